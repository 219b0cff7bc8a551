import { binderKeyOf } from '../../knowledge-base/urls.ts';
import { element } from '../../results/element.ts';
import type { ResultElement } from '../../results/element.ts';
import { toResultItem } from '../../results/search-results.ts';
import { toAskPath, toSearchPath } from '../../results/search-state.ts';
import type { SearchState } from '../../results/search-state.ts';
import { FACETS } from '../../search/facets.ts';
import type { Filters } from '../../search/facets.ts';
import { ORDERS } from '../../search/search.ts';
import type { SearchPage as Found } from '../../search/page.ts';
import '../binder/binder-button.ts';
import { make, toAddress } from '../dom.ts';
import { text } from './engine.ts';
import { settle } from './search-events.ts';
import { SearchView } from './search-view.ts';

/** `/search/?q=&kind=&topic=`: the results of the address, so that they can be shared and gone back to. */
class SearchPage extends HTMLElement {
	readonly #view = new SearchView({
		list: make('ol', { class: 'results' }),
		asOptions: false,
		toItems: (result) => [toResultItem(result, toBinderButton(result.page))],
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
			const { filters, order } = this.#view.state;
			this.#go({ text: new FormData(form).get('q') as string, filters, order });
		});
		addEventListener('popstate', () => this.#show());
		this.#show();
	}

	/** A new entry of the history, unless it would be the same again. */
	#go(state: SearchState): void {
		const url = new URL(location.href);
		url.search = new URL(toSearchPath(state), url).search;
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
		this.#ask.href = toAddress(toAskPath(query));
		// It stands below the results: until they are there it would only jump.
		this.#ask.hidden = true;
		const order = ORDERS.find((each) => each === address.get('order'));
		void this.#view.show({ text: query, filters, order, asTyped: address.has('as') }).then(() => {
			this.#ask.hidden = !query.trim();
			settle();
		});
	}
}

/** The same button as pages have. */
function toBinderButton({ path, title }: Found): ResultElement {
	return element(
		'kb-binder',
		{ class: 'binder-button', 'data-key': binderKeyOf(path), 'data-title': title },
		element('button', { class: 'button', type: 'button' }, element('span', {})),
		element('span', { role: 'status' }),
	);
}

customElements.define('kb-search-page', SearchPage);
