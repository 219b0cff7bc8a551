import { describe, expect, it } from 'vitest';
import { ARTICLE_KEYS } from '../../../src/schemas/article.ts';
import {
	article,
	contentFolder,
	reportOf,
	reportOn,
	reportOnArticle,
} from '../../support/content-folder.ts';
import type { Fields } from '../../support/content-folder.ts';

const FILE = 'content/articles/a.mdx';
const KEYS = `use one of: ${ARTICLE_KEYS.join(', ')}`;
const AS_DAY = 'write the day as year-month-day, for example 2026-03-31';

describe('keys and values', () => {
	it.each<[string, Fields, string, string]>([
		[
			'a missing title',
			{ title: undefined },
			'2:1  error KB110  "title" is missing',
			'add "title: …" after line 1',
		],
		[
			'a number as title',
			{ title: '2024' },
			'2:8  error KB111  "title" must be text, but is the number 2024',
			'write title: "2024"',
		],
		[
			'a number with leading zeros as title',
			{ title: '007' },
			'2:8  error KB111  "title" must be text, but is the number 007',
			'write title: "007"',
		],
		[
			'a title that is true',
			{ title: 'true' },
			'2:8  error KB111  "title" must be text, but is true',
			'write title: "true"',
		],
		[
			'an empty title',
			{ title: '""' },
			'2:8  error KB111  "title" is empty',
			'write it, or remove the key if it may be left out',
		],
		[
			'a long title',
			{ title: 'x'.repeat(201) },
			'2:8  error KB111  "title" is 201 characters long; 200 are the most',
			'shorten it to 200 characters',
		],
		[
			'a title of two lines',
			{ title: '|\n  two\n  lines' },
			'2:8  error KB111  "title" has more than one line',
			'write it on one line, or start it with >- and indent its lines',
		],
		[
			'an unknown key',
			{ descripton: 'x' },
			'8:1  error KB112  unknown key "descripton"; did you mean "description"?',
			KEYS,
		],
		[
			'a key in capitals',
			{ Draft: 'true' },
			'8:1  error KB112  unknown key "Draft"; did you mean "draft"?',
			KEYS,
		],
		[
			'a key like no other',
			{ zzzzzz: 'x' },
			'8:1  error KB112  unknown key "zzzzzz"; it is not read',
			KEYS,
		],
		[
			'a quoted yes',
			{ draft: '"yes"' },
			'8:8  error KB111  "draft" must be true or false, but is the text "yes"',
			'write true or false without quotes',
		],
		[
			'topics that are no list',
			{ topics: 'analytics' },
			'4:9  error KB111  "topics" must be a list, but is the text "analytics"',
			'write it in square brackets, for example [analytics, api]',
		],
		[
			'no topics',
			{ topics: '[]' },
			'4:9  error KB111  "topics" is empty',
			'name at least one topic, for example [analytics]',
		],
		[
			'a number as topic',
			{ topics: '[analytics, 404]' },
			'4:21  error KB111  entry 2 of "topics" must be text, but is the number 404',
			'write "404"',
		],
		[
			'a topic that is no id',
			{ topics: '[Analytics]' },
			'4:10  error KB131  "Analytics" is not an id',
			'use lower-case letters, digits and single hyphens, for example "site-id"',
		],
		[
			'a negative interval',
			{ verifyEvery: '-1' },
			'8:14  error KB111  "verifyEvery" must be more than 0, but is -1',
			'correct the number',
		],
		[
			'an interval beyond all dates',
			{ verified: '2026-01-01', verifyEvery: '99999999999' },
			'9:14  error KB111  "verifyEvery" must be at most 36500, but is 99999999999',
			'correct the number',
		],
	])('reports %s', async (_, fields, problem, fix) => {
		expect(await reportOnArticle(fields)).toEqual([`${FILE}:${problem}`, `  fix: ${fix}`]);
	});

	it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
		'reports the key %s once and changes no object',
		async (key) => {
			const text = article().replace('title:', `${key}: { title: polluted }\ntitle:`);
			expect(await reportOn({ 'articles/a.mdx': text })).toEqual([
				`${FILE}:2:1  error KB112  unknown key "${key}"; it is not read`,
				`  fix: ${KEYS}`,
			]);
			expect('title' in {}).toBe(false);
		},
	);

	it('counts characters, not code units', async () => {
		expect(await reportOnArticle({ title: '😀'.repeat(200) })).toEqual([]);
	});
});

describe('dates', () => {
	it.each([
		['2024-13-45', 'month 13'],
		['2024-02-30', 'month 2 of 2024 has 29 days'],
		['2023-02-29', 'month 2 of 2023 has 28 days'],
		['2024-04-00', 'month 4 of 2024 has 30 days'],
		['0000-00-00', 'month 0'],
		['yesterday', 'it must be four digits, two digits, two digits'],
		['12024-01-01', 'it must be four digits, two digits, two digits'],
		['2024-1-5', 'it must be four digits, two digits, two digits'],
		['20240105', 'it must be four digits, two digits, two digits'],
		['2024-01-01T10:00:00Z', 'it has a time of day'],
		['2024-01-01 10:00', 'it has a time of day'],
		['2024-01-01+02:00', 'it has a time zone'],
	])('reports %s', async (day, reason) => {
		expect(await reportOnArticle({ updated: day })).toEqual([
			`${FILE}:6:10  error KB113  "${day}" is not a date: ${reason}`,
			`  fix: ${AS_DAY}`,
		]);
	});

	it.each<[Fields, string, string]>([
		[
			{ updated: '2025-12-31' },
			'6:10  warning KB114  "updated" 2025-12-31 is before "published" 2026-01-02',
			'correct one of the two',
		],
		[
			{ updated: '2026-11-22' },
			'6:10  warning KB114  "updated" 2026-11-22 is in the future',
			'write a day up to 2026-11-21',
		],
		[
			{ verified: '2027-01-01' },
			'8:11  warning KB114  "verified" 2027-01-01 is in the future',
			'write a day up to 2026-11-21',
		],
		[
			{ verified: '2026-01-01', verifyEvery: '90' },
			'8:11  warning KB115  last verified on 2026-01-01; the next check was due on 2026-04-01',
			'follow the article to its end, then set "verified" to that day',
		],
	])('warns of %j and publishes all the same', async (fields, problem, fix) => {
		const read = await contentFolder({ 'articles/a.mdx': article(fields) }).read();
		expect(reportOf(read)).toEqual([`${FILE}:${problem}`, `  fix: ${fix}`]);
		expect(read.articles.published).toBe(2);
	});

	it('takes leap days and today', async () => {
		expect(await reportOnArticle({ published: '2024-02-29', updated: '2026-11-21' })).toEqual([]);
	});
});
