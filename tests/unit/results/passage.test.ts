import { expect, test } from 'vitest';
import { toHtml } from '../../../src/answers/to-html.ts';
import type { Block } from '../../../src/markup/sections.ts';
import { toPassage } from '../../../src/results/passage.ts';

const htmlOf = (...blocks: readonly Block[]) => toHtml(toPassage(blocks), 'https://example.com/');
const step = (text: string): Block => ({ type: 'step', text });

test('what stands between two steps belongs to the first, what follows the last does not', () => {
	expect(
		htmlOf({ type: 'text', text: 'a' }, step('b'), { type: 'code', text: 'c' }, step('d'), {
			type: 'text',
			text: 'e',
		}),
	).toBe('<p>a</p><ol><li>b<pre tabindex="0"><code>c</code></pre></li><li>d</li></ol><p>e</p>');
});

test('a list between two steps does not begin to count anew', () => {
	expect(htmlOf(step('a'), step('b'), { type: 'item', text: 'c' }, step('d'))).toBe(
		'<ol><li>a</li><li>b</li></ol><ul><li>c</li></ul><ol start="3"><li>d</li></ol>',
	);
});
