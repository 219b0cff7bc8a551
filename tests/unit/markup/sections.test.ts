import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';

import { toLine } from '../../../src/markup/line.ts';
import { toHtmlTree } from '../../../src/markup/render-html.ts';
import { toSections } from '../../../src/markup/sections.ts';
import { element } from '../../../src/markup/tree.ts';

import { contextOf, parse } from '../../support/markup.ts';

const sectionsOf = (source: string) => toSections(toHtmlTree(parse(source), contextOf()));

test('each heading begins a section with its id, the text before the first has none', () => {
	expect(sectionsOf('Before.\n\n## Find it\n\nOne *two*  three.\n\n### Deeper\n\nFour.')).toEqual([
		{ blocks: [{ type: 'text', text: 'Before.' }] },
		{
			heading: 'Find it',
			anchor: 'find-it',
			blocks: [{ type: 'text', text: 'One two three.', form: [['em', 4, 7]] }],
		},
		{ heading: 'Deeper', anchor: 'deeper', blocks: [{ type: 'text', text: 'Four.' }] },
	]);
});

test('steps, items, rows and code say what they are', () => {
	const [section] = sectionsOf(
		'<Steps>\n1. Open it.\n\n   More on that.\n2. Close it.\n</Steps>\n\n- one\n- two\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n```sh\nls\n  cd\n```\n',
	);
	expect(section!.blocks).toEqual([
		{ type: 'step', text: 'Open it.' },
		{ type: 'text', text: 'More on that.', depth: 1 },
		{ type: 'step', text: 'Close it.' },
		{ type: 'item', text: 'one' },
		{ type: 'item', text: 'two' },
		{ type: 'head', text: 'A\tB' },
		{ type: 'row', text: '1\t2' },
		{ type: 'code', text: 'ls\n  cd' },
	]);
});

test('a version is a section of its own, and what follows belongs to the heading again', () => {
	const sections = sectionsOf(
		'## Token\n\n<Versions>\n<Version label="Matomo 4">\nNew.\n</Version>\n<Version label="Matomo 3">\nOld.\n</Version>\n</Versions>\n\nAfter.',
	);
	expect(sections.map(({ heading, anchor, blocks }) => [heading, anchor, blocks[0]?.text])).toEqual(
		[
			['Token', 'token', undefined],
			['Token · Matomo 4', 'token', 'New.'],
			['Token · Matomo 3', 'token', 'Old.'],
			['Token', 'token', 'After.'],
		],
	);
});

test('drawings with their captions, notes of terms and questions with a page of their own are left out', () => {
	const words = JSON.stringify(
		sectionsOf(
			'The <Term id="site-id">Site ID</Term>.\n\n<Faq id="lost-token" />\n\n<Figure src="./drawing.svg" alt="Alt" caption="A caption." />',
		),
	);
	expect(words).toContain('The Site ID.');
	expect(words).not.toMatch(/A caption|number of a website|Lost your token|svg/);
});

test('bold words, menu paths, keys, code and links are known by their places', () => {
	const [section] = sectionsOf(
		'Open <Path>Administration → Personal</Path>, press <Key>Ctrl+K</Key>, type **the `x` word** and read [more *there*](/articles/x/#y).',
	);
	const { text, form } = section!.blocks[0]!;
	expect(form!.map(([tag, from, to, ...href]) => [tag, text.slice(from, to), ...href])).toEqual([
		['strong', 'Administration → Personal'],
		['kbd', 'Ctrl'],
		['kbd', 'K'],
		['strong', 'the x word'],
		['code', 'x'],
		['a', 'more there', '/articles/x/#y'],
		['em', 'there'],
	]);
});

test('a cell that is empty keeps its place, one with marks keeps them', () => {
	const [section] = sectionsOf('| A | B | C |\n| - | - | - |\n| x |  | **y z** |');
	expect(section!.blocks[1]).toEqual({
		type: 'row',
		text: 'x\t\ty z',
		form: [['strong', 3, 6]],
	});
});

test('a list says where it begins to count anew, and how deep it stands', () => {
	const [section] = sectionsOf(
		'1. a\n   - b\n     1. c\n2. d\n\nText.\n\n1. e\n\nMore.\n\n3. f\n\nEnd.\n\n4. g',
	);
	expect(section!.blocks.filter(({ type }) => type !== 'text')).toEqual([
		{ type: 'step', text: 'a' },
		{ type: 'item', text: 'b', depth: 1 },
		{ type: 'step', text: 'c', depth: 2 },
		{ type: 'step', text: 'd' },
		{ type: 'step', text: 'e', start: 1 },
		{ type: 'step', text: 'f', start: 3 },
		{ type: 'step', text: 'g' },
	]);
});

test('marks are inside the text, begin and end with a word, and lie within or beside each other', () => {
	const { tree } = fc.letrec<{
		tree: ElementContent;
		words: ElementContent;
		phrase: ElementContent;
	}>((tie) => ({
		words: fc
			.stringMatching(/^[ a\n]{0,5}$/)
			.map((value): ElementContent => ({ type: 'text', value })),
		phrase: fc
			.tuple(
				fc.constantFrom('strong', 'em', 'code', 'a', 'span', 'p', 'br'),
				fc.array(tie('tree'), { maxLength: 4 }),
			)
			.map(([tag, children]) => element(tag, tag === 'a' ? { href: '/x/' } : {}, ...children)),
		tree: fc.oneof({ depthSize: 'small' }, tie('words'), tie('phrase')),
	}));
	fc.assert(
		fc.property(fc.array(tree, { maxLength: 5 }), (nodes) => {
			const { text, marks } = toLine(nodes, () => false);
			expect(text).toBe(text.replace(/\s+/g, ' ').trim());
			for (const [index, [, from, to]] of marks.entries()) {
				const marked = text.slice(from, to);
				expect(marked).not.toBe('');
				expect([marked.trim(), to - from]).toEqual([marked, marked.length]);
				for (const [, start, end] of marks.slice(index + 1))
					expect(start >= to || (start >= from && end <= to)).toBe(true);
			}
		}),
	);
});
