import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { digestOf } from '../../../src/cache/digest.ts';
import { DocumentCache } from '../../../src/cache/document-cache.ts';
import { PackedStore } from '../../../src/cache/packed-store.ts';
import { article, contentFolder, reportOf, reportOnBody } from '../../support/content-folder.ts';

/** 400 × 300 pixels that no format makes small. */
const NOISE = sharp(
	Buffer.from(Array.from({ length: 400 * 300 * 3 }, (_, at) => ((at * 2_654_435_761) >>> 8) & 255)),
	{ raw: { width: 400, height: 300, channels: 3 } },
);

function half(bytes: Buffer): Buffer {
	return bytes.subarray(0, bytes.length / 2);
}

/** A JPEG as cameras write it: before the picture itself a small one, which ends as a picture does. */
async function cameraJpeg(): Promise<Buffer> {
	const jpeg = await NOISE.clone().jpeg({ quality: 95 }).toBuffer();
	const thumbnail = await NOISE.clone().resize(80).jpeg().toBuffer();
	const content = Buffer.concat([Buffer.from('Exif\0\0'), thumbnail]);
	const header = Buffer.from([0xff, 0xe1, 0, 0]);
	header.writeUInt16BE(content.length + 2, 2);
	return Buffer.concat([jpeg.subarray(0, 2), header, content, jpeg.subarray(2)]);
}

async function flippedPng(): Promise<Buffer> {
	const png = await NOISE.clone().png().toBuffer();
	for (let at = 200; at < png.length; at += 500) png[at]! ^= 0xff;
	return png;
}

/** Frames of 40 × 3 pixels. */
function animatedGif(frames: number): Promise<Buffer> {
	const pixels = Buffer.from(Array.from({ length: frames * 360 }, (_, at) => (at * at) & 255));
	return sharp(pixels, { raw: { width: 40, height: frames * 3, channels: 3, pageHeight: 3 } })
		.gif({ delay: Array.from({ length: frames }, () => 100) })
		.toBuffer();
}

function blank(width: number, height: number): Promise<Buffer> {
	return sharp({ create: { width, height, channels: 3, background: 'red' } })
		.png()
		.toBuffer();
}

/** The same picture, which says that it shall be turned by a quarter. */
async function turned(bytes: Buffer): Promise<Buffer> {
	return sharp(bytes).withMetadata({ orientation: 6 }).toBuffer();
}

