import { describe, expect, it } from 'vitest';
import { checkCode } from '../../../src/loader/check-code.ts';
import {
	article,
	contentFolder,
	faq,
	reportOn,
	reportOnBody,
	site,
} from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';

const AS_TEXT = 'write \\{ and \\} for braces in text';
const CORRECT = `correct the code, or ${AS_TEXT}`;

const HELPERS: Files = {
	'articles/chart.astro': '<p>A</p>',
	'articles/x.css': 'p {}',
	'articles/data.json': '{"one": 1}',
	'articles/two.js': 'export const two = 2;',
	'articles/three.ts': 'export type Three = 3;\nexport const three: Three = 3;',
	'articles/throws.js': 'export const a = 1;\nnull.b;',
	'articles/nested.js': "export { a } from './absent.js';",
};

describe('the code of documents', () => {
	const sound = [
		'export const version = 4\n\nSince {version}\n',
		'{[1, 2].map((n) => <b>{n}</b>)}, {frontmatter.title}, {url}, {frontmatter.x ?? ""}\n',
		'export const Box = ({ children }) => <div>{children}</div>\n\n<Box>*a*</Box>\n',
		'<Note>\n\n{"text"} {import.meta.env.ANY} <br />\n\n</Note>\n',
		"import { basename } from 'node:path'\n\n{basename('/a/b')}\n",
		"import { Image } from 'astro:assets'\nimport Chart from './chart.astro'\nimport './x.css'\n\n<Chart a={1} /> <Image />\n",
		"import data, { one } from './data.json'\nimport { two } from './two'\n\n{one} {data.one} {two}\n",
		"import { three } from './three.ts'\nimport text from './x.css?raw'\n\n{three} {text.length}\n",
		'{await Promise.resolve("later")} and {console.log("printed")}\n',
	];

	it('is sound where the build can run it', async () => {
		const articles: [string, string][] = sound.map((body, index) => [
			`articles/a-${index}.mdx`,
			article({}, body),
		]);
		expect(await reportOn({ ...HELPERS, ...Object.fromEntries(articles) })).toEqual([]);
	});

	const failing = [
		[
			'export default function Page(props) { return props.children }\n\nText {1}\n',
			'10:1  error KB161  the export "default" would replace parts of the page',
			CORRECT,
		],
		[
			"export const components = { p: () => 'x' }\n\nText {1}\n",
			'10:1  error KB161  the export "components" would replace parts of the page',
			CORRECT,
		],
		[
			"A {Symbol('x')}\n",
			'10:3  error KB161  the code gives a symbol, which no page can show',
			CORRECT,
		],
		[
			'Hi\n\nexport const version = 4\n\nSince {verison}\n',
			'14:7  error KB161  "verison" is used as code, but nothing here has that name. Did you mean "version"?',
			`${AS_TEXT}, put the words in \`backticks\`, or define the name with "export const"`,
		],
		[
			'Dear {user.name}\n',
			'10:6  error KB161  "user" is used as code, but nothing here has that name.',
			`${AS_TEXT}, put the words in \`backticks\`, or define the name with "export const"`,
		],
		[
			"import A from './nope.astro'\n\n<A />\n",
			'10:1  error KB161  there is no file "./nope.astro" to import',
			'correct the path, which starts at the folder of this file, or remove the import',
		],
		[
			"import { two } from './two.js'\nimport a from 'a-package-that-nobody-has'\n\n{a(two)}\n",
			'11:1  error KB161  the package "a-package-that-nobody-has" is not installed',
			'install it, or remove the import',
		],
		[
			"import { too } from './two.js'\n\n{too}\n",
			'10:1  error KB161  "./two.js" exports no "too"',
			'correct the name, or export it there',
		],
		[
			"import { a } from './throws.js'\n\n{a}\n",
			"10:1  error KB161  the code fails: Cannot read properties of null (reading 'b') (throws.js, line 2)",
			CORRECT,
		],
		[
			"import { a } from './nested.js'\n\n{a}\n",
			'10:1  error KB161  there is no file "./absent.js" to import',
			'correct the path, which starts at the folder of this file, or remove the import',
		],
		[
			'export const é = "é"\nexport const x = (() => { throw new Error(`boom\nbang`) })()\n\nText {x}\n',
			'11:1  error KB161  the code fails: boom',
			CORRECT,
		],
		[
			'Text\n\n- {undefined.foo}\n',
			"12:3  error KB161  the code fails: Cannot read properties of undefined (reading 'foo')",
			CORRECT,
		],
		[
			'export const Foo = ({ a }) => a.b.c\n\n{1 + 1}\n\nA <Foo a={{}} /> b\n\n{2 + 2}\n',
			"14:3  error KB161  the code fails: Cannot read properties of undefined (reading 'c')",
			CORRECT,
		],
		[
			'A {process.exit(7)} b\n',
			'10:3  error KB161  the code ends the program that builds the site',
			CORRECT,
		],
		[
			'A {({ a: 1 })} b\n',
			'10:3  error KB161  the code gives an object, which no page can show',
			CORRECT,
		],
		['{Promise.reject(new Error("later"))}\n', '10:1  error KB161  the code fails: later', CORRECT],
		[
			"import { type Three, three } from './three.ts'\n\n{three}\n",
			'10:15  error KB161  this is no JavaScript: Expected `,` or `}` but found `Identifier`',
			CORRECT,
		],
	] as const;

	it('fails with its place where the build would', async () => {
		const articles: [string, string][] = failing.map(([body], index) => [
			`articles/a-${index + 10}.mdx`,
			article({}, body),
		]);
		const report = await reportOn({ ...HELPERS, ...Object.fromEntries(articles) });
		expect(report).toEqual(
			failing.flatMap(([, problem, fix], index) => [
				`content/articles/a-${index + 10}.mdx:${problem}`,
				`  fix: ${fix}`,
			]),
		);
	});

	it('is told of with all that fails in it', async () => {
		const body = 'Dear {user.name} {// a comment\n1}\n\n- {order.id} {undefined.a}\n';
		const report = await reportOnBody(body);
		expect(report.filter((line) => !line.startsWith('  fix'))).toEqual([
			'content/articles/a.mdx:10:6  error KB161  "user" is used as code, but nothing here has that name.',
			'content/articles/a.mdx:13:3  error KB161  "order" is used as code, but nothing here has that name.',
			"content/articles/a.mdx:13:14  error KB161  the code fails: Cannot read properties of undefined (reading 'a')",
		]);
	});

	it.each([
		['export const x = (() => { while (true); })()\n\n{x}\n', 5],
		['A\n\n{await new Promise(() => {})}\n', 7],
	])('%j never ends, and is stopped; the next one is checked all the same', async (body, line) => {
		const documentOf = (name: string, text: string) => ({
			file: `${name}.mdx`,
			absolute: `${import.meta.dirname}/${name}.mdx`,
			text: `---\ntitle: A\n---\n\n${text}`,
			frontMatter: {},
		});
		const issues = await checkCode([documentOf('a', body), documentOf('b', '{a.b}')], 3);
		expect(issues).toMatchObject([
			{ file: 'a.mdx', line, message: 'the code has not ended after 3 seconds' },
			{ file: 'b.mdx', line: 5, message: '"a" is used as code, but nothing here has that name.' },
		]);
	});
});

