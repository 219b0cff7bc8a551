import type { ContentIssue } from '../schemas/content-issue.ts';
import type { ArticleSource, ContentSource, FaqSource } from './content-source.ts';
import type { KnownIds } from './known-ids.ts';
import { getNearestPath } from './nearest-path.ts';
import { articlePath, faqPath, topicPath } from './urls.ts';
import { addressOf } from './validate-redirects.ts';

/** Titles of pages by path. */
export type PublishedPages = ReadonlyMap<string, string>;

/** The pages that readers may have in their bookmarks. */
export function pagesOf({ articles, faqs, topics }: ContentSource): PublishedPages {
	const isPublished = ({ draft }: ArticleSource | FaqSource): boolean => !draft;
	return new Map([
		...articles.filter(isPublished).map(({ id, title }) => [articlePath(id), title] as const),
		...faqs.filter(isPublished).map(({ id, question }) => [faqPath(id), question] as const),
		...topics.map(({ id, title }) => [topicPath(id), title] as const),
	]);
}

/** Pages that an earlier build had, whose files are gone and whose addresses lead nowhere now. */
export function withoutSuccessor(
	{ articles, redirects }: ContentSource,
	known: KnownIds,
	published: PublishedPages,
): PublishedPages {
	const answered = new Set([
		...[...known.articles].map(articlePath),
		...[...known.faqs].map(faqPath),
		...[...known.topics].map(topicPath),
		...[...redirects.keys(), ...articles.flatMap((article) => article.redirects)].map(addressOf),
	]);
	return new Map([...published].filter(([path]) => !answered.has(path)));
}

/** Readers of removed and renamed pages find nothing; the redirect that would help them is offered. */
export function checkPublished(
	content: ContentSource,
	known: KnownIds,
	published: PublishedPages,
	folder: string,
): ContentIssue[] {
	const pages = pagesOf(content);
	const fresh = [...pages].filter(([path]) => !published.has(path));
	return [...withoutSuccessor(content, known, published)].map(([path, title]) => {
		const renamed = fresh.find(([, other]) => other === title)?.[0];
		const target =
			renamed ??
			getNearestPath(
				path,
				fresh.map(([other]) => other),
			) ??
			getNearestPath(path, pages.keys());
		return {
			file: `${folder}/redirects.yaml`,
			line: 1,
			column: 1,
			level: 'warning',
			code: 'KB209',
			message: `"${path}" was published, and is gone: its readers find nothing`,
			fix: target
				? `add the line "${path}: ${target}", or name another page there`
				: `add the line "${path}: " with the page that took its place`,
		};
	});
}
