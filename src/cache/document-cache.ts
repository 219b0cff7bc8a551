import type { ContentIssue } from '../schemas/content-issue.ts';
import type { CheckedData } from '../schemas/content-issues.ts';
import type { DocumentSource } from '../knowledge-base/content-source.ts';
import type { Photo } from '../markup/component.ts';
import { joinParts, splitParts } from '../markup/text.ts';
import type { DocumentHtml, DocumentMarkdown } from '../markup/text.ts';
import type { References } from '../markup/check.ts';
import type { Heading } from '../markup/render-html.ts';
import type { Section } from '../markup/sections.ts';
import type { PackedStore } from './packed-store.ts';

/** What checks and pages need to know of an article or FAQ without its text. */
export interface DocumentFacts {
	/** Digest of each thing it shows from elsewhere, by `kind:id`; a change renders it again. */
	readonly embeds: Readonly<Record<string, string>>;
	readonly references: References;
	readonly issues: readonly ContentIssue[];
	readonly headings: readonly Heading[];
	readonly anchors: readonly string[];
	readonly words: number;
	readonly photos: readonly Photo[];
	readonly linksShown: DocumentSource['linksShown'];
	readonly plainText: string;
	/** It has `import`, `export` or `{expressions}`: Astro's own MDX renders it. */
	readonly isModule: boolean;
}

/** Its text in each form that it is shown in. */
export interface RenderedText {
	readonly html: DocumentHtml;
	readonly markdown: DocumentMarkdown;
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

/** What a raster picture is, as far as its bytes alone tell. */
export interface PhotoFacts {
	readonly problem?: 'damaged' | 'cut' | 'large';
	/** As sharp names it; empty when it can't tell. */
	readonly format: string;
	/** In pixels as it is shown: turned by what its EXIF data says. */
	readonly width: number;
	readonly height: number;
	/** More than one in an animation. */
	readonly frames: number;
}

/** Rendered documents by the digest of their source. */
export class DocumentCache {
	readonly #store: PackedStore;

	constructor(store: PackedStore) {
		this.#store = store;
	}

	/** Undefined unless the text is there too, and whole: once it is needed nobody can render it again. */
	get(digest: string): CachedDocument | undefined {
		const { facts, ...text } = keysOf(digest);
		const found = this.#store.get(facts)?.toString();
		if (found === undefined || !Object.values(text).every((key) => this.#store.get(key)))
			return undefined;
		return JSON.parse(found) as CachedDocument;
	}

	getHtml(digest: string): DocumentHtml {
		return splitParts(this.#read(keysOf(digest).html));
	}

	getMarkdown(digest: string): DocumentMarkdown {
		return splitParts(this.#read(keysOf(digest).markdown));
	}

	getSections(digest: string): readonly Section[] {
		return JSON.parse(this.#read(keysOf(digest).sections)) as readonly Section[];
	}

	set(digest: string, document: CachedDocument, { html, markdown, sections }: RenderedText): void {
		const keys = keysOf(digest);
		this.#store.set(keys.html, Buffer.from(joinParts(html)));
		this.#store.set(keys.markdown, Buffer.from(joinParts(markdown)));
		this.#store.set(keys.sections, Buffer.from(JSON.stringify(sections)));
		this.#store.set(keys.facts, Buffer.from(JSON.stringify(document)));
	}

	getPhoto(digest: string): PhotoFacts | undefined {
		const facts = this.#store.get(photoKeyOf(digest))?.toString();
		return facts === undefined ? undefined : (JSON.parse(facts) as PhotoFacts);
	}

	setPhoto(digest: string, facts: PhotoFacts): void {
		this.#store.set(photoKeyOf(digest), Buffer.from(JSON.stringify(facts)));
	}

	/** Keeps the facts for the next run though nobody reads them: what shows the picture is unchanged. */
	keepPhoto(digest: string): void {
		this.#store.has(photoKeyOf(digest));
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

function photoKeyOf(digest: string): string {
	return `texts/${digest}.photo`;
}

function keysOf(digest: string) {
	return {
		facts: `texts/${digest}.facts`,
		html: `texts/${digest}.html`,
		markdown: `texts/${digest}.md`,
		sections: `texts/${digest}.sections`,
	};
}
