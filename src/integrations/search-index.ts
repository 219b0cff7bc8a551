import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Builds the Pagefind index from the finished pages. `ALMANAC_SEARCH=off` leaves it out, for measuring. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'almanac-search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				if (process.env['ALMANAC_SEARCH'] === 'off') return;
				const root = fileURLToPath(dir);
				const outputPath = path.join(root, 'pagefind');
				// Pagefind leaves files of earlier indexes where they are.
				rmSync(outputPath, { recursive: true, force: true });
				const { index } = await pagefind.createIndex({});
				if (!index) throw new Error('The search index could not be created.');
				const { page_count: pages, errors } = await index.addDirectory({ path: root });
				const written = await index.writeFiles({ outputPath });
				await pagefind.close();
				const problems = [...errors, ...written.errors];
				if (problems.length > 0)
					throw new Error(`The search index could not be built: ${problems.join('; ')}`);
				logger.info(`${pages} pages indexed for search`);
			},
		},
	};
}
