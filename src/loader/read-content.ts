import path from 'node:path';
import { DocumentCache } from '../cache/document-cache.ts';
import { PackedStore } from '../cache/packed-store.ts';
import { readPublishedPages } from '../cache/published-pages.ts';
import type {
	ContentSource,
	DocumentSource,
	FaqSource,
	Located,
	LocatedContent,
	SharedContent,
} from '../knowledge-base/content-source.ts';
import { validateContent } from '../knowledge-base/validate.ts';
import { ARTICLE_KEYS, articleSchema } from '../schemas/article.ts';
import type { ArticleFrontMatter } from '../schemas/article.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { FAQ_KEYS, faqSchema } from '../schemas/faq.ts';
import type { FaqFrontMatter } from '../schemas/faq.ts';
import {
	authorsSchema,
	glossarySchema,
	questionsSchema,
	redirectsSchema,
	synonymsSchema,
} from '../schemas/records.ts';
import { checkCode } from './check-code.ts';
import { findStrays, readFolder } from './content-files.ts';
import type { FileList } from './content-files.ts';
import type { CodeDocument } from './document-module.ts';
import { toEmbeddedFaq } from './embedded-faq.ts';
import type { SharedFaq } from './embedded-faq.ts';
import { FileMemo } from './file-memo.ts';
import { DocumentReader } from './read-document.ts';
import type { ReadDocument } from './read-document.ts';
import { readList, readRecords } from './read-records.ts';
import { readSite } from './read-site.ts';
import { readText } from './read-text.ts';
import type { ReadText } from './read-text.ts';
import { readTopics } from './read-topics.ts';

export interface ReadOptions {
	readonly contentDir: string;
	readonly cacheDir: string;
	/** `YYYY-MM-DD`, for dates in the future. */
	readonly today: string;
	/** Nothing is written into the cache. */
	readonly readOnly?: boolean;
}

export interface ReadContent {
	readonly content: ContentSource;
	/** What is kept between builds. */
	readonly store: PackedStore;
	/** The text of each document by its digest. */
	readonly texts: DocumentCache;
	/** What documents may show from elsewhere in the content. */
	readonly shared: SharedContent;
	readonly issues: readonly ContentIssue[];
	readonly articles: ArticleCounts;
}

/** Files found = published + drafts + failed: nothing is lost in silence. */
export interface ArticleCounts {
	readonly found: number;
	readonly published: number;
	readonly drafts: number;
	readonly failed: number;
}

/** Reads, checks and renders all content once; what is unchanged since the last time comes from the cache. */
export function readContent({ today, ...folders }: ReadOptions): Promise<ReadContent> {
	return new ContentReader(folders).read(today);
}

/** Reads the content as often as it is asked to, and each time only the files that have changed. */
export class ContentReader {
	readonly #contentDir: string;
	readonly #cacheDir: string;
	readonly #store: PackedStore;
	readonly #texts: DocumentCache;
	readonly #files = new FileMemo<ReadText>();
	readonly #articles: DocumentReader<ArticleFrontMatter>;
	readonly #faqs: DocumentReader<FaqFrontMatter>;
	#isCommitted = false;
	readonly #embedded = new WeakMap<FaqSource, SharedFaq>();

	constructor({ contentDir, cacheDir, readOnly = false }: Omit<ReadOptions, 'today'>) {
		this.#contentDir = contentDir;
		this.#cacheDir = cacheDir;
		this.#store = new PackedStore(path.join(cacheDir, 'store'), { readOnly });
		this.#texts = new DocumentCache(this.#store);
		const kinds = {
			articles: { schema: articleSchema, keys: ARTICLE_KEYS, withPlainText: false },
			faqs: { schema: faqSchema, keys: FAQ_KEYS, withPlainText: true },
		};
		this.#articles = new DocumentReader(kinds.articles, contentDir, this.#texts);
		this.#faqs = new DocumentReader(kinds.faqs, contentDir, this.#texts);
	}

