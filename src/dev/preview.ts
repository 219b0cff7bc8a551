import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { findLoadedContent } from '../site/loaded-content.ts';
import { baseOf } from '../knowledge-base/urls.ts';
import { digestForAstro } from '../loader/content-loader.ts';
import { loadContent } from '../loader/load-content.ts';
import type { ContentReader } from '../loader/read-content.ts';
import { PreviewSearch } from './preview-search.ts';
import { renderProblemPage } from './problem-page.ts';

/** What a preview asks of the development server. */
export interface PreviewServer {
	/** What was worked out from the content before is out of date. @param files whose text is a module, absolute */
	forget(files: readonly string[]): void;
	/** Has Astro list photos and modules again. */
	list(): Promise<void>;
	/** Has every open page loaded again. */
	reload(): void;
}

export interface PreviewOptions {
	readonly reader: ContentReader;
	readonly contentDir: string;
	/** The path that the server serves the site under, with slashes round it. */
	readonly base: string;
	readonly server: PreviewServer;
}

/** The site as its writers see it while they write: the content of now, or all that is wrong with it. */
export class Preview {
	readonly #options: PreviewOptions;
	readonly #search = new PreviewSearch();
	#digest = '';
	/** What Astro has listed. */
	#listed = '';
	#listing: Promise<void> | undefined;
	#told = '';
	/** Why the content can't be shown. */
	#problem: string | undefined;

	constructor(options: PreviewOptions) {
		this.#options = options;
	}

	/** Reads the content before Astro lists its part of it. */
	async start(): Promise<void> {
		await this.#load();
		this.#listed = digestForAstro(documents());
	}

	/** Reads what has changed, and shows it. */
	async refresh(): Promise<void> {
		const { contentDir, server } = this.#options;
		const before = `${this.#digest}${this.#problem}`;
		await this.#load();
		if (before === `${this.#digest}${this.#problem}`) return;
		const { articles = [], faqs = [] } = findLoadedContent()?.content ?? {};
		const files = Object.entries({ articles, faqs }).flatMap(([folder, all]) =>
			all
				.filter(({ isModule, faqs: shown, terms }) => isModule && shown.length + terms.length > 0)
				.map(({ id }) => path.join(contentDir, folder, `${id}.mdx`)),
		);
		server.forget(files);
		const listed = digestForAstro(documents());
		// A page that is made meanwhile would lack its photos, or its whole text.
		if (listed !== this.#listed) await (this.#listing = server.list());
		this.#listed = listed;
		server.reload();
	}

	/** Answers in the place of a page, or for the search. @returns false: the request is for others */
	async answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<boolean> {
		const { base } = this.#options;
		const address = url.replace(/[?#].*$/, '');
		if (!address.startsWith(base)) return false;
		const name = address.slice(base.length);
		if (isOfVite(name)) return false;
		if (this.#problem !== undefined) {
			response
				.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
				.end(renderProblemPage(this.#problem, base));
			return true;
		}
		await this.#listing;
		if (!name.startsWith('pagefind/')) return false;
		await this.#search.answer(name.slice('pagefind/'.length), response);
		return true;
	}

	async #load(): Promise<void> {
		let report: string;
		try {
			const loaded = await loadContent(this.#options.reader, { withDrafts: true });
			({ report } = loaded);
			this.#digest = loaded.digest;
			this.#problem = this.#baseProblem();
		} catch (error) {
			report = (error as Error).message;
			this.#problem = report;
		}
		report = this.#problem ?? report;
		if (report !== this.#told) console.log(report);
		this.#told = report;
	}

	/** The server can't move to another path while it runs. */
	#baseProblem(): string | undefined {
		const base = baseOf(findLoadedContent()!.kb.site.url);
		return base === this.#options.base
			? undefined
			: `"url" in site.yaml has another path now: ${base}\n  fix: stop npm run dev and start it again`;
	}
}

function documents() {
	const { articles = [], faqs = [] } = findLoadedContent()?.content ?? {};
	return [...articles, ...faqs];
}

/** Scripts and styles that Vite serves from the project. */
function isOfVite(name: string): boolean {
	return /^(?:@|__|node_modules\/|src\/|\.astro\/)/.test(name);
}
