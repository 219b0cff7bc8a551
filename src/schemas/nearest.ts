/**
 * The candidate that the writer most likely meant, or undefined when none is near: at most one
 * edit per three letters, and two edits at least for words of four letters and more.
 */
export function getNearest(word: string, candidates: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase();
	const limit = editLimit(wanted);
	let best: string | undefined;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - wanted.length) > limit) continue;
		const distance = editDistance(wanted, candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}

/** Edits that a word may be away from the one that was meant. */
export function editLimit(word: string): number {
	return Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3));
}

const NEAREST = 3;

/**
 * The rest of "use one of: ": all candidates when there are few, or else the three that are nearest
 * to the word and how many there are.
 */
export function nearestOf(word: string, candidates: Iterable<string>): string {
	const all = [...candidates];
	const wanted = word.toLowerCase();
	const nearest = all
		.map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
		.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
		.slice(0, NEAREST)
		.map(({ candidate }) => candidate)
		.join(', ');
	return all.length > NEAREST ? `${nearest}, … (${all.length} in all)` : nearest;
}

/** ` Did you mean "x"?` with its leading space, or the empty string: ready to end a sentence with. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
	const nearest = getNearest(word, candidates);
	return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

/** Optimal string alignment distance: insert, delete, replace, or swap two neighbours. */
export function editDistance(a: string, b: string): number {
	let older: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let best = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				best = Math.min(best, older[j - 2]! + 1);
			current.push(best);
		}
		[older, previous] = [previous, current];
	}
	return previous[b.length]!;
}
