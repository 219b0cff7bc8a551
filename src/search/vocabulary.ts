/** The words of a site with how many pages have them: what spelling and ranking go by. */
export interface Vocabulary {
	/** Pages of the whole site. */
	readonly pages: number;
	/** Every word of the site is in it; otherwise only the most frequent ones are. */
	readonly isComplete: boolean;
	/** Words as written, normalised; of those with digits only the repeated ones. */
	readonly words: ReadonlySet<string>;
	/** Pages that have a stem, about: counts are kept to an eighth. */
	readonly frequencies: ReadonlyMap<string, number>;
	/** Stems of ordinary words that must not be taken for a word of the site misspelt, or for two in one. */
	readonly ordinary: Pick<ReadonlySet<string>, 'has'>;
}

/** Inverse document frequency of a stem; one that no page has weighs most. */
export function idfOf({ pages, frequencies }: Vocabulary, stem: string): number {
	const count = frequencies.get(stem) ?? 0;
	return Math.log(1 + (pages - count + 0.5) / (count + 0.5));
}

/** False for a stem that certainly no page has. */
export function mayHave({ isComplete, frequencies }: Vocabulary, stem: string): boolean {
	return !isComplete || frequencies.has(stem) || /\d/.test(stem);
}
