import { answer } from '../../ask/answer.ts';
import {
	askPath,
	articlesPath,
	contactWith,
	searchPath,
	topicPath,
} from '../../knowledge-base/urls.ts';
import type { FacetCount, Filters } from '../../search/facets.ts';
import { getNearestTopics } from '../../search/nearest-topics.ts';
import type { SearchResults } from '../../search/search.ts';
import { getShownHits } from '../../search/shown-hits.ts';
import { searchTextIn } from '../../text/text.ts';
import { abbreviate } from './abbreviate.ts';
import { renderAnswer } from './answer-card.ts';
import { makeBinderButton } from '../binder/binder-button.ts';
import { make } from '../dom.ts';
import { loadEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { announceSearch } from './search-events.ts';
import { toLinks, toShownResult } from './shown-result.ts';
import { toAddress } from '../site-path.ts';

/** What is searched for and where. */
export interface SearchState {
	readonly text: string;
	readonly filters: Filters;
	/** Not corrected. */
	readonly asTyped?: boolean;
	/** The last word may be unfinished. */
	readonly isTyping?: boolean;
}

export interface SearchViewOptions {
	/** Results are options of a combobox, which moves through them; otherwise they are a list of links. */
	readonly asOptions: boolean;
	/** The reader chose another filter, or the query as typed. */
	onChange(state: SearchState): void;
	/** Results have come or gone. */
	onResults?(): void;
	/** The button that was pressed goes with what it stands beside: the focus needs another place. */
	moveFocus(): void;
}

export const text = searchTextIn(document.documentElement.lang);

/** Results at a time. */
const PAGE = 10;
const MOST_TOPICS = 5;
const MOST_VERSIONS = 3;
const MOST_NEAREST = 4;

/** The parts under a search box: what was searched for, the answer, filters, results. */
export class SearchView {
	readonly status = make('p', { class: 'search-status', role: 'status', tabindex: '-1' });
	readonly notes = make('div', { class: 'search-notes' });
	readonly answer = make('div', { class: 'search-answer' });
	readonly facets = make('div', {
		class: 'chips',
		role: 'group',
		'aria-label': text.narrow,
		hidden: true,
	});
	readonly list: HTMLElement;
	readonly more = make('button', { class: 'button', type: 'button', hidden: true }, text.more);
	readonly #options: SearchViewOptions;
	#state: SearchState = { text: '', filters: {} };
	#run = 0;

	constructor(options: SearchViewOptions) {
		this.#options = options;
		this.list = options.asOptions
			? make('ul', {
					class: 'results',
					role: 'listbox',
					id: 'search-results',
					'aria-label': text.results,
					hidden: true,
				})
			: make('ol', { class: 'results' });
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
			await this.#render(results, facets, engine, run);
		} catch {
			if (run === this.#run) this.#renderFailure();
		}
	}

	async #render(
		results: SearchResults,
		facets: readonly FacetCount[],
		engine: Engine,
		run: number,
	): Promise<void> {
		const { query } = results;
		const { hits: shown, isFound } = getShownHits(results);
		const count = isFound ? shown.length : 0;
		const isNarrowing = this.facets.contains(document.activeElement);
		this.#clear();
		if (results.matching.size > 0) this.#renderFacets(facets, results.matching.size, engine);
		if (isNarrowing) this.facets.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
		this.notes.append(...this.#notes(results, engine, isFound));
		const found = answer(results, engine.search.knowledge);
		if (found && found.score >= engine.search.knowledge.threshold && !query.phrase)
			this.answer.append(renderAnswer(found, results, engine, text));

		const said = isFound
			? text.countFor(count, abbreviate(query.corrected ?? query.text))
			: `${text.none(abbreviate(query.text))} ${text.noneHint}`;
		let place = 0;
		const showMore = async () => {
			const next = shown.slice(place, place + PAGE);
			const pages = await Promise.all(
				next.map(async ({ id, page }) => page ?? (await engine.search.getPage(id))),
			);
			if (run !== this.#run) return;
			place += next.length;
			const items = pages.map((page) => {
				const result = toShownResult(page, results, engine, text);
				const links = toLinks(result, results, engine, (address) =>
					announceSearch(results, count, address),
				);
				return this.#toItem(result, links);
			});
			this.list.append(...items.flat());
			this.more.hidden = place >= shown.length;
			// Who asked for more goes on reading where they begin.
			if (place > PAGE && !this.#options.asOptions) items[0]?.[0]?.querySelector('a')?.focus();
			else if (place > PAGE) this.#options.moveFocus();
			this.#options.onResults?.();
		};
		let isLoading = false;
		this.more.onclick = () => {
			if (isLoading) return;
			isLoading = true;
			const say = (label: string, status: string) => {
				isLoading = false;
				if (run !== this.#run) return;
				this.more.textContent = label;
				this.status.textContent = status;
			};
			// When they can't be had, what is shown stays, and the same button tries again.
			showMore().then(
				() => say(text.more, said),
				() => say(text.moreFailed, text.moreFailed),
			);
		};
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

	/** What was searched for instead; where to go when little or nothing was found. */
	#notes(
		{ query, hits }: SearchResults,
		{ search, site }: Engine,
		isFound: boolean,
	): HTMLElement[] {
		const notes: HTMLElement[] = [];
		if (query.corrected !== undefined) {
			const asTyped = make('button', { type: 'button', class: 'link' }, abbreviate(query.text));
			asTyped.addEventListener('click', () => {
				this.#options.moveFocus();
				this.#options.onChange({ ...this.#state, asTyped: true, isTyping: false });
			});
			notes.push(
				make(
					'p',
					{},
					`${text.corrected} `,
					make('strong', {}, abbreviate(query.corrected)),
					` · ${text.asTyped} `,
					asTyped,
				),
			);
		}
		if (isFound) return notes;
		const pages = hits.flatMap(({ page }) => page ?? []);
		const near = getNearestTopics(query, pages, site.topics, search.knowledge.language);
		const topics = (near.length > 0 ? near : site.topics).slice(0, MOST_NEAREST);
		return [
			...notes,
			make('p', {}, `${text.topics}:`),
			make(
				'ul',
				{ class: 'chips' },
				...topics.map(({ id, title }) =>
					make('li', {}, make('a', { class: 'chip', href: toAddress(topicPath(id)) }, title)),
				),
			),
			make(
				'p',
				{},
				make('a', { href: toAddress(articlesPath) }, text.allArticles),
				' · ',
				make(
					'a',
					{ href: contactWith(site.contact.url, query.text, location.href) },
					site.contact.label,
				),
			),
			...(hits.length > 0 ? [make('h2', {}, text.related)] : []),
		];
	}

	#renderFacets(facets: readonly FacetCount[], total: number, { site }: Engine): void {
		const { filters } = this.#state;
		const most = (name: FacetCount['name'], limit: number) =>
			facets
				.filter((facet) => facet.name === name)
				.sort((x, y) => y.count - x.count)
				.filter(({ value }, place) => place < limit || value === filters[name]);
		const shown = [
			...facets.filter(({ name }) => name === 'kind'),
			...most('topic', MOST_TOPICS),
			...most('version', MOST_VERSIONS),
		];
		const labelOf = ({ name, value }: FacetCount): string => {
			if (name === 'kind') return text.kind[value as 'article' | 'faq'];
			return name === 'topic'
				? (site.topics.find(({ id }) => id === value)?.title ?? value)
				: value;
		};
		const all = this.#chip(text.all, total, Object.keys(filters).length === 0, {});
		this.facets.replaceChildren(
			all,
			...shown.map((facet) => {
				const isChosen = filters[facet.name] === facet.value;
				const others = Object.fromEntries(
					Object.entries(filters).filter(([name]) => name !== facet.name),
				);
				return this.#chip(
					labelOf(facet),
					facet.count,
					isChosen,
					isChosen ? others : { ...filters, [facet.name]: facet.value },
				);
			}),
		);
		this.facets.hidden = shown.length === 0;
		// The row may be wider than the screen; what is chosen must be in sight.
		const chosen = [...this.facets.querySelectorAll('[aria-pressed="true"]')].at(-1)!;
		if (chosen !== all)
			this.facets.scrollLeft +=
				chosen.getBoundingClientRect().left - all.getBoundingClientRect().left;
	}

	#chip(label: string, count: number, isChosen: boolean, filters: Filters): HTMLElement {
		const chip = make(
			'button',
			{ type: 'button', class: 'chip', 'aria-pressed': String(isChosen) },
			`${label} `,
			make('span', { class: 'count' }, String(count)),
		);
		chip.addEventListener('click', () => this.#options.onChange({ ...this.#state, filters }));
		return chip;
	}

	#toItem(
		{ where, excerpt, page }: ReturnType<typeof toShownResult>,
		{ title, section }: ReturnType<typeof toLinks>,
	): HTMLElement[] {
		const place = make('span', { class: 'where' }, where);
		if (!this.#options.asOptions) {
			const item = make('li', {}, place, make('h2', {}, title), make('p', {}, ...excerpt));
			if (section) item.append(make('p', { class: 'section-link' }, section));
			item.append(makeBinderButton(page.path, page.title));
			return [item];
		}
		const options = [title, ...(section ? [section] : [])];
		for (const [index, option] of options.entries()) {
			option.setAttribute('role', 'option');
			option.setAttribute('aria-selected', 'false');
			option.tabIndex = -1;
			option.id = `result-${page.path.replace(/\W+/g, '-')}${index}`;
		}
		const name = make('span', { class: 'title' }, ...title.childNodes);
		title.append(place, name, make('span', { class: 'excerpt' }, ...excerpt));
		section?.classList.add('section-link');
		return options.map((option) => make('li', { role: 'presentation' }, option));
	}

	#renderFailure(): void {
		this.#clear();
		this.status.textContent = text.failed;
		this.notes.append(
			renderWaysOn(() => {
				this.#options.moveFocus();
				void this.show(this.#state);
			}),
		);
	}
}

/** What a reader can do when search could not load. */
export function renderWaysOn(retry: () => void): HTMLElement {
	const button = make('button', { type: 'button', class: 'button' }, text.retry);
	button.addEventListener('click', retry);
	return make('p', {}, button, ' ', make('a', { href: toAddress(articlesPath) }, text.allArticles));
}

/** The page that answers the question as a whole. */
export function askAddress(question: string): string {
	return `${toAddress(askPath)}?${new URLSearchParams({ q: question }).toString()}`;
}

/** The page with all results. */
export function searchAddress(query: string, filters: Filters = {}): string {
	return `${toAddress(searchPath)}?${new URLSearchParams({ q: query, ...filters }).toString()}`;
}
