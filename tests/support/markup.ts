import type { ElementContent } from 'hast';
import { toHref, toMarkdownLink } from '../../src/knowledge-base/urls.ts';
import { checkMarkup } from '../../src/markup/check.ts';
import type { RenderContext } from '../../src/markup/component.ts';
import { parseMdx } from '../../src/markup/parse.ts';
import { compileHtml } from '../../src/markup/compile-html.ts';
import { fillHtml } from '../../src/markup/fill-html.ts';
import type { HtmlView } from '../../src/markup/fill-html.ts';
import { toHtmlTree } from '../../src/markup/render-html.ts';
import { renderMarkdown } from '../../src/markup/render-markdown.ts';
import { UniqueIds } from '../../src/markup/slug.ts';
import type { Tree } from '../../src/markup/tree.ts';
import { textIn } from '../../src/text/text.ts';

export const SITE_URL = 'https://example.com/kb/';

/** A context of a site under `/kb/` with one of each thing that an article can show from elsewhere. */
export function contextOf(changes: Partial<RenderContext> = {}): RenderContext {
	return {
		text: textIn('en').markup,
		toMarkdownHref: (path) => toMarkdownLink(path, SITE_URL),
		ids: new UniqueIds(),
		pictures: new Map([
			['./drawing.svg', { kind: 'drawing', tree: DRAWING }],
			['./photo.png', { kind: 'photo', width: 800, height: 600 }],
		]),
		glossary: new Map([['site-id', { term: 'Site ID', definition: 'The number of a website.' }]]),
		faqs: new Map([
			[
				'lost-token',
				{
					question: 'Lost your token?',
					html: ['<p>Make a new one.</p>'],
					headings: [],
					markdown: 'Make a new one.',
					photos: [],
				},
			],
		]),
		...changes,
	};
}

/** The HTML of an article's text. */
export function toHtml(
	source: string,
	changes?: Partial<RenderContext>,
	view?: Partial<HtmlView>,
): string {
	return toPage(toHtmlTree(parse(source), contextOf(changes)), view);
}

/** Elements as they stand in a page of their own, or as the view says. */
export function toPage(nodes: ElementContent[], view: Partial<HtmlView> = {}): string {
	return fillHtml(compileHtml(nodes), {
		toHref: (path) => toHref(path, SITE_URL),
		photos: { './photo.png': { src: '/photo.webp', sources: [] } },
		...view,
	});
}

/** The Markdown of an article's text. */
export function toMarkdown(source: string, changes?: Partial<RenderContext>): string {
	return renderMarkdown(parse(source), source, contextOf(changes));
}

/** What is wrong with an article's text, as `line:column level code message`. */
export function problemsOf(source: string): string[] {
	return checkMarkup(parse(source), 'a.mdx').issues.map(
		({ line, column, level, code, message }) => `${line}:${column} ${level} ${code} ${message}`,
	);
}

export function parse(source: string): Tree {
	const tree = parseMdx(source, 'a.mdx');
	if ('code' in tree) throw new Error(`${tree.line}:${tree.column} ${tree.message}`);
	return tree;
}

const DRAWING: ElementContent = {
	type: 'element',
	tagName: 'svg',
	properties: { viewBox: '0 0 4 3', className: ['drawing'] },
	children: [],
};

/** A step with the link on its number. */
export function step(number: number, html: string, id = `step-${number}`): string {
	return `<li id="${id}"><a class="step-number" href="#${id}" data-aside=""><span class="visually-hidden">Step </span>${number}</a>${html}</li>`;
}
