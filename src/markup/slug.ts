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

/** Hands out each id once: the second "token" becomes "token-2". */
export class UniqueIds {
	readonly #taken = new Set<string>();

	take(wanted: string): string {
		let id = wanted;
		for (let number = 2; this.#taken.has(id); number++) id = `${wanted}-${number}`;
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
