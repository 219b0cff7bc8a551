import { toFilterGroups } from '../../results/filter-groups.ts';
import {
	toSearchAnswer,
	toSearchMessage,
	toSearchNotes,
	toShownResult,
} from '../../results/search-results.ts';
import type { ResultElement } from '../../results/element.ts';
import type { ResultsView } from '../../results/results-view.ts';
import type { ShownResult } from '../../results/search-results.ts';
import type { SearchState } from '../../results/search-state.ts';
import { toFailure } from '../../results/ways-on.ts';
import type { FacetCount } from '../../search/facets.ts';
import { stemsToMark } from '../../search/marks.ts';
import type { SearchResults } from '../../search/search.ts';
import { getShownHits } from '../../search/shown-hits.ts';
import { make, toAddress } from '../dom.ts';
import { loadEngine, text } from './engine.ts';
import type { Engine } from './engine.ts';
import { rememberOpened } from './opened-result.ts';
import { announceSearch } from './search-events.ts';
import { toDom } from './to-dom.ts';

export interface SearchViewOptions {
	/** Of results: options of a combobox, which moves through them, or links. */
	readonly list: HTMLElement;
	readonly asOptions: boolean;
	/** The items of a result. */
	toItems(result: ShownResult): readonly ResultElement[];
	/** The reader chose another filter, or the query as typed. */
	onChange(state: SearchState): void;
	/** Results have come or gone. */
	onResults?(): void;
	/** The button that was pressed goes with what it stands beside: the focus needs another place. */
	moveFocus(): void;
}

/** Results at a time. */
const PAGE = 10;

/** The parts under a search box: what was searched for, the answer, filters, results. */
export class SearchView {
	readonly status = make('p', { class: 'search-status', role: 'status', tabindex: '-1' });
	readonly notes = make('div', { class: 'search-notes' });
	readonly answer = make('div', { class: 'search-answer' });
	readonly facets = make('div', { class: 'filter-groups', hidden: true });
	readonly list: HTMLElement;
	readonly more = make('button', { class: 'button', type: 'button', hidden: true }, text.more);
	readonly #options: SearchViewOptions;
	#state: SearchState = { text: '', filters: {} };
	#run = 0;

	constructor(options: SearchViewOptions) {
		this.#options = options;
		this.list = options.list;
		this.list.dataset['searchResults'] = '';
	}

	get state(): SearchState {
		return this.#state;
	}

	/** Everything of it, in reading order. */
	get parts(): HTMLElement[] {
		return [this.status, this.notes, this.answer, this.facets, this.list, this.more];
	}

