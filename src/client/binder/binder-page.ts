import { fromHash, moveItem, removeItem, toHash } from './binder.ts';
import type { BinderItem } from './binder.ts';
import { binderTextIn } from '../../text/text.ts';
import { BinderBooklet } from './binder-booklet.ts';
import { BinderList } from './binder-list.ts';
import { readBinder, writeBinder } from './binder-store.ts';
import { make } from '../dom.ts';

/** `/binder/`: what the reader has picked, in their order, to print as one booklet. */
class BinderPage extends HTMLElement {
	readonly #words = binderTextIn(document.documentElement.lang);
	readonly #status = make('p', { role: 'status' });
	readonly #shared = make('p', { class: 'callout', hidden: true }, `${this.#words.shared} `);
	readonly #actions = make('div', { class: 'page-actions' });
	readonly #booklet = new BinderBooklet(this.#words, (item, problem) =>
		this.#onLoaded(item, problem),
	);
	readonly #list = new BinderList(this.#words, {
		onMove: (from, to) => this.#move(from, to),
		onRemove: (key) => this.#remove(key),
	});
	#items: readonly BinderItem[] = [];
	/** From an address that somebody else may have made; the reader's own binder stays as it is. */
	#isShared = false;

	connectedCallback(): void {
		const keep = this.#button(this.#words.keep, () => {
			this.#isShared = false;
			this.#change(this.#items, this.#words.kept);
		});
		this.#shared.append(keep);
		this.#actions.append(
			this.#button(this.#words.print, () => void this.#print()),
			this.#button(this.#words.copyLink, () => void this.#copy()),
			this.#button(this.#words.empty, () => this.#empty()),
		);
		this.append(
			this.#shared,
			this.#actions,
			this.#status,
			this.#list.element,
			this.#booklet.element,
		);
		addEventListener('hashchange', () => this.#open());
		// Another tab has added something.
		addEventListener('storage', () => this.#open());
		this.#open();
	}

	/** The binder of the address, or the reader's own. */
	#open(): void {
		const own = readBinder();
		const addressed = fromHash(location.hash);
		// The address of one's own binder grows old when a page is added elsewhere.
		const isOwn = (history.state as { isOwn?: boolean } | null)?.isOwn === true;
		this.#isShared = !isOwn && addressed.length > 0 && toHash(addressed) !== toHash(own);
		if (this.#isShared && own.length === 0) {
			this.#isShared = false;
			writeBinder(addressed);
		}
		const titles = new Map(own.map(({ key, title }) => [key, title]));
		const items = this.#isShared || own.length === 0 ? addressed : own;
		this.#show(items.map(({ key, title }) => ({ key, title: titles.get(key) ?? title })));
		this.#status.textContent = this.#words.count(items.length);
	}

	#change(items: readonly BinderItem[], message: string): void {
		if (!this.#isShared) writeBinder(items);
		this.#show(items);
		this.#status.textContent = message;
	}

	#show(items: readonly BinderItem[]): void {
		this.#items = items;
		this.#shared.hidden = !this.#isShared;
		this.#actions.hidden = items.length === 0;
		this.#list.show(items);
		this.#booklet.show(items);
		const url = `${location.pathname}${toHash(items)}`;
		history.replaceState({ isOwn: !this.#isShared }, '', url);
	}

	#empty(): void {
		const before = this.#items;
		const undo = this.#button(this.#words.undo, () => {
			this.#change(before, this.#words.count(before.length));
			this.#actions.querySelector('button')!.focus();
		});
		this.#change([], `${this.#words.emptied} `);
		this.#status.append(undo);
		// The button that was pressed is gone with what it emptied.
		undo.focus();
	}

	#move(from: number, to: number): void {
		const items = moveItem(this.#items, from, to);
		const place = Math.max(0, Math.min(to, items.length - 1));
		this.#change(items, this.#words.moved(items[place]!.title, place + 1, items.length));
	}

	#remove(key: string): void {
		const title = this.#items.find((item) => item.key === key)?.title ?? key;
		this.#change(removeItem(this.#items, key), this.#words.removed(title));
	}

	/** A page has come, under the title that it has now, or is known not to come. */
	#onLoaded({ key, title }: BinderItem, problem?: 'gone' | 'unreachable'): void {
		if (problem) {
			this.#list.setProblem(key, problem);
			return;
		}
		this.#items = this.#items.map((item) => (item.key === key ? { key, title } : item));
		this.#list.setTitle(key, title);
		if (!this.#isShared) writeBinder(this.#items);
	}

	async #print(): Promise<void> {
		this.#status.textContent = this.#words.preparing;
		await this.#booklet.whenReady();
		this.#status.textContent = this.#words.count(this.#items.length);
		print();
	}

	async #copy(): Promise<void> {
		try {
			await navigator.clipboard.writeText(location.href);
			this.#status.textContent = this.#words.linkCopied;
		} catch {
			// Pages without https have no clipboard.
			this.#status.textContent = this.#words.linkNotCopied;
		}
	}

	#button(label: string, onClick: () => void): HTMLButtonElement {
		const button = make('button', { type: 'button', class: 'button' }, label);
		button.addEventListener('click', onClick);
		return button;
	}
}

customElements.define('kb-binder-page', BinderPage);
