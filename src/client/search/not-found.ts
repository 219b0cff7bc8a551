import { wordsOfAddress } from '../../search/address-words.ts';
import { make } from '../dom.ts';
import { loadEngine } from './engine.ts';
import { text } from './search-view.ts';
import { toLinks, toShownResult } from './shown-result.ts';

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
			const shown = toShownResult(page, results, engine, text);
			const { title } = toLinks(shown, results, engine, () => undefined);
			return [make('li', {}, title, make('p', {}, ...shown.excerpt))];
		});
		this.querySelector('ol')!.append(...items);
		this.hidden = items.length === 0;
	}
}

customElements.define('kb-not-found', NotFound);
