import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheDir } from '../data/folders.ts';
import { UsageError, run } from './command.ts';

/** `npm run dev [-- --port 4321] [--host 0.0.0.0]`: the site with its drafts, as it is while it is written. */
await run(async () => {
	const { values } = parseArgs({
		options: { port: { type: 'string', default: '4321' }, host: { type: 'string' } },
	});
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new UsageError(`--port "${values.port}": write a number, for example --port 4321.`);

	process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
	enableCompileCache(path.join(cacheDir(), 'compile'));
	const { dev } = await import('astro');
	await dev({ server: { port, host: values.host ?? false } });
});
