import type { Mark, MarkTag } from '../markup/line.ts';
import type { Block, Section } from '../markup/sections.ts';
import type { SearchPage } from './page.ts';

// A first search loads ten pages and more, so they are written without names, and each block as one
// string with the marks where they begin and end. That is 6 % fewer bytes than objects without marks;
// marks as places beside the text would be 14 % more.

type WrittenPage = readonly [
	path: string,
	kind: SearchPage['kind'],
	title: string,
	aliases: readonly string[],
	topics: readonly string[],
	versions: readonly string[],
	sections: readonly WrittenSection[],
	more: Pick<SearchPage, 'description' | 'updated' | 'isNoAnswer'>,
];

type WrittenSection = readonly [
	blocks: readonly string[],
	heading?: string,
	anchor?: string,
	version?: Section['version'],
];

const TYPES: Readonly<Record<string, Block['type']>> = {
	t: 'text',
	s: 'step',
	i: 'item',
	h: 'head',
	r: 'row',
	c: 'code',
};
const TAGS: Readonly<Record<string, MarkTag>> = {
	...{ a: 'a', c: 'code', d: 'del', e: 'em', k: 'kbd', s: 'strong' },
	...{ b: 'sub', p: 'sup' },
};

/** Signs that no text has; in JSON they are two characters. */
const [BEGIN, END, ADDRESS_END, PLACE_END] = ['\b', '\f', '\n', '\r'] as const;

/** The page in the fewest bytes. */
export function toPageFile(page: SearchPage): Uint8Array {
	const { path, kind, title, aliases, topics, versions, sections, ...more } = page;
	const written: WrittenPage = [
		...([path, kind, title, aliases, topics, versions] as const),
		sections.map(({ blocks, heading, anchor, version }) => {
			const all = [blocks.map(writeBlock), heading, anchor, version];
			return all.slice(0, all.findLastIndex((each) => each !== undefined) + 1) as [string[]];
		}),
		more,
	];
	return new TextEncoder().encode(JSON.stringify(written));
}

export function parsePageFile(file: Uint8Array): SearchPage {
	const [path, kind, title, aliases, topics, versions, sections, more] = JSON.parse(
		new TextDecoder().decode(file),
	) as WrittenPage;
	return {
		...{ path, kind, title, aliases, topics, versions, ...more },
		sections: sections.map(([blocks, heading, anchor, version]) => ({
			// What is not there before something else is null.
			...(heading != null && { heading }),
			...(anchor != null && { anchor }),
			...(version && { version }),
			blocks: blocks.map(readBlock),
		})),
	};
}

function writeBlock({ type, text, form = [], start, depth }: Block): string {
	const place = start ?? depth;
	const head =
		letterOf(TYPES, type) +
		(place === undefined ? '' : `${depth ?? ''},${start ?? ''}`) +
		(place === undefined && type !== 'code' ? '' : PLACE_END);
	if (type === 'code') return head + text;
	const ends: number[] = [];
	let written = '';
	let position = 0;
	const writeTo = (next: number) => {
		written += text.slice(position, next);
		position = next;
	};
	const endUntil = (next: number) => {
		while (ends.length > 0 && ends.at(-1)! <= next) {
			writeTo(ends.pop()!);
			written += END;
		}
	};
	for (const [tag, from, to, href] of form) {
		endUntil(from);
		writeTo(from);
		written += BEGIN + letterOf(TAGS, tag) + (href === undefined ? '' : href + ADDRESS_END);
		ends.push(to);
	}
	endUntil(text.length);
	writeTo(text.length);
	return head + written;
}

function readBlock(written: string): Block {
	const type = TYPES[written[0]!]!;
	const placeEnd = written.indexOf(PLACE_END);
	const [depth, start] = placeEnd < 0 ? [] : written.slice(1, placeEnd).split(',');
	const place = {
		...(start ? { start: Number(start) } : {}),
		...(depth ? { depth: Number(depth) } : {}),
	};
	if (type === 'code') return { type, text: written.slice(placeEnd + 1), ...place };
	const marks: [...Mark][] = [];
	const open: typeof marks = [];
	let text = '';
	// The signs themselves stand between what they part.
	const pieces = written.slice(Math.max(placeEnd, 0) + 1).split(/([\b\f])/);
	for (const [index, piece] of pieces.entries()) {
		if (index % 2 === 0) {
			text += pieces[index - 1] === BEGIN ? readBeginning(piece) : piece;
		} else if (piece === END) open.pop()![2] = text.length;
	}
	return {
		type,
		text,
		...(marks.length > 0 ? { form: marks } : {}),
		...place,
	};

	/** Keeps the mark that begins, and gives the words after it. */
	function readBeginning(piece: string): string {
		const tag = TAGS[piece[0]!]!;
		const addressEnd = tag === 'a' ? piece.indexOf(ADDRESS_END) : 0;
		const mark: (typeof marks)[number] =
			tag === 'a'
				? [tag, text.length, 0, piece.slice(1, addressEnd)]
				: [tag, text.length, text.length];
		marks.push(mark);
		open.push(mark);
		return piece.slice(addressEnd + 1);
	}
}

function letterOf(letters: Readonly<Record<string, string>>, meaning: string): string {
	return Object.keys(letters).find((letter) => letters[letter] === meaning)!;
}
