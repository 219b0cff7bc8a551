import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { serverTextIn } from '../text/text.ts';
import { RequestError } from '../answers/question.ts';

/** Most clients that are counted at once; beyond it the one seen longest ago is forgotten. */
const COUNTED_CLIENTS = 50_000;

/**
 * What counts a client's questions, and throws a {@link RequestError} for one too many. A client is
 * an IPv4 address or an IPv6 network of 64 bits.
 */
export async function limitAsking(
	app: FastifyInstance,
	asksPerMinute: number,
): Promise<(request: FastifyRequest) => Promise<void>> {
	await app.register(rateLimit, { global: false, cache: COUNTED_CLIENTS });
	const count = app.createRateLimit({ max: asksPerMinute, timeWindow: 60_000 });
	return async (request) => {
		const counted = await count(request);
		if (counted.isAllowed || !counted.isExceeded) return;
		const seconds = counted.ttlInSeconds;
		throw new RequestError(429, serverTextIn('en').tooMany(asksPerMinute, seconds), seconds);
	};
}
