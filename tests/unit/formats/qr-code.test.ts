import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { toQrCode } from '../../../src/formats/qr-code.ts';

/** What a camera would read from the drawing as pages show it. */
async function scan(text: string): Promise<string | undefined> {
	const { size, path } = toQrCode(text);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${size + 8} ${size + 8}" width="${(size + 8) * 6}"><path fill="#fff" d="M-4-4h${size + 8}v${size + 8}h-${size + 8}z"/><path fill="none" stroke="#000" d="${path}"/></svg>`;
	const { data, info } = await sharp(Buffer.from(svg))
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test('a code reads as the address that it was made of', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.webUrl({ withQueryParameters: true, size: 'medium' }).filter((url) => url.length <= 200),
			async (url) => {
				expect(await scan(url)).toBe(url);
			},
		),
		{ numRuns: 25 },
	);
});

test('the drawing of an address costs a page less than half a kilobyte', () => {
	const { path } = toQrCode('https://help.example.com/articles/token-auth/?r=20261112-8f54a1');
	expect(gzipSync(path).byteLength).toBeLessThan(500);
	expect(path).toMatch(/^M0 \.5[hm\d .-]+$/);
});
