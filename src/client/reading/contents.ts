import { getHashTarget } from './hash-target.ts';

/** The contents list: open where there is room for it, and marking the section being read. */
class Contents extends HTMLElement {
	connectedCallback(): void {
		const details = this.querySelector('details');
		if (!details) return;
		const wide = matchMedia('(width >= 50rem)');
		const summary = details.querySelector('summary')!;
		const fit = (): void => {
			details.open = wide.matches;
			// Where nothing folds there is nothing to press.
			summary.tabIndex = wide.matches ? -1 : 0;
		};
		wide.addEventListener('change', fit);
		fit();
		// On a phone the list covers the text: following a link closes it.
		details.addEventListener('click', (event) => {
			if (!wide.matches && (event.target as Element).closest('a')) details.open = false;
		});
		this.#follow();
	}

	#follow(): void {
		const links = [...this.querySelectorAll('a')];
		const headings = links.map((link) => getHashTarget(link.hash));
		const mark = (): void => {
			const passed = headings.findLastIndex(
				(heading) => heading && heading.getBoundingClientRect().top < 120,
			);
			for (const [index, link] of links.entries()) {
				if (index === Math.max(passed, 0)) link.setAttribute('aria-current', 'true');
				else link.removeAttribute('aria-current');
			}
		};
		let waiting = false;
		addEventListener(
			'scroll',
			() => {
				if (waiting) return;
				waiting = true;
				requestAnimationFrame(() => {
					waiting = false;
					mark();
				});
			},
			{ passive: true },
		);
		mark();
	}
}

export function startContents(): void {
	customElements.define('kb-contents', Contents);
}
