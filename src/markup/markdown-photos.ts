import type { DocumentMarkdown } from './text.ts';

/** Stands for a photo in Markdown that is being put together, with nothing in it that Markdown would change. */
export function photoAddress(src: string): string {
	return `photo:${encodeURI(src).replaceAll('&', '%26')}`;
}

/** The Markdown with a hole for the address of each photo. */
export function cutAtPhotos(markdown: string, photos: readonly string[]): DocumentMarkdown {
	let parts: DocumentMarkdown = [markdown];
	for (const src of photos)
		parts = parts.flatMap((part) => {
			if (typeof part !== 'string') return [part];
			const [first = '', ...rest] = part.split(`(${photoAddress(src)})`);
			return [first, ...rest.flatMap((text) => ['(', { kind: 'photo', src } as const, ')' + text])];
		});
	return parts;
}

/** The Markdown with the address that each photo has, by its `src`. */
export function fillMarkdown(
	markdown: DocumentMarkdown,
	addressOf: (src: string) => string,
): string {
	return markdown.map((part) => (typeof part === 'string' ? part : addressOf(part.src))).join('');
}
