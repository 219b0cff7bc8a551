import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ContentIssue } from '../schemas/content-issue.ts';
import type { CheckedData } from '../schemas/content-issues.ts';
import type { References } from '../markup/check.ts';
import type { Heading } from '../markup/render-html.ts';
import type { Section } from '../markup/sections.ts';

/** An article or FAQ after its one parse: all that pages and checks need of it. */
export interface RenderedDocument {
	/** Digest of each thing it shows from elsewhere, by `kind:id`; a change renders it again. */
	readonly embeds: Readonly<Record<string, string>>;
	readonly references: References;
	readonly issues: readonly ContentIssue[];
	readonly headings: readonly Heading[];
	readonly anchors: readonly string[];
	readonly words: number;
	readonly photos: readonly string[];
	readonly html: string;
	readonly markdown: string;
	readonly sections: readonly Section[];
	/** It has `import`, `export` or `{expressions}`: Astro's own MDX renders it. */
	readonly hasCode: boolean;
}

/** A document's file as far as it stands alone: its front matter checked, its text rendered. */
export interface CachedDocument extends RenderedDocument {
	readonly frontMatter: CheckedData<unknown>;
}

/** The code that what is cached depends on; the scripts of the project run from its root. */
const RENDERERS = ['src/schemas', 'src/markup', 'src/text', 'src/loader'];

/** Part of every key, so that entries of other code are never read: no number to forget to raise. */
const VERSION = RENDERERS.flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.sort()
		.map((name) => readFileSync(path.join(folder, name), 'utf8')),
)
	.reduce((hash, source) => hash.update(source), createHash('sha256'))
	.digest('hex');

/** First 32 hex digits of SHA-256, over parts that can't run into each other. */
export function digestOf(...parts: readonly string[]): string {
	const hash = createHash('sha256').update(VERSION);
	for (const part of parts) hash.update(`\0${part.length}\0`).update(part);
	return hash.digest('hex').slice(0, 32);
}

/** Rendered documents by the digest of their source, one file each; safe to delete at any time. */
export class MarkupCache {
	readonly #folder: string;
	readonly #used = new Set<string>();

	constructor(cacheDir: string) {
		this.#folder = path.join(cacheDir, 'markup');
		mkdirSync(this.#folder, { recursive: true });
	}

	get(digest: string): CachedDocument | undefined {
		this.#used.add(digest);
		try {
			return JSON.parse(readFileSync(this.#fileOf(digest), 'utf8')) as CachedDocument;
		} catch {
			return undefined;
		}
	}

	set(digest: string, document: CachedDocument): void {
		const file = this.#fileOf(digest);
		// Written aside and renamed: a build that is killed leaves no half file.
		writeFileSync(`${file}.${process.pid}`, JSON.stringify(document));
		renameSync(`${file}.${process.pid}`, file);
	}

	/** Deletes what this run has not asked for: no article has it any more. */
	forgetUnused(): void {
		for (const name of readdirSync(this.#folder))
			if (!this.#used.has(name.replace(/\.json$/, '')))
				rmSync(path.join(this.#folder, name), { force: true });
	}

	#fileOf(digest: string): string {
		return path.join(this.#folder, `${digest}.json`);
	}
}
