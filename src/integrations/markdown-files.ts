import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { renderLlmsFull } from '../formats/llms-full.ts';
import { toManifest } from '../formats/manifest.ts';
import type { MarkdownSource } from '../formats/markdown-source.ts';
import {
	llmsFullPath,
	manifestPath,
	markdownPath,
	markdownTwinPath,
} from '../knowledge-base/urls.ts';
import { textIn } from '../text/text.ts';

/** Writes every page as Markdown beside its HTML, the text of all of them, and the list with their digests. */
export function markdownFiles(): AstroIntegration {
	return {
		name: 'almanac-markdown-files',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				const file = path.join(root, 'markdown-source.json');
				const source = JSON.parse(readFileSync(file, 'utf8')) as MarkdownSource;
				rmSync(file);
				const write = (address: string, text: string | Uint8Array): void =>
					writeFileSync(path.join(root, address), text);
				const digests = source.pages.map(({ path: page, head, body }) => {
					const bytes = Buffer.from(head + body);
					write(markdownPath(page), bytes);
					write(markdownTwinPath(page), bytes);
					return createHash('sha256').update(bytes).digest('hex');
				});
				write(manifestPath, JSON.stringify(toManifest(source, digests)));
				const { site, pages } = source;
				for (const [index, part] of renderLlmsFull(pages, {
					site,
					text: textIn(site.language),
				}).entries())
					write(llmsFullPath(index + 1), part);
			},
		},
	};
}
