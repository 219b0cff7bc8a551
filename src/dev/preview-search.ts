import path from 'node:path';
import type { ServerResponse } from 'node:http';
import { getLoadedContent } from '../site/loaded-content.ts';
import type { LoadedContent } from '../site/loaded-content.ts';
import type { IndexFiles } from '../indexing/build-index.ts';
import { buildSiteIndex } from '../indexing/build-site-index.ts';

/** With more articles the writer waits long enough to wonder. */
const LARGE = 1_000;

const TYPES: Readonly<Record<string, string>> = {
	'.js': 'text/javascript',
	'.json': 'application/json',
};

/** The search index of a preview, made when it is first asked for, and again once the content has changed. */
export class PreviewSearch {
	#made: { readonly from: LoadedContent; readonly files: IndexFiles } | undefined;
	#making: Promise<void> | undefined;

	/** @param name of a file in the folder of the index */
	async answer(name: string, response: ServerResponse): Promise<void> {
		try {
			const content = (await this.#files()).get(name);
			response
				.writeHead(content ? 200 : 404, {
					'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
					'cache-control': 'no-store',
				})
				.end(content);
		} catch (error) {
			console.error(`The search index could not be made: ${(error as Error).message}`);
			response.writeHead(500).end();
		}
	}

	async #files(): Promise<IndexFiles> {
		for (;;) {
			const loaded = getLoadedContent();
			if (this.#made?.from === loaded) return this.#made.files;
			await (this.#making ??= this.#make(loaded).finally(() => (this.#making = undefined)));
		}
	}

	async #make(from: LoadedContent): Promise<void> {
		const { kb, texts } = from;
		const count = kb.articles.length;
		if (count > LARGE) console.log(`Making the search index of ${count} articles …`);
		const files = await buildSiteIndex(kb, ({ sourceDigest }) => texts.getSections(sourceDigest));
		if (count > LARGE) console.log('The search index is ready.');
		this.#made = { from, files };
	}
}
