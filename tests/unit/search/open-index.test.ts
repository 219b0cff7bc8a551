import { expect, test } from 'vitest';
import { buildIndex } from '../../../src/indexing/build-index.ts';
import { openIndex } from '../../../src/search/open-index.ts';
import { INDEX_OPTIONS, openFiles, searchPage } from '../../support/search-pages.ts';

const files = await buildIndex([searchPage('/a/', 'Reset a token', 'Text')], INDEX_OPTIONS);

function without(part: string, content?: string) {
	const changed = new Map(files);
	for (const name of files.keys())
		if (name.includes(part))
			if (content === undefined) changed.delete(name);
			else changed.set(name, new TextEncoder().encode(content));
	return changed;
}

test.for(['knowledge.json', 'pagefind-entry.json', 'pagefind.js', 'wasm.unknown.pagefind'])(
	'an index without its %s is not opened',
	async (name) => {
		await expect(openFiles(without(name))).rejects.toThrow(`The search index has no ${name}.`);
	},
);

test('the engine of another version is refused in a sentence', async () => {
	await expect(openFiles(without('pagefind.js', 'export const search = 1;'))).rejects.toThrow(
		'pagefind.js comes from another version of Almanac; build the site again.',
	);
});

test('a part that is missing is said when a search needs it', async () => {
	const search = await openFiles(without('pf_index'));
	await expect(search.search('token')).rejects.toThrow(/^The search index has no index\/.+\./);
});

test('an engine that is part of the program takes the place of the file', async () => {
	const source = new TextDecoder().decode(files.get('pagefind.js'));
	const { search, file } = await openIndex(
		(name) => Promise.resolve(without('pagefind.js').get(name)),
		() => import(`data:text/javascript,${encodeURIComponent(source)}`),
	);
	expect((await search.search('token')).hits[0]?.page?.path).toBe('/a/');
	expect(file.site.name).toBe('Example help');
});
