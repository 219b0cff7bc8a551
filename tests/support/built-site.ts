import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createApp } from '../../src/http/app.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the served site, without a slash at its end. */
		siteUrl: string;
		/** Folder of the built site. */
		dist: string;
	}
}

/** Builds the site once with the command that users have, and serves it with the project's server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-site-'));
	const dist = path.join(folder, 'dist');
	const discard = (): void => rmSync(folder, { recursive: true, force: true });
	try {
		execFileSync(process.execPath, ['src/cli/build.ts', '--outDir', dist], { stdio: 'inherit' });
	} catch (error) {
		discard();
		throw error;
	}
	const app = await createApp({ root: dist });
	const siteUrl = await app.listen({ port: 0, host: '127.0.0.1' });
	project.provide('siteUrl', siteUrl);
	project.provide('dist', dist);
	return async () => {
		await app.close();
		discard();
	};
}
