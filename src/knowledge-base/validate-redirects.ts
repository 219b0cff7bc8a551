import type { ContentIssue } from '../schemas/content-issue.ts';
import { ID_PATTERN } from '../schemas/fields.ts';
import { didYouMean } from '../schemas/nearest.ts';
import type { ArticleSource, FaqSource, LocatedContent, LocatedFile } from './content-source.ts';
import { issueAt } from './issue-at.ts';
import type { KnownIds } from './known-ids.ts';
import { didYouMeanPath } from './nearest-path.ts';
import {
	SERVER_PATHS,
	articlePath,
	faqPath,
	parsePath,
	redirectTarget,
	topicPath,
} from './urls.ts';

/** One old path, from front matter or from `redirects.yaml`. */
interface Redirect {
	readonly from: string;
	/** As it is written. */
	readonly target: string;
	readonly file: LocatedFile;
	/** Ways to the old path and to what it leads to in the file. */
	readonly source: readonly PropertyKey[];
	/** Undefined in front matter, where it leads to the article itself. */
	readonly destination: readonly PropertyKey[] | undefined;
}

/** Old paths that two claim or that a page has, and those that don't lead straight to a page. */
export function checkRedirects(content: LocatedContent, known: KnownIds): ContentIssue[] {
	const redirects = redirectsOf(content);
	const first = new Map<string, Redirect>();
	for (const redirect of redirects) {
		const page = addressOf(redirect.from);
		if (!first.has(page)) first.set(page, redirect);
	}
	const documents = new Map<string, ArticleSource | FaqSource>([
		...content.source.articles.map((article) => [articlePath(article.id), article] as const),
		...content.source.faqs.map((faq) => [faqPath(faq.id), faq] as const),
	]);
	return redirects.flatMap((redirect) => [
		...checkSource(redirect, first, known),
		...checkTarget(redirect, first, documents, known),
	]);
}

function redirectsOf({ source, articles, files }: LocatedContent): Redirect[] {
	return [
		...articles.flatMap((article) =>
			article.value.redirects.map((from, index) => ({
				from,
				target: article.value.id,
				file: article,
				source: ['redirects', index],
				destination: undefined,
			})),
		),
		...[...source.redirects].map(([from, target]) => ({
			from,
			target,
			file: files.redirects,
			source: [from],
			destination: [from],
		})),
	];
}

function checkSource(
	redirect: Redirect,
	first: ReadonlyMap<string, Redirect>,
	known: KnownIds,
): ContentIssue[] {
	const { from, file, source, destination } = redirect;
	const place = file.locate(source, destination ? 'key' : 'value');
	const page = addressOf(from);
	if (SERVER_PATHS.some((path) => addressOf(path) === page.toLowerCase()))
		return [
			issueAt(
				file,
				place,
				'KB204',
				`"${from}" is an address that the server answers itself`,
				'remove the redirect',
			),
		];
	// Systems that know no upper case would write one over the other.
	if (isPage(page.toLowerCase(), known))
		return [
			issueAt(
				file,
				place,
				'KB204',
				`"${from}" is the address of a page that exists`,
				destination ? 'remove the redirect' : 'remove the redirect, or rename the article',
			),
		];
	const owner = first.get(page)!;
	if (owner === redirect) return [];
	const owned = owner.destination ? `"${redirectTarget(owner.target)}"` : owner.file.file;
	return [
		issueAt(
			file,
			place,
			'KB204',
			`"${from}" already leads to ${owned}`,
			destination ? 'keep it once' : 'keep it once, in one article',
		),
	];
}

function checkTarget(
	{ from, target, file, destination }: Redirect,
	first: ReadonlyMap<string, Redirect>,
	documents: ReadonlyMap<string, ArticleSource | FaqSource>,
	known: KnownIds,
): ContentIssue[] {
	if (!destination) return [];
	const problem = (code: 'KB205' | 'KB206', message: string, fix: string): ContentIssue[] => [
		issueAt(file, destination, code, message, fix),
	];
	const way = follow(from, first);
	const last = way.at(-1)!;
	if (way.length > 2 && addressOf(last) === addressOf(from)) {
		// Told once, at the first of those that lead to each other.
		const members = way.map((path) => first.get(addressOf(path))!);
		const earliest = [...first.values()].find((redirect) => members.includes(redirect))!;
		return earliest.from === from
			? problem(
					'KB206',
					`"${from}" leads in a circle: ${way.join(' → ')}`,
					'lead one of them to a page that exists',
				)
			: [];
	}
	if (way.length > 2)
		return problem(
			'KB206',
			`"${from}" leads to "${way[1]!}", which has moved as well`,
			first.has(addressOf(last)) ? `correct "${way[1]!}" first` : `lead it straight to "${last}"`,
		);
	if (addressOf(target) === addressOf(from))
		return problem('KB206', `"${from}" leads to itself`, 'name the page that took its place');

	const fix = 'write the path of a page, such as "/articles/site-id/", or the id of an article';
	if (!target.startsWith('/') && !ID_PATTERN.test(target))
		return problem('KB205', `"${target}" is neither a path of this site nor an id`, fix);
	const path = withoutPlace(redirectTarget(target));
	if (!isPage(path, known)) {
		const message = target.startsWith('/')
			? `"${from}" leads to "${target}", and there is no such page.${didYouMeanPath(target, pathsOf(known))}`
			: `"${from}" leads to article "${target}", which does not exist.${didYouMean(target, known.articles)}`;
		return problem('KB205', message, fix);
	}
	const document = documents.get(path);
	if (document?.draft)
		return problem('KB205', `"${from}" leads to a draft`, 'publish it, or lead to another page');
	const anchor = parsePath(target)?.anchor;
	return !document || !anchor || document.anchors.includes(anchor)
		? []
		: problem(
				'KB205',
				`"${target}" points to a place that the page does not have.${didYouMean(anchor, document.anchors)}`,
				'correct it, or remove everything from # on',
			);
}

/** The paths that a reader passes through, the old one first; a circle ends with its first path. */
function follow(from: string, first: ReadonlyMap<string, Redirect>): string[] {
	const way = [from];
	const passed = new Set<string>();
	for (let path = from; ;) {
		const next = first.get(addressOf(path));
		if (!next || passed.has(addressOf(path))) return way;
		passed.add(addressOf(path));
		path = redirectTarget(next.target);
		way.push(path);
	}
}

function isPage(address: string, known: KnownIds): boolean {
	if (/^\/(?:_astro|pagefind|_headers|_redirects)\//.test(address)) return true;
	const target = parsePath(address);
	if (!target || target.kind === 'page') return target !== undefined;
	const ids = { article: known.articles, faq: known.faqs, topic: known.topics };
	return ids[target.kind].has(target.id);
}

function pathsOf(known: KnownIds): string[] {
	return [
		...[...known.articles].map(articlePath),
		...[...known.faqs].map(faqPath),
		...[...known.topics].map(topicPath),
	];
}

function withoutPlace(path: string): string {
	return path.replace(/[?#].*$/, '');
}

/** The address as the site's pages have it: `/old` and `/old/index.html` are `/old/`. */
export function addressOf(path: string): string {
	const bare = withoutPlace(path).replace(/(?:^|\/)index\.html$/, '/');
	return bare.endsWith('/') || /\.[a-z]+$/.test(bare) ? bare : `${bare}/`;
}
