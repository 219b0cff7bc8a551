/** Numbers from 0 to below 1 that a seed decides (mulberry32). */
export type Random = () => number;

export function randomOf(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** At most `most` of the items, chosen by chance, in their own order. */
export function sample<T>(items: readonly T[], most: number, random: Random): readonly T[] {
	if (items.length <= most) return items;
	const drawn = items.map((_, index) => ({ index, draw: random() }));
	const kept = new Set(
		drawn
			.sort((a, b) => a.draw - b.draw)
			.slice(0, most)
			.map(({ index }) => index),
	);
	return items.filter((_, index) => kept.has(index));
}
