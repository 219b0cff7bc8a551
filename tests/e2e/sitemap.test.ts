import { expect, inject, test } from 'vitest';
import { attributeOf } from '../support/html.ts';
import { isRedirect, listPages, readPage } from '../support/pages.ts';

const dist = inject('dist');
const ORIGIN = 'https://help.example.com';

const isHidden = (html: string): boolean => html.includes('<meta name="robots" content="noindex');

/** Days by address, as the sitemap gives them. */
const days = new Map(
	[
		...readPage(dist, '/sitemap-0.xml').matchAll(
			/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g,
		),
	].map(([, address, day]) => [address!.slice(ORIGIN.length), day?.slice(0, 10)] as const),
);

test('the sitemap lists exactly the pages that may be found', () => {
	const indexed = listPages(dist).filter((address) => {
		const html = readPage(dist, address);
		return address !== '/404.html' && !isHidden(html) && !isRedirect(html);
	});
	expect([...days.keys()].sort()).toEqual(indexed);
});

test('its days are those that the pages show', () => {
	for (const [address, day] of days) {
		const html = readPage(dist, address);
		expect(day, address).toBe(
			attributeOf(html, '<meta property="article:modified_time"', 'content'),
		);
		if (address.startsWith('/faq/') || /^\/articles\/[^/]+\/$/.test(address))
			if (address !== '/faq/') expect(html, address).toContain(`<time datetime="${day!}">`);
	}
});

test('topics without articles stay out of search engines', () => {
	const empty = listPages(dist).filter((address) =>
		readPage(dist, address).includes('<section class="updating"'),
	);
	expect(empty).toContain('/topics/blog/');
	for (const address of empty) {
		expect(isHidden(readPage(dist, address)), address).toBe(true);
		expect(days.has(address), address).toBe(false);
	}
});

test('robots.txt lets everyone in and names the sitemap', () => {
	expect(readPage(dist, '/robots.txt')).toBe(
		`User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap-index.xml\n`,
	);
	expect(readPage(dist, '/sitemap-index.xml')).toContain(`<loc>${ORIGIN}/sitemap-0.xml</loc>`);
});
