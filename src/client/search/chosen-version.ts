/**
 * Id of the version that the reader has chosen in an article. `version-tabs.ts` keeps it, under the
 * same name: code that pages and search share would be one more file for every page.
 */
export function getChosenVersion(): string | undefined {
	try {
		return localStorage.getItem('kb-version') ?? undefined;
	} catch {
		return undefined;
	}
}
