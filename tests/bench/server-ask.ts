import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../support/server-process.ts';
import { load, memoryOf } from './wrk.ts';

/**
 * `node tests/bench/server-ask.ts [DIST] [--seconds 30]`: a page asked for by 64 readers at once, alone
 * and while 64 others ask questions, with the limit of questions that a client has and without one.
 * Needs wrk.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { seconds: { type: 'string', default: '30' } },
});
const seconds = Number(values.seconds);
const root = path.resolve(positionals[0] ?? 'dist');
const QUESTION = '/ask/?q=how+do+I+change+the+settings';

for (const [name, asksPerMinute] of [
	['60 questions a minute', '60'],
	['no limit', '1000000'],
] as const) {
	const server = await startServer(root, { LOG_LEVEL: 'warn', ASKS_PER_MINUTE: asksPerMinute });
	const address = `http://127.0.0.1:${server.port}`;
	try {
		await fetch(`${address}${QUESTION}`);
		const alone = await load(`${address}/`, server.pid, { seconds });
		const [page, question] = await Promise.all([
			load(`${address}/`, server.pid, { seconds }),
			load(`${address}${QUESTION}`, server.pid, { seconds }),
		]);
		const refused = await fetch(`${address}${QUESTION}`);
		console.log(
			`${name}: page p99 ${alone.p99} ms alone, ${page.p99} ms beside questions (${(page.p99 / alone.p99).toFixed(2)} ×), ${page.errors} errors; ` +
				`${Math.round(question.requestsPerSecond)} questions/s, p99 ${question.p99} ms, ${question.errors} refused, sockets: ${question.socketErrors || 'no errors'}; ` +
				`then ${refused.status}, Retry-After ${refused.headers.get('retry-after')}; ${memoryOf(server.pid)} MB`,
		);
	} finally {
		server.kill('SIGKILL');
	}
}
