import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** Most clients that are counted at once; beyond it the one seen longest ago is forgotten. */
const COUNTED_CLIENTS = 50_000;

/**
 * Limits what has to be worked out, per client: asking, searching and MCP. Pages and files are not
 * counted. A client is an IPv4 address or an IPv6 network of 64 bits.
 *
 * @param base `/` or `/path/`
 */
export async function limitAsking(
	app: FastifyInstance,
	{ base, asksPerMinute }: { base: string; asksPerMinute: number },
): Promise<void> {
	await app.register(rateLimit, { global: false, cache: COUNTED_CLIENTS });
	const count = app.createRateLimit({ max: asksPerMinute, timeWindow: 60_000 });
	app.addHook('onRequest', async (request, reply) => {
		if (!isAsking(request.url, base)) return;
		const counted = await count(request);
		if (counted.isAllowed || !counted.isExceeded) return;
		const seconds = counted.ttlInSeconds;
		return reply
			.code(429)
			.header('retry-after', String(seconds))
			.header('cache-control', 'no-store')
			.type('text/plain; charset=utf-8')
			.send(
				`You have asked more than ${asksPerMinute} questions in a minute. Ask again in ${seconds} s.\n`,
			);
	});
}

/** Whether an address asks something, rather than naming a file. */
export function isAsking(target: string, base: string): boolean {
	const [path = '', query = ''] = target.split(/\?(.*)/s, 2);
	const below = decode(path).slice(base.length).replace(/\/$/, '');
	if (below === 'mcp') return true;
	if (query === '') return false;
	const asked = new URLSearchParams(query);
	return asked.has('ask') || (asked.has('q') && (below === 'ask' || below === 'search'));
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
