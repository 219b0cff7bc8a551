/**
 * The one owner of URL shapes. Paths start at the site's root; `toHref` adds the base that the
 * site is served under, `toAbsolute` the origin as well.
 */
export const homePath = '/';
export const topicsPath = '/topics/';
export const articlesPath = '/articles/';
export const faqsPath = '/faq/';
export const recentPath = '/recent/';
export const searchPath = '/search/';
export const askPath = '/ask/';
export const binderPath = '/binder/';
export const feedPath = '/feed.xml';
export const sitemapPath = '/sitemap-index.xml';
export const openSearchPath = '/opensearch.xml';
export const manifestPath = '/kb-manifest.json';
export const builtSitePath = '/almanac.json';
export const mcpPath = '/mcp';

/** What Almanac's server answers itself, whatever files the site has. */
export const SERVER_PATHS: readonly string[] = [
	askPath,
	searchPath,
	mcpPath,
	'/openapi.json',
	'/health',
];

export const topicPath = (id: string): string => `/topics/${id}/`;
export const topicPrintPath = (id: string): string => `/topics/${id}/print/`;
export const topicPdfPath = (id: string): string => `/topics/${id}.pdf`;
export const topicFeedPath = (id: string): string => `/topics/${id}/feed.xml`;
export const articlePath = (id: string): string => `/articles/${id}/`;
export const articlePdfPath = (id: string): string => `/articles/${id}.pdf`;
export const faqPath = (id: string): string => `/faq/${id}/`;
/** The place of a topic's questions on the FAQ page. */
export const faqTopicPath = (id: string): string => `${faqsPath}#topic-${id}`;

/** How the reader's binder names an article, question or topic: its path without the outer slashes. */
export const binderKeyOf = (path: string): string => path.replace(/^\/|\/$/g, '');
/** The page that a key of the binder names. */
export const binderItemPath = (key: string): string => `/${key}/`;
/** The page as Markdown: `/articles/x/` is `/articles/x.md`. */
export const markdownPath = (path: string): string => path.replace(/\/$/, '.md');
/** The same where the llms.txt proposal looks for it. */
export const markdownTwinPath = (path: string): string => `${path}index.html.md`;

/** The list of pages for programs, of the site or of one topic. @param part from 1 */
export const llmsPath = (part = 1, topicId?: string): string =>
	`${topicId === undefined ? '/' : topicPath(topicId)}llms${part === 1 ? '' : `-${part}`}.txt`;
export const llmsFullPath = (part = 1): string => `/llms-full${part === 1 ? '' : `-${part}`}.txt`;

/** Page 1 of a list is the list's own address. */
export const pagePath = (listPath: string, page: number): string =>
	page === 1 ? listPath : `${listPath}page/${page}/`;

/** An article read inside a topic: its neighbours follow that topic. */
export const articleInTopicPath = (articleId: string, topicId: string): string =>
	`${articlePath(articleId)}?in=${topicId}`;

/** The path with a query. */
export function withParameters(path: string, parameters: Readonly<Record<string, string>>): string {
	return `${path}?${new URLSearchParams(parameters).toString()}`;
}

/** `/` or `/path/`, from the address the site will be reached at. */
export function baseOf(siteUrl: string): string {
	return partsOf(siteUrl).base;
}

let last = { siteUrl: '', origin: '', base: '' };

