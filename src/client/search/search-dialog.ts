import { suggest } from '../../search/suggestions.ts';
import { make, toAddress } from '../dom.ts';
import { link } from '../../results/element.ts';
import { toAskPath, toSearchPath } from '../../results/search-state.ts';
import type { SearchState } from '../../results/search-state.ts';
import { loadEngine, loadSuggestions, text } from './engine.ts';
import { toOption, toOptions } from './result-options.ts';
import { settle } from './search-events.ts';
import { SearchView } from './search-view.ts';
import { toDom } from './to-dom.ts';

/** So long after the last key the search runs; until then titles are suggested. */
const IDLE = 200;
const MOST_SUGGESTIONS = 5;
/** Key code of keys that go to an input method; Safari has no other sign of the Enter that ends it. */
const COMPOSING = 229;

let dialog: SearchDialog | undefined;

/** Opens search over the page, with what stands in the box it is opened from. */
export function openSearchDialog(box?: HTMLFormElement): void {
	dialog ??= new SearchDialog();
	dialog.open(box);
}

/**
 * A combobox in a modal dialog, by the patterns of the ARIA Authoring Practices: focus stays in the
 * input, `aria-activedescendant` moves through the results.
 */
class SearchDialog {
	readonly #dialog: HTMLDialogElement;
	readonly #input: HTMLInputElement;
	readonly #view: SearchView;
	readonly #ask = make('a', {}, text.ask);
	readonly #all = make('a', {}, text.allResults);
	#box: HTMLFormElement | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Address of the option that the reader went to; it stays chosen when the list is made anew. */
	#wanted: string | null | undefined;

