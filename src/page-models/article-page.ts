import { articleJsonLd } from '../formats/structured-data.ts';
import type { Article, KnowledgeBase, Topic } from '../knowledge-base/knowledge-base.ts';
import { neighboursOf, windowAround } from '../knowledge-base/reading-order.ts';
import {
	articleInTopicPath,
	articlePath,
	articlePdfPath,
	markdownPath,
	topicPath,
} from '../knowledge-base/urls.ts';
import { toBreadcrumbs } from './breadcrumbs.ts';
import { toFrame } from './frame.ts';
import { toPageActions } from './page-actions.ts';
import { toPaper, toPrintedCopy } from './paper.ts';
import { toSiteView, toShownText } from './site-view.ts';
import type { Day, Link, SiteView } from './site-view.ts';

export type ArticlePage = ReturnType<typeof toArticlePage>;

/** However many articles a topic has, a page carries this many of them. */
const MOST_NEIGHBOURS = 7;

export function toArticlePage(kb: KnowledgeBase, article: Article) {
	const view = toSiteView(kb);
	const { text, absolute } = view;
	const { topics, title, published, updated } = article;
	const path = articlePath(article.id);
	return {
		frame: toFrame(kb, {
			title,
			description: article.description,
			path,
			kind: 'article',
			published,
			updated,
			markdown: markdownPath(path),
			jsonLd: articleJsonLd(article, kb.site, text.topics.heading, absolute),
		}),
		breadcrumbs: toBreadcrumbs(kb, topics),
		title,
		draft: article.draft ? text.article.isDraft : undefined,
		meta: toMeta(article, view),
		actions: toPageActions(kb, path, { pdf: articlePdfPath(article.id) }),
		contents: { label: text.article.contents, headings: article.headings },
		text: toShownText(article),
		paper: toPaper(kb, [article]),
		printed: toPrintedCopy(kb, path, updated),
		pagers: topics
			.map((topic) => toPager(article, topic, view))
			.filter(({ links }) => links.length > 0),
		related: toRelated(text.article.related, article.related, view),
		neighbours: topics.map((topic) => toNeighbours(article, topic, view)),
		promo: kb.site.promo,
	};
}

/** A line of what is known of a document: its label and its value. */
interface Fact {
	readonly label: string;
	readonly value?: string;
	readonly day?: Day;
	/** Its place shows it on screen. */
	readonly onPaper?: true;
}

function toMeta(article: Article, { text, toDay }: SiteView): Fact[] {
	const words = text.article;
	const { topics, published, updated, verified, appliesTo } = article;
	return [
		{ label: words.topics, value: topics.map(({ title }) => title).join(', '), onPaper: true },
		{ label: words.posted, day: toDay(published) },
		{ label: words.updated, day: toDay(updated) },
		{ label: words.by, value: article.author.name },
		{ label: words.minutes(article.minutes) },
		...(verified ? [{ label: words.verified, day: toDay(verified) }] : []),
		...(appliesTo.length > 0 ? [{ label: words.appliesTo, value: appliesTo.join(', ') }] : []),
	];
}

/** The articles before and after this one in one of its topics. */
function toPager(article: Article, topic: Topic, { text, href }: SiteView) {
	const { previous, next } = neighboursOf(topic.articles, article);
	const toLink = (target: Article, rel: 'prev' | 'next', label: string) => ({
		rel,
		label,
		title: target.title,
		href: href(pathInTopic(target, topic)),
	});
	return {
		topic: topic.id,
		isHome: topic === article.topics[0],
		label: text.article.pager(topic.title),
		links: [
			...(previous ? [toLink(previous, 'prev', text.article.previous(topic.title))] : []),
			...(next ? [toLink(next, 'next', text.article.next(topic.title))] : []),
		],
	};
}

/** What stands round the article in one of its topics. */
function toNeighbours(article: Article, topic: Topic, { text, href }: SiteView) {
	const isHome = topic === article.topics[0];
	const { articles } = topic;
	return {
		topic: topic.id,
		isHome,
		heading: text.article.inTopic(topic.title),
		links: windowAround(articles, article, MOST_NEIGHBOURS).map((each) => ({
			title: each.title,
			href: href(isHome ? pathInTopic(each, topic) : articleInTopicPath(each.id, topic.id)),
			isCurrent: each === article,
		})),
		all:
			articles.length > MOST_NEIGHBOURS
				? {
						href: href(topicPath(topic.id)),
						title: text.article.showAll(articles.length),
						topic: topic.title,
					}
				: undefined,
	};
}

/** The address of an article as a list of a topic links to it: reading goes on in that topic. */
export function pathInTopic({ id, topics }: Article, topic: Topic): string {
	return topics[0] === topic ? articlePath(id) : articleInTopicPath(id, topic.id);
}

export interface Related {
	readonly heading: string;
	readonly links: readonly (Link & { readonly description: string })[];
}

export function toRelated(
	heading: string,
	articles: readonly Article[],
	{ href }: SiteView,
): Related {
	return {
		heading,
		links: articles.map(({ id, title, description }) => ({
			href: href(articlePath(id)),
			title,
			description,
		})),
	};
}
