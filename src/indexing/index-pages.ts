import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Language } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import type { PageWords } from '../search/page-words.ts';
import type { BundleFile } from './compact-index.ts';

export interface PageToIndex {
	readonly page: SearchPage;
	readonly words: PageWords;
	/** The page as the search will read it. */
	readonly text: Uint8Array;
}

/** What is used of Pagefind's bundle, which also has interfaces of its own. */
const KEPT = /^(?:index|filter)\/|^pagefind\.js$|pf_meta$|^wasm|entry\.json$/;

/**
 * Pagefind's index over the stems of each page, with the ids that it gives to the pages in their
 * order.
 *
 * Pagefind gets each stem of a page once, without stop words: where a word stands is decided on the
 * text of the best pages, and an index without places is half as large.
 */
export async function indexPages(
	pages: Iterable<PageToIndex>,
	language: Language,
): Promise<{ readonly files: BundleFile[]; readonly ids: string[] }> {
	// The stems are ours; Pagefind's own stemmer would only cut them again.
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' });
	if (!index) throw new Error(`The search index could not be created: ${errors.join('; ')}`);
	// The name becomes part of the id of a page: other text, other id.
	const names: string[] = [];
	const problems: string[] = [];
	let added: ReturnType<typeof index.addHTMLFile>[] = [];
	const settle = async (): Promise<void> => {
		for (const answer of await Promise.all(added)) problems.push(...answer.errors);
		added = [];
	};
	for (const { page, words, text } of pages) {
		const name = digestOf(text);
		names.push(name);
		added.push(index.addHTMLFile({ url: `/${name}/`, content: toHtml(page, words, language) }));
		if (added.length === AT_ONCE) await settle();
	}
	await settle();
	const { files, errors: failures } = await index.getFiles();
	await index.deleteIndex();
	problems.push(...failures);
	if (problems.length > 0)
		throw new Error(`The search index could not be built: ${problems.join('; ')}`);
	const idByName = new Map(
		files
			.filter(({ path }) => path.startsWith('fragment/'))
			.map(({ path, content }) => [nameIn(content), /([^/]+)\.\w+$/.exec(path)![1]!]),
	);
	return {
		files: files.filter(({ path }) => KEPT.test(path)),
		ids: names.map((name) => idByName.get(name)!),
	};
}

/** Pages that wait for Pagefind; more of them only take memory. */
const AT_ONCE = 500;

/** What Pagefind reads of a page: stems as title, aliases and text, and its filters. */
function toHtml(
	page: SearchPage,
	{ titles, headings, body }: PageWords,
	{ stopWords }: Language,
): string {
	const stems = new Set([...headings.stems, ...body.stems].filter((stem) => !stopWords.has(stem)));
	const [title, ...aliases] = titles.map((field) => field.stems.join(' '));
	const filters = [
		`kind:${page.kind}`,
		...page.topics.map((topic) => `topic:${topic}`),
		...page.versions.map((version) => `version:${version}`),
	];
	return `<html><body data-pagefind-body><h1>${title!}</h1>${filters
		.map((filter) => `<i data-pagefind-filter="${escape(filter)}"></i>`)
		.join('')}<i data-pagefind-meta="aliases[title]" title="${escape(aliases.join(' '))}"></i><p>${[
		...stems,
	].join(' ')}</p></body></html>`;
}

function digestOf(content: Uint8Array): string {
	return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function escape(text: string): string {
	return text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The name that a page was given, out of what Pagefind wrote of it. */
function nameIn(fragment: Uint8Array): string {
	const text = gunzipSync(fragment).toString('utf8').slice('pagefind_dcd'.length);
	return (JSON.parse(text) as { url: string }).url.slice(1, -1);
}
