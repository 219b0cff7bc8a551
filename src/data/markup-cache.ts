import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ContentIssue } from '../schemas/content-issue.ts';
import type { CheckedData } from '../schemas/content-issues.ts';
import type { References } from '../markup/check.ts';
import type { Heading } from '../markup/render-html.ts';
import type { Section } from '../markup/sections.ts';
import { digestOfCode } from './code-digest.ts';
import { PackedStore } from './packed-store.ts';

/** What checks and pages need to know of an article or FAQ without its text. */
export interface DocumentFacts {
	/** Digest of each thing it shows from elsewhere, by `kind:id`; a change renders it again. */
	readonly embeds: Readonly<Record<string, string>>;
	readonly references: References;
	readonly issues: readonly ContentIssue[];
	readonly headings: readonly Heading[];
	readonly anchors: readonly string[];
	readonly words: number;
	readonly photos: readonly string[];
	/** It has `import`, `export` or `{expressions}`: Astro's own MDX renders it. */
	readonly hasCode: boolean;
}

/** Its text in each form that it is shown in. */
export interface RenderedText {
	readonly html: string;
	readonly markdown: string;
	readonly sections: readonly Section[];
}

/** An article or FAQ after its one parse. */
export interface RenderedDocument {
	readonly facts: DocumentFacts;
	readonly text: RenderedText;
}

/** A document's file as far as it stands alone, its front matter checked; the text is kept apart. */
export interface CachedDocument {
	readonly facts: DocumentFacts;
	readonly frontMatter: CheckedData<unknown>;
}

/** Part of every key, so that entries of other code are never read: no number to forget to raise. */
const VERSION = digestOfCode(['src/schemas', 'src/markup', 'src/text', 'src/loader']);

/** First 32 hex digits of SHA-256, over parts that can't run into each other. */
export function digestOf(...parts: readonly string[]): string {
	const hash = createHash('sha256').update(VERSION);
	for (const part of parts) hash.update(`\0${part.length}\0`).update(part);
	return hash.digest('hex').slice(0, 32);
}

/** Rendered documents by the digest of their source. */
export class MarkupCache {
	readonly #store: PackedStore;

	constructor(cacheDir: string) {
		this.#store = new PackedStore(path.join(cacheDir, 'markup'));
	}

	/** Undefined unless the text is there too. */
	get(digest: string): CachedDocument | undefined {
		const { html, markdown, sections } = keysOf(digest);
		const facts = this.#store.get(digest)?.toString();
		if (facts === undefined || ![html, markdown, sections].every((key) => this.#store.has(key)))
			return undefined;
		return JSON.parse(facts) as CachedDocument;
	}

	getHtml(digest: string): string {
		return this.#read(keysOf(digest).html);
	}

	getMarkdown(digest: string): string {
		return this.#read(keysOf(digest).markdown);
	}

	getSections(digest: string): readonly Section[] {
		return JSON.parse(this.#read(keysOf(digest).sections)) as readonly Section[];
	}

	set(digest: string, document: CachedDocument, { html, markdown, sections }: RenderedText): void {
		const keys = keysOf(digest);
		this.#store.set(keys.html, Buffer.from(html));
		this.#store.set(keys.markdown, Buffer.from(markdown));
		this.#store.set(keys.sections, Buffer.from(JSON.stringify(sections)));
		this.#store.set(digest, Buffer.from(JSON.stringify(document)));
	}

	/** Keeps what was set for the next run. @param forget drops what this run has not asked for: no article has it any more */
	commit(options: { readonly forget: boolean }): void {
		this.#store.commit(options);
	}

	#read(key: string): string {
		const content = this.#store.get(key);
		if (!content) {
			// Without this the next build would find the rest of the document, and fail as well.
			this.#store.commit({ forget: false });
			throw new Error('The cache lost a text during the build. Build again.');
		}
		return content.toString();
	}
}

function keysOf(digest: string) {
	return {
		html: `${digest}.html`,
		markdown: `${digest}.md`,
		sections: `${digest}.json`,
	};
}
