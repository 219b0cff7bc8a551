/**
 * The id of a heading: lower case, accents dropped, words joined by hyphens; letters of all scripts
 * stay. "section" when nothing is left.
 */
export function slugify(text: string): string {
	const slug = text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.trim()
		.replace(/[\s_-]+/g, '-')
		.replace(/^-|-$/g, '');
	return slug || 'section';
}

/** Ids of what stands round an article or question on its page. */
const OF_THE_PAGE: ReadonlySet<string> = new Set(['main', 'others-title', 'related-title']);

/** Hands out each id once: the second "token" becomes "token-2". */
export class UniqueIds {
	readonly #taken = new Set<string>();
	/** Where to go on counting: thousands of equal headings must not be counted through each time. */
	readonly #next = new Map<string, number>();

	take(wanted: string): string {
		let id = wanted;
		let number = this.#next.get(wanted) ?? 2;
		while (this.#taken.has(id) || OF_THE_PAGE.has(id)) id = `${wanted}-${number++}`;
		this.#next.set(wanted, number);
		this.#taken.add(id);
		return id;
	}

	has(id: string): boolean {
		return this.#taken.has(id);
	}

	all(): readonly string[] {
		return [...this.#taken];
	}
}