describe('photos', () => {
	const DAMAGED = ['is damaged or empty', 'save it again from the program that made it'] as const;
	const CUT = ['is cut off before its end', 'copy or download it again'] as const;

	it.each<[string, string, () => Promise<Buffer>, string, string]>([
		['half a JPEG of a camera', 'x.jpg', async () => half(await cameraJpeg()), ...DAMAGED],
		['a PNG with foreign bytes', 'x.png', flippedPng, ...DAMAGED],
		['half an AVIF', 'x.avif', async () => half(await NOISE.clone().avif().toBuffer()), ...DAMAGED],
		['half a WebP', 'x.webp', async () => half(await NOISE.clone().webp().toBuffer()), ...DAMAGED],
		['half an animation', 'x.gif', async () => half(await animatedGif(6)), ...CUT],
	])('%s is an error', async (_, name, make, problem, fix) => {
		expect(
			await reportOnBody(`![Alt](./${name})\n`, { [`articles/${name}`]: await make() }),
		).toEqual([
			`content/articles/a.mdx:10:1  error KB151  the picture "./${name}" ${problem}`,
			`  fix: ${fix}`,
		]);
	});

	it('whole ones of all kinds are none', async () => {
		const files = {
			'articles/a.jpg': await cameraJpeg(),
			'articles/b.png': await NOISE.clone().png().toBuffer(),
			'articles/c.avif': await NOISE.clone().avif().toBuffer(),
			'articles/d.webp': await NOISE.clone().webp().toBuffer(),
			'articles/e.gif': await animatedGif(6),
			'articles/f.gif': Buffer.concat([await animatedGif(6), Buffer.alloc(2)]),
		};
		const body = Object.keys(files).map((name) => `![Alt](./${path.basename(name)})\n`);
		expect(await reportOnBody(body.join('\n'), files)).toEqual([]);
	});

	it.each<[string, string, () => Promise<Buffer>, string]>([
		['a surface', 'x.png', () => blank(10_000, 5_001), 'has 10000 × 5001 pixels'],
		['a side', 'x.png', () => blank(1, 16_384), 'has 1 × 16384 pixels'],
	])('%s that nothing can show is an error', async (_, name, make, problem) => {
		expect(
			await reportOnBody(`![Alt](./${name})\n`, { [`articles/${name}`]: await make() }),
		).toEqual([
			`content/articles/a.mdx:10:1  error KB154  the picture "./${name}" ${problem}`,
			'  fix: scale it down to at most 4000 pixels a side',
		]);
	});

	it('as many frames as no program converts are an error', async () => {
		const gif = await animatedGif(80);
		// The size of the whole; one such frame is 4 million pixels.
		gif.writeUInt16LE(2000, 6);
		gif.writeUInt16LE(2000, 8);
		expect(await reportOnBody('![Alt](./x.gif)\n', { 'articles/x.gif': gif })).toEqual([
			'content/articles/a.mdx:10:1  error KB154  the picture "./x.gif" has 80 frames of 2000 × 2000 pixels',
			'  fix: shorten it, or scale it down',
		]);
	});

	it.each(['jpeg', 'png', 'webp'] as const)(
		'a turned %s has the size that it is shown in',
		async (format) => {
			const name = `x.${format}`;
			const bytes = await turned(await NOISE.clone().toFormat(format).toBuffer());
			const folder = contentFolder({
				'articles/a.mdx': article({}, `![Alt](./${name})\n`),
				[`articles/${name}`]: bytes,
			});
			expect(await htmlOf(folder)).toContain('width="300" height="400"');
		},
	);

	it('a pipe, a socket and a folder are refused and never read', async () => {
		const folder = contentFolder({
			'articles/a.mdx': article({}, '![Alt](./p.png)\n\n![Alt](./s.png)\n\n![Alt](./f.png)\n'),
		});
		const place = path.join(folder.contentDir, 'articles');
		execFileSync('/usr/bin/mkfifo', [path.join(place, 'p.png')]);
		mkdirSync(path.join(place, 'f.png'));
		const socket = createServer().listen(path.join(place, 's.png'));
		onTestFinished(() => void socket.close());
		expect(reportOf(await folder.read())).toEqual(
			['p', 's', 'f'].flatMap((name, index) => [
				`content/articles/a.mdx:${10 + 2 * index}:1  error KB150  the picture "./${name}.png" is not an ordinary file`,
				'  fix: put the picture itself there',
			]),
		);
	});

	it('are decoded once, however often articles change', async () => {
		const bytes = await NOISE.clone().png().toBuffer();
		const folder = contentFolder({
			'articles/a.mdx': article({}, '![Alt](./x.png)\n'),
			'articles/x.png': bytes,
		});
		expect(await htmlOf(folder)).toContain('width="400" height="300"');
		// What is kept is wrong now: who decodes again finds the right size.
		const store = new PackedStore(path.join(folder.cacheDir, 'store'));
		const cache = new DocumentCache(store);
		const digest = digestOf(bytes.toString('latin1'));
		expect(cache.getPhoto(digest)).toEqual({ format: 'png', width: 400, height: 300, frames: 1 });
		cache.setPhoto(digest, { format: 'png', width: 7, height: 5, frames: 1 });
		store.commit({ forget: false });
		expect(await htmlOf(folder)).toContain('width="400" height="300"');
		writeFileSync(
			path.join(folder.contentDir, 'articles/a.mdx'),
			article({}, '![Alt](./x.png)\n\nMore.\n'),
		);
		expect(await htmlOf(folder)).toContain('width="7" height="5"');
	});
});

async function htmlOf(folder: ReturnType<typeof contentFolder>): Promise<string> {
	const { content, texts } = await folder.read();
	const html = texts.getHtml(content.articles.find(({ id }) => id === 'a')!.sourceDigest);
	return JSON.stringify(html).replaceAll('\\', '');
}
