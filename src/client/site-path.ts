/** The address of a path of this site, under the base it is served from. */
export function toAddress(path: string): string {
	return `${document.documentElement.dataset['base'] ?? '/'}${path.slice(1)}`;
}
