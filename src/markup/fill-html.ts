import type { DocumentHtml, PhotoHole } from './text.ts';

/** What a page knows of a document that it shows. */
export interface HtmlView {
	/** The address of a link on this site. */
	readonly toHref: (path: string) => string;
	/** What the document's ids begin with, so that each is there once on the page. */
	readonly name?: string | undefined;
	/** How far its headings go down. */
	readonly levels?: number;
	/** What was folded stands open. */
	readonly isOpen?: boolean;
	readonly photos?: Readonly<Record<string, PhotoFiles>>;
	/** What is printed beside a link, by its path. */
	readonly links?: Readonly<Record<string, PrintedLink>>;
}

/** The files of a photo in the site. */
export interface PhotoFiles {
	readonly src: string;
	/** Better formats first. */
	readonly sources: readonly { readonly type: string; readonly srcset: string }[];
}

export interface PrintedLink {
	/** The title of the page it leads to. */
	readonly title?: string;
	/** In a booklet: the id of the part it leads to, and the words before the number of its page. */
	readonly part?: { readonly id: string; readonly see: string };
	/** Its number among the addresses at the end, and the address as it stands there. */
	readonly note?: { readonly number: number; readonly address: string };
}

const SIZES = '(min-width: 50rem) 42rem, calc(100vw - 2rem)';

/** The HTML of the document for one page. */
export function fillHtml(html: DocumentHtml, view: HtmlView): string {
	const { name, levels = 0, isOpen = false, photos = {} } = view;
	let text = '';
	for (const part of html)
		if (typeof part === 'string') text += part;
		else if (part.kind === 'id') text += name === undefined ? part.id : `${name}-${part.id}`;
		else if (part.kind === 'level') text += String(Math.min(6, part.level + levels));
		else if (part.kind === 'open') text += isOpen ? ' open' : '';
		else if (part.kind === 'address') text += fillAddress(part.path, view);
		else if (part.kind === 'beside') text += fillBeside(part.words, view.links?.[part.path]);
		else text += fillPhoto(photos[part.src], part);
	return text;
}

function fillAddress(path: string, { toHref, links }: HtmlView): string {
	const part = links?.[path]?.part;
	return part ? `#${encode(part.id)}` : escapeValue(toHref(path));
}

function fillBeside(words: string, { title, part, note }: PrintedLink = {}): string {
	const see = part ? ` data-see="${encode(part.see)}"` : '';
	const named = title === undefined || isSame(words, title) ? '' : ` data-title="${encode(title)}"`;
	// What is printed as the link's text need not be printed again.
	const noted = note && !words.includes(note.address) ? ` data-note="${note.number}"` : '';
	return see + named + noted;
}

function fillPhoto(files: PhotoFiles | undefined, { src, attributes }: PhotoHole): string {
	if (!files) throw new Error(`Nobody has made the photo ${src}.`);
	const { sources } = files;
	const image = `<img src="${files.src}"${attributes}>`;
	if (sources.length === 0) return image;
	const all = sources.map(
		({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${SIZES}">`,
	);
	return `<picture>${all.join('')}${image}</picture>`;
}

/** "the site ID" names "The Site ID" well enough. */
function isSame(words: string, title: string): boolean {
	return bare(words) === bare(title);
}

function bare(text: string): string {
	return text
		.replace(/[\s.?!:“”"]+/g, ' ')
		.trim()
		.toLowerCase();
}

function encode(text: string): string {
	return text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text in an attribute, as `hast-util-to-html` writes it. */
export function escapeValue(text: string): string {
	return /[\0"&'`]/.test(text) ? text.replace(/[\0"&'`]/g, reference) : text;
}

export function reference(sign: string): string {
	return `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`;
}
