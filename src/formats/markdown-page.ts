import type { Article, Faq, Topic } from '../knowledge-base/knowledge-base.ts';
import { PAGE_SIZE } from '../knowledge-base/listings.ts';
import {
	articlePath,
	faqPath,
	llmsPath,
	markdownPath,
	toAbsolute,
	toMarkdownLink,
	topicPath,
} from '../knowledge-base/urls.ts';
import type { Site } from '../schemas/site.ts';
import type { InterfaceText } from '../text/text.ts';
import { escapeMarkdown, renderLink, renderSection } from './markdown-text.ts';

/** A page of the site as Markdown, and what a list of all pages says of it. */
export interface MarkdownPage {
	readonly kind: 'article' | 'faq' | 'topic';
	readonly id: string;
	/** Path of the page for people. */
	readonly path: string;
	/** Topic ids; of a topic, those it stands below. */
	readonly topics: readonly string[];
	/** Undefined for a topic without articles. */
	readonly updated: string | undefined;
	/** Front matter, and the line that points to the index. */
	readonly head: string;
	/** The title and what stands below it. */
	readonly body: string;
}

/** What the Markdown of every page has in common. */
export interface MarkdownSite {
	readonly site: Site;
	readonly text: InterfaceText;
}

export function articleMarkdown(
	article: Article,
	body: string,
	{ site, text }: MarkdownSite,
): MarkdownPage {
	const { id, title, description, topics, updated, appliesTo } = article;
	const path = articlePath(id);
	const facts = { title, description, ...factsOf(path, topics, updated, site), appliesTo };
	return {
		kind: 'article',
		id,
		path,
		topics: topics.map((topic) => topic.id),
		updated,
		head: renderHead(facts, path, site, text),
		body: `# ${escapeMarkdown(title)}\n\n${body}\n`,
	};
}

export function faqMarkdown(faq: Faq, body: string, { site, text }: MarkdownSite): MarkdownPage {
	const { id, question, topics, updated, appliesTo } = faq;
	const path = faqPath(id);
	const facts = { title: question, ...factsOf(path, topics, updated, site), appliesTo };
	return {
		kind: 'faq',
		id,
		path,
		topics: topics.map((topic) => topic.id),
		updated,
		head: renderHead(facts, path, site, text),
		body: `# ${escapeMarkdown(question)}\n\n${body}\n`,
	};
}

/** What the topic's first page lists; all that is in it is in the topic's llms.txt. */
export function topicMarkdown(topic: Topic, { site, text }: MarkdownSite): MarkdownPage {
	const { id, title, description, ancestors, updated } = topic;
	const path = topicPath(id);
	const facts = { title, description, ...factsOf(path, ancestors, updated, site), appliesTo: [] };
	const count = Math.max(topic.articles.length, topic.faqs.length);
	const body = [
		`# ${escapeMarkdown(title)}\n\n${escapeMarkdown(description)}\n`,
		topic.isEmpty
			? renderSection(
					text.topics.updating,
					topic.planned.map((planned) => `- ${escapeMarkdown(planned)}`),
				)
			: '',
		renderSection(
			text.topics.articles,
			topic.articles.slice(0, PAGE_SIZE).map((article) => articleLink(article, site)),
		),
		renderSection(
			text.topics.subTopics,
			topic.children.map((child) =>
				renderLink(child.title, toMarkdownLink(topicPath(child.id), site.url), child.description),
			),
		),
		renderSection(
			text.topics.questions,
			topic.faqs.slice(0, PAGE_SIZE).map((faq) => faqLink(faq, site)),
		),
		count > PAGE_SIZE
			? `\n[${text.programs.all(count)}](${toAbsolute(llmsPath(1, id), site.url)})\n`
			: '',
	];
	return {
		kind: 'topic',
		id,
		path,
		topics: ancestors.map((ancestor) => ancestor.id),
		updated,
		head: renderHead(facts, path, site, text),
		body: body.join(''),
	};
}

export function articleLink({ id, title, description }: Article, { url }: Site): string {
	return renderLink(title, toMarkdownLink(articlePath(id), url), description);
}

export function faqLink({ id, question }: Faq, { url }: Site): string {
	return renderLink(question, toMarkdownLink(faqPath(id), url));
}

type Facts = Readonly<Record<string, string | readonly string[] | undefined>>;

function factsOf(
	path: string,
	topics: readonly Topic[],
	updated: string | undefined,
	{ url }: Site,
): Facts {
	return {
		canonical: toAbsolute(path, url),
		topics: topics.map(({ title }) => title),
		updated,
	};
}

function renderHead(facts: Facts, path: string, site: Site, { programs }: InterfaceText): string {
	const lines = Object.entries(facts)
		.filter(([, value]) => value !== undefined && value.length > 0)
		// JSON strings and lists are YAML too, and need no rules of their own for quoting.
		.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
	const pointer = programs.pointer(toAbsolute(llmsPath(), site.url));
	const ask = site.server ? ` ${programs.askHere(toAbsolute(markdownPath(path), site.url))}` : '';
	return `---\n${lines.join('')}---\n\n> ${pointer}${ask}\n\n`;
}
