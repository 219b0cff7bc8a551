import { describe, expect, test } from 'vitest';
import { problemsOf, toHtml, toMarkdown } from '../../../support/markup.ts';

const SOURCE = '<Details summary="When a < b">\nText.\n\n- one\n</Details>';

describe('Details', () => {
	test('the text is closed under its summary', () => {
		expect(toHtml(SOURCE)).toBe(
			'<details class="more"><summary><span>When a &#x3C; b</span></summary><div class="more-text"><p>Text.</p><ul>\n<li>one</li>\n</ul></div></details>',
		);
	});

	test('its Markdown shows both', () => {
		expect(toMarkdown(SOURCE)).toBe('**When a < b**\n\nText.\n\n- one');
	});

	test('a note inside keeps its shape', () => {
		expect(toMarkdown('<Details summary="a">\n<Note>\nb\n</Note>\n</Details>')).toBe(
			'**a**\n\n> **Note**\n>\n> b',
		);
	});

	test('it needs a summary with words in it', () => {
		expect(problemsOf('<Details summary=" ">\na\n</Details>')).toEqual([
			'1:1 error KB160 <Details> needs "summary"',
		]);
	});
});
