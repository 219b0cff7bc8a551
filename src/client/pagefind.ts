/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
	options(options: object): Promise<void>;
	init(): Promise<void>;
	destroy(): Promise<void>;
	search(
		query: string,
		options?: { filters?: Record<string, string> },
	): Promise<{ results: PagefindHit[] }>;
}

interface PagefindHit {
	readonly id: string;
	readonly score: number;
	data(): Promise<PagefindPage>;
}

interface PagefindPage {
	readonly url: string;
	/** HTML whose only element is `<mark>`. */
	readonly excerpt: string;
	readonly meta: Readonly<Record<string, string>>;
	readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Hit {
	load(): Promise<PagefindPage>;
}

let loading: Promise<Pagefind> | undefined;

function load(): Promise<Pagefind> {
	loading ??= (async () => {
		const base = document.documentElement.dataset['base'] ?? '/';
		allowWorker(`${base}pagefind/pagefind-worker.js`);
		const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
		await pagefind.options({ baseUrl: base });
		await pagefind.init();
		return pagefind;
	})();
	return loading;
}

/** Trusted Types: the one script address that code may set is Pagefind's own worker. */
function allowWorker(worker: string): void {
	const { trustedTypes } = globalThis as {
		trustedTypes?: {
			defaultPolicy: unknown;
			createPolicy(name: string, rules: object): unknown;
		};
	};
	// The policy of an earlier attempt still holds, and a second one is refused.
	if (trustedTypes?.defaultPolicy) return;
	trustedTypes?.createPolicy('default', {
		createScriptURL: (address: string) =>
			new URL(address, location.href).pathname === worker ? address : null,
	});
}

/**
 * Pages with all words of the query; where there are none, pages with any of them, those with the
 * most words first.
 */
export async function search(query: string, topic?: string): Promise<Hit[]> {
	let pagefind: Pagefind | undefined;
	try {
		pagefind = await load();
		return await find(pagefind, query, topic);
	} catch (error) {
		// An index that did not load stays broken: the next search begins with a new one.
		loading = undefined;
		await pagefind?.destroy();
		throw error;
	}
}

async function find(pagefind: Pagefind, query: string, topic?: string): Promise<Hit[]> {
	const options = topic ? { filters: { topic } } : {};
	const { results } = await pagefind.search(query, options);
	if (results.length > 0) return results.map(toHit);
	const words = [...new Set(query.split(/\s+/).filter((word) => word.length > 2))];
	const scores = new Map<string, { hit: PagefindHit; score: number }>();
	for (const word of words) {
		const found = (await pagefind.search(word, options)).results;
		// A word on most pages says little: its weight falls with the number of its pages.
		const weight = 1 / Math.log2(2 + found.length);
		for (const hit of found) {
			const entry = scores.get(hit.id) ?? { hit, score: 0 };
			entry.score += weight;
			scores.set(hit.id, entry);
		}
	}
	return [...scores.values()]
		.sort((a, b) => b.score - a.score || b.hit.score - a.hit.score)
		.map(({ hit }) => toHit(hit));
}

function toHit(hit: PagefindHit): Hit {
	return { load: () => hit.data() };
}
