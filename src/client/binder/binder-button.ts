import { binderPath } from '../../knowledge-base/urls.ts';
import { MOST_ITEMS, addItem, hasItem, removeItem } from './binder.ts';
import { binderTextIn } from '../../text/text.ts';
import { readBinder, writeBinder } from './binder-store.ts';
import { make, toAddress } from '../dom.ts';

const words = binderTextIn(document.documentElement.lang);

/** Puts what the page shows into the reader's binder, or takes it out again. */
class BinderButton extends HTMLElement {
	connectedCallback(): void {
		this.#show();
		this.querySelector('button')!.addEventListener('click', () => this.#toggle());
	}

	get #key(): string {
		return this.dataset['key']!;
	}

	#toggle(): void {
		const items = readBinder();
		const isIn = hasItem(items, this.#key);
		const isFull = !isIn && items.length >= MOST_ITEMS;
		if (!isFull) {
			const title = this.dataset['title'] ?? document.querySelector('h1')!.textContent.trim();
			writeBinder(isIn ? removeItem(items, this.#key) : addItem(items, { key: this.#key, title }));
		}
		this.#show();
		const status = this.querySelector('[role="status"]')!;
		const link = make('a', { href: toAddress(binderPath) }, words.open);
		status.replaceChildren(isFull ? words.isFull : isIn ? words.isOut : '', ' ', link);
	}

	#show(): void {
		const isIn = hasItem(readBinder(), this.#key);
		this.querySelector('button span')!.textContent = isIn ? words.isIn : words.add;
		this.querySelector('button')!.setAttribute('aria-pressed', String(isIn));
	}
}

customElements.define('kb-binder', BinderButton);
