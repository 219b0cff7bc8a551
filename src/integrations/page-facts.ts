import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

interface SitemapItem {
	url: string;
	lastmod?: string | undefined;
}

/** What the sitemap takes from the built pages themselves, so that the two can't disagree. */
export interface PageFacts {
	readonly integration: AstroIntegration;
	/** False for pages that ask search engines to stay away. */
	isIndexed(url: string): boolean;
	/** The item with the day the page says it was last changed. */
	withDate<Item extends SitemapItem>(item: Item): Item;
}

export function pageFacts(): PageFacts {
	const updated = new Map<string, string>();
	const hidden = new Set<string>();
	let base = '/';
	const pathOf = (url: string): string => decodeURI(new URL(url).pathname).slice(base.length - 1);
	return {
		isIndexed: (url) => !hidden.has(pathOf(url)),
		withDate(item) {
			const day = updated.get(pathOf(item.url));
			return day === undefined ? item : { ...item, lastmod: `${day}T00:00:00.000Z` };
		},
		integration: {
			name: 'almanac-page-facts',
			hooks: {
				'astro:config:done': ({ config }) => {
					base = config.base.replace(/\/*$/, '/');
				},
				'astro:build:done': ({ dir }) => {
					const root = fileURLToPath(dir);
					for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
						if (path.basename(file) !== 'index.html') continue;
						const html = readFileSync(path.join(root, file), 'utf8');
						const address = `/${file
							.split(path.sep)
							.join('/')
							.replace(/index\.html$/, '')}`;
						const day = /<meta property="article:modified_time" content="([\d-]+)"/.exec(html)?.[1];
						if (day) updated.set(address, day);
						if (html.includes('<meta name="robots" content="noindex')) hidden.add(address);
					}
				},
			},
		},
	};
}
