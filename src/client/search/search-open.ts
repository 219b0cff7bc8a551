import type { OPENED_KEY } from './opened-result.ts';

// What every page has of search until its reader wants it: the ways in, and the marks of a result
// that was opened.

// Written out, not imported: it would be a file of its own for every page.
const KEY: typeof OPENED_KEY = 'almanac-opened';

/** A box on the page that leads to the dialog. */
const BOX = 'form.search-form:not([data-own-search])';

export function startSearch(): void {
	addEventListener('keydown', pressed);
	document.addEventListener('click', clicked);
	document.addEventListener('input', typed);
	document.addEventListener('compositionend', typed);
	const opened = takeOpened();
	if (opened) void import('./mark-words.ts').then(({ markWords }) => markWords(opened));
}

function pressed(event: KeyboardEvent): void {
	const isCommand = event.ctrlKey || event.metaKey;
	const isShortcut = isCommand && event.key.toLowerCase() === 'k';
	const target = event.target as HTMLElement;
	const isTyping = target.isContentEditable || target.closest('input, textarea, select');
	const isSlash = event.key === '/' && !isCommand && !event.altKey && !isTyping;
	if ((!isShortcut && !isSlash) || document.querySelector('dialog[open]')) return;
	event.preventDefault();
	open();
}

/**
 * A box opens the dialog as soon as something is typed into it; composing with an input method is
 * left alone until the text stands.
 */
function typed(event: Event): void {
	const input = event.target as HTMLInputElement;
	const box = input.closest<HTMLFormElement>(BOX);
	if (box && input.value.trim() && !(event as InputEvent).isComposing) open(box);
}

function clicked(event: MouseEvent): void {
	const opener = (event.target as Element).closest<HTMLElement>('[data-search-open]');
	if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	open();
}

/** Opens the dialog over the page, with what stands in the box it was opened from. */
function open(box?: HTMLFormElement): void {
	// The search page has its own box and results; there the ways in lead to that box.
	const ownBox = document.querySelector<HTMLElement>('main [data-own-search] input');
	if (ownBox) ownBox.focus();
	else
		import('./search-dialog.ts')
			.then(({ openSearchDialog }) => openSearchDialog(box))
			.then(sayFailure, sayFailure);
}

/** A live region that the page carries empty says when the dialog cannot load. @param error undefined when it has */
function sayFailure(error: unknown): void {
	const region = document.querySelector('.search-failure')!;
	const sentence = region.querySelector('template')!;
	// Once: a box asks for the dialog again with every key.
	if (!error) region.replaceChildren(sentence);
	else if (region.childElementCount === 1) region.append(sentence.content.cloneNode(true));
}

/** Anybody may have written what is stored, which is checked where it is used; null too where storage is blocked. */
function takeOpened(): string | null {
	try {
		const opened = sessionStorage.getItem(KEY);
		sessionStorage.removeItem(KEY);
		return opened;
	} catch {
		return null;
	}
}
