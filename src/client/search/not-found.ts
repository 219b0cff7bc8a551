import { wordsOfAddress } from '../../search/address-words.ts';
import { element } from '../../results/element.ts';
import { toShownResult } from '../../results/search-results.ts';
import { loadEngine } from './engine.ts';
import { makeItem } from './search-view.ts';

const LIMIT = 5;

/** The pages nearest to the words of the address that does not exist. */
class NotFound extends HTMLElement {
	connectedCallback(): void {
		const words = wordsOfAddress(location.pathname);
		if (words) this.#suggest(words).catch(() => undefined);
	}

	async #suggest(query: string): Promise<void> {
		const engine = await loadEngine();
		const results = await engine.search.search(query);
		const items = results.hits.slice(0, LIMIT).flatMap(({ page }) => {
			if (!page) return [];
			const shown = toShownResult(page, { ...engine, results });
			const item = element('li', {}, shown.title, element('p', {}, ...shown.excerpt));
			return [makeItem(item, shown, results)];
		});
		this.querySelector('ol')!.append(...items);
		this.hidden = items.length === 0;
	}
}

customElements.define('kb-not-found', NotFound);
