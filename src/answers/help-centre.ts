import { openIndex } from '../search/open-index.ts';
import type { ImportEngine, OpenedIndex, ReadFile } from '../search/open-index.ts';
import { toVerifiedReader } from '../search/verified-reader.ts';
import { toAbsolute } from '../knowledge-base/urls.ts';
import type { ResultsSource, ResultsView } from '../results/results-view.ts';
import type { SiteFacts } from '../search/knowledge-file.ts';
import type { Search, SearchOptions } from '../search/search.ts';
import { searchTextIn, serverTextIn } from '../text/text.ts';
import type { SearchText, ServerText } from '../text/text.ts';
import type { Enqueue } from './queue.ts';

export interface HelpCentreOptions {
	/** Paths in the folder of the built site. */
	readonly readFile: ReadFile;
	/** Where code can't be compiled at run time, the engine is part of the program. */
	readonly importEngine?: ImportEngine;
	readonly enqueue: Enqueue;
	/** SHA-256 in hex of files of the index by their paths, as the build has noted them. */
	readonly digests?: Readonly<Record<string, string>> | undefined;
	/** Called when the index turns out to be missing or damaged, once until it is read again. */
	readonly onProblem?: ((error: Error) => void) | undefined;
}

/** Thrown when the index of the site is missing or damaged. */
export class UnavailableError extends Error {
	override readonly name = 'UnavailableError';
}

/** After a failure the index is not tried again for so long, in milliseconds: each try takes memory. */
const PAUSE = 10_000;

/** The built site as something to search and ask; its index is opened when it is first needed. */
export class HelpCentre {
	readonly readFile: ReadFile;
	readonly #readVerified: ReadFile;
	readonly #options: HelpCentreOptions;
	#opening: Promise<OpenHelpCentre> | undefined;
	#failed = -Infinity;
	#isDown = false;

	constructor(options: HelpCentreOptions) {
		this.readFile = options.readFile;
		this.#readVerified = toVerifiedReader(options.readFile, options.digests ?? {});
		this.#options = options;
	}

	/** The index could not be read when it was last needed. */
	get isDown(): boolean {
		return this.#isDown;
	}

	/** Looks whether the index is there and whole, without opening it, which takes memory. */
	async check(): Promise<void> {
		try {
			for (const name of Object.keys(this.#options.digests ?? {})) await this.#readVerified(name);
		} catch (cause) {
			this.#note(new UnavailableError('The search index is not whole.', { cause }));
		}
	}

	/** @throws {UnavailableError} */
	open(): Promise<OpenHelpCentre> {
		if (Date.now() - this.#failed >= PAUSE) this.#opening ??= this.#open().catch(this.#fail);
		return this.#opening ?? this.#fail();
	}

	readonly #fail = (cause?: unknown): Promise<never> => {
		if (this.#opening) this.#failed = Date.now();
		this.#opening = undefined;
		const error = new UnavailableError('The search index could not be opened.', { cause });
		this.#note(error);
		return Promise.reject(error);
	};

	async #open(): Promise<OpenHelpCentre> {
		const readIndexFile: ReadFile = (path) => this.#readVerified(`pagefind/${path}`);
		const index = await openIndex(readIndexFile, this.#options.importEngine);
		this.#note(undefined);
		return new OpenHelpCentre(index, this.#options, (problem) => this.#note(problem));
	}

	#note(problem: Error | undefined): void {
		if (problem && !this.#isDown) this.#options.onProblem?.(problem);
		this.#isDown = problem !== undefined;
	}
}

export class OpenHelpCentre implements ResultsSource {
	readonly search: Search;
	readonly site: SiteFacts;
	/** Words of the interface. */
	readonly text: SearchText;
	readonly serverText: ServerText;
	readonly address: string;
	readonly readFile: ReadFile;
	readonly #enqueue: Enqueue;
	readonly #note: (problem: Error | undefined) => void;

	/** @param note called after each search, with what was wrong with the index */
	constructor(
		{ search, file }: OpenedIndex,
		{ readFile, enqueue }: HelpCentreOptions,
		note: (problem: Error | undefined) => void,
	) {
		this.search = search;
		this.site = file.site;
		this.text = searchTextIn(file.language);
		this.serverText = serverTextIn(file.language);
		this.address = toAbsolute('/', file.site.url);
		this.readFile = readFile;
		this.#enqueue = enqueue;
		this.#note = note;
	}

	/**
	 * A search and what is made of it, queued behind others.
	 *
	 * @throws {UnavailableError} when a part of the index that this search needs can't be read
	 */
	find<T>(
		query: string,
		options: SearchOptions & { readonly signal?: AbortSignal | undefined },
		use: (view: ResultsView) => T | Promise<T>,
	): Promise<T> {
		return this.#enqueue(async () => {
			try {
				const results = await this.search.search(query, options);
				const { search, site, text, address } = this;
				const made = await use({ search, site, text, address, results });
				this.#note(undefined);
				return made;
			} catch (cause) {
				const error = new UnavailableError('The search index could not be read.', { cause });
				this.#note(error);
				throw error;
			}
		}, options.signal);
	}
}
