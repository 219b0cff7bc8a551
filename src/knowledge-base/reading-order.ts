/** By `order`, those without one last; then by title, as a reader of `language` sorts it. */
export function inReadingOrder<T extends { readonly order?: number | undefined }>(
	items: readonly T[],
	titleOf: (item: T) => string,
	language: string,
): T[] {
	const collator = new Intl.Collator(language, { numeric: true });
	return [...items].sort(
		(a, b) =>
			(a.order ?? Infinity) - (b.order ?? Infinity) || collator.compare(titleOf(a), titleOf(b)),
	);
}

/** The items round `current`, at most `limit`, with `current` as near the middle as the ends allow. */
export function windowAround<T>(items: readonly T[], current: T, limit: number): readonly T[] {
	const index = items.indexOf(current);
	const start = Math.max(0, Math.min(index - Math.floor(limit / 2), items.length - limit));
	return items.slice(start, start + limit);
}

export interface Neighbours<T> {
	readonly previous: T | undefined;
	readonly next: T | undefined;
}

export function neighboursOf<T>(items: readonly T[], current: T): Neighbours<T> {
	const index = items.indexOf(current);
	return { previous: index > 0 ? items[index - 1] : undefined, next: items[index + 1] };
}
