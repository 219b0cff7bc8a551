import type { FastifyReply, FastifyRequest } from 'fastify';
import { toHref } from '../knowledge-base/urls.ts';
import type { CurrentSite } from './current-site.ts';
import { METHODS } from './refuse.ts';
import { pathnameOf } from './request-checks.ts';
import type { Lifecycle } from './shutdown.ts';

export function isForHealth({ url, method, site }: FastifyRequest): boolean {
	return METHODS.includes(method) && pathnameOf(url) === toHref('/health', site.built.url);
}

/**
 * Says whether a load balancer should send readers here. While pages can be served the status is 200,
 * whatever else is down: the other servers have the same damaged index, and taking all of them away
 * would turn a search that fails into a help centre that is gone. What is down is named.
 */
export function answerHealth(
	reply: FastifyReply,
	{ phase }: Lifecycle,
	{ opened, isGone }: CurrentSite,
): void {
	const { isDown } = opened.helpCentre;
	// Nobody may ask for hours: this is how it is noticed that the index was mended.
	if (isDown && !isGone) void opened.helpCentre.open().catch(() => undefined);
	reply.code(phase === 'serving' && !isGone ? 200 : 503).header('cache-control', 'no-store');
	if (phase !== 'serving') reply.send({ status: 'draining' });
	else if (isGone) reply.send({ status: 'down', down: ['site'] });
	else reply.send(isDown ? { status: 'degraded', down: ['search index'] } : { status: 'ok' });
}