/** Asked for with every link of every page, and always for the same site. */
function partsOf(siteUrl: string): { readonly origin: string; readonly base: string } {
	if (last.siteUrl !== siteUrl) {
		const { origin, pathname } = new URL(siteUrl);
		last = { siteUrl, origin, base: pathname.replace(/\/*$/, '/') };
	}
	return last;
}

/** The path under the site's base; addresses of other sites and anchors stay as they are. */
export function toHref(path: string, siteUrl: string): string {
	return path.startsWith('/') ? `${baseOf(siteUrl)}${path.slice(1)}` : path;
}

/** The path of an address of this site, as `toHref` and `toAbsolute` write it; undefined for others. */
export function fromHref(href: string, siteUrl: string): string | undefined {
	const { origin } = partsOf(siteUrl);
	const local = href.startsWith(`${origin}/`) ? href.slice(origin.length) : href;
	const base = baseOf(siteUrl);
	return local.startsWith(base) ? `/${local.slice(base.length)}` : undefined;
}

export function toAbsolute(path: string, siteUrl: string): string {
	return path.startsWith('/') ? `${partsOf(siteUrl).origin}${toHref(path, siteUrl)}` : path;
}

/** An internal link as the Markdown pages write it: absolute, and to Markdown where there is some. */
export function toMarkdownLink(path: string, siteUrl: string): string {
	const page = /^(\/(?:articles|faq|topics)\/[^/#?]+\/)(#.*)?$/.exec(path);
	return toAbsolute(page ? `${markdownPath(page[1]!)}${page[2] ?? ''}` : path, siteUrl);
}

/**
 * The address to write to, with the question that was not answered; undefined for what nobody should
 * follow: the file that it comes from may have been changed after the build.
 *
 * @param base address of the page, for a contact page of this site
 */
export function contactWith(
	contactUrl: string,
	question: string,
	base: string,
): string | undefined {
	const url = URL.canParse(contactUrl, base) ? new URL(contactUrl, base) : undefined;
	if (!url || !CONTACT_PROTOCOLS.has(url.protocol)) return undefined;
	if (url.protocol === 'tel:') return contactUrl;
	url.searchParams.set(url.protocol === 'mailto:' ? 'subject' : 'question', question);
	// A mail programme shows "+" as it stands.
	url.search = url.search.replaceAll('+', '%20');
	return url.href;
}

const CONTACT_PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** What an internal path points to, for checking links; undefined for a path that no page has. */
export function parsePath(path: string): LinkTarget | undefined {
	const [address = '', anchor] = path.split('#', 2);
	const bare = address.replace(/\?.*$/, '');
	const entry =
		/^\/(articles|topics|faq)\/([^/]+)\/$/.exec(bare) ??
		/^\/(articles|topics|faq)\/([^/]+)(?:\.md|\/index\.html\.md)$/.exec(bare) ??
		/^\/(topics)\/([^/]+)\/(?:print\/|feed\.xml|llms(?:-\d+)?\.txt)$/.exec(bare);
	if (entry) return { kind: KINDS[entry[1]!]!, id: entry[2]!, anchor };
	return PAGES.has(bare) || /^\/llms-full-\d+\.txt$/.test(bare)
		? { kind: 'page', id: bare, anchor }
		: undefined;
}

export interface LinkTarget {
	readonly kind: 'article' | 'topic' | 'faq' | 'page';
	readonly id: string;
	readonly anchor: string | undefined;
}

const KINDS: Readonly<Record<string, 'article' | 'topic' | 'faq'>> = {
	articles: 'article',
	topics: 'topic',
	faq: 'faq',
};

const PAGES: ReadonlySet<string> = new Set([
	homePath,
	topicsPath,
	articlesPath,
	faqsPath,
	recentPath,
	searchPath,
	askPath,
	binderPath,
	feedPath,
	sitemapPath,
	openSearchPath,
	manifestPath,
	builtSitePath,
	llmsPath(),
	llmsFullPath(),
]);

/** The page of an article or FAQ. */
export function pathOf(
	document:
		| { readonly id: string; readonly title: string }
		| { readonly id: string; readonly question: string },
): string {
	return 'title' in document ? articlePath(document.id) : faqPath(document.id);
}

/** Where a redirect leads: a path of this site as it stands, or the page of an article's id. */
export function redirectTarget(target: string): string {
	return target.startsWith('/') ? target : articlePath(target);
}

/** Where a link of the home page leads; `validateContent` has seen to it that it names one thing. */
export function pathOfPick({
	article,
	faq,
	topic,
}: {
	readonly article?: string | undefined;
	readonly faq?: string | undefined;
	readonly topic?: string | undefined;
}): string {
	if (article !== undefined) return articlePath(article);
	return faq === undefined ? topicPath(topic ?? '') : faqPath(faq);
}
