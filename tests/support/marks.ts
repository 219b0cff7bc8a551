import fc from 'fast-check';
import type { Mark, MarkTag } from '../../src/markup/line.ts';

/** Marks as they can be in a text of that many characters: outer ones first, each within another one or beside it. */
export function marksWithin(length: number): fc.Arbitrary<Mark[]> {
	const tag = fc.constantFrom<MarkTag>('a', 'code', 'del', 'em', 'kbd', 'strong', 'sub', 'sup');
	const piece = fc.tuple(tag, fc.nat(length), fc.nat(length));
	return fc.array(piece, { maxLength: 6 }).map((pieces) =>
		pieces
			.map(([name, x, y]): Mark => {
				const [from, to] = [Math.min(x, y), Math.max(x, y)];
				return name === 'a' ? [name, from, to, `/articles/${x}/#y`] : [name, from, to];
			})
			.filter(([, from, to]) => from < to)
			.sort((a, b) => a[1] - b[1] || b[2] - a[2])
			.filter(([, from, to], index, all) =>
				all.slice(0, index).every(([, start, end]) => to <= start || from >= end || to <= end),
			),
	);
}
