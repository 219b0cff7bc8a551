import path from 'node:path';
import type { z } from 'astro/zod';
import { digestOf } from '../cache/digest.ts';
import type { CachedDocument, DocumentFacts, DocumentCache } from '../cache/document-cache.ts';
import { Progress } from '../progress.ts';
import type {
	DocumentSource,
	Located,
	LocatedFile,
	SharedContent,
} from '../knowledge-base/content-source.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { checkData } from '../schemas/content-issues.ts';
import { splitFrontMatter } from '../schemas/front-matter.ts';
import { parseYaml } from '../schemas/yaml-source.ts';
import type { YamlSource } from '../schemas/yaml-source.ts';
import type { ContentFile } from './content-files.ts';
import { FileMemo } from './file-memo.ts';
import { readPictureFile, toFileName } from './picture-file.ts';
import { isFresh, renderDocument } from './render-document.ts';

/** What the front matter of a kind of document may hold. */
export interface DocumentKind<T> {
	readonly schema: z.ZodType<T>;
	readonly keys: readonly string[];
	/** The facts of each document hold its text without any markup. */
	readonly withPlainText: boolean;
}

export interface ReadDocument<T> {
	readonly issues: readonly ContentIssue[];
	/** Undefined when the text can't be parsed. */
	readonly facts?: DocumentFacts;
	/** Undefined when the file can't become a document. */
	readonly document?: Located<T & DocumentSource>;
}

/** Reads articles, or FAQs, and gives the same document again while its text and all that it shows are the same. */
export class DocumentReader<T> {
	readonly #kind: DocumentKind<T>;
	readonly #contentDir: string;
	readonly #cache: DocumentCache;
	readonly #pictures = new FileMemo<string>();
	#known = new Map<string, KnownDocument<T>>();

	constructor(kind: DocumentKind<T>, contentDir: string, cache: DocumentCache) {
		this.#kind = kind;
		this.#contentDir = contentDir;
		this.#cache = cache;
	}

	/** One for each file, in their order. */
	async read(files: readonly ContentFile[], shared: SharedContent): Promise<ReadDocument<T>[]> {
		const progress = new Progress('content files');
		progress.start(files.length);
		const known = new Map<string, KnownDocument<T>>();
		for (const file of files) {
			progress.step();
			const { absolute, text } = file;
			const before = this.#known.get(absolute);
			const isSame = before?.text === text && this.#isFresh(before.read.facts, file, shared);
			const read = isSame ? before.read : await this.#readOne(file, shared);
			known.set(absolute, { text, read });
		}
		this.#known = known;
		return [...known.values()].map(({ read }) => read);
	}

	/** Its front matter checked, its text from the cache or rendered anew. */
	async #readOne(file: ContentFile, shared: SharedContent): Promise<ReadDocument<T>> {
		const { file: name, absolute, text } = file;
		const digest = digestOf(name, text);
		const cached = this.#cache.get(digest);
		if (cached && this.#isFresh(cached.facts, file, shared))
			return toDocument<T>(file, digest, cached);
		const split = splitFrontMatter(text, name);
		if ('code' in split) return { issues: [split] };
		const yaml = parseYaml(split.yaml, { file: name, what: 'front matter', linesBefore: 1 });
		const { schema, keys, withPlainText } = this.#kind;
		const frontMatter = checkData(yaml, schema, { file: name, keys });
		const rendered = await renderDocument(
			{
				file: name,
				absolute,
				contentDir: this.#contentDir,
				cache: this.#cache,
				body: split.body,
				withPlainText,
			},
			shared,
		);
		if ('code' in rendered) return { issues: [...frontMatter.issues, rendered] };
		const read = { facts: rendered.facts, frontMatter };
		this.#cache.set(digest, read, rendered.text);
		return toDocument<T>(file, digest, read);
	}

	/** What could not be parsed shows nothing from elsewhere. */
	#isFresh(
		facts: DocumentFacts | undefined,
		{ absolute }: ContentFile,
		shared: SharedContent,
	): boolean {
		if (!facts) return true;
		return isFresh(facts, shared, (src) =>
			this.#pictures.get(path.resolve(path.dirname(absolute), toFileName(src)), () => {
				const picture = readPictureFile(src, absolute, this.#contentDir);
				if ('code' in picture) return '';
				this.#cache.keepPhoto(picture.digest);
				return picture.digest;
			}),
		);
	}
}

interface KnownDocument<T> {
	readonly text: string;
	readonly read: ReadDocument<T>;
}

function toDocument<T>(
	{ id, file, text }: ContentFile,
	digest: string,
	{ facts, frontMatter }: CachedDocument,
): ReadDocument<T> {
	// The schema has made it when the entry was written, and the entry's key holds the schema.
	const data = frontMatter.data as T | undefined;
	// A draft may well be empty still.
	const isDraft = (data as { readonly draft?: boolean } | undefined)?.draft === true;
	const all = [
		...frontMatter.issues,
		...facts.issues.filter(({ code }) => !isDraft || code !== 'KB191'),
	];
	if (!data) return { issues: all, facts };
	const { headings, anchors, words, photos, linksShown, plainText, isModule } = facts;
	const { references, embeds } = facts;
	const value: T & DocumentSource = {
		...data,
		id,
		sourceDigest: digest,
		headings,
		anchors,
		words,
		photos,
		linksShown,
		plainText,
		isModule,
		contentDigest: digestOf(digest, JSON.stringify(embeds)),
		links: references.links.map(({ target }) => target),
		terms: [...new Set(references.terms.map(({ target }) => target))],
		faqs: [...new Set(references.faqs.map(({ target }) => target))],
	};
	const document = { value, file, references, locate: locatorOf(text, file) };
	return { issues: all, facts, document };
}

/** Finds places in the front matter; the text is only parsed again when something is wrong. */
function locatorOf(text: string, file: string): LocatedFile['locate'] {
	let source: YamlSource | undefined;
	return (path, part) => {
		if (!source) {
			const split = splitFrontMatter(text, file);
			const yaml = 'code' in split ? '' : split.yaml;
			source = parseYaml(yaml, { file, what: 'front matter', linesBefore: 1 });
		}
		return source.locate(path, part);
	};
}
