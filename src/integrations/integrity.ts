import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const TAG = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"[^>]*>/g;

/** Adds the digest of every script and stylesheet to the tags that load them (Subresource Integrity). */
export function integrity(): AstroIntegration {
	let base = '/';
	return {
		name: 'almanac-integrity',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/*$/, '/');
			},
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				const digests = new Map<string, string>();
				for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
					const page = path.join(root, file);
					// An old path like /guide.html is a folder with a page in it.
					if (!file.endsWith('.html') || !statSync(page).isFile()) continue;
					const html = readFileSync(page, 'utf8');
					const sealed = html.replace(TAG, (tag, address: string) =>
						seal(tag, address, root, base, digests),
					);
					if (sealed !== html) writeFileSync(page, sealed);
				}
			},
		},
	};
}

function seal(
	tag: string,
	address: string,
	root: string,
	base: string,
	digests: Map<string, string>,
): string {
	if (!address.startsWith(base) || tag.includes(' integrity=')) return tag;
	let digest = digests.get(address);
	if (digest === undefined) {
		const file = path.join(root, address.slice(base.length));
		digest = `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
		digests.set(address, digest);
	}
	return tag.replace(/>$/, ` integrity="${digest}">`);
}
