import type { EmbeddedFaq, Photo } from '../markup/component.ts';
import type { Heading } from '../markup/render-html.ts';
import type { References } from '../markup/check.ts';
import type { ArticleFrontMatter } from '../schemas/article.ts';
import type { FaqFrontMatter } from '../schemas/faq.ts';
import type { Author, CustomerQuestion, GlossaryTerm } from '../schemas/records.ts';
import type { Site } from '../schemas/site.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { Place } from '../schemas/yaml-source.ts';

/** The content as read from the files: each part valid by itself, nothing checked across files yet. */
export interface ContentSource {
	readonly site: Site;
	readonly topics: readonly TopicSource[];
	readonly articles: readonly ArticleSource[];
	readonly faqs: readonly FaqSource[];
	readonly authors: ReadonlyMap<string, Author>;
	readonly glossary: ReadonlyMap<string, GlossaryTerm>;
	readonly synonyms: readonly (readonly string[])[];
	readonly questions: readonly CustomerQuestion[];
	/** Old path → path of this site, or an article's id; those of front matter are with their articles. */
	readonly redirects: ReadonlyMap<string, string>;
}

export type TopicSource = TopicData & { readonly id: string };

export type ArticleSource = ArticleFrontMatter & DocumentSource;

export type FaqSource = FaqFrontMatter & DocumentSource;

/** What is known of the text of an article or FAQ without the text itself. */
export interface DocumentSource {
	readonly id: string;
	/** Of its file: the key of the rendered text in the cache. */
	readonly sourceDigest: string;
	/** Of its file and of all that it embeds: changes whenever the rendered text does. */
	readonly contentDigest: string;
	readonly headings: readonly Heading[];
	/** Every id in the HTML, for links to it. */
	readonly anchors: readonly string[];
	/** Targets of the links that are written in it. */
	readonly links: readonly string[];
	/** The same with what each link says, and those of the questions that it shows. */
	readonly linksShown: readonly { readonly path: string; readonly words: string }[];
	/** Its text without any markup, on one line; empty for articles. */
	readonly plainText: string;
	readonly terms: readonly string[];
	/** Questions that it shows with their answers. */
	readonly faqs: readonly string[];
	readonly words: number;
	/** Astro's own MDX renders it, as it has imports or expressions. */
	readonly isModule: boolean;
	/** The photos in it, named relative to the file. */
	readonly photos: readonly Photo[];
}

/** What is in a file, with the way back to its places, for sentences about what is wrong. */
export interface Located<T> extends LocatedFile {
	readonly value: T;
}

export interface LocatedFile {
	readonly file: string;
	readonly references?: References;
	readonly locate: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
}

/** The content with its places in the files. */
export interface LocatedContent {
	readonly source: ContentSource;
	readonly topics: readonly Located<TopicSource>[];
	readonly articles: readonly Located<ArticleSource>[];
	readonly faqs: readonly Located<FaqSource>[];
	/** The files that hold one part of the content each, also where there is none of the name. */
	readonly files: Readonly<Record<'site' | 'glossary' | 'questions' | 'redirects', LocatedFile>>;
	readonly broken: BrokenIds;
}

/** Ids of files that have errors of their own: links to them are not reported again. */
export type BrokenIds = Readonly<Record<'topics' | 'articles' | 'faqs', ReadonlySet<string>>>;

/** What documents may show of the rest of the content. */
export interface SharedContent {
	readonly site: Site;
	readonly glossary: ReadonlyMap<string, GlossaryTerm>;
	readonly faqs: ReadonlyMap<string, EmbeddedFaq & { readonly digest: string }>;
}