	/** @param today `YYYY-MM-DD`, for dates in the future */
	async read(today: string): Promise<ReadContent> {
		const contentDir = this.#contentDir;
		const issues: ContentIssue[] = [];
		const withCode: CodeDocument[] = [];
		const readFiles = (folder: string, extension: '.mdx' | '.yaml'): FileList =>
			readFolder(contentDir, folder, extension, (absolute) =>
				this.#files.get(absolute, () => readText(absolute, contentDir)),
			);
		const collect = <T>(
			list: FileList,
			read: readonly ReadDocument<T>[],
		): {
			readonly documents: Located<T & DocumentSource>[];
			readonly broken: ReadonlySet<string>;
		} => {
			const broken = new Set(list.broken);
			issues.push(...list.issues);
			const documents = read.flatMap(({ issues: found, document }, index) => {
				issues.push(...found);
				if (!document) {
					broken.add(list.files[index]!.id);
					return [];
				}
				const { value } = document;
				if (value.isModule) withCode.push({ ...list.files[index]!, frontMatter: value });
				return [document];
			});
			return { documents, broken };
		};

		const site = readSite(contentDir);
		const glossary = readRecords(contentDir, 'glossary.yaml', glossarySchema);
		const authors = readRecords(contentDir, 'authors.yaml', authorsSchema);
		const synonyms = readList(contentDir, 'synonyms.yaml', synonymsSchema);
		const questions = readList(contentDir, 'questions.yaml', questionsSchema);
		const redirects = readRecords(contentDir, 'redirects.yaml', redirectsSchema);
		const topicFiles = readFiles('topics', '.yaml');
		const topics = readTopics(topicFiles);
		issues.push(
			...findStrays(contentDir),
			...site.issues,
			...glossary.issues,
			...authors.issues,
			...synonyms.issues,
			...questions.issues,
			...redirects.issues,
			...topics.issues,
		);

		const alone: SharedContent = { site: site.value, glossary: glossary.value, faqs: new Map() };
		const faqFiles = readFiles('faqs', '.mdx');
		const faqs = collect(faqFiles, await this.#faqs.read(faqFiles.files, alone));
		const shared: SharedContent = {
			...alone,
			faqs: new Map(faqs.documents.map(({ value }) => [value.id, this.#toEmbedded(value)])),
		};
		const articleFiles = readFiles('articles', '.mdx');
		const articles = collect(articleFiles, await this.#articles.read(articleFiles.files, shared));

		const content: ContentSource = {
			site: site.value,
			glossary: glossary.value,
			authors: authors.value,
			synonyms: synonyms.value,
			questions: questions.value,
			redirects: redirects.value,
			topics: topics.topics.map(({ value }) => value),
			faqs: faqs.documents.map(({ value }) => value),
			articles: articles.documents.map(({ value }) => value),
		};
		const located: LocatedContent = {
			source: content,
			topics: topics.topics,
			faqs: faqs.documents,
			articles: articles.documents,
			files: { site, glossary, questions, redirects },
			broken: { articles: articles.broken, faqs: faqs.broken, topics: topics.broken },
		};
		// Nothing is known of what a file or folder holds that can't be read: who names it is not to blame.
		const unknown = new Set<ContentIssue['code']>([
			...(authors.issues.length > 0 ? (['KB121'] as const) : []),
			...(glossary.issues.length > 0 ? (['KB124'] as const) : []),
			...(topicFiles.isListed ? [] : (['KB120', 'KB202'] as const)),
			...(articleFiles.isListed ? [] : (['KB201'] as const)),
			...(topicFiles.isListed && faqFiles.isListed && articleFiles.isListed
				? []
				: (['KB209'] as const)),
		]);
		const published = readPublishedPages(this.#cacheDir, contentDir);
		issues.push(
			...validateContent(located, today, path.basename(contentDir), published).filter(
				({ code }) => !unknown.has(code),
			),
		);
		if (content.site.code) issues.push(...(await checkCode(withCode)));

		// What is read later in a preview is a few articles: they are soon rendered again.
		if (!this.#isCommitted) this.#store.commit({ forget: false });
		this.#isCommitted = true;

		const withErrors = new Set(
			issues.filter((issue) => issue.level === 'error').map((issue) => issue.file),
		);
		const sound = articles.documents.filter(({ file }) => !withErrors.has(file));
		const drafts = sound.filter(({ value }) => value.draft).length;
		const { found } = articleFiles;
		return {
			content,
			store: this.#store,
			texts: this.#texts,
			shared,
			issues,
			articles: { found, published: sound.length - drafts, drafts, failed: found - sound.length },
		};
	}

	#toEmbedded(faq: FaqSource): SharedFaq {
		const known = this.#embedded.get(faq);
		if (known) return known;
		const embedded = toEmbeddedFaq(faq, this.#texts);
		this.#embedded.set(faq, embedded);
		return embedded;
	}
}

/** One line that accounts for every article file. */
export function formatCounts({ found, published, drafts, failed }: ArticleCounts): string {
	return `${found} articles in: ${published} published, ${drafts} drafts, ${failed} with errors`;
}
