import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, toPassages } from '../../../src/ask/passages.ts';
import type { Block } from '../../../src/markup/sections.ts';
import { english } from '../../../src/search/english.ts';
import { toWords } from '../../../src/search/tokens.ts';
import { searchPage, text } from '../../support/search-pages.ts';

test('no word is lost or doubled, and no passage of sentences is much longer than 250 words', () => {
	const sentence = fc
		.integer({ min: 1, max: 60 })
		.map((words) => `${'Word '.repeat(words).trim()}.`);
	const block = fc
		.array(sentence, { minLength: 1, maxLength: 12 })
		.map((all) => text(all.join(' ')));
	fc.assert(
		fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
			const page = searchPage('/a/', 'Title', '', { sections: [{ blocks }] });
			const passages = toPassages(page, english);
			const words = (all: readonly Block[]) => all.flatMap((each) => toWords(each.text)).length;
			expect(passages.reduce((sum, passage) => sum + words(passage.blocks), 0)).toBe(words(blocks));
			for (const passage of passages)
				expect(
					passage.blocks.reduce((sum, each) => sum + countWords(each.text), 0),
				).toBeLessThanOrEqual(250);
		}),
	);
});

test('steps stay together, however many', () => {
	const steps = Array.from({ length: 80 }, (_, index) => ({
		type: 'step' as const,
		text: `Step ${index} with some more words`,
	}));
	const page = searchPage('/a/', 'Title', '', { sections: [{ blocks: steps }] });
	expect(toPassages(page, english).map(({ blocks }) => blocks.length)).toEqual([80]);
});

test('a FAQ is one passage, its headings lines of it', () => {
	const sections = [
		{ heading: 'Matomo 4', anchor: 'four', blocks: [text('New.')] },
		{ heading: 'Matomo 3', anchor: 'three', blocks: [text('Old.')] },
	];
	const page = searchPage('/a/', 'Title', '', { kind: 'faq', sections });
	expect(toPassages(page, english).map(({ blocks }) => blocks.map((block) => block.text))).toEqual([
		['Matomo 4', 'New.', 'Matomo 3', 'Old.'],
	]);
});

test('a page without text is a passage all the same', () => {
	expect(toPassages(searchPage('/a/', 'Title', '', { sections: [] }), english).length).toBe(1);
});
