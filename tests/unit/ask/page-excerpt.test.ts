import { beforeAll, expect, test } from 'vitest';
import { toPageExcerpt } from '../../../src/ask/page-excerpt.ts';
import type { Block } from '../../../src/markup/sections.ts';
import type { Search } from '../../../src/search/search.ts';
import { openSearch, searchPage } from '../../support/search-pages.ts';

const rows: Block[] = [
	{ type: 'head', text: 'Form\tUse it to' },
	{ type: 'row', text: 'Pie chart\tcompare shares' },
	...Array.from({ length: 40 }, (_, index): Block => ({
		type: 'row',
		text: `Form ${index}\tdraw.`,
	})),
	{ type: 'row', text: 'Insights\tsee what has changed.' },
];
const page = searchPage('/forms/', 'Forms of a report', '', { sections: [{ blocks: rows }] });
const sentences = searchPage('/other/', 'Other', 'Nothing of interest.');

let search: Search;
beforeAll(async () => {
	search = await openSearch([page, sentences]);
});

async function excerptOf(query: string): Promise<string> {
	const results = await search.search(query);
	return toPageExcerpt(page, results.query, search.knowledge).text;
}

test('the row of a table is told with the titles of its columns', async () => {
	expect(await excerptOf('insights changed')).toBe(
		'Form: Insights; Use it to: see what has changed.',
	);
	expect(await excerptOf('compare shares in a pie chart')).toBe(
		'Form: Pie chart; Use it to: compare shares.',
	);
});
