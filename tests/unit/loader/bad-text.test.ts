import { describe, expect, it } from 'vitest';
import { article, reportOn } from '../../support/content-folder.ts';

const A = 'content/articles';

describe('bytes', () => {
	const empty =
		'start the file with a line of three hyphens, the front matter, and another line of three hyphens';

	it.each([
		['an empty file', '', '1:1  error KB102  the file is empty', empty],
		['white space alone', ' \n\n', '1:1  error KB102  the file is empty', empty],
		[
			'a picture',
			Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
			'1:1  error KB103  not UTF-8 text (byte 0x89 at offset 0)',
			'save the file as UTF-8',
		],
		[
			'invalid UTF-8',
			Buffer.concat([Buffer.from(article({}, 'Grü')), Buffer.from([0xff])]),
			'10:4  error KB103  not UTF-8 text (byte 0xff at offset 140)',
			'save the file as UTF-8',
		],
		[
			'Latin-1',
			Buffer.from(article({}, 'Grün'), 'latin1'),
			'10:3  error KB103  not UTF-8 text (byte 0xfc at offset 138)',
			'save the file as UTF-8',
		],
		[
			'half a character at the end',
			Buffer.concat([Buffer.from(article({}, 'Gr')), Buffer.from([0xc3])]),
			'10:4  error KB103  not UTF-8 text (the last character is cut off)',
			'save the file as UTF-8',
		],
		[
			'UTF-16 with a byte order mark',
			Buffer.from(`\ufeff${article()}`, 'utf16le'),
			'1:1  error KB103  not UTF-8 text (byte 0xff at offset 0)',
			'save the file as UTF-8',
		],
		[
			'NUL',
			article({}, 'A\0b\n'),
			'10:2  error KB104  invisible control character U+0000',
			'delete the character',
		],
		[
			'a bidirectional override',
			article({}, 'One\nA \u202eb\n'),
			'11:3  error KB104  invisible control character U+202E',
			'delete the character',
		],
		[
			'a bidirectional isolate in front matter',
			article({ title: 'x\u2066y' }),
			'2:9  error KB104  invisible control character U+2066',
			'delete the character',
		],
		[
			'half of a character written as an escape',
			article({ title: String.raw`"\ud800 x"` }),
			'2:8  error KB104  "title" contains half of a character, U+D800',
			'write the whole character, or delete the half',
		],
		[
			'an override written as an escape',
			article({ title: String.raw`"x\u202ey"` }),
			'2:8  error KB104  "title" contains the invisible control character U+202E',
			'delete the character',
		],
	])('reports %s', async (_, content, problem, fix) => {
		expect(await reportOn({ 'articles/a.mdx': content })).toEqual([
			`${A}/a.mdx:${problem}`,
			`  fix: ${fix}`,
		]);
	});

	it('accepts a byte order mark and Windows line ends, with right places', async () => {
		const text = `\ufeff${article({}, 'One\n\n[x](/articles/god/)\n')}`.replaceAll('\n', '\r\n');
		expect((await reportOn({ 'articles/a.mdx': text }))[0]).toBe(
			`${A}/a.mdx:12:1  error KB140  the link "/articles/god/" leads to no page`,
		);
	});
});