describe('code: false', () => {
	const without = site('language: en', 'language: en\ncode: false');

	it('refuses every import, export and expression with its place, and runs none', async () => {
		const body = [
			"import fs from 'node:fs'",
			'',
			"export const x = process.env['HOME']",
			'',
			'Text {x} {curly} `{code}` \\{y\\} {/* comment */}',
		].join('\n');
		const none = 'this site runs none from its content (code: false in site.yaml)';
		expect(
			await reportOn({
				'site.yaml': without,
				'articles/a.mdx': article({}, body),
				'faqs/b.mdx': faq({}, '{process.exit(1)}\n'),
			}),
		).toEqual([
			`content/articles/a.mdx:10:1  error KB162  "import" starts code, and ${none}`,
			'  fix: remove it',
			`content/articles/a.mdx:12:1  error KB162  "export" starts code, and ${none}`,
			'  fix: remove it',
			`content/articles/a.mdx:14:6  error KB162  braces hold code, and ${none}`,
			'  fix: write \\{ and \\} for braces in text, or put the words in `backticks`',
			`content/articles/a.mdx:14:10  error KB162  braces hold code, and ${none}`,
			'  fix: write \\{ and \\} for braces in text, or put the words in `backticks`',
			`content/faqs/b.mdx:7:1  error KB162  braces hold code, and ${none}`,
			'  fix: write \\{ and \\} for braces in text, or put the words in `backticks`',
		]);
	});

	it('leaves words in braces alone', async () => {
		expect(await reportOnBody('Use {curly} braces\n', { 'site.yaml': without })).toEqual([]);
		const { content } = await contentFolder({
			'articles/a.mdx': article({}, 'Use {curly} braces\n'),
		}).read();
		expect(content.articles.map(({ isModule }) => isModule)).toEqual([false, false]);
	});
});
