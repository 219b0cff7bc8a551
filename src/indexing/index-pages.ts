import * as pagefind from 'pagefind';
import type { Language } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import type { PageWords } from '../search/page-words.ts';
import type { Bundle } from './pagefind-files.ts';

export interface PageToIndex {
	readonly page: SearchPage;
	readonly words: PageWords;
}

/** What is used of Pagefind's bundle, which also has fragments and interfaces of its own. */
const USED = /^(?:index|filter)\/|^pagefind\.js$|pf_meta$|^wasm|entry\.json$/;
/** Pages that wait for Pagefind; more of them only take memory. */
const AT_ONCE = 500;

let indexing = 0;

/**
 * Pagefind's index over the stems of each page, in the order of the pages.
 *
 * Pagefind gets each stem of a page once, without stop words: where a word stands is decided on the
 * text of the best pages, and an index without places is half as large.
 */
export async function indexPages(
	pages: Iterable<PageToIndex>,
	language: Language,
): Promise<Bundle> {
	indexing++;
	try {
		return await runPagefind(pages, language);
	} finally {
		// Its process would keep the memory: 300 MB after 2,500 pages.
		if (--indexing === 0) await pagefind.close();
	}
}

async function runPagefind(pages: Iterable<PageToIndex>, language: Language): Promise<Bundle> {
	// The stems are ours; Pagefind's own stemmer would only cut them again.
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' });
	if (!index) throw new Error(`The search index could not be created: ${errors.join('; ')}`);
	const problems: string[] = [];
	let added: ReturnType<typeof index.addHTMLFile>[] = [];
	const settle = async (): Promise<void> => {
		for (const answer of await Promise.all(added)) problems.push(...answer.errors);
		added = [];
	};
	let number = 0;
	for (const { page, words } of pages) {
		const content = toHtml(page, words, language);
		added.push(index.addHTMLFile({ url: `/${number++}/`, content }));
		if (added.length === AT_ONCE) await settle();
	}
	await settle();
	const { files, errors: failures } = await index.getFiles();
	problems.push(...failures);
	if (problems.length > 0)
		throw new Error(`The search index could not be built: ${problems.join('; ')}`);
	return new Map(
		files.flatMap(({ path, content }) => (USED.test(path) ? [[path, content] as const] : [])),
	);
}

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

function escape(text: string): string {
	return text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
