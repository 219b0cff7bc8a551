import type { KnowledgeBase, Topic } from '../knowledge-base/knowledge-base.ts';
import { isArticle, paginate } from '../knowledge-base/listings.ts';
import {
	feedPath,
	homePath,
	llmsFullPath,
	llmsPath,
	manifestPath,
	mcpPath,
	sitemapPath,
	toAbsolute,
	toMarkdownLink,
	topicPath,
} from '../knowledge-base/urls.ts';
import { articleLink, faqLink } from './markdown-page.ts';
import type { MarkdownSite } from './markdown-page.ts';
import { escapeMarkdown, renderLink, renderSection } from './markdown-text.ts';

/** A site with more articles and questions than this lists them in its topics' files alone. */
const SMALL_SITE = 200;
/** A site with more topics than this lists the top ones; the others are in theirs. */
const MOST_TOPICS = 200;
/** Entries in one file of a topic: 100 KB of usual ones, which readers with small windows still take. */
export const LLMS_PAGE_SIZE = 400;

/** `/llms.txt` (llmstxt.org): what the site is, what programs can do here, and where everything is listed. */
export function renderLlms(kb: KnowledgeBase, { site, text }: MarkdownSite): string {
	const { programs } = text;
	const absolute = (path: string): string => toAbsolute(path, site.url);
	const filled = kb.topics.filter(({ isEmpty }) => !isEmpty);
	const topics =
		filled.length > MOST_TOPICS ? filled.filter(({ ancestors }) => ancestors.length === 0) : filled;
	const isSmall = kb.articles.length + kb.faqs.length <= SMALL_SITE;
	const server = [programs.ask(absolute(homePath)), programs.mcp(absolute(mcpPath))];
	return [
		`# ${escapeMarkdown(site.name)}\n\n> ${escapeMarkdown(site.description)}\n`,
		`\n${[programs.howToRead, ...(site.server ? server : [programs.filesOnly])].join('\n\n')}\n`,
		renderSection(
			text.frame.topics,
			topics.map((topic) =>
				renderLink(topic.title, absolute(llmsPath(1, topic.id)), topic.description),
			),
		),
		...(isSmall
			? [
					renderSection(
						text.topics.articles,
						kb.articles.map((article) => articleLink(article, site)),
					),
					renderSection(
						text.topics.questions,
						kb.faqs.map((faq) => faqLink(faq, site)),
					),
				]
			: []),
		// The name that the proposal gives to what may be skipped.
		renderSection('Optional', [
			renderLink('llms-full.txt', absolute(llmsFullPath()), programs.full),
			renderLink('kb-manifest.json', absolute(manifestPath), programs.manifest),
			renderLink(text.frame.feed, absolute(feedPath), programs.feed),
			renderLink('sitemap-index.xml', absolute(sitemapPath), programs.sitemap),
		]),
	].join('');
}

/** The topic's own list, in files of `LLMS_PAGE_SIZE` entries; each but the last leads to the next. */
export function renderTopicLlms(topic: Topic, { site, text }: MarkdownSite): string[] {
	const absolute = (path: string): string => toAbsolute(path, site.url);
	return paginate([...topic.articles, ...topic.faqs], LLMS_PAGE_SIZE).map(
		({ items, number, count }) =>
			[
				`# ${escapeMarkdown(topic.title)} · ${escapeMarkdown(site.name)}\n\n`,
				`> ${escapeMarkdown(topic.description)}\n`,
				count > 1 ? `\n${text.lists.page(number, count)}\n` : '',
				`\n${text.programs.pointer(absolute(llmsPath()))}\n`,
				number === 1
					? renderSection(
							text.topics.subTopics,
							topic.children
								.filter(({ isEmpty }) => !isEmpty)
								.map((child) =>
									renderLink(child.title, absolute(llmsPath(1, child.id)), child.description),
								),
						)
					: '',
				renderSection(
					text.topics.articles,
					items.filter(isArticle).map((article) => articleLink(article, site)),
				),
				renderSection(
					text.topics.questions,
					items.flatMap((item) => (isArticle(item) ? [] : [faqLink(item, site)])),
				),
				number < count
					? renderSection(text.lists.nextPage, [
							renderLink(
								text.lists.page(number + 1, count),
								absolute(llmsPath(number + 1, topic.id)),
							),
						])
					: renderSection('Optional', [
							renderLink(topic.title, toMarkdownLink(topicPath(topic.id), site.url)),
						]),
			].join(''),
	);
}
