import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compressFolder } from '../../../src/after-build/compress.ts';
import { PackedStore } from '../../../src/cache/packed-store.ts';
import { siteFolder } from '../../support/site-folder.ts';

const PAGE = '<p>Create a token in the settings.</p>\n'.repeat(100);

function folders(files: Readonly<Record<string, string | Uint8Array>>) {
	const root = siteFolder(files);
	return { root, cache: path.join(root, '../cache') };
}

/** One build. */
async function compress(root: string, cache: string): Promise<void> {
	const store = new PackedStore(cache);
	await compressFolder(root, store);
	store.commit({ forget: true });
	store.close();
}

describe('compressed copies', () => {
	test('stand beside text, and unpack to it', async () => {
		const names = ['index.html', 'a/b.css', 'c.js', 'd.json', 'e.svg', 'f.xml', 'g.md', 'h.txt'];
		const { root, cache } = folders(Object.fromEntries(names.map((name) => [name, PAGE])));
		await compress(root, cache);
		for (const name of names) {
			const file = path.join(root, name);
			expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(PAGE);
			expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(PAGE);
		}
	});

	test('are not made of the search index, pictures, small files and what does not shrink', async () => {
		const files = {
			'pagefind/index/a.pf_index': gzipSync(PAGE),
			'pagefind/pagefind.en.pf_meta': PAGE,
			'pagefind/wasm.en.pagefind': PAGE,
			'a.webp': PAGE,
			'small.html': '<p>Small</p>',
			'noise.txt': randomBytes(4000),
		};
		const { root, cache } = folders(files);
		await compress(root, cache);
		const made = readdirSync(root, { recursive: true, encoding: 'utf8' });
		expect(made.filter((name) => /\.(?:br|gz)$/.test(name))).toEqual([]);
	});

	test('of unchanged text come from the cache; the rest of the cache goes', async () => {
		const { root, cache } = folders({ 'a.html': PAGE, 'b.html': `${PAGE}b` });
		await compress(root, cache);
		const before = keptCopies(cache);
		expect(before).toHaveLength(4);

		writeFileSync(path.join(root, 'b.html'), `${PAGE}c`);
		await compress(root, cache);
		const now = keptCopies(cache);
		expect(now).toHaveLength(4);
		expect(now.filter((key) => before.includes(key))).toHaveLength(2);
		const copy = readFileSync(path.join(root, 'b.html.br'));
		expect(brotliDecompressSync(copy).toString()).toBe(`${PAGE}c`);
	});

	test('of two files with one text are made once', async () => {
		const { root, cache } = folders({ 'a.html': PAGE, 'b.html': PAGE });
		await compress(root, cache);
		expect(keptCopies(cache)).toHaveLength(2);
		expect(existsSync(path.join(root, 'a.html.br'))).toBe(true);
		expect(existsSync(path.join(root, 'b.html.br'))).toBe(true);
	});

	test('that are damaged in the cache are made again', async () => {
		const { root, cache } = folders({ 'a.html': PAGE });
		await compress(root, cache);
		const copies = () =>
			['br', 'gz'].map((ending) => readFileSync(path.join(root, `a.html.${ending}`)));
		const before = copies();
		const pack = path.join(
			cache,
			readdirSync(cache).find((name) => name.endsWith('.pack'))!,
		);
		const bytes = readFileSync(pack);
		for (const place of [0, bytes.length - 1]) bytes[place] = bytes[place]! ^ 1;
		writeFileSync(pack, bytes);
		await compress(root, cache);
		expect(copies()).toEqual(before);
	});
});

/** Keys of the copies in a cache. */
function keptCopies(cache: string): readonly string[] {
	const index = readFileSync(path.join(cache, 'index.json'), 'utf8');
	return [...index.matchAll(/"(compressed\/[\da-f]{64}\.(?:br|gz))"/g)].map(([, key]) => key!);
}
