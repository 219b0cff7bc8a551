import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SearchSource } from '../formats/search-source.ts';
import { buildIndex } from '../indexing/build-index.ts';

/** Builds the search from the finished pages' text. `ALMANAC_SEARCH=off` leaves it out, for measuring. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'almanac-search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const file = path.join(root, 'search-source.json');
				const source = JSON.parse(readFileSync(file, 'utf8')) as SearchSource;
				rmSync(file);
				if (process.env['ALMANAC_SEARCH'] === 'off') return;
				for (const [name, content] of await buildIndex(source.pages, {
					...source,
					questions: source.questions.map(({ question }) => question),
				})) {
					const target = path.join(root, 'pagefind', name);
					mkdirSync(path.dirname(target), { recursive: true });
					writeFileSync(target, content);
				}
				logger.info(`${source.pages.length} pages indexed for search`);
			},
		},
	};
}
