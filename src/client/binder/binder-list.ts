import { binderItemPath } from '../../knowledge-base/urls.ts';
import type { BinderItem } from './binder.ts';
import type { BinderText } from '../../text/text.ts';
import { make, toAddress } from '../dom.ts';

export interface BinderListActions {
	/** Places from 0. */
	onMove(from: number, to: number): void;
	onRemove(key: string): void;
}

/** The picked pages in order: buttons move one by one, the handle drags, and one button removes. */
export class BinderList {
	readonly element = make('ol', { class: 'binder-list' });
	readonly #words: BinderText;
	readonly #actions: BinderListActions;
	readonly #rows = new Map<string, HTMLElement>();

	constructor(words: BinderText, actions: BinderListActions) {
		this.#words = words;
		this.#actions = actions;
	}

	show(items: readonly BinderItem[]): void {
		const focused = document.activeElement as HTMLElement | null;
		const place = focused && [...this.element.children].indexOf(focused.closest('li')!);
		for (const { key, title } of items)
			if (!this.#rows.has(key)) this.#rows.set(key, this.#toRow(key, title));
		this.element.replaceChildren(...items.map(({ key }) => this.#rows.get(key)!));
		for (const [index, row] of [...this.element.children].entries()) {
			row.querySelector<HTMLButtonElement>('[data-by="-1"]')!.disabled = index === 0;
			row.querySelector<HTMLButtonElement>('[data-by="1"]')!.disabled = index === items.length - 1;
		}
		this.#keepFocus(focused, place ?? -1);
	}

	setTitle(key: string, title: string): void {
		const row = this.#rows.get(key);
		if (!row) return;
		row.querySelector('a')!.textContent = title;
		row.querySelector('.binder-problem')?.remove();
		for (const button of row.querySelectorAll('button'))
			button.setAttribute('aria-label', `${button.title}: ${title}`);
	}

	setProblem(key: string, problem: 'gone' | 'unreachable'): void {
		const row = this.#rows.get(key);
		row?.querySelector('.binder-problem')?.remove();
		row
			?.querySelector('a')
			?.after(make('p', { class: 'binder-problem' }, this.#words.problem[problem]));
	}

	#toRow(key: string, title: string): HTMLElement {
		const handle = make('span', { class: 'binder-handle', 'aria-hidden': 'true' }, '⠿');
		const link = make('a', { href: toAddress(binderItemPath(key)) }, title);
		const row = make(
			'li',
			{},
			handle,
			make('div', { class: 'binder-title' }, link),
			this.#toButton('↑', this.#words.up, title, '-1', () => this.#moveBy(row, -1)),
			this.#toButton('↓', this.#words.down, title, '1', () => this.#moveBy(row, 1)),
			this.#toButton('×', this.#words.remove, title, '0', () => this.#actions.onRemove(key)),
		);
		handle.addEventListener('pointerdown', (event) => this.#drag(event, row));
		return row;
	}

	#toButton(sign: string, label: string, title: string, by: string, onClick: () => void) {
		const button = make(
			'button',
			{ type: 'button', class: 'button', title: label, 'aria-label': `${label}: ${title}` },
			sign,
		);
		button.dataset['by'] = by;
		button.addEventListener('click', onClick);
		return button;
	}

	#placeOf(row: Element): number {
		return [...this.element.children].indexOf(row);
	}

	#moveBy(row: HTMLElement, by: number): void {
		const from = this.#placeOf(row);
		this.#actions.onMove(from, from + by);
	}

	/** The row follows the pointer through the list; where it is let go, it stays. */
	#drag(event: PointerEvent, row: HTMLElement): void {
		event.preventDefault();
		const from = this.#placeOf(row);
		const list = this.element;
		// The list keeps its place in the document, which the handle does not: that would end the capture.
		list.setPointerCapture(event.pointerId);
		row.classList.add('dragged');
		const follow = ({ clientY }: PointerEvent) => {
			const after = [...list.children].find((other) => {
				const { top, height } = other.getBoundingClientRect();
				return other !== row && clientY < top + height / 2;
			});
			if (after !== row.nextElementSibling) list.insertBefore(row, after ?? null);
		};
		const end = () => {
			list.removeEventListener('pointermove', follow);
			row.classList.remove('dragged');
			const to = this.#placeOf(row);
			if (to !== from) this.#actions.onMove(from, to);
		};
		list.addEventListener('pointermove', follow);
		list.addEventListener('lostpointercapture', end, { once: true });
	}

	/** A moved row keeps the focus; after a removed one it goes to the next. */
	#keepFocus(focused: HTMLElement | null, place: number): void {
		if (!focused || place < 0) return;
		const row = focused.isConnected
			? focused.closest('li')!
			: this.element.children[Math.min(place, this.element.children.length - 1)];
		const same = row?.querySelector<HTMLButtonElement>(`[data-by="${focused.dataset['by']}"]`);
		if (same?.disabled) row!.querySelector<HTMLButtonElement>('button:not(:disabled)')!.focus();
		else same?.focus();
	}
}
