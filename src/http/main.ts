import { createApp } from './app.ts';
import { describeConfiguration, readConfiguration } from './configuration.ts';
import { readBuiltSite } from './read-built-site.ts';
import { stopWithProcess } from './shutdown.ts';
import type { Lifecycle } from './shutdown.ts';

/**
 * `npm run serve`: wrong settings end with a line for each and exit code 2. Lines for people go to
 * standard error, so that standard output is JSON throughout.
 */
const { configuration, problems } = readConfiguration(process.env);
if (problems.length > 0) fail(problems.join('\n'));
const { port, host } = configuration;

const built = await readBuiltSite(configuration.root);
if (typeof built === 'string') fail(built);
const lifecycle: Lifecycle = { phase: 'serving' };
const app = await createApp({ ...configuration, lifecycle });
stopWithProcess(app, lifecycle);
try {
	await app.listen({ port, host });
} catch (error) {
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'EADDRINUSE')
		fail(`Port ${port} is in use. Choose another: PORT=${port + 1} npm run serve`);
	fail(`The server can't listen on ${host}, port ${port} (${code}). Check HOST and PORT.`);
}
const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
console.error(`Almanac is at http://${name}:${port}${built.base}  (Ctrl+C stops it)`);
console.error(`Settings: ${describeConfiguration(configuration)}`);

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}
