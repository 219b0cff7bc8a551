import { getEntry } from 'astro:content';
import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import type { Photo } from '../markup/component.ts';
import type { PhotoFiles } from '../markup/fill-html.ts';
import type { ShownText } from '../page-models/site-view.ts';
import { kb } from './knowledge-base.ts';
import { getLoadedContent, photoKeyOf } from './loaded-content.ts';

const WIDTHS = [360, 720, 1080, 1440];
const LARGEST_FALLBACK = 1080;

/** The photos of a text in modern formats, at the sizes that screens need, by their names in the text. */
export async function getPhotos(
	text: ShownText,
	{ photos }: { readonly photos: readonly Photo[] },
): Promise<Readonly<Record<string, PhotoFiles>>> {
	if (photos.length === 0) return {};
	const { collection, id } = text;
	const files = (await getEntry(collection, id))?.data.photos ?? {};
	const built = photos.map(async (photo) => {
		const image = files[photo.src];
		if (!image) throw new Error(`Astro does not know the photo ${photo.src} of "${id}".`);
		getLoadedContent().photoAddresses.set(
			photoKeyOf(text, photo.src),
			await getAddress(image, photo),
		);
		return [photo.src, await getFiles(image, photo)] as const;
	});
	return Object.fromEntries(await Promise.all(built));
}

/**
 * Astro knows width and height too, but for PNG and WebP files that their EXIF data turns it has them
 * the wrong way round.
 */
async function getFiles(src: ImageMetadata, { width, height }: Photo): Promise<PhotoFiles> {
	if (src.format === 'svg') return { src: src.src, sources: [] };
	const widths = [...WIDTHS.filter((smaller) => smaller < width), width];
	const fallbackWidth = Math.min(width, LARGEST_FALLBACK);
	const [avif, webp, fallback] = await Promise.all([
		getImage({ src, width, height, format: 'avif', widths }),
		getImage({ src, width, height, format: 'webp', widths }),
		getImage({
			src,
			format: 'webp',
			width: fallbackWidth,
			height: Math.round((fallbackWidth * height) / width),
		}),
	]);
	return {
		src: fallback.src,
		sources: [
			{ type: 'image/avif', srcset: avif.srcSet.attribute },
			{ type: 'image/webp', srcset: webp.srcSet.attribute },
		],
	};
}

/** The address of the whole photo, for programs. */
async function getAddress(src: ImageMetadata, { width, height }: Photo): Promise<string> {
	const image = await getImage(
		src.format === 'svg' ? { src, format: 'svg' } : { src, format: 'webp', width, height },
	);
	return new URL(image.src, kb.site.url).href;
}
