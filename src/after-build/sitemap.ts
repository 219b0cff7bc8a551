import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { PageFacts } from './page-facts.ts';

/** The sitemap of all pages that may be found, also of those that Astro had nothing to do for. */
export function sitemapOf(facts: PageFacts): AstroIntegration {
	const { name, hooks } = sitemap({
		filter: (url) => facts.isIndexed(url),
		serialize: (item) => facts.withDate(item),
	});
	return {
		name,
		hooks: {
			...hooks,
			'astro:build:done': (options) =>
				hooks['astro:build:done']?.({
					...options,
					pages: facts.paths().map((pathname) => ({ pathname })),
				}),
		},
	};
}
