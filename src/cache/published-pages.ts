import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedPages } from '../knowledge-base/validate-published.ts';

/** The pages of earlier builds of a content folder; none when nothing is known of any. */
export function readPublishedPages(cacheDir: string, contentDir: string): PublishedPages {
	try {
		const [digest, text = ''] = readFileSync(fileOf(cacheDir), 'utf8').split('\n');
		return digest === checksumOf(contentDir, text)
			? new Map(JSON.parse(text) as [string, string][])
			: new Map();
	} catch {
		return new Map();
	}
}

export function writePublishedPages(
	cacheDir: string,
	contentDir: string,
	pages: PublishedPages,
): void {
	const text = JSON.stringify([...pages]);
	mkdirSync(cacheDir, { recursive: true });
	writeFileSync(fileOf(cacheDir), `${checksumOf(contentDir, text)}\n${text}`);
}

function fileOf(cacheDir: string): string {
	return path.join(cacheDir, 'published-pages.json');
}

/** Unlike what is made by the engine, what was published stays true with the next version of it. */
function checksumOf(contentDir: string, text: string): string {
	return hash('sha256', `${contentDir}\n${text}`);
}
