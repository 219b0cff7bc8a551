import { createHash } from 'node:crypto';
import { getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { digestOf } from '../cache/digest.ts';
import { titleOf } from '../knowledge-base/listings.ts';
import type { Document } from '../knowledge-base/listings.ts';
import { fillMarkdown, photoAddress } from '../markup/markdown-photos.ts';
import type { HtmlView } from '../markup/fill-html.ts';
import type { DocumentHtml } from '../markup/text.ts';
import type { ShownText } from '../page-models/site-view.ts';
import { kb } from './knowledge-base.ts';
import { getLoadedContent } from './loaded-content.ts';
import { getPhotos } from './photos.ts';

/** The text of an article or FAQ, with what only Astro knows of it. */
export interface PageText {
	readonly html: DocumentHtml;
	readonly photos: NonNullable<HtmlView['photos']>;
	/** Renders the text instead, as it has imports or expressions. */
	readonly Content: AstroComponentFactory | undefined;
}

export async function getText(text: ShownText): Promise<PageText> {
	const document = getDocument(text);
	return {
		html: getLoadedContent().texts.getHtml(document.sourceDigest),
		photos: await getPhotos(text, document),
		Content: document.isModule ? await getContent(text) : undefined,
	};
}

/**
 * Which state of these texts a copy shows: the day of the latest change and six hex digits of SHA-256
 * over the words, `20261109-3f9a2c`. Changes when the text does, not when Almanac does.
 */
export function getPrintedRevision(texts: readonly ShownText[]): string {
	const hash = createHash('sha256');
	let day = '';
	for (const document of texts.map(getDocument)) {
		const markdown = getLoadedContent().texts.getMarkdown(document.sourceDigest);
		hash.update(`\0${titleOf(document)}\0${fillMarkdown(markdown, photoAddress)}`);
		if (document.updated > day) day = document.updated;
	}
	return `${day.replaceAll('-', '')}-${hash.digest('hex').slice(0, 6)}`;
}

/**
 * The key under which a finished page is kept: the digest of its model, which holds the digests of its
 * texts. Undefined for a page that is to be rendered each time: photos and modules are Astro's.
 *
 * @param documents whose texts it shows
 */
export function keyOf(page: object, documents: readonly Document[]): string | undefined {
	// In development no page is kept.
	if (import.meta.hot) return undefined;
	return documents.some(({ photos, isModule }) => photos.length > 0 || isModule)
		? undefined
		: digestOf(JSON.stringify(page));
}

function getDocument({ collection, id }: ShownText): Document {
	const document = collection === 'articles' ? kb.articleById.get(id) : kb.faqById.get(id);
	if (!document) throw new Error(`There is no text "${id}" in ${collection}.`);
	return document;
}

async function getContent({ collection, id }: ShownText): Promise<AstroComponentFactory> {
	const entry = await getEntry(collection, id);
	if (!entry) throw new Error(`There is no entry "${id}" in ${collection}.`);
	return (await render(entry)).Content;
}
