import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../support/markup.ts';

describe('renderMarkdown', () => {
	test('internal links become absolute, and lead to Markdown where there is some', () => {
		expect(toMarkdown('[a](/articles/x/#y) [b](/faq/) [c (/faq/)](</faq/> "T")')).toBe(
			'[a](https://example.com/kb/articles/x.md#y) [b](https://example.com/kb/faq/) [c (/faq/)](<https://example.com/kb/faq/> "T")',
		);
	});

	test('so do links defined elsewhere in the text', () => {
		expect(toMarkdown('[a][b]\n\n[b]: /articles/x/ "T"\n[c]: https://e.com/')).toBe(
			'[a][b]\n\n[b]: https://example.com/kb/articles/x.md "T"\n[c]: https://e.com/',
		);
	});

	test('so do links in footnotes', () => {
		expect(toMarkdown('a[^1] b\n\n[^1]: See [x](/faq/).\n\nc')).toBe(
			'a[^1] b\n\n[^1]: See [x](https://example.com/kb/faq/).\n\nc',
		);
	});

	test('what looks like a link in code stays', () => {
		const source = '`[a](/faq/)`\n\n```md\n[a](/faq/)\n\n[b]: /faq/\n```';
		expect(toMarkdown(source)).toBe(source);
	});

	test('empty lines in code stay', () => {
		const source = '```\na\n\n\n\nb\n   \nc\n```';
		expect(toMarkdown(source)).toBe(source);
	});

	test('places after letters outside the basic plane are right', () => {
		expect(toMarkdown('😀é [x](/faq/)\n\n<Note>😀 [y](/faq/)</Note>\n\n😀')).toBe(
			'😀é [x](https://example.com/kb/faq/)\n\n> **Note**\n>\n> 😀 [y](https://example.com/kb/faq/)\n\n😀',
		);
	});

	test('pictures keep their place', () => {
		expect(toMarkdown('a ![b](./photo.png) c [![d](./drawing.svg)](/faq/)')).toBe(
			'a ![b](photo:./photo.png) c [*Drawing: d*](https://example.com/kb/faq/)',
		);
	});

	test('code and comments of MDX go with their lines', () => {
		expect(
			toMarkdown(
				'import A from "./a.astro"\n\n{/* b */}\n\nText\n\n{/* c */}\n\n<A>\n\nIn\n\n</A>\n\n- a\n\n  {/* d */}\n\n- b',
			),
		).toBe('Text\n\nIn\n\n- a\n\n- b');
	});

	test('HTML tags become what Markdown has', () => {
		expect(toMarkdown('H<sub>2</sub>O<br/>x<wbr/>y')).toBe('H2O\\\nxy');
	});
});

const word = fc.stringMatching(/^[a-zà-ü0-9😀]{1,8}$/u);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const phrase = fc.oneof(
	words,
	words.map((text) => `**${text}**`),
	words.map((text) => `_${text}_`),
	words.map((text) => `\`${text} <b> {c}\``),
	words.map((text) => `[${text}](https://example.org/${encodeURI(text)})`),
	words.map((text) => `\\{${text}\\} &lt;`),
);
const line = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const code = fc
	.array(fc.stringMatching(/^[ a-z<>{}/()[\]*_]{0,12}$/), { maxLength: 5 })
	.map((lines) => ['```js', ...lines, '```'].join('\n'));
const leaf = fc.oneof(
	line,
	line.map((text) => `## ${text}`),
	code,
	fc.array(line, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
	fc.tuple(words, words).map(([a, b]) => `| ${a} | b |\n|---|:-:|\n| \`c\` | ${b} |`),
	fc.constant('---'),
);
const nested = (block: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	fc.oneof(
		fc
			.array(block, { minLength: 1, maxLength: 3 })
			.map((items) => items.map((item) => `- ${item.replace(/\n(?=.)/g, '\n  ')}`).join('\n')),
		fc
			.array(block, { minLength: 1, maxLength: 3 })
			.map((items) =>
				items
					.map((item, index) => `${index + 1}. ${item.replace(/\n(?=.)/g, '\n   ')}`)
					.join('\n\n'),
			),
		block.map((text) => text.replace(/^/gm, '> ')),
	);
const block = fc.oneof(leaf, nested(leaf), nested(nested(leaf)));
const gap = fc.constantFrom('\n\n', '\n\n\n', '\n\n\n\n');
const article = fc
	.array(fc.tuple(block, gap), { maxLength: 8 })
	.map((parts) => parts.map((part) => part.join('')).join(''));

test('Markdown without components, pictures and internal links is left as it is', () => {
	fc.assert(
		fc.property(article, (source) => {
			expect(toMarkdown(source)).toBe(source.trim());
		}),
		{ numRuns: 500 },
	);
});
