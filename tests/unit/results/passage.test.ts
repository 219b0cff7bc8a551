import { expect, test } from 'vitest';
import { toHtml } from '../../../src/answers/to-html.ts';
import type { Block } from '../../../src/markup/sections.ts';
import { toPassage } from '../../../src/results/passage.ts';

const htmlOf = (...blocks: readonly Block[]) =>
	toHtml(toPassage(blocks, { path: '/articles/a/' }), 'https://example.com/');
const step = (text: string): Block => ({ type: 'step', text });

test('what stands in a step is shown in it, what follows the last step is not', () => {
	expect(
		htmlOf(
			{ type: 'text', text: 'a' },
			step('b'),
			{ type: 'code', text: 'c', depth: 1 },
			step('d'),
			{
				type: 'text',
				text: 'e',
			},
		),
	).toBe('<p>a</p><ol><li>b<pre tabindex="0"><code>c</code></pre></li><li>d</li></ol><p>e</p>');
});

test('a list between two steps does not begin to count anew', () => {
	expect(htmlOf(step('a'), step('b'), { type: 'item', text: 'c' }, step('d'))).toBe(
		'<ol><li>a</li><li>b</li></ol><ul><li>c</li></ul><ol start="3"><li>d</li></ol>',
	);
});

test('a list in a step is in that step, and a list that begins anew does', () => {
	const item: Block = { type: 'item', text: 'c', depth: 1 };
	expect(htmlOf(step('a'), item, step('b'), { ...step('d'), start: 1 })).toBe(
		'<ol><li>a<ul><li>c</li></ul></li><li>b</li></ol><ol><li>d</li></ol>',
	);
	// Without the list around it.
	expect(htmlOf(item, item)).toBe('<ul><li>c</li><li>c</li></ul>');
});

test('rows are a table with the titles of its columns', () => {
	const row: Block = { type: 'row', text: '1\t\tx y', form: [['code', 3, 4]] };
	const table = htmlOf({ type: 'head', text: 'A\tB\tC' }, row);
	expect(table).toBe(
		'<div class="table" tabindex="0"><table><thead><tr><th scope="col">A</th><th scope="col">B</th><th scope="col">C</th></tr></thead>' +
			'<tbody><tr><td>1</td><td></td><td><code>x</code> y</td></tr></tbody></table></div>',
	);
});
