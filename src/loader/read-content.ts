import path from 'node:path';
import type {
	ArticleSource,
	FaqSource,
	LocatedContent,
	LocatedFile,
	TopicSource,
} from '../knowledge-base/content-source.ts';
import { photoAddress } from '../markup/components/figure.ts';
import { validateContent } from '../knowledge-base/validate.ts';
import { ARTICLE_KEYS, articleSchema } from '../schemas/article.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { checkData } from '../schemas/content-issues.ts';
import { FAQ_KEYS, faqSchema } from '../schemas/faq.ts';
import {
	authorsSchema,
	glossarySchema,
	questionsSchema,
	redirectsSchema,
	synonymsSchema,
} from '../schemas/records.ts';
import { TOPIC_KEYS, topicSchema } from '../schemas/topic.ts';
import { parseYaml } from '../schemas/yaml-source.ts';
import { checkCode } from './check-code.ts';
import { findStrays, readFolder } from './content-files.ts';
import type { FileList } from './content-files.ts';
import type { CodeDocument } from './document-module.ts';
import { MarkupCache } from '../data/markup-cache.ts';
import { readPublishedPages } from '../data/published-pages.ts';
import { Progress } from '../data/progress.ts';
import type { RenderedText } from '../data/markup-cache.ts';
import { readDocument } from './read-document.ts';
import type { DocumentKind, ReadDocument } from './read-document.ts';
import { readList, readRecords } from './read-records.ts';
import { readSite } from './read-site.ts';
import type { Surroundings } from './render-document.ts';

export interface ReadOptions {
	readonly contentDir: string;
	readonly cacheDir: string;
	/** `YYYY-MM-DD`, for dates in the future. */
	readonly today: string;
	/** Nothing is written into the cache. */
	readonly readOnly?: boolean;
}

