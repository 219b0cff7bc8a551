import { describe, expect, test } from 'vitest';
import { toSiteFeed } from '../../../src/formats/feed.ts';
import { renderFeed } from '../../../src/formats/feed.ts';
import type { FeedEntry } from '../../../src/formats/feed.ts';
import { articleOf, knowledgeBaseOf } from '../../support/knowledge.ts';

function entryOf(title: string, updated: string, published?: string): FeedEntry {
	return {
		title,
		url: `https://e.com/${title}/`,
		summary: `About ${title}`,
		author: 'Writer',
		published,
		updated,
	};
}

function feedOf(...entries: FeedEntry[]): string {
	return renderFeed({
		title: 'Help & answers',
		self: 'https://e.com/feed.xml',
		page: 'https://e.com/?a=1&b=2',
		language: 'en',
		entries,
	});
}

describe('renderFeed', () => {
	test('an entry with all its parts', () => {
		expect(feedOf(entryOf('a', '2026-02-03', '2026-01-02')))
			.toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Help &amp; answers</title>
<id>https://e.com/?a=1&amp;b=2</id>
<link href="https://e.com/?a=1&amp;b=2"/>
<link rel="self" type="application/atom+xml" href="https://e.com/feed.xml"/>
<updated>2026-02-03T00:00:00Z</updated>
<entry>
<title>a</title>
<id>https://e.com/a/</id>
<link href="https://e.com/a/"/>
<published>2026-01-02T00:00:00Z</published>
<updated>2026-02-03T00:00:00Z</updated>
<author><name>Writer</name></author>
<summary>About a</summary>
</entry>
</feed>
`);
	});

	test('signs of XML are escaped', () => {
		const feed = feedOf(entryOf('a < b & "c" ]]>', '2026-01-01'));
		expect(feed).toContain('<title>a &lt; b &amp; &quot;c&quot; ]]&gt;</title>');
	});

	test('the newest entry comes first and dates the feed', () => {
		const feed = feedOf(entryOf('old', '2025-01-01'), entryOf('new', '2026-01-01'));
		expect([...feed.matchAll(/<(title|updated)>(.*)<\/\1>/g)].map(([, , value]) => value)).toEqual([
			'Help &amp; answers',
			'2026-01-01T00:00:00Z',
			'new',
			'2026-01-01T00:00:00Z',
			'old',
			'2025-01-01T00:00:00Z',
		]);
	});

	test('a feed without entries has a date all the same', () => {
		expect(feedOf()).toContain('<updated>1970-01-01T00:00:00Z</updated>\n</feed>');
	});
});

describe('toSiteFeed', () => {
	test('the thirty latest articles, newest first', () => {
		const articles = Array.from({ length: 35 }, (_, index) =>
			articleOf(`x${index}`, { updated: `2026-01-${String((index % 28) + 1).padStart(2, '0')}` }),
		);
		const { entries } = toSiteFeed(knowledgeBaseOf({ articles }));
		expect(entries).toHaveLength(30);
		expect(entries[0]).toEqual({
			title: 'x27',
			url: 'https://example.com/kb/articles/x27/',
			summary: 'About x27.',
			author: 'Writer',
			published: '2026-01-01',
			updated: '2026-01-28',
		});
		const days = entries.map(({ updated }) => updated);
		expect(days).toEqual(days.toSorted().toReversed());
	});
});
