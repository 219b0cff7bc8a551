/** Print and copy the address; the other actions are plain links. */
class PageActions extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('click', (event) => {
			const button = (event.target as Element).closest<HTMLElement>('[data-action]');
			if (button?.dataset['action'] === 'print') print();
			if (button?.dataset['action'] === 'copy-link') void this.#copy(button);
		});
	}

	async #copy(button: HTMLElement): Promise<void> {
		const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
		await navigator.clipboard.writeText(`${canonical?.href ?? location.href}${location.hash}`);
		const label = button.querySelector('span')!;
		const status = this.querySelector<HTMLElement>('[role="status"]')!;
		const before = label.textContent;
		label.textContent = status.textContent = status.dataset['done']!;
		setTimeout(() => {
			label.textContent = before;
			status.textContent = '';
		}, 2000);
	}
}

customElements.define('kb-actions', PageActions);
