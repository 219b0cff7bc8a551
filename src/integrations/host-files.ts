import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getLoadedContent } from '../data/loaded-content.ts';
import type { Manifest } from '../formats/manifest.ts';
import { fromHref, manifestPath } from '../knowledge-base/urls.ts';
import { renderHeadersFile } from '../server/headers-file.ts';
import { renderRedirects, toRedirects } from '../server/redirects.ts';

/** Writes `_headers` and `_redirects`, which static hosts and Almanac's own server read; after the manifest. */
export function hostFiles(): AstroIntegration {
	let siteUrl = '';
	return {
		name: 'almanac-host-files',
		hooks: {
			'astro:config:done': ({ config }) => {
				siteUrl = config.site!;
			},
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				const manifest = readFileSync(path.join(root, manifestPath), 'utf8');
				const { redirects } = JSON.parse(manifest) as Manifest;
				const moved = Object.entries(redirects).map(
					([from, to]) => [fromHref(from, siteUrl)!, fromHref(to, siteUrl)!] as const,
				);
				writeFileSync(path.join(root, '_headers'), renderHeadersFile(getLoadedContent().kb.site));
				writeFileSync(path.join(root, '_redirects'), renderRedirects(toRedirects(moved, siteUrl)));
			},
		},
	};
}
