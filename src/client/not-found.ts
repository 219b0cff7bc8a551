import { search } from './pagefind.ts';
import { toResultItem } from './result-item.ts';

const LIMIT = 5;

/** The pages nearest to the words of the address that does not exist. */
class NotFound extends HTMLElement {
	connectedCallback(): void {
		const words = decodeURIComponent(location.pathname)
			.replace(/\.\w+$/, '')
			.split(/[^\p{L}\p{N}]+/u)
			.filter((word) => word.length > 1 && !['articles', 'topics', 'faq', 'index'].includes(word));
		if (words.length > 0) void this.#suggest(words.join(' '));
	}

	async #suggest(query: string): Promise<void> {
		const hits = await search(query).catch(() => []);
		const items = await Promise.all(hits.slice(0, LIMIT).map(toResultItem));
		this.querySelector('ol')!.append(...items);
		this.hidden = items.length === 0;
	}
}

customElements.define('kb-not-found', NotFound);
