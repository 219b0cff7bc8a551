import type { Photo } from '../markup/component.ts';
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
	readonly hasCode: boolean;
	/** The photos in it, named relative to the file. */
	readonly photos: readonly Photo[];
}

/** The same with places in the files, for sentences about what is wrong. */
export interface LocatedContent extends ContentSource {
	readonly files: ReadonlyMap<object, LocatedFile>;
	/** Ids of files that have errors of their own: links to them are not reported again. */
	readonly broken: {
		readonly articles: ReadonlySet<string>;
		readonly faqs: ReadonlySet<string>;
		readonly topics: ReadonlySet<string>;
	};
}

export interface LocatedFile {
	readonly file: string;
	readonly references?: References;
	readonly locate: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
}
