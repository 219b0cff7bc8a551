import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { toAbsolute } from '../knowledge-base/urls.ts';
import { listIndexedPages } from '../page-models/site-pages.ts';
import type { SitePage } from '../page-models/site-pages.ts';
import { getLoadedContent } from '../site/loaded-content.ts';

/** The sitemap of the model's pages: Astro does not know those that were kept from the last build. */
export function sitemapOf(): AstroIntegration {
	let pageByUrl: ReadonlyMap<string, SitePage>;
	const { name, hooks } = sitemap({
		filter: (url) => pageByUrl.has(url),
		serialize(item) {
			const day = pageByUrl.get(item.url)?.updated;
			return day === undefined ? item : { ...item, lastmod: `${day}T00:00:00.000Z` };
		},
	});
	return {
		name,
		hooks: {
			...hooks,
			'astro:build:done': (options) => {
				const { kb } = getLoadedContent();
				const pages = listIndexedPages(kb);
				pageByUrl = new Map(pages.map((page) => [toAbsolute(page.path, kb.site.url), page]));
				return hooks['astro:build:done']?.({
					...options,
					pages: pages.map(({ path }) => ({ pathname: path.slice(1) })),
				});
			},
		},
	};
}