	constructor() {
		this.#view = new SearchView({
			list: make('ul', {
				class: 'results',
				role: 'listbox',
				id: 'search-results',
				'aria-label': text.results,
				hidden: true,
			}),
			asOptions: true,
			toItems: toOptions,
			onChange: (state) => {
				this.#input.focus();
				void this.#search(state);
			},
			onResults: () => this.#update(),
			moveFocus: () => this.#input.focus(),
		});
		this.#input = make('input', {
			type: 'search',
			name: 'q',
			role: 'combobox',
			'aria-label': text.label,
			'aria-autocomplete': 'list',
			'aria-controls': this.#view.list.id,
			'aria-expanded': 'false',
			autocomplete: 'off',
			autocapitalize: 'off',
			enterkeyhint: 'search',
			placeholder: text.placeholder,
		});
		const close = make(
			'button',
			{ type: 'button', class: 'close' },
			make('kbd', { 'aria-hidden': 'true' }, 'Esc'),
			make('span', { class: 'visually-hidden' }, text.close),
		);
		close.addEventListener('click', () => this.#dialog.close());
		const key = (...names: string[]) => names.map((name) => make('kbd', {}, name));
		this.#dialog = make(
			'dialog',
			{ class: 'search-dialog', 'aria-label': text.title },
			make('div', { class: 'search-form large', 'data-own-search': true }, this.#input, close),
			make('div', { class: 'search-body' }, ...this.#view.parts),
			make(
				'footer',
				{ class: 'search-keys' },
				make(
					'span',
					{ 'aria-hidden': 'true', class: 'key-hints' },
					...key('↑', '↓'),
					` ${text.keys.choose} `,
					...key('↵'),
					` ${text.keys.open} `,
					...key('Ctrl ↵'),
					` ${text.keys.newTab}`,
				),
				this.#ask,
				this.#all,
			),
		);
		this.#input.addEventListener('input', () => this.#typed());
		this.#input.addEventListener('keydown', (event) => this.#pressed(event));
		this.#dialog.addEventListener('keydown', (event) => this.#keepFocusInside(event));
		this.#dialog.addEventListener('close', () => this.#closed());
		this.#dialog.addEventListener('click', (event) => {
			if (event.target === this.#dialog) this.#dialog.close();
		});
		this.#view.list.addEventListener('click', (event) => {
			const { ctrlKey, metaKey, shiftKey } = event;
			// A link to a place on this page changes nothing that would close the dialog.
			if (!ctrlKey && !metaKey && !shiftKey) this.#dialog.close();
		});
		document.body.append(this.#dialog);
	}

	open(box?: HTMLFormElement): void {
		if (this.#dialog.open) return;
		this.#box = box;
		const data = box ? new FormData(box) : undefined;
		const query = data?.get('q');
		const topic = data?.get('topic');
		this.#dialog.showModal();
		if (typeof query === 'string') this.#input.value = query;
		this.#input.focus();
		this.#input.setSelectionRange(box ? this.#input.value.length : 0, this.#input.value.length);
		// What the first search needs is on its way while the reader still types.
		void loadEngine().catch(() => undefined);
		void this.#search({
			text: this.#input.value,
			filters: typeof topic === 'string' ? { topic } : {},
			isTyping: this.#input.value !== '',
		});
	}

	#typed(): void {
		clearTimeout(this.#timer);
		this.#choose(undefined);
		void this.#suggest();
		this.#timer = setTimeout(() => {
			void this.#search({
				...this.#view.state,
				text: this.#input.value,
				asTyped: false,
				isTyping: true,
			});
		}, IDLE);
	}

	async #search(state: SearchState): Promise<void> {
		clearTimeout(this.#timer);
		const query = state.text.trim();
		this.#all.href = toAddress(toSearchPath({ ...state, text: query, asTyped: false }));
		this.#ask.href = toAddress(toAskPath(query));
		this.#ask.hidden = this.#all.hidden = query === '';
		await this.#view.show(state);
	}

	/** Titles that the typed words begin, until the search itself has run. */
	async #suggest(): Promise<void> {
		const typed = this.#input.value;
		const found = suggest(typed, await loadSuggestions(), MOST_SUGGESTIONS);
		if (
			typed !== this.#input.value ||
			this.#view.list.dataset['state'] === 'done' ||
			found.length === 0
		)
			return;
		const options = found.map(({ path, title }, place) =>
			toOption(link(path, title), `suggestion-${place}`, { class: 'suggestion' }),
		);
		this.#view.list.replaceChildren(...toDom(options));
		this.#view.list.hidden = false;
		this.#update();
	}

	/** The state of the combobox after its options have changed. */
	#update(): void {
		this.#input.setAttribute('aria-expanded', String(!this.#view.list.hidden));
		this.#mark(this.#options.find((option) => option.getAttribute('href') === this.#wanted));
	}

	get #options(): HTMLElement[] {
		return [...this.#view.list.querySelectorAll<HTMLElement>('[role="option"]')];
	}

	get #chosen(): HTMLElement | undefined {
		return this.#options.find((option) => option.getAttribute('aria-selected') === 'true');
	}

	#choose(option: HTMLElement | undefined): void {
		this.#wanted = option?.getAttribute('href');
		this.#mark(option);
	}

	#mark(option: HTMLElement | undefined): void {
		this.#chosen?.setAttribute('aria-selected', 'false');
		if (option) {
			option.setAttribute('aria-selected', 'true');
			this.#input.setAttribute('aria-activedescendant', option.id);
			option.scrollIntoView({ block: 'nearest' });
		} else this.#input.removeAttribute('aria-activedescendant');
	}

	#pressed(event: KeyboardEvent): void {
		// While an input method composes, the keys are its own.
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing that is not deprecated says it
		if (event.isComposing || event.keyCode === COMPOSING) return;
		if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#choose(undefined);
		const options = this.#options;
		const chosen = this.#chosen;
		const place = chosen ? options.indexOf(chosen) : -1;
		const actions: Readonly<Record<string, () => void>> = {
			ArrowDown: () => this.#choose(options[place + 1] ?? options[0]),
			ArrowUp: () => this.#choose(place > 0 ? options[place - 1] : options.at(-1)),
			Escape: () => this.#dialog.close(),
			Enter: () => this.#enter(event, chosen),
			// Without a chosen option these two move in the text, as in any input.
			...(chosen && {
				Home: () => this.#choose(options[0]),
				End: () => this.#choose(options.at(-1)),
			}),
		};
		const action = actions[event.key];
		if (!action) return;
		event.preventDefault();
		action();
	}

	/** Opens the chosen result, or all results on their page. */
	#enter({ ctrlKey, metaKey }: KeyboardEvent, chosen: HTMLElement | undefined): void {
		const query = this.#input.value.trim();
		if (!query) return;
		// What was typed last may not have been searched for yet.
		const { filters, order } = this.#view.state;
		if (!chosen) this.#all.href = toAddress(toSearchPath({ text: query, filters, order }));
		(chosen ?? this.#all).dispatchEvent(
			new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }),
		);
	}

	/** The last Tab stop is followed by the first. */
	#keepFocusInside(event: KeyboardEvent): void {
		if (event.key !== 'Tab') return;
		const stops = [
			...this.#dialog.querySelectorAll<HTMLElement>(
				'a[href]:not([tabindex="-1"]), button, input, pre[tabindex]',
			),
		].filter((stop) => stop.checkVisibility());
		const [first, last] = [stops[0]!, stops.at(-1)!];
		const leaves = document.activeElement === (event.shiftKey ? first : last);
		if (!leaves) return;
		event.preventDefault();
		(event.shiftKey ? last : first).focus();
	}

	#closed(): void {
		clearTimeout(this.#timer);
		this.#choose(undefined);
		settle();
		const field = this.#box?.querySelector<HTMLInputElement>('input[name="q"]');
		if (field) field.value = this.#input.value;
	}
}
