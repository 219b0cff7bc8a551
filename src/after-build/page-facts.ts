interface SitemapItem {
	url: string;
	lastmod?: string | undefined;
}

/** What the sitemap takes from the built pages themselves, so that the two can't disagree. */
export class PageFacts {
	readonly #siteUrl: string;
	readonly #paths = new Set<string>();
	readonly #updated = new Map<string, string>();
	readonly #hidden = new Set<string>();

	/** @param siteUrl with a slash at its end */
	constructor(siteUrl: string) {
		this.#siteUrl = siteUrl;
	}

	/** @param path from the site's root without a slash before it, `articles/site-id/` */
	note(path: string, html: string): void {
		this.#paths.add(path);
		const url = new URL(encodeURI(path), this.#siteUrl).href;
		const day = /<meta property="article:modified_time" content="([\d-]+)"/.exec(html)?.[1];
		if (day) this.#updated.set(url, day);
		if (html.includes('<meta name="robots" content="noindex')) this.#hidden.add(url);
	}

	/** Of all pages, in an order that does not depend on when each was noted. */
	paths(): string[] {
		return [...this.#paths].sort();
	}

	/** False for pages that ask search engines to stay away. */
	isIndexed(url: string): boolean {
		return !this.#hidden.has(url);
	}

	/** The item with the day the page says it was last changed. */
	withDate<Item extends SitemapItem>(item: Item): Item {
		const day = this.#updated.get(item.url);
		return day === undefined ? item : { ...item, lastmod: `${day}T00:00:00.000Z` };
	}
}
