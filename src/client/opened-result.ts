/** What the page that a result leads to should mark; kept for the one tab that opens it. */
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
