import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSite } from '../formats/built-site.ts';
import { createHandler } from '../answers/handler.ts';
import type { Handler } from '../answers/handler.ts';
import { securityHeaders } from '../hosting/headers.ts';
import type { HelpCentre, HelpCentreOptions } from '../answers/help-centre.ts';
import { FileResponses } from './file-responses.ts';
import { openFolder } from './node-help-centre.ts';
import { readBuiltSite } from './read-built-site.ts';
import { toRedirects } from '../hosting/redirects.ts';
import type { Redirects } from '../hosting/redirects.ts';
import { SiteFiles } from './site-files.ts';

/**
 * All that requests are answered from, of one build. Another build is another one: nothing in it is
 * replaced one by one, so that an answer that has begun never mixes two builds.
 */
export interface OpenedSite {
	readonly built: BuiltSite;
	/** Of every response. */
	readonly headers: Readonly<Record<string, string>>;
	readonly files: SiteFiles;
	readonly redirects: Redirects;
	readonly notFoundPage: Buffer | undefined;
	/** Files that were sent a moment ago. */
	readonly answers: FileResponses;
	readonly helpCentre: HelpCentre;
	/** Answers questions, searches and MCP messages. */
	readonly handle: Handler;
}

/** @returns a sentence where there is no whole site in the folder */
export async function openSite(
	root: string,
	onProblem?: HelpCentreOptions['onProblem'],
): Promise<OpenedSite | string> {
	const built = await readBuiltSite(root);
	if (typeof built === 'string') return built;
	const helpCentre = openFolder(root, { digests: built.index, onProblem });
	await helpCentre.check();
	return {
		built,
		headers: securityHeaders(built),
		files: await SiteFiles.list(root),
		redirects: toRedirects(Object.entries(built.redirects), built.url),
		notFoundPage: await readFile(path.join(root, '404.html')).catch(() => undefined),
		answers: new FileResponses(),
		helpCentre,
		handle: createHandler(helpCentre, built),
	};
}
