import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../data/folders.ts';
import { baseOf } from '../knowledge-base/urls.ts';
import { readSite } from '../loader/read-site.ts';
import { createApp } from './app.ts';

/** `npm run serve`: wrong settings end with one line and exit code 2. */
const root = path.resolve(process.env['ALMANAC_DIST'] ?? 'dist');
const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'] ?? '127.0.0.1';

if (!Number.isInteger(port) || port < 1 || port > 65_535)
	fail(`PORT must be a number from 1 to 65535, not "${process.env['PORT']}".`);
if (!existsSync(path.join(root, 'index.html')))
	fail(`There is no built site in ${root}. Build it with: npm run build`);

const base = baseOf(readSite(contentDir()).site.url);
const app = await createApp({ root, base });
try {
	await app.listen({ port, host });
} catch (error) {
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'EADDRINUSE')
		fail(`Port ${port} is in use. Choose another: PORT=${port + 1} npm run serve`);
	fail(`The server can't listen on ${host}, port ${port} (${code}). Check HOST and PORT.`);
}
console.log(
	`Almanac is at http://${host === '127.0.0.1' ? 'localhost' : host}:${port}${base}  (Ctrl+C stops it)`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.once(signal, () => void app.close().then(() => process.exit(0)));

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}
