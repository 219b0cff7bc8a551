import type { ContactWords } from './contact.ts';
import type { Cue } from './cues.ts';
import { english } from './english.ts';

/** What search knows of the language of the site. */
export interface Language {
	/** As in `content/site.yaml`, for the browser's own rules of a language. */
	readonly code: string;
	/** Words that say nothing about what is asked. */
	readonly stopWords: ReadonlySet<string>;
	/** Words of courtesy and of talk: where the site does not have them, they say nothing either. */
	readonly fillers: ReadonlySet<string>;
	readonly contact: ContactWords;
	/** Words that pages have instead of a stop word of a question. */
	readonly paraphrases: ReadonlyMap<string, readonly string[]>;
	/** Words, and pairs of them, that say which kind of answer is wanted, whether or not they are stop words. */
	readonly cues: ReadonlyMap<string, Cue>;
	/** The form that all inflections of a word share. */
	readonly stem: (word: string) => string;
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map([['en', english]]);

/** What is known of a language; without a file of its own here, words stand as they are and none is dropped. */
export function languageOf(code: string): Language {
	return (
		LANGUAGES.get(code.toLowerCase().split('-')[0]!) ?? {
			code,
			stopWords: new Set(),
			fillers: new Set(),
			contact: { asking: new Set(), beside: new Set() },
			paraphrases: new Map(),
			cues: new Map(),
			stem: (word) => word,
		}
	);
}