export interface ReadContent {
	readonly content: LocatedContent;
	/** The text of each document by its digest. */
	readonly texts: MarkupCache;
	/** What documents may show from elsewhere in the content. */
	readonly surroundings: Surroundings;
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
export async function readContent(options: ReadOptions): Promise<ReadContent> {
	const { contentDir, cacheDir, today, readOnly = false } = options;
	const issues: ContentIssue[] = [];
	const files = new Map<object, LocatedFile>();
	const texts = new MarkupCache(cacheDir, { readOnly });
	const withCode: CodeDocument[] = [];
	const published = readPublishedPages(cacheDir, contentDir);

	const { site, located, issues: siteIssues } = readSite(contentDir);
	if (located) files.set(site, located);
	const glossaryFile = readRecords(contentDir, 'glossary.yaml', glossarySchema);
	const authorsFile = readRecords(contentDir, 'authors.yaml', authorsSchema);
	const { records: glossary } = glossaryFile;
	const { records: authors } = authorsFile;
	if (glossaryFile.located) files.set(glossary, glossaryFile.located);
	const synonyms = readList(contentDir, 'synonyms.yaml', synonymsSchema);
	const questions = readList(contentDir, 'questions.yaml', questionsSchema);
	if (questions.located) files.set(questions.records, questions.located);
	const redirects = readRecords(contentDir, 'redirects.yaml', redirectsSchema);
	if (redirects.located) files.set(redirects.records, redirects.located);
	issues.push(
		...findStrays(contentDir),
		...siteIssues,
		...glossaryFile.issues,
		...authorsFile.issues,
		...synonyms.issues,
		...questions.issues,
		...redirects.issues,
	);
	const topics = readTopics();

	const alone: Surroundings = { site, glossary, faqs: new Map() };
	const faqFiles = readFolder(contentDir, 'faqs', '.mdx');
	const faqs = await readDocuments(faqFiles, { schema: faqSchema, keys: FAQ_KEYS }, alone);
	const embedded = new Map(
		faqs.documents.map(({ source }) => [
			source.id,
			{
				question: source.question,
				digest: source.revision,
				...asInArticles(source.photos, {
					html: texts.getHtml(source.digest),
					markdown: texts.getMarkdown(source.digest),
				}),
			},
		]),
	);
	const articleFiles = readFolder(contentDir, 'articles', '.mdx');
	const surroundings: Surroundings = { ...alone, faqs: embedded };
	const articles = await readDocuments(
		articleFiles,
		{ schema: articleSchema, keys: ARTICLE_KEYS },
		surroundings,
	);

	const content: LocatedContent = {
		site,
		glossary,
		authors,
		synonyms: synonyms.records,
		questions: questions.records,
		redirects: redirects.records,
		files,
		topics: topics.sources,
		faqs: faqs.documents.map(({ source }) => source satisfies FaqSource),
		articles: articles.documents.map(({ source }) => source satisfies ArticleSource),
		broken: { articles: articles.broken, faqs: faqs.broken, topics: topics.broken },
	};
	// Nothing is known of what a file or folder holds that can't be read: who names it is not to blame.
	const unknown = new Set<ContentIssue['code']>([
		...(authorsFile.issues.length > 0 ? (['KB121'] as const) : []),
		...(glossaryFile.issues.length > 0 ? (['KB124'] as const) : []),
		...(topics.isListed ? [] : (['KB120', 'KB202'] as const)),
		...(articleFiles.isListed ? [] : (['KB201'] as const)),
		...(topics.isListed && faqFiles.isListed && articleFiles.isListed ? [] : (['KB209'] as const)),
	]);
	issues.push(
		...validateContent(content, today, path.basename(contentDir), published).filter(
			({ code }) => !unknown.has(code),
		),
	);
	if (site.code) issues.push(...(await checkCode(withCode)));
	texts.commit({ forget: issues.every((issue) => issue.level !== 'error') });

	const withErrors = new Set(
		issues.filter((issue) => issue.level === 'error').map((issue) => issue.file),
	);
	const sound = content.articles.filter((article) => !withErrors.has(files.get(article)!.file));
	const drafts = sound.filter((article) => article.draft).length;
	const { found } = articleFiles;
	return {
		content,
		texts,
		surroundings,
		issues,
		articles: { found, published: sound.length - drafts, drafts, failed: found - sound.length },
	};

	function readTopics(): { sources: TopicSource[]; broken: Set<string>; isListed: boolean } {
		const list = readFolder(contentDir, 'topics', '.yaml');
		issues.push(...list.issues);
		const broken = new Set(list.broken);
		const sources = list.files.flatMap(({ id, file, text }) => {
			const yaml = parseYaml(text, { file, what: 'the topic' });
			const checked = checkData(yaml, topicSchema, { file, keys: TOPIC_KEYS });
			issues.push(...checked.issues);
			if (!checked.data) {
				broken.add(id);
				return [];
			}
			const source: TopicSource = { id, ...checked.data };
			files.set(source, { file, locate: yaml.locate });
			return [source];
		});
		return { sources, broken, isListed: list.isListed };
	}

	async function readDocuments<T>(list: FileList, kind: DocumentKind<T>, from: Surroundings) {
		issues.push(...list.issues);
		const broken = new Set(list.broken);
		const documents: NonNullable<ReadDocument<T>['document']>[] = [];
		const progress = new Progress('content files');
		progress.start(list.files.length);
		for (const file of list.files) {
			progress.step();
			const read = await readDocument(file, kind, contentDir, texts, from);
			issues.push(...read.issues);
			if (read.document) {
				const { source, located } = read.document;
				files.set(source, located);
				if (source.hasCode) withCode.push({ ...file, frontMatter: source });
				documents.push(read.document);
			} else broken.add(file.id);
		}
		return { documents, broken };
	}
}

/** The text of a FAQ with its photos named from the articles' folder. */
function asInArticles(
	photos: readonly string[],
	{ html, markdown }: Pick<RenderedText, 'html' | 'markdown'>,
) {
	const moved = photos.map((src) => [src, path.posix.join('../faqs', src)] as const);
	const move = (text: string): string =>
		moved.reduce(
			(result, [from, to]) =>
				result
					.replaceAll(`"${photoAddress(from)}"`, `"${photoAddress(to)}"`)
					.replaceAll(`(${photoAddress(from)})`, `(${photoAddress(to)})`),
			text,
		);
	return { html: move(html), markdown: move(markdown), photos: moved.map(([, to]) => to) };
}

/** One line that accounts for every article file. */
export function formatCounts({ found, published, drafts, failed }: ArticleCounts): string {
	return `${found} articles in: ${published} published, ${drafts} drafts, ${failed} with errors`;
}
