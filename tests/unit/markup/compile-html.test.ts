import fc from 'fast-check';
import type { ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { compileHtml } from '../../../src/markup/compile-html.ts';
import { fillHtml } from '../../../src/markup/fill-html.ts';
import { joinParts, splitParts } from '../../../src/markup/text.ts';

const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 8 }),
	fc.constantFrom('a & b', '<b>', '"\'`\0', '&amp;', ' ', ''),
);
const value = fc.oneof(
	text,
	fc.array(text, { maxLength: 3 }),
	fc.integer(),
	fc.boolean(),
	fc.constantFrom(null, undefined, NaN),
);
const properties: fc.Arbitrary<Properties> = fc.dictionary(
	fc.constantFrom(
		...['id', 'className', 'href', 'src', 'alt', 'title', 'role', 'tabIndex', 'scope', 'type'],
		...['ariaLabel', 'ariaHidden', 'dataAside', 'dataX', 'hidden', 'open', 'download', 'srcSet'],
		...['popoverTarget', 'popover', 'colSpan', 'align', 'loading', 'ariaDescribedBy', 'start'],
	),
	value,
	{ maxKeys: 4 },
);

const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 4 },
		text.map((value) => ({ type: 'text', value }) as const),
		text.map((value) => ({ type: 'comment', value }) as const),
		fc.record({
			type: fc.constant('element' as const),
			tagName: fc.constantFrom(
				...['p', 'a', 'h2', 'code', 'pre', 'br', 'hr', 'img', 'svg', 'path', 'title', 'kb-code'],
				...['script', 'style', 'details', 'ol', 'td', 'wbr', 'var'],
			),
			properties,
			children: fc.array(tie('node'), { maxLength: 3 }),
		}),
	),
}));

test('writes what the full serializer writes', () => {
	fc.assert(
		fc.property(fc.array(node, { maxLength: 3 }), (nodes) => {
			const html = compileHtml(nodes);
			expect(fillHtml(html, { toHref: (path) => path })).toBe(toHtml(nodes));
			expect(splitParts(joinParts(html)).filter(Boolean)).toEqual(html);
		}),
		{ numRuns: 2000 },
	);
});
