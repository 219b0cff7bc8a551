import { LinkChecker, LinkState } from 'linkinator';
import { beforeAll, expect, inject, test } from 'vitest';
import { listReadablePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
let links: Awaited<ReturnType<LinkChecker['check']>>['links'];

beforeAll(async () => {
	({ links } = await new LinkChecker().check({
		path: `${siteUrl}/`,
		recurse: true,
		checkFragments: true,
		concurrency: 20,
		linksToSkip: (link) => Promise.resolve(!link.startsWith(`${siteUrl}/`)),
	}));
});

test('every internal link and every #place leads somewhere', () => {
	const broken = links
		.filter(({ state }) => state === LinkState.BROKEN)
		.map(({ url, parent, status }) => `${parent ?? ''} → ${url} (${status ?? 'no answer'})`);
	expect(broken).toEqual([]);
});

test('every page can be reached from the home page', () => {
	const reached = new Set(
		links
			.filter(({ url, state }) => state === LinkState.OK && url.startsWith(siteUrl))
			.map(({ url }) => new URL(url).pathname),
	);
	const unreachable = listReadablePages(inject('dist')).filter(
		(address) => address !== '/404.html' && !reached.has(address),
	);
	expect(unreachable).toEqual([]);
});
