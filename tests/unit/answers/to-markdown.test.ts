import { expect, test } from 'vitest';
import { toMarkdown } from '../../../src/answers/to-markdown.ts';
import type { Block } from '../../../src/markup/sections.ts';
import { element, link } from '../../../src/results/element.ts';
import type { ResultNode } from '../../../src/results/element.ts';
import { toPassage } from '../../../src/results/passage.ts';

const SITE_URL = 'https://help.example.com/kb/';
const render = (...nodes: readonly ResultNode[]) => toMarkdown(nodes, SITE_URL);

test('steps are one list, with what stands between them inside', () => {
	const blocks: Block[] = [
		{ type: 'text', text: 'Before.' },
		{ type: 'step', text: 'Open it.' },
		{ type: 'text', text: 'It is *here*.', depth: 1 },
		{ type: 'code', text: 'a\nb', depth: 1 },
		{ type: 'step', text: 'Close it.' },
		{ type: 'text', text: 'After.' },
	];
	expect(render(...toPassage(blocks, { path: '/articles/a/' }))).toBe(`Before.

1. Open it.

   It is \\*here\\*.

   \`\`\`
   a
   b
   \`\`\`

2. Close it.

After.`);
});

test('lists, tables and code with backticks', () => {
	const blocks: Block[] = [
		{ type: 'item', text: 'one' },
		{ type: 'item', text: 'two' },
		{ type: 'head', text: 'A\tB' },
		{ type: 'row', text: 'a | b\t`', form: [['code', 6, 7]] },
		{ type: 'code', text: '```\nx\n```' },
	];
	expect(render(...toPassage(blocks, { path: '/articles/a/' }))).toBe(
		'- one\n- two\n\n| A | B |\n| - | - |\n| a \\| b | `` ` `` |\n\n````\n```\nx\n```\n````',
	);
});

test.for([
	['1. not a list', '1\\. not a list'],
	['- not a list', '\\- not a list'],
	['# not a heading', '\\# not a heading'],
	['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
	['![x](javascript:alert)', '!\\[x\\](javascript:alert)'],
] as const)('%s is text', ([text, markdown]) => {
	expect(render(element('p', {}, text))).toBe(markdown);
});

test('words that are marked are text like those beside them', () => {
	const marked = element('mark', {}, 'www');
	expect(render(element('p', {}, 'see ', marked, '.example'))).toBe('see www\\.example');
});

test('a quotation has no spaces at the ends of its lines, and stays in its item', () => {
	const quotation = element('blockquote', {}, element('p', {}, 'a'), element('p', {}, 'b\nc'));
	expect(render(quotation)).toBe('> a\n>\n> b\n> c');
	expect(render(element('ul', {}, element('li', {}, 'x', quotation)))).toBe(
		'- x\n\n  > a\n  >\n  > b\n  > c',
	);
	expect(render(element('blockquote', {}))).toBe('');
});

test('links are absolute, and lead to the Markdown of a page', () => {
	const words = element(
		'p',
		{},
		link('/articles/a/#b', '1. A [b]'),
		' · ',
		link('/search/?q=a', 'all'),
		' · ',
		link('mailto:a@example.com', 'us'),
	);
	expect(render(words)).toBe(
		'[1\\. A \\[b\\]](https://help.example.com/kb/articles/a.md#b) · [all](https://help.example.com/kb/search/?q=a) · [us](mailto:a@example.com)',
	);
});

test('what looks unlike the rest does so in Markdown', () => {
	const text = 'Open Gear → Users, press Ctrl, type a_b*, see what there is.';
	const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const;
	const form: Block['form'] = [
		['strong', ...at('Gear → Users')],
		['kbd', ...at('Ctrl')],
		['code', ...at('a_b*')],
		['a', ...at('what there'), '#x'],
		['em', ...at('there')],
	];
	expect(render(...toPassage([{ type: 'text', text, form }], { path: '/articles/a/' }))).toBe(
		'Open **Gear → Users**, press **Ctrl**, type `a_b*`, see [what *there*](https://help.example.com/kb/articles/a.md#x) is.',
	);
});

test('signs that Markdown would not read as such are left out', () => {
	const strong = (words: string) => element('strong', {}, words);
	expect(render(element('p', {}, 'a', strong('(b)'), 'c ', strong('(d)'), ' ', strong('e')))).toBe(
		'a(b)c **(d)** **e**',
	);
});
