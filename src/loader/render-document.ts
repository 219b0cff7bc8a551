import { checkMarkup } from '../markup/check.ts';
import type { Photo, Picture, RenderContext } from '../markup/component.ts';
import { parseMdx } from '../markup/parse.ts';
import { compileHtml } from '../markup/compile-html.ts';
import { cutAtPhotos } from '../markup/markdown-photos.ts';
import { toPlainText } from '../markup/plain-text.ts';
import { headingsOf, toHtmlTree } from '../markup/render-html.ts';
import { renderMarkdown } from '../markup/render-markdown.ts';
import { toSections } from '../markup/sections.ts';
import { UniqueIds } from '../markup/slug.ts';
import { textOf } from '../markup/tree.ts';
import { linksOf } from '../markup/text.ts';
import type { Tree } from '../markup/tree.ts';
import type { SharedContent } from '../knowledge-base/content-source.ts';
import { toMarkdownLink } from '../knowledge-base/urls.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { textIn } from '../text/text.ts';
import { digestOf } from '../cache/digest.ts';
import type { DocumentFacts, RenderedDocument } from '../cache/document-cache.ts';
import { readPicture } from './pictures.ts';
import type { PicturePlace } from './pictures.ts';

export interface DocumentInput extends PicturePlace {
	readonly file: string;
	/** The file with its front matter blanked out. */
	readonly body: string;
	/** Its page shows the whole text to programs. */
	readonly withPlainText: boolean;
}

const LARGE_BODY = 1_000_000;

/** Parses a document once and renders everything from that tree; a body that can't be parsed gives its issue alone. */
export async function renderDocument(
	input: DocumentInput,
	shared: SharedContent,
): Promise<RenderedDocument | ContentIssue> {
	const { file, body, withPlainText } = input;
	const started = performance.now();
	const tree = parseMdx(body, file);
	if ('code' in tree) return tree;
	const { references, issues } = checkMarkup(tree, file);
	const pictures = await readPictures(
		references.pictures.map(({ target }) => target),
		input,
	);
	const pictureIssues = references.pictures.flatMap(({ target, line, column }) =>
		pictures
			.get(target)!
			.problems.map((problem) => ({ file, line, column, level: 'error' as const, ...problem })),
	);
	const context = contextFor(shared, pictures);
	// What has errors is not published: the checks need its headings and anchors, nobody its text.
	const hasErrors = [...issues, ...pictureIssues].some(({ level }) => level === 'error');
	const rendered = render(tree, hasErrors ? undefined : body, context);
	if (!rendered)
		return {
			file,
			line: 1,
			column: 1,
			level: 'error',
			code: 'KB180',
			message: `the article of ${(body.length / 1e6).toFixed(1)} MB is too large to be rendered in one piece`,
			fix: 'split it into several articles, or its largest part into several parts',
		};
	const { nodes, html, markdown } = rendered;
	const photos = photosOf(references, shared, pictures);
	const large: ContentIssue[] =
		body.length < LARGE_BODY
			? []
			: [
					{
						file,
						line: 1,
						column: 1,
						level: 'warning',
						code: 'KB180',
						message: `the article is ${(body.length / 1e6).toFixed(1)} MB long and took ${((performance.now() - started) / 1000).toFixed(1)} s`,
						fix: 'split it into several articles',
					},
				];
	return {
		facts: {
			embeds: embedsOf(references, shared, pictures),
			references,
			issues: [...issues, ...pictureIssues, ...large],
			headings: headingsOf(nodes),
			anchors: [...new Set(context.ids.all())],
			words: countWords(tree),
			photos,
			linksShown: linksOf(html),
			plainText: withPlainText ? toPlainText(nodes) : '',
			isModule: references.code.length > 0,
		},
		text: {
			html,
			markdown: cutAtPhotos(
				markdown,
				photos.map(({ src }) => src),
			),
			sections: hasErrors ? [] : toSections(nodes),
		},
	};
}

/** Undefined when a part is larger than the JavaScript stack. @param source undefined: headings and anchors only */
function render(tree: Tree, source: string | undefined, context: RenderContext) {
	try {
		const nodes = toHtmlTree(tree, context);
		if (source === undefined) return { nodes, html: [], markdown: '' };
		return { nodes, html: compileHtml(nodes), markdown: renderMarkdown(tree, source, context) };
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** Its own, and those of the questions it shows. */
function photosOf(
	references: DocumentFacts['references'],
	{ faqs }: SharedContent,
	pictures: ReadonlyMap<string, { readonly picture: Picture | undefined }>,
): Photo[] {
	const own = [...pictures].flatMap(([src, { picture }]) =>
		picture?.kind === 'photo' ? [{ src, width: picture.width, height: picture.height }] : [],
	);
	const embedded = references.faqs.flatMap(({ target }) => faqs.get(target)?.photos ?? []);
	return [...new Map([...own, ...embedded].map((photo) => [photo.src, photo])).values()];
}

/**
 * True when everything the document shows from elsewhere is still the same.
 *
 * @param digestOfPicture by the `src` of a picture; empty when there is none
 */
export function isFresh(
	cached: DocumentFacts,
	shared: SharedContent,
	digestOfPicture: (src: string) => string,
): boolean {
	const pictures = new Map(
		cached.references.pictures.map(({ target }) => [target, { digest: digestOfPicture(target) }]),
	);
	const now = embedsOf(cached.references, shared, pictures);
	const keys = Object.keys(now);
	return (
		keys.length === Object.keys(cached.embeds).length &&
		keys.every((key) => now[key] === cached.embeds[key])
	);
}

/** The rendering context of one document, with ids of its own. */
export function contextFor(
	{ site, glossary, faqs }: SharedContent,
	pictures: ReadonlyMap<string, { readonly picture: Picture | undefined }>,
): RenderContext {
	return {
		text: textIn(site.language).markup,
		ids: new UniqueIds(),
		pictures: new Map(
			[...pictures].flatMap(([src, { picture }]) => (picture ? [[src, picture]] : [])),
		),
		glossary,
		faqs,
		toMarkdownHref: (path) => toMarkdownLink(path, site.url),
	};
}

/** The pictures that an article names, each read once. */
export async function readPictures(sources: readonly string[], place: PicturePlace) {
	const unique = [...new Set(sources)];
	const read = await Promise.all(unique.map((src) => readPicture(src, place)));
	return new Map(unique.map((src, index) => [src, read[index]!]));
}

function embedsOf(
	references: DocumentFacts['references'],
	shared: SharedContent,
	pictures: ReadonlyMap<string, { readonly digest: string }>,
): Record<string, string> {
	const { site, glossary, faqs } = shared;
	const embeds: Record<string, string> = { site: `${site.url} ${site.language}` };
	for (const { target } of references.terms)
		embeds[`term:${target}`] = digestOf(glossary.get(target)?.definition ?? '');
	for (const { target } of references.faqs)
		embeds[`faq:${target}`] = faqs.get(target)?.digest ?? '';
	for (const { target } of references.pictures)
		embeds[`picture:${target}`] = pictures.get(target)?.digest ?? '';
	return embeds;
}

function countWords(tree: Tree): number {
	return textOf(tree).match(/\S+/g)?.length ?? 0;
}
