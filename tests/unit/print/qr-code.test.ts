import fc from 'fast-check';
import { createRequire } from 'node:module';
import type jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { toQrCode } from '../../../src/print/qr-code.ts';

// Its types and its module do not agree on what the default export is.
const jsqr = createRequire(import.meta.url)('jsqr') as typeof jsQR;

const MODULE = 4;
const QUIET = 4;

/** What a reader sees in the printed code. */
function read(text: string): string | undefined {
	const { size, path } = toQrCode(text);
	const side = (size + 2 * QUIET) * MODULE;
	const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
	let [x, y] = [0, 0];
	for (const { groups } of path
		.replace('M0 .5', 'm0 0')
		.matchAll(/m(?<dx>-?\d+) (?<dy>\d+)h(?<run>\d+)/g)) {
		x += Number(groups!['dx']);
		y += Number(groups!['dy']);
		const run = Number(groups!['run']);
		for (let column = 0; column < run * MODULE; column++)
			for (let row = 0; row < MODULE; row++) {
				const place = ((y + QUIET) * MODULE + row) * side + (x + QUIET) * MODULE + column;
				pixels.fill(0, place * 4, place * 4 + 3);
			}
		x += run;
	}
	return jsqr(pixels, side, side)?.data;
}

test('reads back as the address that it was made of', () => {
	const address = fc
		.tuple(
			fc.webUrl({ withQueryParameters: true }),
			fc.nat().map((number) => number.toString(16)),
		)
		.map(([url, revision]) => `${url}?r=20261109-${revision}`.slice(0, 150));
	fc.assert(
		fc.property(address, (text) => {
			expect(read(text)).toBe(text);
		}),
		{ numRuns: 60 },
	);
	expect(read('https://help.example.com/articles/schlüssel-鍵/?r=1')).toBe(
		'https://help.example.com/articles/schlüssel-鍵/?r=1',
	);
});
