/** Characters of a query that are said back to the reader. */
const LONGEST = 100;

/** The beginning of a text that somebody pasted; a query of usual length as it is. */
export function abbreviate(query: string): string {
	const characters = [...query];
	return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : query;
}
