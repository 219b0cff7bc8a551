import type { ElementContent } from 'hast';
import type { GlossaryTerm } from '../schemas/records.ts';
import type { MarkupText } from '../text/text.ts';
import type { Heading } from './render-html.ts';
import type { UniqueIds } from './slug.ts';
import type { DocumentHtml } from './text.ts';
import type { ComponentNode } from './tree.ts';

/** One component that writers may use: its attributes, its HTML, its Markdown. */
export interface Component {
	readonly name: string;
	readonly attributes: Readonly<Record<string, AttributeRule>>;
	/** Stands in a sentence; alone on a line it becomes a paragraph. */
	readonly inline?: true;
	/** The component it may stand directly in; absent: anywhere. */
	readonly inside?: string;
	/** What is wrong with its content, as message and fix; undefined when it is right. */
	check?(node: ComponentNode): { readonly message: string; readonly fix: string } | undefined;
	/** `children` are the node's own, already turned into HTML. */
	toHtml(node: ComponentNode, children: ElementContent[], context: RenderContext): ElementContent[];
	/** `children` is the node's content as Markdown, not indented. */
	toMarkdown(node: ComponentNode, children: string, context: RenderContext): string;
}

export interface AttributeRule {
	readonly required?: boolean;
	/** A flag stands alone, without a value. */
	readonly flag?: boolean;
	/** The values it may have; absent: any text. */
	readonly values?: readonly string[];
}

/** What the rest of the content gives to one article while it is rendered. */
export interface RenderContext {
	readonly text: MarkupText;
	/** The address of an internal link in Markdown: absolute, and to Markdown where there is some. */
	toMarkdownHref(path: string): string;
	readonly ids: UniqueIds;
	readonly pictures: ReadonlyMap<string, Picture>;
	readonly glossary: ReadonlyMap<string, GlossaryTerm>;
	readonly faqs: ReadonlyMap<string, EmbeddedFaq>;
}

/** A picture file beside the article, read by the loader. */
export type Picture =
	| { readonly kind: 'drawing'; readonly tree: ElementContent }
	| { readonly kind: 'photo'; readonly width: number; readonly height: number };

/** A photo that a document shows, by the name that the document gives it, in pixels. */
export interface Photo {
	readonly src: string;
	readonly width: number;
	readonly height: number;
}

export interface EmbeddedFaq {
	readonly question: string;
	/** The answer, its photos named from the articles' folder. */
	readonly html: DocumentHtml;
	readonly headings: readonly Heading[];
	readonly markdown: string;
	readonly photos: readonly Photo[];
}
