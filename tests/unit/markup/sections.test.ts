import { expect, test } from 'vitest';

import { toHtmlTree } from '../../../src/markup/render-html.ts';
import { toSections } from '../../../src/markup/sections.ts';

import { contextOf, parse } from '../../support/markup.ts';

const sectionsOf = (source: string) => toSections(toHtmlTree(parse(source), contextOf()));

test('each heading begins a section with its id, the text before the first has none', () => {
	expect(sectionsOf('Before.\n\n## Find it\n\nOne *two*  three.\n\n### Deeper\n\nFour.')).toEqual([
		{ blocks: [{ type: 'text', text: 'Before.' }] },
		{ heading: 'Find it', anchor: 'find-it', blocks: [{ type: 'text', text: 'One two three.' }] },
		{ heading: 'Deeper', anchor: 'deeper', blocks: [{ type: 'text', text: 'Four.' }] },
	]);
});

test('steps, items, rows and code say what they are', () => {
	const [section] = sectionsOf(
		'<Steps>\n1. Open it.\n\n   More on that.\n2. Close it.\n</Steps>\n\n- one\n- two\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n```sh\nls\n  cd\n```\n',
	);
	expect(section!.blocks).toEqual([
		{ type: 'step', text: 'Open it.' },
		{ type: 'text', text: 'More on that.' },
		{ type: 'step', text: 'Close it.' },
		{ type: 'item', text: 'one' },
		{ type: 'item', text: 'two' },
		{ type: 'row', text: 'A | B' },
		{ type: 'row', text: '1 | 2' },
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
