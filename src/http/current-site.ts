import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { builtSitePath } from '../knowledge-base/urls.ts';
import { openSite } from './opened-site.ts';
import type { OpenedSite } from './opened-site.ts';

/** Lines of a log: facts, and what they mean. */
export interface SiteLog {
	info(facts: object, message: string): void;
	warn(facts: object, message: string): void;
	error(facts: object, message: string): void;
}

/** Milliseconds between two looks at the folder while requests come. */
const LOOK_AGAIN = 1000;
/** Milliseconds after which a folder that is exchanged by two renames is there again. */
const EXCHANGE = 50;

/**
 * The site in a folder, whose build may be replaced at any time: the folder is exchanged, or files
 * are uploaded into it. `almanac.json` comes last and says that a build is whole; until it has
 * changed and can be read, the site that was opened before stays.
 *
 * It is requests that make it look, at most once a second: that costs one `stat`, a server that
 * nobody asks does nothing, and on network disks, where watching files does not work, it does.
 */
export class CurrentSite {
	readonly #root: string;
	readonly #log: SiteLog;
	#opened: OpenedSite;
	#isGone = false;
	/** Of the `almanac.json` that the opened site has, and of the last one that could not be used. */
	#identity: string;
	#refused = '';
	#lookedAt = performance.now();
	#looking: Promise<void> | undefined;

	private constructor(root: string, log: SiteLog, opened: OpenedSite, identity: string) {
		this.#root = root;
		this.#log = log;
		this.#opened = opened;
		this.#identity = identity;
	}

	/** @throws with a sentence where there is no built site in the folder */
	static async open(root: string, log: SiteLog): Promise<CurrentSite> {
		const identity = await lookAt(root);
		const opened = await openSite(root, toProblemLog(log));
		if (typeof opened === 'string') throw new Error(opened);
		return new CurrentSite(root, log, opened, identity);
	}

	/** The last build that was whole. */
	get opened(): OpenedSite {
		return this.#opened;
	}

	/** The folder is away or empty; it is looked for with every request. */
	get isGone(): boolean {
		return this.#isGone;
	}

	/** Looks for another build, unless that was done a moment ago. Others need not wait for the one who looks. */
	async look(): Promise<void> {
		if (this.#isGone || performance.now() - this.#lookedAt >= LOOK_AGAIN) await this.lookNow();
	}

	/** Looks for another build at once. */
	async lookNow(): Promise<void> {
		this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
		await this.#looking;
	}

	/**
	 * Whether there is another site now than the one in which the address was not found. Files may
	 * have come after `almanac.json`, where an upload went in another order.
	 *
	 * @param address below the base, decoded
	 */
	async isReplaced(site: OpenedSite, address: string): Promise<boolean> {
		await this.lookNow();
		if (this.#opened === site && !this.#isGone && (await site.files.isOutdatedFor(address))) {
			this.#identity = '';
			await this.lookNow();
		}
		return this.#opened !== site;
	}

	async #look(): Promise<void> {
		this.#lookedAt = performance.now();
		let found = await lookAt(this.#root);
		if (found === 'gone' && !this.#isGone) {
			await sleep(EXCHANGE);
			found = await lookAt(this.#root);
		}
		const isGone = found === 'gone';
		if (isGone !== this.#isGone) {
			this.#isGone = isGone;
			if (isGone) this.#log.error({ root: this.#root }, 'the site has gone');
			else this.#log.info({ root: this.#root }, 'the site is there again');
		}
		if (isGone || found === 'unfinished' || found === this.#identity) return;
		await this.#open(found);
	}

	async #open(identity: string): Promise<void> {
		const opened = await openSite(this.#root, toProblemLog(this.#log)).catch(
			(error: unknown) => (error as Error).message,
		);
		if (typeof opened !== 'string') {
			this.#opened = opened;
			this.#identity = identity;
			this.#log.info({ build: opened.built.build }, 'another build is served');
		} else if (this.#refused !== identity) {
			this.#refused = identity;
			this.#log.warn({ problem: opened }, 'the new build can not be opened; the old one stays');
		}
	}
}

function toProblemLog(log: SiteLog): (error: Error) => void {
	return ({ message, cause }) => {
		const reason = cause instanceof Error ? cause.message : undefined;
		log.error({ problem: message, reason }, 'the search index is down');
	};
}

/** What tells one `almanac.json` from another, also one that was overwritten with as many bytes. */
async function lookAt(root: string): Promise<string> {
	try {
		const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path.join(root, builtSitePath), {
			bigint: true,
		});
		return [dev, ino, size, mtimeNs, ctimeNs].join(':');
	} catch (error) {
		if (!isAbsence(error)) return 'unfinished';
	}
	try {
		await stat(path.join(root, 'index.html'));
		return 'unfinished';
	} catch (error) {
		return isAbsence(error) ? 'gone' : 'unfinished';
	}
}

/** And not a disk that fails, or too many open files. */
function isAbsence(error: unknown): boolean {
	return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
