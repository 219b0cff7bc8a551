import type { ElementContent, Properties } from 'hast';
import type { Component, Picture, RenderContext } from '../component.ts';
import { photoAddress } from '../markdown-photos.ts';
import { asContent, attribute, element } from '../tree.ts';

/** `<Figure src alt caption>`: a picture file, or a drawing put into the page so that it follows the colours. */
export const figure: Component = {
	name: 'Figure',
	attributes: { src: { required: true }, alt: { required: true }, caption: {} },
	toHtml(node, _children, context) {
		const src = attribute(node, 'src') ?? '';
		const caption = attribute(node, 'caption');
		return [
			element(
				'figure',
				{ className: ['figure'] },
				element('kb-zoom', {}, ...toPicture(src, attribute(node, 'alt') ?? '', context)),
				...(caption ? [element('figcaption', {}, element('p', {}, caption))] : []),
			),
		];
	},
	toMarkdown(node, _children, context) {
		const src = attribute(node, 'src') ?? '';
		const caption = attribute(node, 'caption');
		const picture = toPictureMarkdown(src, attribute(node, 'alt') ?? '', context);
		return caption ? `${picture}\n\n*${caption}*` : picture;
	},
};

/** The picture alone, as `![alt](src)` and `<Figure>` show it; nothing when the file is missing. */
export function toPicture(src: string, alt: string, { pictures }: RenderContext): ElementContent[] {
	const picture = pictures.get(src);
	if (!picture) return [];
	if (picture.kind === 'drawing') return [labelled(picture, alt)];
	return [asContent({ type: 'photo', src, alt, width: picture.width, height: picture.height })];
}

export function toPictureMarkdown(
	src: string,
	alt: string,
	{ pictures, text }: RenderContext,
): string {
	return pictures.get(src)?.kind === 'photo'
		? `![${alt}](${photoAddress(src)})`
		: `*${text.drawing}: ${alt}*`;
}

function labelled({ tree }: Extract<Picture, { kind: 'drawing' }>, alt: string): ElementContent {
	if (tree.type !== 'element') return tree;
	const name: Properties = alt ? { role: 'img', ariaLabel: alt } : { ariaHidden: 'true' };
	return { ...tree, properties: { ...tree.properties, ...name } };
}
