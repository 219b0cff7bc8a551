/** The HTML of a document: text as it stands, and what only the page that shows it knows. */
export type DocumentHtml = readonly (string | Hole)[];

export type Hole = IdHole | LevelHole | OpenHole | AddressHole | BesideHole | PhotoHole;

/** An id, or a name of one: a page that shows several documents puts the name of each before its ids. */
export interface IdHole {
	readonly kind: 'id';
	/** As it stands in an attribute. */
	readonly id: string;
}

/** The digit in a heading's tag. */
export interface LevelHole {
	readonly kind: 'level';
	readonly level: number;
}

/** In the tag of what is folded: whether it stands open. */
export interface OpenHole {
	readonly kind: 'open';
}

/** The address of a link. */
export interface AddressHole {
	readonly kind: 'address';
	/** A path of this site, or an address of another. */
	readonly path: string;
}

/** At the end of a link's tag: what is printed beside it. */
export interface BesideHole {
	readonly kind: 'beside';
	readonly path: string;
	/** What the link says, on one line. */
	readonly words: string;
}

export interface PhotoHole {
	readonly kind: 'photo';
	/** As the document names the file. */
	readonly src: string;
	/** Its other attributes. */
	readonly attributes: string;
}

export type MarkdownHole = Pick<PhotoHole, 'kind' | 'src'>;

/** Markdown whose photos have no address yet. */
export type DocumentMarkdown = readonly (string | MarkdownHole)[];

/** A noncharacter, which no text has a use for. */
const MARK = '\uFDD0';

/** The parts as one string, to keep them, or to take them through another program's renderer. */
export function joinParts(parts: readonly (string | Hole | MarkdownHole)[]): string {
	let text = '';
	for (const part of parts)
		text +=
			typeof part === 'string'
				? part.replaceAll(MARK, '')
				: MARK + JSON.stringify(part).replaceAll(MARK, '') + MARK;
	return text;
}

/** The parts that were joined. */
export function splitParts<Part extends Hole | MarkdownHole = Hole>(
	text: string,
): (string | Part)[] {
	return text
		.split(MARK)
		.map((piece, index) => (index % 2 === 0 ? piece : (JSON.parse(piece) as Part)));
}

/** Every link of the document in order. */
export function linksOf(html: DocumentHtml): { readonly path: string; readonly words: string }[] {
	return html.flatMap((part) =>
		typeof part === 'object' && part.kind === 'beside'
			? [{ path: part.path, words: part.words }]
			: [],
	);
}

/** The document as part of another one: its ids carry a name, its photos are named from elsewhere. */
export function embedHtml(
	html: DocumentHtml,
	{ name, toSrc = (src) => src }: { name?: string; toSrc?: (src: string) => string },
): DocumentHtml {
	return html.map((part) => {
		if (typeof part === 'string') return part;
		if (part.kind === 'id' && name !== undefined) return { ...part, id: `${name}-${part.id}` };
		return part.kind === 'photo' ? { ...part, src: toSrc(part.src) } : part;
	});
}
