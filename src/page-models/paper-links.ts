/** Rendered HTML whose links can be followed on paper. */
export interface PaperLinks {
	/** The links carry `data-note`, `data-title` or `data-see`, which the print style sheet writes out. */
	readonly html: string;
	/** Addresses outside the site, each once; `data-note` is a place in this list, from 1. */
	readonly notes: readonly string[];
}

export interface PaperLinksOptions {
	/** The title of the page at an address of this site; undefined for other addresses. */
	titleOf: (href: string) => string | undefined;
	/** What stands before the page number of a link in a booklet: "see page". */
	readonly seePage?: string;
	/** Id of the part of the same booklet that the address leads to. */
	partOf?: (href: string) => string | undefined;
}

/** A link as `serialize` and Astro write it: every value quoted, no link in a link. */
const LINK = /<a((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*>([\s\S]*?)<\/a>/gi;
const HREF = /(\shref=")([^"]*)"/i;
const ELSEWHERE = /^(?:https?|mailto|tel):/i;

/** Numbers addresses of other sites, names pages of this one, and turns links between parts into links in the booklet. */
export function toPaperLinks(
	html: string,
	{ titleOf, partOf = () => undefined, seePage = '' }: PaperLinksOptions,
): PaperLinks {
	const notes: string[] = [];
	const linked = html.replace(LINK, (link, attributes: string, inner: string) => {
		const written = HREF.exec(attributes)?.[2];
		if (written === undefined || written.startsWith('#')) return link;
		const address = decode(written);
		const text = textOf(inner);
		const title = titleOf(address);
		if (title !== undefined) {
			const part = partOf(address);
			const target = part === undefined ? '' : ` data-see="${encode(seePage)}"`;
			const rewritten =
				part === undefined ? attributes : attributes.replace(HREF, `$1#${encode(part)}"`);
			const named = isSame(text, title) ? '' : ` data-title="${encode(title)}"`;
			return `<a${rewritten}${target}${named}>${inner}</a>`;
		}
		if (!ELSEWHERE.test(address)) return link;
		const note = address.replace(/^(?:mailto|tel):/i, '');
		// What is printed as the link's text need not be printed again.
		if (text.includes(note)) return link;
		const known = notes.indexOf(note);
		const number = known < 0 ? notes.push(note) : known + 1;
		return `<a${attributes} data-note="${number}">${inner}</a>`;
	});
	return { html: linked, notes };
}

function textOf(inner: string): string {
	return decode(inner.replace(/<[^>]*>/g, ''))
		.replace(/\s+/g, ' ')
		.trim();
}

/** "the site ID" names "The Site ID" well enough. */
function isSame(text: string, title: string): boolean {
	const bare = (value: string) =>
		value
			.replace(/[\s.?!:“”"]+/g, ' ')
			.trim()
			.toLowerCase();
	return bare(text) === bare(title);
}

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};

/** The few character references that our own serialisers write. */
function decode(text: string): string {
	return text.replace(
		/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
		(_, hex, decimal, name) =>
			name
				? NAMED[(name as string).toLowerCase()]!
				: String.fromCodePoint(parseInt((hex ?? decimal) as string, hex ? 16 : 10)),
	);
}

function encode(text: string): string {
	return text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
