import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../../src/markup/components/registry.ts';
import { article, contentFolder, reportOf, reportOnBody } from '../../support/content-folder.ts';

const FILE = 'content/articles/a.mdx';
const ALL = [...COMPONENTS.keys()].join(', ');
const AS_TEXT = 'write &lt; for a "less than" sign in text, or put the words in `backticks`';
const BRACES = 'write \\{ for a brace in text, or put the words in `backticks`';
const NO_TAG =
	'Unexpected character after `<`, expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`)';

describe('MDX', () => {
	it.each([
		[
			'Hi\n\n<Note>\nText\n',
			'12:1  error KB160  Expected a closing tag for `<Note>` (12:1)',
			'close it with </Note>, or write &lt; for a "less than" sign in text',
		],
		[
			'Text </Note>\n',
			'10:6  error KB160  Unexpected closing tag `</Note>`, expected an open tag first',
			'remove it, or open the component before it',
		],
		[
			'A line<br>break\n',
			'10:7  error KB160  Expected a closing tag for `<br>` (10:7) before the end of `paragraph`',
			'write <br />, or write &lt; for a "less than" sign in text',
		],
		['I <3 it\n', `10:3  error KB160  ${NO_TAG}`, AS_TEXT],
		[
			'<https://example.com/>\n',
			`10:1  error KB160  ${NO_TAG}`,
			'write [the words to click](https://example.com/)',
		],
		[
			'Mail <me@example.com>\n',
			`10:6  error KB160  ${NO_TAG}`,
			'write [the words to click](mailto:me@example.com)',
		],
		[
			'A { b\n',
			'10:3  error KB160  "{" starts code in MDX, and this is none: Unexpected end of file in expression, expected a corresponding closing brace for `{`',
			BRACES,
		],
		[
			'A {1 +} b\n',
			'10:7  error KB160  "{" starts code in MDX, and this is none: Could not parse expression: Unexpected token',
			BRACES,
		],
		[
			'A <!-- hi --> b\n',
			'10:3  error KB160  "<!--" starts no comment in MDX',
			'remove the comment, or write it as {/* … */}',
		],
		[
			'import data from the menu\n',
			'10:1  error KB160  a paragraph that starts with "import" is code in MDX, and this is none',
			'start the paragraph with another word or a capital letter',
		],
		['<Foo />\n', '10:1  error KB160  unknown component <Foo>.', `use one of: ${ALL}`],
		[
			'<Nte>\nx\n</Nte>\n',
			'10:1  error KB160  unknown component <Nte>. Did you mean "Note"?',
			`use one of: ${ALL}`,
		],
		[
			'<note>\nx\n</note>\n',
			'10:1  error KB160  HTML tag <note> is not allowed in articles; did you mean <Note>?',
			`use Markdown or a component: ${ALL}`,
		],
		[
			'<constructor />\n',
			'10:1  error KB160  HTML tag <constructor> is not allowed in articles',
			`use Markdown or a component: ${ALL}`,
		],
		[
			'<Note titel="x">\nx\n</Note>\n',
			'10:1  error KB160  <Note> has no attribute "titel". Did you mean "title"?',
			'use one of: title',
		],
		[
			'<Note constructor="x">\nx\n</Note>\n',
			'10:1  error KB160  <Note> has no attribute "constructor".',
			'use one of: title',
		],
		[
			'<Faq id="lost" />\n',
			'10:1  error KB125  there is no FAQ "lost".',
			'correct the id, or write the FAQ',
		],
		['<Faq />\n', '10:1  error KB160  <Faq> needs "id"', 'write <Faq id="…">'],
		[
			'<Term>Token</Term>\n',
			'10:1  error KB124  the glossary has no term "token".',
			'add it to glossary.yaml, or give <Term> the id of one that is there',
		],
	])('reports %j', async (body, problem, fix) => {
		expect(await reportOnBody(body)).toEqual([`${FILE}:${problem}`, `  fix: ${fix}`]);
	});

	it('hands code on as code', async () => {
		const folder = contentFolder({ 'articles/a.mdx': article({}, 'A {1 + 1} b\n') });
		const { content } = await folder.read();
		expect(content.articles.find(({ id }) => id === 'a')?.isModule).toBe(true);
	});

	it('keeps code with escaped braces as text', async () => {
		const body = 'A \\{process.exit(7)\\} b and `{process.exit(7)}`\n';
		const folder = contentFolder({ 'articles/a.mdx': article({}, body) });
		const { content, texts } = await folder.read();
		const { sourceDigest, isModule } = content.articles.find(({ id }) => id === 'a')!;
		expect(isModule).toBe(false);
		expect(texts.getHtml(sourceDigest)).toEqual([
			'<p>A {process.exit(7)} b and <code>{process.exit(7)}</code></p>',
		]);
	});

	it('knows components that the article imports', async () => {
		const body = 'import Chart from "./Chart.astro"\n\n<Chart />\n';
		expect(await reportOnBody(body, { 'articles/Chart.astro': '<p />' })).toEqual([]);
	});
});

