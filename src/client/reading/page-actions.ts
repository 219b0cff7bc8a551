import { copyText } from './clipboard.ts';
import { lastingAddress } from './place-links.ts';

/** Print, copy the address, copy the page as Markdown; the other actions are plain links. */
class PageActions extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('click', (event) => {
			const button = (event.target as Element).closest<HTMLElement>('[data-action]');
			const action = button?.dataset['action'];
			if (action === 'print') print();
			if (action === 'copy-link') void this.#copyLink(button!);
			if (action === 'copy-markdown') void this.#copyMarkdown(button!);
		});
	}

	async #copyLink(button: HTMLElement): Promise<void> {
		this.#say(button, await copyText(lastingAddress(location.hash), button.dataset['done']!));
	}

	async #copyMarkdown(button: HTMLElement): Promise<void> {
		const { href } = this.querySelector<HTMLAnchorElement>(':scope > a')!;
		try {
			// Safari lets a page write what it still has to fetch only in this form.
			await navigator.clipboard.write([new ClipboardItem({ 'text/plain': fetchText(href) })]);
			this.#say(button, button.dataset['done']!);
		} catch {
			// There is no copy: the reader can make one there.
			location.href = href;
		}
	}

	#say(button: HTMLElement, said: string): void {
		const label = button.querySelector('span')!;
		const status = this.querySelector(':scope > [role="status"]')!;
		const before = label.textContent;
		// A second press finds the first one's words.
		if (before === said) return;
		label.textContent = status.textContent = said;
		setTimeout(() => {
			label.textContent = before;
			status.textContent = '';
		}, 2000);
	}
}

async function fetchText(url: string): Promise<Blob> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(url);
	return new Blob([await response.text()], { type: 'text/plain' });
}

export function startPageActions(): void {
	customElements.define('kb-actions', PageActions);
}
