import { readdir, realpath, stat } from 'node:fs/promises';
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

/**
 * The files that may be sent, and no others: what is not a plain file (links), is hidden, maps
 * sources or is a compressed copy has no address.
 */
export class SiteFiles {
	readonly #root: string;
	readonly #files: ReadonlyMap<string, SiteFile>;

	private constructor(root: string, files: ReadonlyMap<string, SiteFile>) {
		this.#root = root;
		this.#files = files;
	}

	/** As they lie in the folder now. */
	static async list(root: string): Promise<SiteFiles> {
		return new SiteFiles(root, await listFiles(root));
	}

	/** @param address decoded, below the site's base: `articles/x/`, `feed.xml`, `` for the home page */
	find(address: string): SiteFile | SiteFolder | undefined {
		const file = this.#files.get(toName(address));
		if (file) return file;
		return this.#files.has(`${address}/index.html`) ? { kind: 'folder' } : undefined;
	}

	/** Whether a file of this address, which the list lacks, has come into the folder since. */
	async isOutdatedFor(address: string): Promise<boolean> {
		const isAdded = await this.#isAdded(toName(address));
		return isAdded || (toName(address) === address && this.#isAdded(`${address}/index.html`));
	}

	async #isAdded(name: string): Promise<boolean> {
		if (this.#files.has(name) || isHidden(name) || /\.(?:br|gz)$/.test(name)) return false;
		try {
			const root = await realpath(this.#root);
			const file = `${root}${path.sep}${name.split('/').join(path.sep)}`;
			// Another spelling of a name is none, and neither is a link or what one leads to.
			return (await realpath(file)) === file && (await stat(file)).isFile();
		} catch {
			return false;
		}
	}
}

function toName(address: string): string {
	return address === '' || address.endsWith('/') ? `${address}index.html` : address;
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