describe('HTML that can do harm', () => {
	it.each([
		['<script>alert(1)</script>', '<script>'],
		['<SCRIPT>alert(1)</SCRIPT>', '<SCRIPT>'],
		['<iframe src="/x"></iframe>', '<iframe>'],
		['<form action="/x"></form>', '<form>'],
		['<base href="/x" />', '<base>'],
		['<meta http-equiv="refresh" content="0" />', '<meta>'],
		['<object data="/x" />', '<object>'],
		['<svg onload="alert(1)" />', '<svg> with "onload"'],
		['<img src="x" onerror="alert(1)" />', '<img> with "onerror"'],
		['<b onclick="alert(1)">x</b>', '<b> with "onclick"'],
		['<div style="position:fixed">x</div>', '<div> with "style"'],
		['<a href="javascript:alert(1)">x</a>', '<a> with "href"'],
		['<a href=" java\tscript:alert(1)">x</a>', '<a> with "href"'],
	])('refuses %s', async (html, named) => {
		expect(await reportOnBody(`Hi\n\n${html}\n`)).toEqual([
			`${FILE}:12:1  error KB170  HTML tag ${named} is not allowed in articles`,
			'  fix: remove it',
		]);
	});

	it.each([
		['javascript:alert(1)', 'javascript'],
		['JaVaScRiPt:alert(1)', 'javascript'],
		['&#106;avascript:alert(1)', 'javascript'],
		['vbscript:x', 'vbscript'],
		['data:text/html,<b>x</b>', 'data'],
		['blob:x', 'blob'],
	])('refuses a link to %s', async (href, scheme) => {
		expect(await reportOnBody(`One [x](<${href.replace(/<.*/, '')}>)\n`)).toEqual([
			`${FILE}:10:5  error KB170  a link to "${scheme}:" can run code in the reader's browser`,
			'  fix: link to a page, or remove the link',
		]);
	});
});

describe('headings and empty articles', () => {
	it('gives headings of the same text different ids', async () => {
		const body = '## One\n\n## One\n\n[x](#one-2)\n\n## One 2\n';
		const folder = contentFolder({ 'articles/a.mdx': article({}, body) });
		const read = await folder.read();
		expect(reportOf(read)).toEqual([]);
		const { headings } = read.content.articles.find(({ id }) => id === 'a')!;
		expect(headings.map(({ id }) => id)).toEqual(['one', 'one-2', 'one-2-2']);
	});

	it.each([
		[
			'## One\n\n#### Four\n',
			'12:1  warning KB190  "Four" jumps from heading level 2 to 4',
			'use ###',
		],
		['### One\n', '10:1  warning KB190  "One" jumps from heading level 1 to 3', 'use ##'],
		[
			'##\n\nText\n',
			'10:1  warning KB190  the heading has no text',
			'write its text, or remove it',
		],
		[
			'# One\n',
			'10:1  error KB190  "One" is a heading of level 1, which is the title\'s',
			'write it with two hashes: ##',
		],
	])('reports %j', async (body, problem, fix) => {
		expect(await reportOnBody(body)).toEqual([`${FILE}:${problem}`, `  fix: ${fix}`]);
	});

	it.each(['', ' \n\n', '{/* to come */}\n', 'import X from "./x.astro"\n'])(
		'warns of an article without text: %j',
		async (body) => {
			expect(await reportOnBody(body, { 'articles/x.astro': '<p />' })).toEqual([
				`${FILE}:1:1  warning KB191  there is no text after the front matter`,
				'  fix: write the text, or set "draft: true" until there is some',
			]);
		},
	);

	it('lets a draft be empty', async () => {
		const read = await contentFolder({ 'articles/a.mdx': article({ draft: 'true' }, '') }).read();
		expect(reportOf(read)).toEqual([]);
		expect(read.articles).toEqual({ found: 2, published: 1, drafts: 1, failed: 0 });
	});

	it('lets footnotes link to their marks', async () => {
		expect(await reportOnBody('Text[^1].\n\n[^1]: A note.\n')).toEqual([]);
	});
});
