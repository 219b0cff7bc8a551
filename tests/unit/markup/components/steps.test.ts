import { describe, expect, test } from 'vitest';
import { problemsOf, step, toHtml, toMarkdown } from '../../../support/markup.ts';

describe('Steps', () => {
	test('each step has an id to link to', () => {
		expect(toHtml('<Steps>\n1. Open.\n2. Choose.\n</Steps>')).toBe(
			`<ol class="steps">\n${step(1, 'Open.')}\n${step(2, 'Choose.')}\n</ol>`,
		);
	});

	test('a second list of an article has ids of its own', () => {
		expect(toHtml('<Steps>\n1. a\n</Steps>\n\n<Steps>\n1. b\n</Steps>')).toBe(
			`<ol class="steps">\n${step(1, 'a')}\n</ol>\n<ol class="steps">\n${step(1, 'b', 'step-1-2')}\n</ol>`,
		);
	});

	test('a list that starts at three has steps three and four', () => {
		expect(toHtml('<Steps>\n3. a\n4. b\n</Steps>')).toBe(
			`<ol start="3" class="steps">\n${step(3, 'a')}\n${step(4, 'b')}\n</ol>`,
		);
	});

	test('its Markdown is the list', () => {
		expect(toMarkdown('<Steps>\n1. Open.\n2. Choose.\n</Steps>')).toBe('1. Open.\n2. Choose.');
	});

	test('a note inside a step stays inside it', () => {
		const source =
			'<Steps>\n1. Open.\n\n   <Note>\n   Careful.\n\n   Very.\n   </Note>\n\n2. Choose.\n</Steps>';
		expect(toHtml(source)).toBe(
			`<ol class="steps">\n${step(1, '\n<p>Open.</p>\n<div class="callout note" role="note"><p class="callout-title">Note</p><p>Careful.</p><p>Very.</p></div>\n')}\n${step(2, '\n<p>Choose.</p>\n')}\n</ol>`,
		);
		expect(toMarkdown(source)).toBe(
			'1. Open.\n\n   > **Note**\n   >\n   > Careful.\n   >\n   > Very.\n\n2. Choose.',
		);
	});

	test('code inside a step keeps its own indentation', () => {
		expect(
			toMarkdown('<Steps>\n1. Run:\n\n   ```sh\n   if a\n     b\n   ```\n\n2. Wait.\n</Steps>'),
		).toBe('1. Run:\n\n   ```sh\n   if a\n     b\n   ```\n\n2. Wait.');
	});

	test('anything but one numbered list is an error', () => {
		const message = '1:1 error KB160 <Steps> must hold exactly one numbered list';
		expect(problemsOf('<Steps>\n- a\n</Steps>')).toEqual([message]);
		expect(problemsOf('<Steps>\nFirst:\n\n1. a\n</Steps>')).toEqual([message]);
		expect(problemsOf('<Steps>\n</Steps>')).toEqual([message]);
	});

	test('it takes no attributes', () => {
		expect(problemsOf('<Steps start="2">\n1. a\n</Steps>')).toEqual([
			'1:1 error KB160 <Steps> has no attribute "start".',
		]);
	});
});
