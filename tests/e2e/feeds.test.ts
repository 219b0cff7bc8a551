import { describe, expect, inject } from 'vitest';
import { listFiles, readPage } from '../support/pages.ts';
import { test } from '../support/site-test.ts';

const dist = inject('dist');
const feeds = listFiles(dist, '/feed.xml');

/** What the browser's own XML reader says of a feed. */
interface Feed {
	readonly error: string | undefined;
	readonly root: string;
	readonly missing: readonly string[];
	readonly ids: readonly string[];
	readonly days: readonly string[];
}

function readFeed(xml: string): Feed {
	const atom = 'http://www.w3.org/2005/Atom';
	const feed = new DOMParser().parseFromString(xml, 'application/xml');
	const entries = [...feed.getElementsByTagNameNS(atom, 'entry')];
	const own = (parent: Element, name: string): string | undefined =>
		[...parent.children].find((child) => child.localName === name)?.textContent;
	const root = feed.documentElement;
	return {
		error: feed.querySelector('parsererror')?.textContent,
		root: `${root.namespaceURI ?? ''} ${root.localName}`,
		missing: [
			...['title', 'id', 'updated'].filter((name) => !own(root, name)),
			...entries.flatMap((entry) =>
				['title', 'id', 'updated', 'author', 'summary', 'published'].filter(
					(name) => !own(entry, name),
				),
			),
		],
		ids: entries.map((entry) => own(entry, 'id') ?? ''),
		days: entries.map((entry) => own(entry, 'updated') ?? ''),
	};
}

describe('every feed', () => {
	test('is well-formed Atom with all that Atom asks for', async ({ page }) => {
		// A page without the site's policy: the XML is parsed, nothing of it is loaded.
		await page.goto('about:blank');
		expect(feeds.length).toBeGreaterThan(20);
		for (const address of feeds) {
			const feed = await page.evaluate(readFeed, readPage(dist, address));
			expect(feed.error, address).toBeUndefined();
			expect(feed.root, address).toBe('http://www.w3.org/2005/Atom feed');
			expect(feed.missing, address).toEqual([]);
			expect(new Set(feed.ids).size, address).toBe(feed.ids.length);
			expect([...feed.days].sort().reverse(), address).toEqual(feed.days);
		}
	});

	test('is announced by the page it belongs to', () => {
		for (const address of feeds) {
			const page = readPage(dist, address.replace(/feed\.xml$/, ''));
			expect(page, address).toContain(`type="application/atom+xml"`);
			expect(page, address).toContain(`href="${address}"`);
		}
	});

	test('is served as what it is', async ({ page }) => {
		const response = await page.request.get('/feed.xml');
		expect(response.headers()['content-type']).toMatch(
			/^(?:application\/(?:atom\+)?xml|text\/xml)/,
		);
	});
});
