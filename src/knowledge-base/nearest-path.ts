import { editDistance, editLimit } from '../schemas/nearest.ts';

/**
 * The path that the writer most likely meant, judged by its last part: the letters of the folders
 * before it say nothing of which page is meant. Undefined when none is near.
 */
export function getNearestPath(path: string, candidates: Iterable<string>): string | undefined {
	const wanted = path.replace(/[?#].*$/, '').toLowerCase();
	const name = lastPartOf(wanted);
	const limit = editLimit(name);
	let best: { candidate: string; parts: number; whole: number } | undefined;
	for (const candidate of candidates) {
		const other = lastPartOf(candidate);
		if (Math.abs(other.length - name.length) > limit) continue;
		const parts = editDistance(name, other);
		if (parts > limit || parts > (best?.parts ?? limit)) continue;
		// The same name may be an article, a question and a topic.
		const whole = editDistance(wanted, candidate);
		if (!best || parts < best.parts || whole < best.whole) best = { candidate, parts, whole };
	}
	return best?.candidate;
}

/** ` Did you mean "/x/"?` with its leading space, or the empty string: ready to end a sentence with. */
export function didYouMeanPath(path: string, candidates: Iterable<string>): string {
	const nearest = getNearestPath(path, candidates);
	return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

/** `site-id` of `/articles/site-id/` and of `/articles/site-id.md` */
function lastPartOf(path: string): string {
	return /([^/]*?)(?:\.\w+)?\/?$/.exec(path)![1]!;
}
