/** Filter-as-you-type over the questions of the page; every word must be in the question or its answer. */
class FaqFilter extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector('input');
		input?.addEventListener('input', () => this.#filter(input.value));
	}

	#filter(value: string): void {
		const wanted = value.toLowerCase().split(/\s+/).filter(Boolean);
		let count = 0;
		for (const section of this.querySelectorAll('section')) {
			let shown = 0;
			for (const item of section.querySelectorAll<HTMLElement>('.qa')) {
				const text = item.textContent.toLowerCase();
				item.hidden = !wanted.every((word) => text.includes(word));
				if (!item.hidden) shown++;
			}
			section.hidden = shown === 0;
			count += shown;
		}
		const output = this.querySelector('output')!;
		const pattern =
			count === 1 ? output.dataset['one']! : output.dataset['many']!.replace('2', String(count));
		output.textContent = wanted.length > 0 ? pattern : '';
	}
}

customElements.define('kb-faq-filter', FaqFilter);
