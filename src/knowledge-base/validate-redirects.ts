import type { ContentIssue } from '../schemas/content-issue.ts';
import type { LocatedContent } from './content-source.ts';
import { parsePath } from './urls.ts';

/** Old paths that two articles claim, or that a page of the site has. */
export function checkRedirects({
	topics,
	articles,
	faqs,
	files,
	broken,
}: LocatedContent): ContentIssue[] {
	const taken = {
		article: new Set([...articles.map(({ id }) => id), ...broken.articles]),
		faq: new Set([...faqs.map(({ id }) => id), ...broken.faqs]),
		topic: new Set([...topics.map(({ id }) => id), ...broken.topics]),
	};
	const owners = new Map<string, string>();

	return articles.flatMap((article) => {
		const { file, locate } = files.get(article)!;
		return article.redirects.flatMap((from, index) => {
			const page = addressOf(from);
			const owner = owners.get(page);
			owners.set(page, file);
			const problem = (message: string, fix: string): ContentIssue => ({
				file,
				...locate(['redirects', index]),
				level: 'error',
				code: 'KB204',
				message: `"${from}" ${message}`,
				fix,
			});
			if (isPage(page))
				return problem(
					'is the address of a page that exists',
					'remove the redirect, or rename the article',
				);
			return owner === undefined
				? []
				: problem(`already leads to ${owner}`, 'keep it once, in one article');
		});
	});

	function isPage(address: string): boolean {
		if (/^\/(?:_astro|pagefind)\//.test(address)) return true;
		const target = parsePath(address);
		if (!target || target.kind === 'page') return target !== undefined;
		return taken[target.kind].has(target.id);
	}
}

/** The address as the site's pages have it: `/old` and `/old/index.html` are `/old/`. */
function addressOf(path: string): string {
	const bare = path.replace(/(?:^|\/)index\.html$/, '/');
	return bare.endsWith('/') || /\.[a-z]+$/.test(bare) ? bare : `${bare}/`;
}
