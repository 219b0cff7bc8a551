import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PdfCache } from '../../../src/pdf/pdf-cache.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'almanac-pdf-cache-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pdf = Buffer.from('%PDF');

test('a page is printed again when it, the paper or the browser changes', () => {
	const first = new PdfCache(folder, ['156', 'A4']);
	const key = first.keyOf('<p>one</p>');
	expect(first.get(key)).toBeUndefined();
	first.set(key, pdf);
	first.commit({ forget: true });
	expect(new PdfCache(folder, ['156', 'A4']).get(key)).toEqual(pdf);
	expect(first.keyOf('<p>two</p>')).not.toBe(key);
	for (const printer of [['157', 'A4'], ['156', 'Letter'], ['156A4']])
		expect(new PdfCache(folder, printer).keyOf('<p>one</p>')).not.toBe(key);
});

test('what no page asks for is deleted, unless the printing stopped half way', () => {
	const before = new PdfCache(folder, ['A4']);
	const [old, now] = ['old', 'now'].map((html) => before.keyOf(html)) as [string, string];
	before.set(old, pdf);
	before.commit({ forget: true });
	for (const [forget, left] of [
		[false, [pdf, pdf]],
		[true, [undefined, pdf]],
	] as const) {
		const cache = new PdfCache(folder, ['A4']);
		cache.set(now, pdf);
		cache.commit({ forget });
		const next = new PdfCache(folder, ['A4']);
		expect([next.get(old), next.get(now)]).toEqual(left);
	}
});

test('a damaged file is printed again', () => {
	const before = new PdfCache(folder, ['A4']);
	const key = before.keyOf('page');
	before.set(key, pdf);
	before.commit({ forget: true });
	const store = path.join(folder, 'pdf');
	const file = path.join(
		store,
		readdirSync(store).find((name) => name.endsWith('.pack'))!,
	);
	writeFileSync(file, readFileSync(file, 'latin1').replace('P', 'Q'));
	expect(new PdfCache(folder, ['A4']).get(key)).toBeUndefined();
});
