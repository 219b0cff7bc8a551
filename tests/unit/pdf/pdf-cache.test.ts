import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PdfCache } from '../../../src/pdf/pdf-cache.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'almanac-pdf-cache-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a page is printed again when it, the paper or the browser changes', () => {
	const pdf = Buffer.from('%PDF');
	const first = new PdfCache(folder, ['156', 'A4']);
	const key = first.keyOf('<p>one</p>');
	expect(first.get(key)).toBeUndefined();
	first.set(key, pdf);
	expect(new PdfCache(folder, ['156', 'A4']).get(key)).toEqual(pdf);
	expect(first.keyOf('<p>two</p>')).not.toBe(key);
	for (const printer of [['157', 'A4'], ['156', 'Letter'], ['156A4']])
		expect(new PdfCache(folder, printer).keyOf('<p>one</p>')).not.toBe(key);
});

test('what no page asks for is deleted', () => {
	const before = new PdfCache(folder, ['A4']);
	before.set(before.keyOf('old'), Buffer.from('%PDF'));
	const now = new PdfCache(folder, ['A4']);
	const key = now.keyOf('new');
	now.set(key, Buffer.from('%PDF'));
	now.forgetUnused();
	expect(readdirSync(path.join(folder, 'pdf'))).toEqual([`${key}.pdf`]);
});
