import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentDir } from '../data/folders.ts';
import type { Site } from '../schemas/site.ts';
import type { KnowledgeFile } from '../search/knowledge-file.ts';

/** The address that a built site was made for, and what its owner wants of headers. */
export async function readSiteSettings(dist: string): Promise<Pick<Site, 'url' | 'hsts'>> {
	const file = path.join(dist, 'pagefind', 'knowledge.json');
	const knowledge = await readFile(file, 'utf8').catch(() => undefined);
	if (knowledge !== undefined) return (JSON.parse(knowledge) as KnowledgeFile).site;
	// Built without search. What reads the content takes as much memory as the server itself.
	const { readSite } = await import('../loader/read-site.ts');
	return readSite(contentDir()).site;
}
