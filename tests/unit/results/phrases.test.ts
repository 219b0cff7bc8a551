import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHtml } from '../../../src/answers/to-html.ts';
import type { ResultNode } from '../../../src/results/element.ts';
import { toPhrases } from '../../../src/results/phrases.ts';
import { marksWithin } from '../../support/marks.ts';

test('what the query asks for is marked within bold words and links, also on both sides of a border', () => {
	const text = 'See the site id page.';
	const parts = [
		{ text: 'See the ', isMarked: false },
		{ text: 'site id', isMarked: true },
		{ text: ' page.', isMarked: false },
	];
	const nodes = toPhrases(
		{
			text,
			form: [
				['a', 4, 12, '#id'],
				['strong', 8, 12],
			],
		},
		parts,
		'/articles/a/',
	);
	expect(toHtml(nodes, 'https://example.com/kb/')).toBe(
		'See <a href="/kb/articles/a/#id">the <strong><mark>site</mark></strong></a><mark> id</mark> page.',
	);
});

const wordsOf = (node: ResultNode): string =>
	typeof node === 'object' ? node.children.map(wordsOf).join('') : node || '';

/** Each element's tag and words, the outer ones first. */
const elementsOf = (nodes: readonly ResultNode[]): string[] =>
	nodes.flatMap((node) =>
		typeof node === 'object' ? [`${node.tag} ${wordsOf(node)}`, ...elementsOf(node.children)] : [],
	);

test('no word is lost, every mark is an element with its words, and all that is asked for is marked', () => {
	const marked = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.boolean()), { maxLength: 6 });
	fc.assert(
		fc.property(
			marked.chain((all) => {
				const text = all.map(([words]) => words).join('');
				return fc.tuple(fc.constant(all), fc.constant(text), marksWithin(text.length));
			}),
			([all, text, form]) => {
				const parts = all.map(([words, isMarked]) => ({ text: words, isMarked }));
				const nodes = toPhrases({ text, form }, parts, '/a/');
				expect(nodes.map(wordsOf).join('')).toBe(text);
				const elements = elementsOf(nodes);
				expect(elements.filter((each) => !each.startsWith('mark '))).toEqual(
					form.map(([tag, from, to]) => `${tag} ${text.slice(from, to)}`),
				);
				const found = elements
					.filter((each) => each.startsWith('mark '))
					.map((each) => each.slice(5));
				expect(found.join('')).toBe(parts.map((part) => (part.isMarked ? part.text : '')).join(''));
			},
		),
	);
});
