import { getEntry, render } from 'astro:content';
import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { PHOTO_SCHEME, photoAddress } from '../markup/components/figure.ts';
import type { Section } from '../markup/sections.ts';
import { kb } from './knowledge-base.ts';
import { getLoadedContent } from './loaded-content.ts';

interface Size {
	readonly width: number;
	readonly height: number;
}

interface Document {
	readonly id: string;
	readonly digest: string;
	readonly photos: readonly string[];
}

export type DocumentCollection = 'articles' | 'faqs';

/** The HTML of an article or FAQ as the markup room made it; photos still carry their file names. */
export function getHtml(document: Document): string {
	return getLoadedContent().texts.getHtml(document.digest);
}

/** The words of an article or FAQ for search and ask. */
export function getSections(document: Document): readonly Section[] {
	return getLoadedContent().texts.getSections(document.digest);
}

/** The Markdown of an article or FAQ as the markup room made it: its text without any layout. */
export function getText(document: Document): string {
	return getLoadedContent().texts.getMarkdown(document.digest);
}

/** Astro's component for a document with imports or expressions. */
export async function getContent(
	collection: DocumentCollection,
	{ id }: Document,
): Promise<AstroComponentFactory> {
	const entry = await getEntry(collection, id);
	if (!entry) throw new Error(`There is no entry "${id}" in ${collection}.`);
	return (await render(entry)).Content;
}

/** The same HTML with photos in modern formats, at the sizes that screens need. */
export async function placePhotos(
	html: string,
	collection: DocumentCollection,
	document: Document,
): Promise<string> {
	if (document.photos.length === 0) return html;
	const sizes = sizesIn(html);
	const photos = await getPhotos(collection, document.id);
	const pictures = new Map(
		await Promise.all(
			[...photos].map(async ([src, photo]) => {
				const address = photoAddress(src);
				return [address, await toPicture(photo, sizes.get(address) ?? photo)] as const;
			}),
		),
	);
	return html.replace(IMG, (tag, src: string, rest: string) => pictures.get(src)?.(rest) ?? tag);
}

/** The Markdown of an article or FAQ, with absolute addresses of its photos. */
export async function getMarkdown(
	collection: DocumentCollection,
	document: Document,
): Promise<string> {
	const markdown = getText(document);
	if (document.photos.length === 0) return markdown;
	const sizes = sizesIn(getHtml(document));
	let result = markdown;
	for (const [src, photo] of await getPhotos(collection, document.id)) {
		const address = photoAddress(src);
		const { width, height } = sizes.get(address) ?? photo;
		const { src: built } = await getImage(
			photo.format === 'svg'
				? { src: photo, format: 'svg' }
				: { src: photo, format: 'webp', width, height },
		);
		result = result.replaceAll(`(${address})`, `(${new URL(built, kb.site.url).href})`);
	}
	return result;
}

const IMG = new RegExp(`<img src="(${PHOTO_SCHEME}[^"]*)"([^>]*)>`, 'g');

const WIDTHS = [360, 720, 1080, 1440];
const SIZES = '(min-width: 50rem) 42rem, calc(100vw - 2rem)';

async function getPhotos(
	collection: DocumentCollection,
	id: string,
): Promise<ReadonlyMap<string, ImageMetadata>> {
	const entry = await getEntry(collection, id);
	return new Map(Object.entries(entry?.data.photos ?? {}));
}

/**
 * Width and height of each photo as it is shown, by its address in the HTML. Astro knows them too,
 * but for PNG and WebP files that their EXIF data turns it has them the wrong way round.
 */
function sizesIn(html: string): ReadonlyMap<string, Size> {
	return new Map(
		[...html.matchAll(IMG)].flatMap(([, src, attributes]) => {
			const size = / width="(\d+)" height="(\d+)"/.exec(attributes!);
			return size ? [[src!, { width: Number(size[1]), height: Number(size[2]) }] as const] : [];
		}),
	);
}

/** A function from the `<img>`'s own attributes to the whole `<picture>`. */
async function toPicture(
	photo: ImageMetadata,
	{ width, height }: Size,
): Promise<(attributes: string) => string> {
	if (photo.format === 'svg') return (attributes) => `<img src="${photo.src}"${attributes}>`;
	const whole = { src: photo, width, height };
	const widths = [...WIDTHS.filter((smaller) => smaller < width), width];
	const fallbackWidth = Math.min(width, 1080);
	const [avif, webp, fallback] = await Promise.all([
		getImage({ ...whole, format: 'avif', widths }),
		getImage({ ...whole, format: 'webp', widths }),
		getImage({
			src: photo,
			format: 'webp',
			width: fallbackWidth,
			height: Math.round((fallbackWidth * height) / width),
		}),
	]);
	return (attributes) =>
		`<picture><source type="image/avif" srcset="${avif.srcSet.attribute}" sizes="${SIZES}">` +
		`<source type="image/webp" srcset="${webp.srcSet.attribute}" sizes="${SIZES}">` +
		`<img src="${fallback.src}"${attributes}></picture>`;
}
