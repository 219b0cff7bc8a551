import { readFileSync } from 'node:fs';

/** For Vite: documents that Astro reads itself get line feeds too, however their lines end. */
export function lineFeeds() {
	return {
		name: 'almanac-line-feeds',
		load: {
			filter: { id: /\.mdx(?:\?|$)/ },
			handler: (id: string): string =>
				readFileSync(id.replace(/\?.*$/, ''), 'utf8').replaceAll('\r\n', '\n'),
		},
	};
}
