import { expect, inject, test } from 'vitest';
import { cacheDir, contentDir } from '../../src/folders.ts';
import { buildKnowledgeBase } from '../../src/knowledge-base/build.ts';
import { readContent } from '../../src/loader/read-content.ts';
import { attributeOf } from '../support/html.ts';
import { isRedirect, listPages, readPage } from '../support/pages.ts';

const dist = inject('dist');
const ORIGIN = 'https://help.example.com';

/** Days by address, as the sitemap gives them. */
const days = new Map(
	[
		...readPage(dist, '/sitemap-0.xml').matchAll(
			/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g,
		),
	].map(([, address, day]) => [address!.slice(ORIGIN.length), day?.slice(0, 10)] as const),
);

/** The same from what the writers wrote. */
async function expectedDays(): Promise<ReadonlyMap<string, string | undefined>> {
	const { content } = await readContent({
		contentDir: contentDir(),
		cacheDir: cacheDir(),
		today: new Date().toISOString().slice(0, 10),
		readOnly: true,
	});
	const { articles, faqs, topics } = buildKnowledgeBase(content);
	const latest = (documents: readonly { readonly updated: string }[]): string | undefined =>
		documents
			.map(({ updated }) => updated)
			.sort()
			.at(-1);
	return new Map([
		['/', latest([...articles, ...faqs])],
		['/articles/', undefined],
		['/ask/', undefined],
		['/binder/', undefined],
		['/faq/', latest(faqs)],
		['/recent/', latest([...articles, ...faqs])],
		['/search/', undefined],
		['/topics/', undefined],
		...topics
			.filter(({ isEmpty }) => !isEmpty)
			.map((topic) => [`/topics/${topic.id}/`, topic.updated] as const),
		...articles.map(({ id, updated }) => [`/articles/${id}/`, updated] as const),
		...faqs.map(({ id, updated }) => [`/faq/${id}/`, updated] as const),
	]);
}

test('the sitemap lists what the writers wrote, each page with the day of its last change', async () => {
	const expected = [...(await expectedDays())].sort(([a], [b]) => (a < b ? -1 : 1));
	expect([...days].sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(expected);
});

test('what is left out of it asks search engines to stay away, and the rest does not', () => {
	for (const address of listPages(dist)) {
		const html = readPage(dist, address);
		if (isRedirect(html)) continue;
		const robots = attributeOf(html, '<meta name="robots"', 'content') ?? '';
		if (days.has(address)) expect(robots, address).not.toContain('noindex');
		else expect(robots, address).toContain('noindex');
	}
});

test('its days are those that the pages show', () => {
	for (const [address, day] of days)
		if (/^\/(?:articles|faq)\/[^/]+\/$/.test(address))
			expect(readPage(dist, address), address).toContain(`<time datetime="${day!}">`);
});

test('robots.txt lets everyone in and names the sitemap', () => {
	expect(readPage(dist, '/robots.txt')).toBe(
		`User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap-index.xml\n`,
	);
	expect(readPage(dist, '/sitemap-index.xml')).toContain(`<loc>${ORIGIN}/sitemap-0.xml</loc>`);
});
