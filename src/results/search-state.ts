import { askPath, searchPath, withParameters } from '../knowledge-base/urls.ts';
import type { Filters } from '../search/facets.ts';
import type { Order } from '../search/search.ts';

/** What is searched for and where. */
export interface SearchState {
	readonly text: string;
	readonly filters: Filters;
	/** Undefined for the best first. */
	readonly order?: Order | undefined;
	/** Not corrected. */
	readonly asTyped?: boolean;
	/** The last word may be unfinished. */
	readonly isTyping?: boolean;
}

/** The page with all results. */
export function toSearchPath({ text, filters, order, asTyped }: SearchState): string {
	return withParameters(searchPath, {
		q: text,
		...filters,
		...(order && { order }),
		...(asTyped && { as: 'typed' }),
	});
}

/** The page that answers the question as a whole. @param goal what the answer is for */
export function toAskPath(question: string, goal?: string): string {
	return withParameters(askPath, { q: question, ...(goal !== undefined && { goal }) });
}
