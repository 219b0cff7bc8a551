import { realpathSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheDir, contentDir, engineDir, packagesDir } from '../folders.ts';
import { setUpAstro } from './astro-setup.ts';
import { UsageError, run } from './command.ts';

/** `npm run dev [-- --port 4321] [--host 0.0.0.0]`: the site with its drafts, as it is while it is written. */
await run(async () => {
	const { values } = parseArgs({
		options: { port: { type: 'string', default: '4321' }, host: { type: 'string' } },
	});
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new UsageError(`--port "${values.port}": write a number, for example --port 4321.`);

	enableCompileCache(path.join(cacheDir(), 'compile'));
	const { dev } = await import('astro');
	const setup = await setUpAstro('dev');
	const allow = [setup.root, engineDir, realpathSync(packagesDir()), contentDir()];
	try {
		// The address that was asked for, or a sentence; not another one.
		await dev({
			...setup,
			server: { port, host: values.host ?? false },
			vite: { ...setup.vite, server: { strictPort: true, fs: { allow } } },
		});
	} catch (error) {
		if (!(error as Error).message.includes('already in use')) throw error;
		throw new UsageError(
			`Port ${port} is in use. Choose another: npm run dev -- --port ${port + 1}`,
		);
	}
	// Code in an article that fails later must not take the preview from its writer.
	process.removeAllListeners('uncaughtException');
	process.on('uncaughtException', ({ message }) =>
		console.error(`Code in an article has failed: ${message}`),
	);
});
