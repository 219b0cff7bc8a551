import type { Mark, MarkTag } from '../markup/line.ts';
import type { Block, Section } from '../markup/sections.ts';
import type { SearchPage } from './page.ts';

// A first search loads ten pages and more. Their blocks are written as one string each, with the
// marks where they begin and end: all that tells how a text looks takes 1 % more bytes that way than
// the text without it as objects, and 14 % as places beside the text.

type WrittenSection = Omit<Section, 'blocks'> & { readonly blocks: readonly string[] };

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
	const sections = page.sections.map((section): WrittenSection => ({
		...section,
		blocks: section.blocks.map(writeBlock),
	}));
	return new TextEncoder().encode(JSON.stringify({ ...page, sections }));
}

export function parsePageFile(file: Uint8Array): SearchPage {
	const page = JSON.parse(new TextDecoder().decode(file)) as Omit<SearchPage, 'sections'> & {
		readonly sections: readonly WrittenSection[];
	};
	const sections = page.sections.map((section) => ({
		...section,
		blocks: section.blocks.map(readBlock),
	}));
	return { ...page, sections };
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
