/** By what results can be narrowed down. */
export const FACETS = ['kind', 'topic', 'version'] as const;
export type FacetName = (typeof FACETS)[number];

/** Values of which a page must have one each. */
export type Filters = Readonly<Partial<Record<FacetName, string>>>;

/** Which pages have a value. */
export interface FacetIndex {
	list(name: FacetName, value: string): Promise<ReadonlySet<string>>;
}

export interface FacetCount {
	readonly name: FacetName;
	readonly value: string;
	/** Pages there would be with this value, the other filters staying as they are. */
	readonly count: number;
}

/** Ids of the pages that pass all filters but those of one facet. */
export async function filterIds(
	ids: readonly string[],
	filters: Filters,
	index: FacetIndex,
	except?: FacetName,
): Promise<string[]> {
	const names = (Object.keys(filters) as FacetName[]).filter((name) => name !== except);
	const lists = await Promise.all(names.map((name) => index.list(name, filters[name]!)));
	return ids.filter((id) => lists.every((list) => list.has(id)));
}

/** @param values of each facet; those that no page has are left out */
export async function countFacets(
	ids: readonly string[],
	filters: Filters,
	index: FacetIndex,
	values: Readonly<Record<FacetName, readonly string[]>>,
): Promise<FacetCount[]> {
	const counts = await Promise.all(
		(Object.keys(values) as FacetName[]).map(async (name) => {
			const passing = await filterIds(ids, filters, index, name);
			return Promise.all(
				values[name].map(async (value) => {
					const list = await index.list(name, value);
					return { name, value, count: passing.filter((id) => list.has(id)).length };
				}),
			);
		}),
	);
	return counts.flat().filter(({ count }) => count > 0);
}
