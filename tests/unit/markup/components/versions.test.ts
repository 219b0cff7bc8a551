import { describe, expect, test } from 'vitest';
import { problemsOf, step, toHtml, toMarkdown } from '../../../support/markup.ts';

const TWO =
	'<Versions>\n<Version label="Matomo 4 and newer">\nNew.\n</Version>\n<Version label="Matomo 3">\nOld.\n</Version>\n</Versions>';

describe('Versions', () => {
	test('all versions are shown, each under its label', () => {
		expect(toHtml(TWO)).toBe(
			'<kb-versions class="versions"><div class="version" data-version="matomo-4-and-newer"><p class="version-label">Matomo 4 and newer</p><p>New.</p></div><div class="version" data-version="matomo-3"><p class="version-label">Matomo 3</p><p>Old.</p></div></kb-versions>',
		);
	});

	test('its Markdown is a list with the labels', () => {
		expect(toMarkdown(TWO)).toBe('* **Matomo 4 and newer**\n\n  New.\n\n* **Matomo 3**\n\n  Old.');
	});

	test('versions written on one line read as those on several', () => {
		const source =
			'<Versions><Version label="a">b</Version><Version label="c">d</Version></Versions>';
		expect(toHtml(source)).toBe(
			'<kb-versions class="versions"><div class="version" data-version="a"><p class="version-label">a</p><p>b</p></div><div class="version" data-version="c"><p class="version-label">c</p><p>d</p></div></kb-versions>',
		);
		expect(toMarkdown(source)).toBe('* **a**\n\n  b\n\n* **c**\n\n  d');
	});

	test('steps inside a version keep their list', () => {
		const source =
			'<Versions>\n<Version label="A">\n\n<Steps>\n1. a\n2. b\n</Steps>\n\n</Version>\n</Versions>';
		expect(toHtml(source)).toBe(
			`<kb-versions class="versions"><div class="version" data-version="a"><p class="version-label">A</p><ol class="steps">\n${step(1, 'a')}\n${step(2, 'b')}\n</ol></div></kb-versions>`,
		);
		expect(toMarkdown(source)).toBe('* **A**\n\n  1. a\n  2. b');
	});

	test('versions indented in a list item stay in it', () => {
		expect(
			toMarkdown(
				'- item\n\n  <Versions>\n  <Version label="A">\n\n  - x\n    - y\n\n  </Version>\n  </Versions>',
			),
		).toBe('- item\n\n  * **A**\n\n    - x\n      - y');
	});

	test('indentation between the tags is not the text’s', () => {
		expect(
			toMarkdown(
				'<Versions>\n  <Version label="A">\n    One.\n\n    Two.\n  </Version>\n</Versions>',
			),
		).toBe('* **A**\n\n  One.\n\n  Two.');
	});

	test('in Markdown, a list before them stays a list of its own', () => {
		expect(toMarkdown(`- x\n\n${TWO}`)).toBe(
			'- x\n\n* **Matomo 4 and newer**\n\n  New.\n\n* **Matomo 3**\n\n  Old.',
		);
	});

	test('text beside the versions is an error', () => {
		const message = '1:1 error KB160 <Versions> must hold <Version> blocks and nothing else';
		expect(problemsOf('<Versions>\nText\n</Versions>')).toEqual([message]);
		expect(problemsOf('<Versions>\n</Versions>')).toEqual([message]);
	});

	test('a version outside of versions is an error', () => {
		expect(problemsOf('<Version label="A">\na\n</Version>')).toEqual([
			'1:1 error KB160 <Version> stands outside <Versions>',
		]);
	});

	test('a version needs its label', () => {
		expect(problemsOf('<Versions>\n<Version>\na\n</Version>\n</Versions>')).toEqual([
			'2:1 error KB160 <Version> needs "label"',
		]);
	});
});
