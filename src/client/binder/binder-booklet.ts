import { binderItemPath } from '../../knowledge-base/urls.ts';
import type { BinderItem } from './binder.ts';
import type { BinderText } from '../../text/text.ts';
import { hideTwins, linkParts, toBinderPart, toPartName } from './binder-part.ts';
import type { BinderPart } from './binder-part.ts';
import { make, toAddress } from '../dom.ts';
import { LoadError, loadDocument } from '../load-document.ts';

/** Told of each page: under which title it came, or why it did not. */
type OnLoaded = (item: BinderItem, problem?: 'gone' | 'unreachable') => void;

/** Pages loaded at once. */
const MOST_AT_ONCE = 6;

/** The booklet behind the list, which only paper shows. Pages are loaded once and kept: printing needs no network. */
export class BinderBooklet {
	readonly element = make('div', { class: 'on-paper' });
	readonly #words: BinderText;
	readonly #onLoaded: OnLoaded;
	readonly #parts = new Map<string, BinderPart>();
	readonly #waiting = new Set<string>();
	#items: readonly BinderItem[] = [];
	#loading: Promise<unknown> = Promise.resolve();

	constructor(words: BinderText, onLoaded: OnLoaded) {
		this.#words = words;
		this.#onLoaded = onLoaded;
	}

	show(items: readonly BinderItem[]): void {
		this.#items = items;
		for (const { key } of items) if (!this.#parts.has(key)) this.#waiting.add(key);
		this.#render();
		this.#loading = Promise.all(Array.from({ length: MOST_AT_ONCE }, () => this.#load())).then(() =>
			this.#render(),
		);
	}

	/** All pages are there that can be, with their pictures. */
	async whenReady(): Promise<void> {
		await this.#loading;
		const pictures = [...this.element.querySelectorAll('img')];
		await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
	}

	async #load(): Promise<void> {
		for (const key of this.#waiting) {
			this.#waiting.delete(key);
			try {
				const page = binderItemPath(key);
				const path = key.startsWith('topics/') ? `${page}print/` : page;
				const part = toBinderPart(await loadDocument(toAddress(path)), key);
				this.#parts.set(key, part);
				this.#onLoaded({ key, title: part.title });
			} catch (error) {
				if (!(error instanceof LoadError)) throw error;
				this.#onLoaded({ key, title: key }, error.isGone ? 'gone' : 'unreachable');
			}
		}
	}

	#render(): void {
		const parts = this.#items.flatMap(({ key }) => {
			const part = this.#parts.get(key);
			return part ? [{ key, ...part }] : [];
		});
		const contents = parts.map(({ key, title }) =>
			make('li', {}, make('a', { href: `#${toPartName(key)}` }, title)),
		);
		const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
		this.element.replaceChildren(
			make(
				'header',
				{ class: 'cover' },
				make('p', {}, document.documentElement.dataset['site']),
				make('p', { class: 'cover-title' }, this.#words.heading),
				make('p', { class: 'lead' }, this.#words.printed(day)),
			),
			make(
				'nav',
				{ class: 'booklet-contents', 'aria-label': this.#words.contents },
				make('p', { class: 'cover-contents' }, this.#words.contents),
				make('ol', {}, ...contents),
			),
			...parts.map(({ element }) => element),
		);
		hideTwins(this.element);
		linkParts(this.element);
	}
}