	/** Searches and shows; an older search that ends later changes nothing any more. */
	async show(state: SearchState): Promise<void> {
		this.#state = state;
		const run = ++this.#run;
		delete this.list.dataset['state'];
		if (!state.text.trim()) {
			this.#clear();
			this.status.textContent = text.start;
			return;
		}
		this.status.textContent = text.searching;
		try {
			const engine = await loadEngine();
			const results = await engine.search.search(state.text, state);
			if (run !== this.#run) return;
			const facets = await engine.search.countFacets(results);
			if (run !== this.#run) return;
			await this.#render({ ...engine, results }, facets, run);
		} catch {
			if (run === this.#run) this.#renderFailure();
		}
	}

	async #render(
		view: Engine & ResultsView,
		facets: readonly FacetCount[],
		run: number,
	): Promise<void> {
		const { results, search } = view;
		const { hits: shown, isFound } = getShownHits(results);
		const count = isFound ? shown.length : 0;
		const group = document.activeElement?.closest('.filter-groups [role="group"]');
		const narrowed = group?.getAttribute('aria-label');
		this.#clear();
		this.#showFacets(toFilterGroups(facets, this.#state, view));
		// The button that was pressed has been made anew; its group may have gone with it.
		if (group) this.#focusFilter(narrowed);
		this.notes.append(
			...toDom(toSearchNotes(this.#state, view), (state) => {
				this.#options.moveFocus();
				this.#options.onChange(state);
			}),
		);
		this.answer.append(...toDom([toSearchAnswer(view)]));

		const said = toSearchMessage(view);
		let place = 0;
		const showMore = async () => {
			const next = shown.slice(place, place + PAGE);
			const pages = await Promise.all(
				next.map(async ({ id, page }) => page ?? (await search.getPage(id))),
			);
			if (run !== this.#run) return;
			place += next.length;
			const items = pages.flatMap((page) => {
				const result = toShownResult(page, view);
				return this.#options
					.toItems(result)
					.map((item) =>
						makeItem(item, result, results, (address) => announceSearch(results, count, address)),
					);
			});
			this.list.append(...items);
			this.more.hidden = place >= shown.length;
			// Who asked for more goes on reading where they begin.
			if (place > PAGE && !this.#options.asOptions) items[0]?.querySelector('a')?.focus();
			else if (place > PAGE) this.#options.moveFocus();
			this.#options.onResults?.();
		};
		const load = () => {
			this.more.onclick = null;
			const say = (label: string, status: string) => {
				if (run !== this.#run) return;
				this.more.onclick = load;
				this.more.textContent = label;
				this.status.textContent = status;
			};
			// When they can't be had, what is shown stays, and the same button tries again.
			showMore().then(
				() => say(text.more, said),
				() => say(text.moreFailed, text.moreFailed),
			);
		};
		this.more.onclick = load;
		await showMore();
		if (run !== this.#run) return;
		this.list.hidden = shown.length === 0;
		this.status.textContent = said;
		this.list.dataset['state'] = 'done';
		this.#options.onResults?.();
		announceSearch(results, count);
	}

	#clear(): void {
		for (const part of [this.notes, this.answer, this.facets, this.list]) part.replaceChildren();
		this.facets.hidden = this.more.hidden = true;
		this.more.textContent = text.more;
		if (this.#options.asOptions) this.list.hidden = true;
		this.#options.onResults?.();
	}

	#showFacets(groups: readonly ResultElement[]): void {
		this.facets.append(...toDom(groups, (state) => this.#options.onChange(state)));
		this.facets.hidden = groups.length === 0;
		// A row may be wider than the screen; what is chosen must be in sight.
		for (const row of this.facets.children) {
			const chosen = row.querySelector('[aria-pressed="true"]');
			// What is chosen may be a value that no result has.
			if (!chosen) continue;
			const first = row.querySelector('.chip')!;
			row.scrollLeft += chosen.getBoundingClientRect().left - first.getBoundingClientRect().left;
		}
	}

	/** To what is chosen in the group of that name, or where the reader is told of the results. */
	#focusFilter(name: string | null | undefined): void {
		const same = [...this.facets.children].find((row) => row.getAttribute('aria-label') === name);
		const chosen = same?.querySelector<HTMLElement>('[aria-pressed="true"]');
		if (chosen) chosen.focus();
		else this.#options.moveFocus();
	}

	#renderFailure(): void {
		this.#clear();
		this.status.textContent = text.failed;
		this.notes.append(
			...makeWaysOn(this.#state, () => {
				this.#options.moveFocus();
				void this.show(this.#state);
			}),
		);
	}
}

/** The item of a result; where its links lead, the page marks what was searched for. */
export function makeItem(
	item: ResultElement,
	{ page, anchor }: ShownResult,
	{ query }: SearchResults,
	onOpen: (address: string) => void = () => undefined,
): HTMLElement {
	const [made] = toDom([item]) as [HTMLElement];
	for (const link of made.querySelectorAll('a'))
		link.addEventListener('click', () => {
			rememberOpened({ page: toAddress(page.path), stems: [...stemsToMark(query)], anchor });
			onOpen(link.getAttribute('href')!);
		});
	return made;
}

/** What a reader can do when search could not load. */
export function makeWaysOn(state: SearchState, retry: () => void): (HTMLElement | string)[] {
	return toDom([toFailure(state, text)], retry);
}
