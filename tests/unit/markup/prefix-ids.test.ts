import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import type { ElementContent } from 'hast';
import { prefixIds } from '../../../src/markup/prefix-ids.ts';
import { serialize } from '../../../src/markup/render-html.ts';
import { element, textOf } from '../../../src/markup/tree.ts';

const text = fc.oneof(
	fc.string(),
	fc.constantFrom(' id="a"', '<p id="b">', '"', '>', '<', "'", '&lt;', '=', '/>'),
);

test('whatever stands in texts and attributes, ids change and nothing else does', () => {
	fc.assert(
		fc.property(text, text, text, (words, title, id) => {
			const wanted = id.replace(/\s/g, '') || 'x';
			const html = serialize([
				element('p', { id: wanted, title, ariaLabel: words }, words, element('br', {}), title),
			]);
			const node = parse(prefixIds(html, 'part'));
			const before = parse(html);
			expect(node.properties).toEqual({
				...before.properties,
				id: `part-${String(before.properties['id'])}`,
			});
			expect(textOf(node)).toBe(textOf(before));
		}),
		{ numRuns: 2000 },
	);
});

function parse(html: string): Extract<ElementContent, { type: 'element' }> {
	const [node] = fromHtml(html, { fragment: true }).children;
	if (node?.type !== 'element') throw new Error(`No element in ${html}`);
	return node;
}
