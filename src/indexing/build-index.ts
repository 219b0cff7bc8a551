import { hash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { SiteFacts } from '../search/knowledge-file.ts';
import { toKnowledgeFile } from '../search/knowledge-file.ts';
import type { Levels } from '../search/search.ts';
import { languageOf } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import { toPageFile } from '../search/page-file.ts';
import { toPageWords } from '../search/page-words.ts';
import { toSuggestions } from '../search/suggestions.ts';
import { lengthsOf, toAverages } from './averages.ts';
import type { Lengths } from './averages.ts';
import { buildVocabulary } from './build-vocabulary.ts';
import { readDictionary } from './dictionary.ts';
import { indexPages } from './index-pages.ts';
import { openIndex } from '../search/open-index.ts';
import { readThesaurus } from '../search/thesaurus/thesaurus.ts';
import { countNamed, pruneThesaurus } from './prune-thesaurus.ts';
import { joinBundles, toEngineModule } from './pagefind-files.ts';
import type { Bundle } from './pagefind-files.ts';
import { DEFAULT_LEVELS } from '../ask/level.ts';
import { calibrateLevels } from './calibrate-levels.ts';
import type { AskedQuestion, Calibration } from './calibrate-levels.ts';

/** Files of the search by their path in its folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

export interface IndexOptions {
	readonly language: string;
	readonly synonyms: readonly (readonly string[])[];
	/** What customers ask; the levels of answers are calibrated with them. */
	readonly questions: readonly AskedQuestion[];
	readonly site: SiteFacts;
	/** Is told what the levels cost on the questions. */
	readonly onCalibrated?: (calibration: Calibration) => void;
}

/** Pages that Pagefind indexes at once: its memory grows by 0.11 MB with each. */
const PAGES_OF_PART = 2500;

/**
 * The search of a site as files: Pagefind's index over the stems of each page, the pages' text, and
 * what is known of their words.
 *
 * @param pagesOfPart changes nothing but the memory that is needed
 */
export async function buildIndex(
	pages: readonly SearchPage[],
	{ language: code, synonyms, questions, site, onCalibrated }: IndexOptions,
	pagesOfPart = PAGES_OF_PART,
): Promise<IndexFiles> {
	const language = languageOf(code);
	const lengths: Lengths[] = [];
	const texts: Uint8Array[] = [];
	const days: (string | undefined)[] = [];
	function* wordsOf(part: readonly SearchPage[]) {
		for (const page of part) {
			const words = toPageWords(page, language);
			lengths.push(lengthsOf(page, words, language));
			// Pagefind leaves out a page without words, and nobody could find it.
			const fields = [...words.titles, words.headings, words.body];
			if (fields.every(({ stems }) => stems.join('').trim() === '')) continue;
			texts.push(toPageFile(page));
			days.push(page.updated);
			yield { page, words };
		}
	}
	const bundles: Bundle[] = [];
	for (let from = 0; from < pages.length; from += pagesOfPart)
		bundles.push(await indexPages(wordsOf(pages.slice(from, from + pagesOfPart)), language));
	const ids = toIds(texts);
	const files = new Map(await join(bundles, ids));
	files.set('pagefind.js', toEngineModule(files.get('pagefind.js')!));
	for (const [place, id] of ids.entries()) files.set(`pages/${id}.json`, texts[place]!);
	// A file of its own, for only who orders results by date needs it.
	files.set('days.json', encode(Object.fromEntries(ids.map((id, place) => [id, days[place]]))));
	files.set('suggestions.json', encode(toSuggestions(pages)));
	const vocabulary = buildVocabulary(pages, language, readDictionary());
	const thesaurus = pruneThesaurus(
		readThesaurus(language),
		vocabulary,
		countNamed(pages, language),
	);
	const averages = toAverages(lengths);
	const write = (levels: Levels) => {
		const rest = { language: code, averages, synonyms, thesaurus, levels, site };
		files.set('knowledge.json', encode(toKnowledgeFile(vocabulary, rest)));
	};
	write(DEFAULT_LEVELS);
	const { search } = await openIndex((name) => Promise.resolve(files.get(name)));
	const calibration = await calibrateLevels(search, questions);
	write(calibration.levels);
	onCalibrated?.(calibration);
	return files;
}

/**
 * Joins the parts of a large index in a thread with a heap of its own: the millions of small arrays
 * that are made of 10,000 pages would stay in that of the build, 300 MB of them.
 */
function join(bundles: readonly Bundle[], ids: readonly string[]): Bundle | Promise<Bundle> {
	if (bundles.length < 2) return joinBundles(bundles, ids);
	return new Promise((resolve, reject) => {
		new Worker(new URL('join-worker.ts', import.meta.url), {
			workerData: [bundles, ids],
			resourceLimits: { maxOldGenerationSizeMb: 256 },
		})
			.once('message', resolve)
			.once('error', reject);
	});
}

/** An id for each text, as short as the first search needs it; another text, another id. */
export function toIds(texts: readonly Uint8Array[]): string[] {
	const taken = new Set<string>();
	return texts.map((text) => {
		const digest = hash('sha256', text);
		let length = SHORTEST_ID;
		while (taken.has(digest.slice(0, length))) length++;
		const id = digest.slice(0, length);
		taken.add(id);
		return id;
	});
}

/** Digits of which most pages' ids differ. */
const SHORTEST_ID = 6;

function encode(value: unknown): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(value));
}
