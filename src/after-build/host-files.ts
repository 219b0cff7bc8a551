import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getLoadedContent } from '../site/loaded-content.ts';
import { renderHeadersFile } from '../hosting/headers-file.ts';
import { renderRedirects, toRedirects } from '../hosting/redirects.ts';

/** Writes `_headers` and `_redirects`, which static hosts read. */
export function hostFiles(): AstroIntegration {
	return {
		name: 'almanac-host-files',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				const { site, redirects } = getLoadedContent().kb;
				const moved = renderRedirects(toRedirects(redirects, site.url));
				writeFileSync(path.join(root, '_headers'), renderHeadersFile(site));
				writeFileSync(path.join(root, '_redirects'), moved);
			},
		},
	};
}
