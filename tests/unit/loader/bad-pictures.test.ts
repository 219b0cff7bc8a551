import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { article, contentFolder, reportOf, reportOnBody } from '../../support/content-folder.ts';

const FILE = 'content/articles/a.mdx';

describe('pictures', () => {
	const PNG = Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
		'base64',
	);
	const MEND = 'save it again from the program that made it';
	const SCRIPT = 'export it without scripts and links';

	it.each<[string, string, string]>([
		[
			'![Alt](./a/nope.png)',
			'KB150  the picture "./a/nope.png" does not exist',
			'put the file at content/articles/a/nope.png, or correct "src"',
		],
		[
			'<Figure src="./nope.svg" alt="Alt" />',
			'KB150  the picture "./nope.svg" does not exist',
			'put the file at content/articles/nope.svg, or correct "src"',
		],
		[
			'![Alt](./100%25zz.png)',
			'KB150  the picture "./100%25zz.png" does not exist',
			'put the file at content/articles/100%zz.png, or correct "src"',
		],
		[
			'<Figure src="./100%zz.png" alt="Alt" />',
			'KB150  the picture "./100%zz.png" does not exist',
			'put the file at content/articles/100%zz.png, or correct "src"',
		],
		[
			'![Alt](/nope.png)',
			'KB150  the picture "/nope.png" is not a file beside the article',
			"put the file into the article's folder and write ./folder/name.png",
		],
		[
			'![Alt](https://example.com/x.png)',
			'KB150  the picture "https://example.com/x.png" is not a file beside the article',
			"put the file into the article's folder and write ./folder/name.png",
		],
		['![Alt]()', 'KB150  the picture names no file', 'write where it is, as in ./folder/name.png'],
		[
			'![Alt](../../../etc/passwd.png)',
			'KB106  the picture "../../../etc/passwd.png" lies outside the content folder',
			'copy it into the content folder',
		],
	])('reports %s at its place in the article', async (markup, problem, fix) => {
		expect(await reportOnBody(`Hi\n\n${markup}\n`)).toEqual([
			`${FILE}:12:1  error ${problem}`,
			`  fix: ${fix}`,
		]);
	});

	it.each<[string, string, string | Uint8Array, string, string]>([
		['an empty file', 'x.png', '', 'KB151  the picture "./x.png" is damaged or empty', MEND],
		['text', 'x.png', 'hello', 'KB151  the picture "./x.png" is damaged or empty', MEND],
		[
			'a cut header',
			'x.png',
			PNG.subarray(0, 30),
			'KB151  the picture "./x.png" is damaged or empty',
			MEND,
		],
		[
			'half a download',
			'x.png',
			PNG.subarray(0, 50),
			'KB151  the picture "./x.png" is cut off before its end',
			'copy or download it again',
		],
		[
			'a wrong ending',
			'x.jpg',
			PNG,
			'KB151  "./x.jpg" is a png file with the ending .jpg',
			'rename it to end in .png',
		],
		[
			'no format of the web',
			'x.bmp',
			'BM',
			'KB151  "./x.bmp" is no picture format that browsers show',
			'use one of: .png, .jpg, .jpeg, .webp, .avif, .gif, .svg',
		],
		['no drawing', 'x.svg', PNG, 'KB151  "./x.svg" holds no <svg>', 'export the drawing again'],
		[
			'a drawing without a size',
			'x.svg',
			'<svg viewBox="a b c d"><image/></svg>',
			'KB151  the drawing "./x.svg" has a viewBox without a size',
			'export it again, or write viewBox="0 0 width height" with its numbers',
		],
		[
			'5000 groups in one another',
			'x.svg',
			`<svg>${'<g>'.repeat(5000)}</svg>`,
			'KB151  the drawing "./x.svg" is nested too deeply',
			'export the drawing without groups',
		],
		[
			'a script in a drawing',
			'x.svg',
			'<svg><script>alert(1)</script></svg>',
			'KB153  the drawing "./x.svg" contains <script> (line 1), which can run code',
			SCRIPT,
		],
		[
			'an event handler in a drawing',
			'x.svg',
			'<svg><g onload="alert(1)"/></svg>',
			'KB153  the drawing "./x.svg" contains the attribute onload (line 1), which can run code',
			SCRIPT,
		],
		[
			'a pixel flood',
			'x.png',
			pixelFlood(30_000),
			'KB154  the picture "./x.png" has 30000 × 30000 pixels',
			'scale it down to at most 4000 pixels a side',
		],
	])('reports %s', async (_, name, content, problem, fix) => {
		expect(await reportOnBody(`![Alt](./${name})\n`, { [`articles/${name}`]: content })).toEqual([
			`${FILE}:10:1  error ${problem}`,
			`  fix: ${fix}`,
		]);
	});

	it('reports a picture without alternative text', async () => {
		expect(await reportOnBody('![](./x.png)\n', { 'articles/x.png': PNG })).toEqual([
			`${FILE}:10:1  error KB152  the picture has no alternative text`,
			'  fix: say what it shows: ![The Security page](./security.png)',
		]);
	});

	it('reports a picture that is a link out of the content folder', async () => {
		const folder = contentFolder({ 'articles/a.mdx': article({}, '![Alt](./x.png)\n') });
		writeFileSync(path.join(folder.root, 'x.png'), PNG);
		symlinkSync('../../x.png', path.join(folder.contentDir, 'articles/x.png'));
		expect(reportOf(await folder.read())[0]).toBe(
			`${FILE}:10:1  error KB106  the picture "./x.png" lies outside the content folder`,
		);
	});

	it('sees that a missing picture has come, though the article is the same', async () => {
		const folder = contentFolder({ 'articles/a.mdx': article({}, '![Alt](<./my x.png>)\n') });
		expect(reportOf(await folder.read())).toHaveLength(2);
		writeFileSync(path.join(folder.contentDir, 'articles/my x.png'), PNG);
		expect(reportOf(await folder.read())).toEqual([]);
	});
});

/** A PNG of `side` × `side` black pixels, one bit each. */
function pixelFlood(side: number): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(side, 0);
	header.writeUInt32BE(side, 4);
	header[8] = 1;
	const rows = Buffer.alloc(side * (1 + side / 8));
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const typed = Buffer.concat([Buffer.from(type), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(typed));
	return Buffer.concat([length, typed, sum]);
}
