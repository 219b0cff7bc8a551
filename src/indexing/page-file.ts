import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { SearchPage } from '../search/page.ts';

const READ_BYTES = 1 << 20;
const LINE_END = 10;

/** Pages in a file, a line of JSON each: read as often as needed without holding more than one. */
export class PageFile implements Iterable<SearchPage> {
	readonly path: string;

	constructor(path: string) {
		this.path = path;
	}

	/** Writes the pages in their order. */
	static write(path: string, pages: Iterable<SearchPage>): PageFile {
		const file = openSync(path, 'w');
		try {
			for (const page of pages) writeSync(file, `${JSON.stringify(page)}\n`);
		} finally {
			closeSync(file);
		}
		return new PageFile(path);
	}

	*[Symbol.iterator](): Generator<SearchPage> {
		for (const text of this.texts()) yield JSON.parse(text.toString()) as SearchPage;
	}

	/** The JSON of the pages from one number to below another. */
	*texts(from = 0, to = Infinity): Generator<Buffer> {
		const file = openSync(this.path, 'r');
		try {
			let number = 0;
			let rest: Buffer = Buffer.alloc(0);
			for (;;) {
				const read = Buffer.alloc(READ_BYTES);
				const size = readSync(file, read, 0, READ_BYTES, null);
				if (size === 0) return;
				rest = Buffer.concat([rest, read.subarray(0, size)]);
				let start = 0;
				for (let end; (end = rest.indexOf(LINE_END, start)) >= 0; start = end + 1) {
					if (number >= to) return;
					if (number++ >= from) yield Buffer.from(rest.subarray(start, end));
				}
				rest = rest.subarray(start);
			}
		} finally {
			closeSync(file);
		}
	}

	count(): number {
		return this.texts().reduce((count) => count + 1, 0);
	}
}
