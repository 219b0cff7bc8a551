import type { OPENED_KEY, OpenedResult } from './opened-result.ts';

// What every page has of search until its reader wants it: the ways in, and the marks of a result
// that was opened.

/** Opens the dialog over the page, with what stands in the box it was opened from. */
async function open(box?: HTMLFormElement): Promise<void> {
	const { openSearchDialog } = await import('./search-dialog.ts');
	openSearchDialog(box);
}

/** The search page has its own box and results; there the ways in lead to that box. */
const ownBox = document.querySelector<HTMLInputElement>('[data-own-search] input[type="search"]');

function start(box?: HTMLFormElement): void {
	if (ownBox) ownBox.focus();
	else open(box).then(() => failure.replaceChildren(sentence), sayThatItFailed);
}

/** A live region that the page carries empty, with what is said in it when the dialog cannot load. */
const failure = document.querySelector('.search-failure')!;
const sentence = failure.querySelector('template')!;

/** Once: a box asks for the dialog again with every key. */
function sayThatItFailed(): void {
	if (failure.childElementCount === 1) failure.append(sentence.content.cloneNode(true));
}

addEventListener('keydown', (event) => {
	const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
	const target = event.target as HTMLElement;
	const isTyping = target.isContentEditable || target.closest('input, textarea, select') !== null;
	const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
	if (!isShortcut && !(isSlash && !isTyping)) return;
	if (document.querySelector('dialog[open]')) return;
	event.preventDefault();
	start();
});

document.addEventListener('click', (event) => {
	const opener = (event.target as Element).closest<HTMLElement>('[data-search-open]');
	if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	start();
});

// A box on the page opens the dialog as soon as something is typed into it; composing with an input
// method is left alone until the text stands.
document.addEventListener('input', (event) => {
	const input = event.target as HTMLInputElement;
	const box = input.closest<HTMLFormElement>('form.search-form:not([data-own-search])');
	if (box && input.value.trim() && !event.isComposing) start(box);
});
document.addEventListener('compositionend', (event) => {
	const box = (event.target as Element).closest<HTMLFormElement>(
		'form.search-form:not([data-own-search])',
	);
	if (box) start(box);
});

// Written out, not imported: it would be a file of its own for every page.
const KEY: typeof OPENED_KEY = 'almanac-opened';
const opened = sessionStorage.getItem(KEY);
if (opened) {
	sessionStorage.removeItem(KEY);
	const result = JSON.parse(opened) as OpenedResult;
	if (result.page === location.pathname)
		void import('./mark-words.ts').then(({ markWords }) => markWords(result));
}
