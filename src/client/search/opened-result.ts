/** What the page that a result leads to should mark; stored for the one tab that opens it. */
export interface OpenedResult {
	/** Address without fragment. */
	readonly page: string;
	readonly stems: readonly string[];
	/** Id of the section that matches best. */
	readonly anchor: string | undefined;
}

export const OPENED_KEY = 'almanac-opened';

export function rememberOpened(result: OpenedResult): void {
	try {
		sessionStorage.setItem(OPENED_KEY, JSON.stringify(result));
	} catch {
		// A browser that stores nothing opens the page without marks.
	}
}

/** Undefined when what is stored is no such result, or one of another page. */
export function parseOpened(json: string, page: string): OpenedResult | undefined {
	let stored: unknown;
	try {
		stored = JSON.parse(json);
	} catch {
		return undefined;
	}
	const result = (stored ?? {}) as Partial<Record<keyof OpenedResult, unknown>>;
	const { stems, anchor } = result;
	if (result.page !== page || !Array.isArray(stems)) return undefined;
	return {
		page,
		stems: stems.filter((stem) => typeof stem === 'string'),
		anchor: typeof anchor === 'string' ? anchor : undefined,
	};
}
