import { describe, expect, it } from 'vitest';
import { reportOn, reportOnArticle } from '../../support/content-folder.ts';
import type { Fields } from '../../support/content-folder.ts';

const FILE = 'content/articles/a.mdx';

describe('YAML', () => {
	const invalid = 'front matter is not valid YAML:';

	it.each<[string, Fields, string, string]>([
		[
			'an open double quote',
			{ title: '"Site ID' },
			`2:8  error KB101  ${invalid} the " opened here is never closed`,
			'add a closing " at the end of the value',
		],
		[
			'an open single quote after a closed one',
			{ title: "'Site ID'", description: "'Where" },
			`3:14  error KB101  ${invalid} the ' opened here is never closed`,
			"add a closing ' at the end of the value",
		],
		[
			'an open bracket',
			{ topics: '[analytics' },
			`4:9  error KB101  ${invalid} the [ opened here is never closed`,
			'add a closing ] at the end of the value',
		],
		[
			'a tab as indent',
			{ aliases: '\n  - one\n\t- two' },
			`10:1  error KB101  ${invalid} tabs can't indent YAML`,
			'replace the tab by spaces',
		],
		[
			'a colon in a value',
			{ title: 'Site: the ID' },
			`2:8  error KB101  ${invalid} this value contains ": ", or the next line is indented too far`,
			'put the value in quotes, and start the next key where the other keys start',
		],
		[
			'a line without a key',
			{ title: 'x\nhello' },
			`3:1  error KB101  ${invalid} this line is no key with a value`,
			'write it as "key: value", or remove it',
		],
		[
			'text after a quote',
			{ title: "'it's here'" },
			`2:12  error KB101  ${invalid} a value that starts with ' ends before this`,
			'put the whole value in quotes of the other kind',
		],
		[
			'a word in brackets before others',
			{ title: '"x"', description: '[Beta] Site ID' },
			`3:21  error KB101  ${invalid} a value that starts with [ ends before this`,
			'put the whole value in quotes',
		],
		[
			'a word in asterisks before others',
			{ title: '*New* Site ID' },
			`2:14  error KB101  ${invalid} a value that starts with * ends before this`,
			'put the whole value in quotes',
		],
		[
			'a key given twice',
			{ title: 'x\ntitle: y' },
			`3:1  error KB101  ${invalid} this key is given twice`,
			'keep one of the two lines',
		],
		[
			'a value that starts with *',
			{ title: '*New' },
			`2:8  error KB101  ${invalid} "*New" repeats a value that is not there`,
			'put a value that starts with * in quotes',
		],
		[
			'a value that starts with !',
			{ title: '!Important news' },
			`2:8  error KB101  ${invalid} a value that starts with "!" is read as a command`,
			'put the value in quotes',
		],
		[
			'a line of dots',
			{ title: 'x\n...' },
			`4:1  error KB101  ${invalid} a line of three dots or hyphens ends it before this line`,
			'remove that line',
		],
	])('reports %s', async (_, fields, problem, fix) => {
		expect(await reportOnArticle(fields)).toEqual([`${FILE}:${problem}`, `  fix: ${fix}`]);
	});

	it('reports an alias bomb without expanding it', async () => {
		const letters = 'abcdefghi'.split('');
		const bomb = letters.map((letter, index) => {
			const entry = index === 0 ? 'x' : `*${letters[index - 1]!}`;
			return `${letter}: &${letter} [${Array<string>(9).fill(entry).join(', ')}]`;
		});
		expect(await reportOnArticle({ title: ['x', ...bomb].join('\n') })).toEqual([
			`${FILE}:2:1  error KB105  front matter has more than 100 alias expansions`,
			'  fix: write the values out instead of repeating them with & and *',
		]);
	});

	it('reports nesting that no parser can follow', async () => {
		const deep = await reportOnArticle({ title: '['.repeat(20_000) + ']'.repeat(20_000) });
		expect(deep[0]).toMatch(/^content\/articles\/a\.mdx:2:\d+ {2}error KB101 .*nested too deeply$/);
		expect(deep[1]).toBe('  fix: take the lists and groups out of one another');
	});

	it.each([
		['---\ntitle: x\n\nText\n', 'the front matter opened on line 1 is never closed'],
		['---', 'the front matter opened on line 1 is never closed'],
	])('reports a missing fence in %j', async (text, message) => {
		expect(await reportOn({ 'articles/a.mdx': text })).toEqual([
			`${FILE}:1:1  error KB102  ${message}`,
			'  fix: add a line of three hyphens (---) after the last key',
		]);
	});

	it.each(['', '# x\n', '- x\n', 'hello\n'])(
		'reports front matter without keys: %j',
		async (yaml) => {
			expect(await reportOn({ 'articles/a.mdx': `---\n${yaml}---\nText\n` })).toEqual([
				`${FILE}:2:1  error KB110  there are no keys here`,
				'  fix: write one key a line, such as "title: …"',
			]);
		},
	);
});
