import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMarkup } from '../../../src/markup/check.ts';
import { parse, toHtml, toMarkdown } from '../../support/markup.ts';

describe('braces around words alone', () => {
	test.each([
		['Use {curly} braces', '<p>Use {curly} braces</p>'],
		['{curly}', '<p>{curly}</p>'],
		['Write {{ title }} or {{title}}', '<p>Write {{ title }} or {{title}}</p>'],
		['$' + '{HOME} and {0} of {2,3}', '<p>$' + '{HOME} and {0} of {2,3}</p>'],
		['An empty {}', '<p>An empty {}</p>'],
		['## Keep {URL}', '<h2 id="keep-url">Keep {URL}</h2>'],
		['<Note>\n\n{user-id}\n\n</Note>', '<p>{user-id}</p>'],
	])('%j is text', (source, html) => {
		expect(toHtml(source)).toContain(html);
		expect(checkMarkup(parse(source), 'a.mdx').references.code).toEqual([]);
	});

	test('stands in the Markdown as it was written', () => {
		expect(toMarkdown('Use {curly} braces, {{ title }}\n\n{curly}')).toBe(
			'Use {curly} braces, {{ title }}\n\n{curly}',
		);
	});

	test('is text whatever the word', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z][a-z0-9_$]{0,12}$/), (word) => {
				expect(toHtml(`A {${word}} b`)).toContain(`<p>A {${word}} b</p>`);
			}),
		);
	});
});

describe('code', () => {
	test.each([
		['A {frontmatter.title} b', [{ target: 'expression', line: 1, column: 3 }]],
		['{"text"}', [{ target: 'expression', line: 1, column: 1 }]],
		['{/* a comment */}', []],
		[
			'export const version = 4\n\nSince {version}',
			[
				{ target: 'export', line: 1, column: 1 },
				{ target: 'expression', line: 3, column: 7 },
			],
		],
		['import A from "./a.astro"\n\nText', [{ target: 'import', line: 1, column: 1 }]],
	])('%j is kept and named with its place', (source, code) => {
		expect(checkMarkup(parse(source), 'a.mdx').references.code).toEqual(code);
	});
});
