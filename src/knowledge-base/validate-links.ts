import type { ContentIssue } from '../schemas/content-issue.ts';
import { didYouMean, nearestOf } from '../schemas/nearest.ts';
import type { ArticleSource, FaqSource, LocatedContent } from './content-source.ts';
import { getNearestPath } from './nearest-path.ts';
import { articlePath, faqPath, parsePath, topicPath } from './urls.ts';

/** Links that lead nowhere: dead pages and anchors, drafts, and forms that only work on the writer's machine. */
export function checkLinks(content: LocatedContent): ContentIssue[] {
	const { broken } = content;
	const { topics, articles, faqs } = content.source;
	const articleById = new Map(articles.map((article) => [article.id, article]));
	const faqById = new Map(faqs.map((faq) => [faq.id, faq]));
	const topicIds = new Set(topics.map((topic) => topic.id));
	const nearestPaths = new Map<string, string | undefined>();
	const paths = [
		...articles.filter((article) => !article.draft).map((article) => articlePath(article.id)),
		...faqs.filter((faq) => !faq.draft).map((faq) => faqPath(faq.id)),
		...topics.map((topic) => topicPath(topic.id)),
	];

	return [...content.articles, ...content.faqs].flatMap(({ value, file, references }) =>
		(references?.links ?? []).flatMap(({ target, line, column }) => {
			const problem = problemOf(target, value);
			return problem ? [{ file, line, column, level: 'error' as const, ...problem }] : [];
		}),
	);

	function problemOf(
		href: string,
		document: ArticleSource | FaqSource,
	): Pick<ContentIssue, 'code' | 'message' | 'fix'> | undefined {
		if (href.startsWith('#')) return anchorProblem(href, document, href.slice(1));
		if (!href.startsWith('/') || href.startsWith('//')) return formProblem(href);
		const target = parsePath(href);
		if (!target) return deadLink(href);
		const { kind, id, anchor } = target;
		if (kind === 'page') return undefined;
		if (kind === 'topic')
			return topicIds.has(id) || broken.topics.has(id) ? undefined : deadLink(href);
		const isBroken = (kind === 'article' ? broken.articles : broken.faqs).has(id);
		const found = kind === 'article' ? articleById.get(id) : faqById.get(id);
		if (!found) return isBroken ? undefined : deadLink(href);
		if (found.draft)
			return {
				code: 'KB142',
				message: `the link "${href}" leads to a draft`,
				fix: 'publish the draft first, or remove the link',
			};
		return anchor === undefined ? undefined : anchorProblem(href, found, anchor);
	}

	function deadLink(href: string): Pick<ContentIssue, 'code' | 'message' | 'fix'> {
		// A thousand links to one missing page are looked for once.
		if (!nearestPaths.has(href)) nearestPaths.set(href, getNearestPath(href, paths));
		const nearest = nearestPaths.get(href);
		return {
			code: 'KB140',
			message: `the link "${href}" leads to no page`,
			fix: nearest ? `did you mean "${nearest}"?` : 'correct the address, or remove the link',
		};
	}
}

function anchorProblem(
	href: string,
	{ anchors }: { readonly anchors: readonly string[] },
	anchor: string,
): Pick<ContentIssue, 'code' | 'message' | 'fix'> | undefined {
	const name = safeDecode(anchor);
	if (name === '' || anchors.includes(name)) return undefined;
	return {
		code: 'KB141',
		message: `"${href}" points to a place that the page does not have.${didYouMean(name, anchors)}`,
		fix:
			anchors.length > 0
				? `use one of: ${nearestOf(
						`#${name}`,
						anchors.map((id) => `#${id}`),
					)}`
				: 'remove everything from # on',
	};
}

function formProblem(href: string): Pick<ContentIssue, 'code' | 'message' | 'fix'> | undefined {
	if (/^(?:mailto|tel):./i.test(href)) return undefined;
	// Sätteri writes the brackets of an IPv6 host as %5B and %5D.
	const address = href.replace(/%5B/i, '[').replace(/%5D/i, ']');
	const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
	const host = isWeb ? new URL(address).hostname.replace(/\.$/, '') : '';
	if (isWeb && !/^(?:(?:.+\.)?localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(host))
		return undefined;
	return {
		code: 'KB143',
		message:
			isWeb || /^file:/i.test(href)
				? `the link "${href}" works on your machine only`
				: `the link "${href}" is relative, or not an address`,
		fix: 'link inside the site from its root, like /articles/site-id/, and elsewhere with https://',
	};
}

function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
