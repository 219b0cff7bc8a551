import type { Language } from '../language.ts';
import { toWords } from '../tokens.ts';
import { ENGLISH } from './english.ts';

/** Expressions for one thing, each as the stems of its words. */
export interface ThesaurusGroup {
	/** What a customer may say. */
	readonly entries: readonly (readonly string[])[];
	/** What pages are searched for instead. */
	readonly exits: readonly (readonly string[])[];
}

const THESAURI: ReadonlyMap<string, string> = new Map([['en', ENGLISH]]);

/** The everyday words of a language; none where no file here has them. Only builds read it: it is large. */
export function readThesaurus(language: Language): ThesaurusGroup[] {
	const text = THESAURI.get(language.code.toLowerCase().split('-')[0]!) ?? '';
	return text
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => parseGroup(line, language));
}

function parseGroup(line: string, { stem }: Language): ThesaurusGroup {
	const [before, behind] = line.split('>');
	const entries = parseExpressions(before!, stem);
	const exits = behind === undefined ? entries : parseExpressions(behind, stem);
	return { entries, exits };
}

function parseExpressions(text: string, stem: Language['stem']): string[][] {
	const joined = text.split(',').map((expression) => toWords(expression).map(stem).join(' '));
	return [...new Set(joined)].filter(Boolean).map((expression) => expression.split(' '));
}
