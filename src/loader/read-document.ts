import type { z } from 'astro/zod';
import { digestOf } from '../cache/digest.ts';
import type { MarkupCache } from '../data/markup-cache.ts';
import type { DocumentSource, LocatedFile } from '../knowledge-base/content-source.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { checkData } from '../schemas/content-issues.ts';
import { splitFrontMatter } from '../schemas/front-matter.ts';
import { parseYaml } from '../schemas/yaml-source.ts';
import type { YamlSource } from '../schemas/yaml-source.ts';
import type { ContentFile } from './content-files.ts';
import { isFresh, renderDocument } from './render-document.ts';
import type { Surroundings } from './render-document.ts';

/** What the front matter of a kind of document may hold. */
export interface DocumentKind<T> {
	readonly schema: z.ZodType<T>;
	readonly keys: readonly string[];
}

export interface ReadDocument<T> {
	readonly issues: readonly ContentIssue[];
	/** Undefined when the file can't become a document. */
	readonly document?: {
		readonly source: T & DocumentSource;
		readonly located: LocatedFile;
	};
}

/** One article or FAQ: its front matter checked, its text from the cache or rendered anew. */
export async function readDocument<T>(
	{ id, file, absolute, text }: ContentFile,
	{ schema, keys }: DocumentKind<T>,
	contentDir: string,
	cache: MarkupCache,
	surroundings: Surroundings,
): Promise<ReadDocument<T>> {
	const digest = digestOf(file, text);
	const input = { file, absolute, contentDir, cache };
	const cached = cache.get(digest);
	let read = cached && isFresh(cached.facts, input, surroundings) ? cached : undefined;
	if (!read) {
		const split = splitFrontMatter(text, file);
		if ('code' in split) return { issues: [split] };
		const yaml = parseYaml(split.yaml, { file, what: 'front matter', linesBefore: 1 });
		const frontMatter = checkData(yaml, schema, { file, keys });
		const rendered = await renderDocument({ ...input, body: split.body }, surroundings);
		if ('code' in rendered) return { issues: [...frontMatter.issues, rendered] };
		read = { facts: rendered.facts, frontMatter };
		cache.set(digest, read, rendered.text);
	}
	const { facts, frontMatter } = read;
	// The schema has made it when the entry was written, and the entry's key holds the schema.
	const data = frontMatter.data as T | undefined;
	// A draft may well be empty still.
	const isDraft = (data as { readonly draft?: boolean } | undefined)?.draft === true;
	const all = [
		...frontMatter.issues,
		...facts.issues.filter(({ code }) => !isDraft || code !== 'KB191'),
	];
	if (!data) return { issues: all };
	const { headings, anchors, words, photos, hasCode, references, embeds } = facts;
	const source: T & DocumentSource = {
		...data,
		id,
		digest,
		headings,
		anchors,
		words,
		photos,
		hasCode,
		revision: digestOf(digest, JSON.stringify(embeds)),
		links: references.links.map(({ target }) => target),
		terms: [...new Set(references.terms.map(({ target }) => target))],
		faqs: [...new Set(references.faqs.map(({ target }) => target))],
	};
	const located = { file, references, locate: locatorOf(text, file) };
	return { issues: all, document: { source, located } };
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
