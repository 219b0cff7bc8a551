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
