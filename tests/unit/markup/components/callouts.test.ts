import { describe, expect, test } from 'vitest';
import { problemsOf, toHtml, toMarkdown } from '../../../support/markup.ts';

describe('callouts', () => {
	test('a note is a labelled box', () => {
		expect(toHtml('<Note>\nRead *this*.\n</Note>')).toBe(
			'<div class="callout note" role="note"><p class="callout-title">Note</p><p>Read <em>this</em>.</p></div>',
		);
	});

	test('each kind has its own class and label', () => {
		expect(toHtml('<Tip>a</Tip>')).toBe(
			'<div class="callout tip" role="note"><p class="callout-title">Tip</p><p>a</p></div>',
		);
		expect(toHtml('<Warning>a</Warning>')).toBe(
			'<div class="callout warning" role="note"><p class="callout-title">Warning</p><p>a</p></div>',
		);
	});

	test('a title takes the place of the label in HTML and follows it in Markdown', () => {
		const source = '<Tip title="Save time">\n\n- one\n- two\n\n</Tip>';
		expect(toHtml(source)).toBe(
			'<div class="callout tip" role="note"><p class="callout-title">Save time</p><ul>\n<li>one</li>\n<li>two</li>\n</ul></div>',
		);
		expect(toMarkdown(source)).toBe('> **Tip: Save time**\n>\n> - one\n> - two');
	});

	test('its Markdown is a quote with every line marked', () => {
		expect(toMarkdown('<Note>\nOne.\n\n```sh\na\n\nb\n```\n</Note>')).toBe(
			'> **Note**\n>\n> One.\n>\n> ```sh\n> a\n>\n> b\n> ```',
		);
	});

	test('line ends of Windows give the same Markdown', () => {
		expect(toMarkdown('<Note>\r\nOne.\r\n\r\nTwo.\r\n</Note>\r\n')).toBe(
			'> **Note**\n>\n> One.\n>\n> Two.',
		);
	});

	test('two on neighbouring lines of a step stay apart and in the step', () => {
		expect(
			toMarkdown('1. Open.\n   <Note>\n   A\n   </Note>\n   <Tip>\n   B\n   </Tip>\n2. Next.'),
		).toBe('1. Open.\n\n   > **Note**\n   >\n   > A\n\n   > **Tip**\n   >\n   > B\n2. Next.');
	});

	test('text on the next line does not run into the quote', () => {
		expect(toMarkdown('<Note>\nA\n</Note>\nafter')).toBe('> **Note**\n>\n> A\n\nafter');
	});

	test('a note in a quote is a quote in a quote', () => {
		expect(toMarkdown('> <Note>\n> A\n> </Note>')).toBe('> > **Note**\n> >\n> > A');
	});

	test('an attribute it does not have is an error', () => {
		expect(problemsOf('<Note titel="x">a</Note>')).toEqual([
			'1:1 error KB160 <Note> has no attribute "titel". Did you mean "title"?',
		]);
	});

	test('in the middle of a sentence it is an error', () => {
		expect(problemsOf('Read <Note>this</Note> now.')).toEqual([
			'1:6 error KB160 <Note> stands in the middle of a line',
		]);
	});
});
