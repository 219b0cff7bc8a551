import { builtSitePath } from '../knowledge-base/urls.ts';

/** What a site consists of: for each file, by its path, its size and digest. */
export interface Manifest {
	readonly version: 1;
	readonly files: Readonly<Record<string, FileFacts>>;
}

export interface FileFacts {
	readonly bytes: number;
	/** SHA-256 in hex. */
	readonly sha256: string;
}

/** What must be done so that a server that has one site has the other; paths in order. */
export interface DeployPlan {
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly deleted: readonly string[];
	readonly unchanged: number;
	/** To upload: of what is added and changed. */
	readonly bytes: number;
	/** Of the whole site. */
	readonly totalBytes: number;
}

/**
 * Files that show another version of others: they go later, so that no reader is sent to what is not
 * there yet. The very last is the one that a running server takes as the sign of a whole new site.
 */
const LATER = /(?:^|\/)(?:knowledge\.json|pagefind-entry\.json)$|\.html$|\.xml$|\.txt$|\.md$/;

export function toDeployPlan(before: Manifest, now: Manifest): DeployPlan {
	const names = Object.keys(now.files);
	const added = names.filter((name) => !Object.hasOwn(before.files, name));
	const changed = names.filter(
		(name) =>
			Object.hasOwn(before.files, name) && before.files[name]!.sha256 !== now.files[name]!.sha256,
	);
	const sizeOf = (all: readonly string[]): number =>
		all.reduce((sum, name) => sum + now.files[name]!.bytes, 0);
	return {
		added: inUploadOrder(added),
		changed: inUploadOrder(changed),
		deleted: Object.keys(before.files)
			.filter((name) => !Object.hasOwn(now.files, name))
			.sort(),
		unchanged: names.length - added.length - changed.length,
		bytes: sizeOf(added) + sizeOf(changed),
		totalBytes: sizeOf(names),
	};
}

/** What pages refer to before the pages. */
function inUploadOrder(names: readonly string[]): string[] {
	return [...names].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}

function rankOf(name: string): number {
	return `/${name}` === builtSitePath ? 2 : Number(LATER.test(name));
}

/**
 * A manifest out of a file that someone may have edited.
 *
 * @returns a sentence when it is none
 */
export function parseManifest(text: string): Manifest | string {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return 'is not valid JSON';
	}
	if (!isRecord(value) || !isRecord(value['files'])) return 'is no manifest: it has no "files"';
	if (value['version'] !== 1)
		return `is a manifest of version ${JSON.stringify(value['version'])}; this command knows version 1`;
	for (const [name, facts] of Object.entries(value['files'])) {
		if (name === '' || name.startsWith('/') || name.split(/[/\\]/).includes('..'))
			return `names "${name}", which is not a path inside the site`;
		if (
			!isRecord(facts) ||
			!Number.isInteger(facts['bytes']) ||
			(facts['bytes'] as number) < 0 ||
			!/^[0-9a-f]{64}$/.test(String(facts['sha256']))
		)
			return `says of "${name}" no size and SHA-256`;
	}
	return value as unknown as Manifest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The plan for people: a line a file, `+` added, `~` changed, `-` deleted, and a summary. */
export function formatPlan({
	added,
	changed,
	deleted,
	unchanged,
	bytes,
	totalBytes,
}: DeployPlan): string {
	return [
		...added.map((name) => `+ ${name}`),
		...changed.map((name) => `~ ${name}`),
		...deleted.map((name) => `- ${name}`),
		`${added.length} added, ${changed.length} changed, ${deleted.length} deleted, ${unchanged} as they were`,
		`${formatKilobytes(bytes)} to upload of ${formatKilobytes(totalBytes)}`,
	].join('\n');
}

function formatKilobytes(bytes: number): string {
	return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
