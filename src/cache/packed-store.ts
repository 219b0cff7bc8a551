import { randomUUID } from 'node:crypto';
import {
	closeSync,
	fstatSync,
	mkdirSync,
	openSync,
	readFileSync,
	readSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
	writevSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { engineVersion } from './engine-version.ts';

/** Where the bytes of a record are, and their checksum. */
type Place = readonly [segment: string, offset: number, length: number, sum: number];

const INDEX = 'index.json';
const BUFFERED = 4_000_000;
/** More parts than this are more than one call of the system takes. */
const MOST_WAITING = 1000;
const MOST_SEGMENTS = 8;
/** A killed run leaves its file behind; so old it belongs to no run that is still writing. */
const ABANDONED_AFTER = 24 * 3_600_000;

export interface StoreOptions {
	/** What another version of the program has kept is as good as absent. */
	readonly version?: string;
	/** Nothing is written to the disk: what is set lives as long as the store. */
	readonly readOnly?: boolean;
}

/**
 * Records by key, in a few large files: ten thousand small ones cost more than what is in them.
 *
 * Each run writes a segment of its own and names it in the index at the end, so that a killed run
 * changes nothing, and two at once do not write into one another. Safe to delete at any time;
 * what is damaged is as good as absent, for the index and each record have a checksum.
 */
export class PackedStore {
	readonly #folder: string;
	readonly #version: string;
	readonly #places: Map<string, Place>;
	/** What is set in a store that is only read. */
	readonly #memory: Map<string, Buffer> | undefined;
	readonly #files = new Map<string, number>();
	readonly #used = new Set<string>();
	readonly #segment = `${randomUUID()}.pack`;
	#written = 0;
	#isDamaged = false;
	#waiting: Uint8Array[] = [];
	#waitingBytes = 0;

	constructor(folder: string, { version = engineVersion(), readOnly = false }: StoreOptions = {}) {
		this.#folder = folder;
		this.#version = version;
		this.#memory = readOnly ? new Map() : undefined;
		const index = readIndex(path.join(folder, INDEX));
		this.#places = index.places;
		// Opened at once: another run may delete a segment that it has merged into its own.
		for (const segment of new Set([...this.#places.values()].map(([name]) => name)))
			try {
				this.#open(segment);
			} catch {
				for (const [key, place] of this.#places) if (place[0] === segment) this.#places.delete(key);
			}
		if (index.version !== version) this.#places.clear();
	}

	keys(): readonly string[] {
		return [...this.#places.keys()];
	}

	/** True also for what turns out to be damaged when it is read. */
	has(key: string): boolean {
		const found = this.#places.has(key) || this.#memory?.has(key) === true;
		if (found) this.#used.add(key);
		return found;
	}

	get(key: string): Buffer | undefined {
		const content = this.peek(key);
		if (content) this.#used.add(key);
		return content;
	}

	/** The same, but the record is forgotten unless somebody else asks for it. */
	peek(key: string): Buffer | undefined {
		const held = this.#memory?.get(key);
		if (held) return held;
		const place = this.#places.get(key);
		if (!place) return undefined;
		const [segment, offset, length, sum] = place;
		if (segment === this.#segment) this.#flush();
		const content = Buffer.allocUnsafe(length);
		try {
			const read = readSync(this.#open(segment), content, 0, length, offset);
			if (read === length && crc32(content) === sum) return content;
		} catch {
			// The same as damage.
		}
		this.#places.delete(key);
		this.#isDamaged = true;
		return undefined;
	}

	set(key: string, content: Uint8Array): void {
		if (this.#memory) {
			this.#memory.set(key, Buffer.from(content));
			return;
		}
		this.#used.add(key);
		this.#places.set(key, [this.#segment, this.#written, content.length, crc32(content)]);
		this.#written += content.length;
		this.#waitingBytes += content.length;
		this.#waiting.push(content);
		if (this.#waitingBytes > BUFFERED || this.#waiting.length === MOST_WAITING) this.#flush();
	}

	/** Makes what was written last. @param forget drops what this run neither read nor wrote: nobody asks for it any more */
	commit({ forget }: { readonly forget: boolean }): void {
		if (this.#memory) return;
		const unused = forget ? [...this.#places.keys()].filter((key) => !this.#used.has(key)) : [];
		if (this.#written === 0 && unused.length === 0 && !this.#isDamaged) return;
		for (const key of unused) this.#places.delete(key);
		this.#mergeSegments();
		this.#flush();
		const index = path.join(this.#folder, INDEX);
		mkdirSync(this.#folder, { recursive: true });
		writeFileSync(`${index}.${process.pid}`, toIndex(this.#version, this.#places));
		renameSync(`${index}.${process.pid}`, index);
		const named = new Set([...this.#places.values()].map(([segment]) => segment));
		for (const name of readdirSync(this.#folder)) {
			const file = path.join(this.#folder, name);
			if (name === INDEX || named.has(name)) continue;
			if (this.#files.has(name) || isAbandoned(file)) rmSync(file, { force: true });
		}
	}

	close(): void {
		for (const file of this.#files.values()) closeSync(file);
		this.#files.clear();
	}

	/** Copies what is left of many small or mostly outdated segments into the one of this run. */
	#mergeSegments(): void {
		const live = new Map<string, number>();
		for (const [segment, , length] of this.#places.values())
			live.set(segment, (live.get(segment) ?? 0) + length);
		live.delete(this.#segment);
		const largest = Math.max(...live.values());
		for (const [segment, bytes] of live) {
			const isSmall = live.size >= MOST_SEGMENTS && bytes < largest;
			if (!isSmall && bytes * 2 > fstatSync(this.#open(segment)).size) continue;
			for (const [key, place] of this.#places) {
				if (place[0] !== segment) continue;
				const content = this.peek(key);
				if (content) this.set(key, content);
			}
		}
	}

	#open(segment: string): number {
		let file = this.#files.get(segment);
		if (file === undefined) {
			// Its own stays open for writing: another run may delete that one too.
			const flags = segment === this.#segment ? 'a+' : 'r';
			file = openSync(path.join(this.#folder, segment), flags);
			this.#files.set(segment, file);
		}
		return file;
	}

	#flush(): void {
		if (this.#waiting.length === 0) return;
		mkdirSync(this.#folder, { recursive: true });
		const file = this.#open(this.#segment);
		for (let left = this.#waiting; left.length > 0;) left = after(left, writevSync(file, left));
		this.#waiting = [];
		this.#waitingBytes = 0;
	}
}

/** What of the parts is left when so many bytes of them are written. */
function after(parts: readonly Uint8Array[], bytes: number): Uint8Array[] {
	let done = bytes;
	return parts.flatMap((part) => {
		const written = Math.min(done, part.length);
		done -= written;
		return written === part.length ? [] : [part.subarray(written)];
	});
}

interface Index {
	readonly version: string;
	readonly places: Map<string, Place>;
}

/** A line with the checksum of the next one. */
function toIndex(version: string, places: ReadonlyMap<string, Place>): string {
	const text = JSON.stringify([version, [...places]]);
	return `${crc32(text)}\n${text}`;
}

/** Empty unless it is whole. */
function readIndex(file: string): Index {
	try {
		const [sum, text = ''] = readFileSync(file, 'utf8').split('\n');
		if (sum === String(crc32(text))) {
			const [version, places] = JSON.parse(text) as [string, [string, Place][]];
			return { version, places: new Map(places) };
		}
	} catch {
		// The same as damage.
	}
	return { version: '', places: new Map() };
}

function isAbandoned(file: string): boolean {
	try {
		return Date.now() - statSync(file).mtimeMs > ABANDONED_AFTER;
	} catch {
		return false;
	}
}
