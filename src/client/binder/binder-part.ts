import { make } from '../dom.ts';

/** A page of the binder as it is printed. */
export interface BinderPart {
	readonly title: string;
	readonly element: HTMLElement;
}

/** Attributes that name an id, or several, of the same document. */
const IDS = ['id', 'popovertarget', 'aria-labelledby', 'aria-describedby', 'for'];

/** The article, question or topic that a page of this site shows, as a part of a longer document. */
export function toBinderPart(page: Document, key: string): BinderPart {
	const title = page.querySelector('h1')!.textContent.trim();
	const name = toPartName(key);
	const heading = make('h2', { id: name }, title);
	const [collection] = key.split('/');
	const isTopic = collection === 'topics';
	const element = make(
		'article',
		{ class: 'booklet-part', 'data-of': collection, 'aria-labelledby': name },
		heading,
	);
	const parts = page.querySelectorAll<HTMLElement>(
		isTopic
			? 'main :is(.cover .lead, .cover .paper-address, .booklet > .booklet-part, .booklet > .booklet-questions, .paper-end)'
			: 'main article > :is(.article-meta, .prose, .paper-end, .paper-address), main .article-head > .article-meta',
	);
	for (const part of parts) {
		calm(part);
		const copy = document.importNode(part, true);
		// The parts of a topic's booklet have names in their ids already, the list of questions has not.
		if (!isTopic) addName(copy, name);
		else if (copy.matches('.booklet-questions')) addName(copy, name, ':scope > h2');
		lowerHeadings(copy);
		for (const details of copy.querySelectorAll('details')) details.open = true;
		for (const picture of copy.querySelectorAll('img')) picture.loading = 'eager';
		element.append(copy);
	}
	return { title, element };
}

/** Prints each article once, at its first place: one that was picked may also stand in a topic that was. */
export function hideTwins(booklet: HTMLElement): void {
	const names = new Set<string>();
	for (const part of booklet.querySelectorAll<HTMLElement>('.booklet-part')) {
		const name = part.getAttribute('aria-labelledby')!;
		part.hidden = names.has(name);
		names.add(name);
	}
}

/** Links from one page of the binder to another lead there inside the printed document. */
export function linkParts(booklet: HTMLElement): void {
	for (const link of booklet.querySelectorAll<HTMLAnchorElement>('.prose a[href^="/"]')) {
		const key = /\/((?:articles|faq)\/[^/]+)\/$/.exec(link.pathname)?.[1];
		const name = key && toPartName(key);
		if (!name || !booklet.querySelector(`#${CSS.escape(name)}`)) continue;
		link.setAttribute('href', `#${name}${link.hash.replace('#', '-')}`);
	}
}

/** As in the booklets of topics, whose parts a binder takes over. */
export function toPartName(key: string): string {
	return key.replace(/^articles\//, 'article-').replace('/', '-');
}

function addName(part: HTMLElement, name: string, selector = '*'): void {
	for (const attribute of IDS)
		for (const element of part.querySelectorAll(`${selector}[${attribute}]`)) {
			const ids = element.getAttribute(attribute)!;
			element.setAttribute(attribute, ids.replace(/\S+/g, `${name}-$&`));
		}
	for (const link of part.querySelectorAll<HTMLAnchorElement>(`${selector}[href^="#"]`))
		link.setAttribute('href', `#${name}-${link.getAttribute('href')!.slice(1)}`);
}

/** Paper has no tabs and no buttons: what scripts would wake becomes a plain part. */
function calm(part: HTMLElement): void {
	for (const element of part.querySelectorAll('*'))
		if (element.localName.startsWith('kb-')) rename(element, 'div');
}

/** One level down: the part's own title stands above them. */
function lowerHeadings(part: HTMLElement): void {
	for (const heading of part.querySelectorAll('h2, h3, h4, h5'))
		rename(heading, `h${Number(heading.tagName[1]) + 1}`);
}

function rename(element: Element, tag: string): void {
	const renamed = element.ownerDocument.createElement(tag);
	for (const { name, value } of element.attributes) renamed.setAttribute(name, value);
	renamed.append(...element.childNodes);
	element.replaceWith(renamed);
}
