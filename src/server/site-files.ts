import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface SiteFile {
	readonly kind: 'file';
	/** From the root, with slashes: `articles/x/index.html`. */
	readonly name: string;
	/** There is a `.br` or `.gz` beside it. */
	readonly compressed: boolean;
}

/** A page that is asked for without the slash at its end. */
export interface SiteFolder {
	readonly kind: 'folder';
}

/** Whether another build may have taken the folder's place is asked at most this often, in ms. */
const LOOK_AGAIN = 1000;

/**
 * The files that may be sent, and no others: what is not a plain file (links), is hidden, maps
 * sources or is a compressed copy has no address. Listed at the start and again after a new build.
 */
export class SiteFiles {
	readonly #root: string;
	readonly #onChange: () => Promise<void>;
	#files: ReadonlyMap<string, SiteFile> = new Map();
	#listed = '';
	#lookedAt = 0;

	private constructor(root: string, onChange: () => Promise<void>) {
		this.#root = root;
		this.#onChange = onChange;
	}

	/** @param onChange called when another build has taken the folder's place */
	static async open(root: string, onChange: () => Promise<void>): Promise<SiteFiles> {
		const files = new SiteFiles(root, onChange);
		await files.refresh();
		return files;
	}

	/** @param address decoded, below the site's base: `articles/x/`, `feed.xml`, `` for the home page */
	find(address: string): SiteFile | SiteFolder | undefined {
		const file = this.#files.get(
			address === '' || address.endsWith('/') ? `${address}index.html` : address,
		);
		if (file) return file;
		return this.#files.has(`${address}/index.html`) ? { kind: 'folder' } : undefined;
	}

	/** Lists the files again where another build has taken the folder's place. */
	async refresh(): Promise<void> {
		if (Date.now() - this.#lookedAt < LOOK_AGAIN) return;
		this.#lookedAt = Date.now();
		const folder = await stat(this.#root).catch(() => undefined);
		// Between two renames there is no folder: what was listed holds until the next look.
		if (!folder) return;
		const identity = `${folder.dev}:${folder.ino}:${folder.mtimeMs}`;
		if (identity === this.#listed) return;
		this.#files = await listFiles(this.#root);
		this.#listed = identity;
		await this.#onChange();
	}
}

/** The recursive listing of some versions of Node.js follows links, and so would lead out of the folder. */
async function listPlainFiles(root: string, folder: string): Promise<readonly string[]> {
	const entries = await readdir(path.join(root, folder), { withFileTypes: true });
	const found = await Promise.all(
		entries.map(async (entry) => {
			const name = folder + entry.name;
			if (entry.isDirectory()) return await listPlainFiles(root, `${name}/`);
			return entry.isFile() ? [name] : [];
		}),
	);
	return found.flat();
}

async function listFiles(root: string): Promise<ReadonlyMap<string, SiteFile>> {
	const names = new Set(await listPlainFiles(root, ''));
	const files = new Map<string, SiteFile>();
	for (const name of names) {
		if (isHidden(name) || isCopy(name, names)) continue;
		const compressed = names.has(`${name}.br`) || names.has(`${name}.gz`);
		files.set(name, { kind: 'file', name, compressed });
	}
	return files;
}

/** Hidden files, maps of sources, and what is written for hosts. */
function isHidden(name: string): boolean {
	return /(?:^|\/)\.|\.map$|^_(?:headers|redirects)$/.test(name);
}

function isCopy(name: string, names: ReadonlySet<string>): boolean {
	return /\.(?:br|gz)$/.test(name) && names.has(name.slice(0, -3));
}
