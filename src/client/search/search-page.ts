import type { FacetName, Filters } from '../../search/facets.ts';
import { settle } from './search-events.ts';
import { SearchView, askAddress, text } from './search-view.ts';
import { make } from '../dom.ts';
import type { SearchState } from './search-view.ts';

const FACETS: readonly FacetName[] = ['kind', 'topic', 'version'];

/** `/search/?q=&kind=&topic=`: the results of the address, so that they can be shared and gone back to. */
class SearchPage extends HTMLElement {
	readonly #view = new SearchView({
		asOptions: false,
		onChange: (state) => this.#go(state),
		moveFocus: () => this.#view.status.focus(),
	});
	readonly #ask = make('a', { class: 'standalone' }, text.ask);

	connectedCallback(): void {
		// A server has searched already, for readers without a script.
		this.replaceChildren(...this.#view.parts, make('p', {}, this.#ask));
		const form = document.querySelector<HTMLFormElement>('main .search-form')!;
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const { filters } = this.#view.state;
			this.#go({ text: new FormData(form).get('q') as string, filters });
		});
		addEventListener('popstate', () => this.#show());
		this.#show();
	}

	/** A new entry of the history, unless it would be the same again. */
	#go({ text: query, filters, asTyped }: SearchState): void {
		const url = new URL(location.href);
		url.search = new URLSearchParams({
			q: query,
			...filters,
			...(asTyped ? { as: 'typed' } : {}),
		}).toString();
		if (url.href !== location.href) history.pushState(null, '', url);
		this.#show();
	}

	#show(): void {
		const address = new URLSearchParams(location.search);
		const query = address.get('q') ?? '';
		const filters: Filters = Object.fromEntries(
			FACETS.flatMap((name) => {
				const value = address.get(name);
				return value ? [[name, value]] : [];
			}),
		);
		document.querySelector<HTMLInputElement>('main input[name="q"]')!.value = query;
		this.#ask.href = askAddress(query);
		// It stands below the results: until they are there it would only jump.
		this.#ask.hidden = true;
		void this.#view.show({ text: query, filters, asTyped: address.has('as') }).then(() => {
			this.#ask.hidden = !query.trim();
			settle();
		});
	}
}

customElements.define('kb-search-page', SearchPage);
