import { findCues } from './cues.ts';
import type { Cue } from './cues.ts';
import type { Language } from './language.ts';
import { textsOfSection } from './page.ts';
import type { SearchPage } from './page.ts';
import { toWords } from './tokens.ts';

/** A text as the ranking reads it: stems in order, stop words among them. */
export interface Field {
	readonly stems: readonly string[];
	/** For each of them the number of words before it that are no stop words. */
	readonly places: readonly number[];
	/** Words that are no stop words. */
	readonly length: number;
	readonly cues: ReadonlySet<Cue>;
}

/** The words of a page by field. */
export interface PageWords {
	/** The title, then each alias. */
	readonly titles: readonly Field[];
	/** The description and all headings. */
	readonly headings: Field;
	/** Headings and text. */
	readonly body: Field;
}

export function toPageWords(page: SearchPage, language: Language): PageWords {
	const headings = [
		page.description ?? '',
		...page.sections.flatMap(({ heading }) => heading ?? []),
	];
	return {
		titles: [page.title, ...page.aliases].map((text) => toField(text, language)),
		headings: toField(headings.join('\n'), language),
		body: toField(page.sections.flatMap(textsOfSection).join('\n'), language),
	};
}

export function toField(text: string, language: Language): Field {
	const { stem, stopWords } = language;
	const words = toWords(text);
	let length = 0;
	const places = words.map((word) => (stopWords.has(word) ? length : length++));
	return { stems: words.map(stem), places, length, cues: findCues(words, language) };
}
