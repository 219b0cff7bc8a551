import { beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../../src/ask/answer.ts';
import type { Answer } from '../../../src/ask/answer.ts';
import type { Excerpt } from '../../../src/ask/quote.ts';
import { textsOf } from '../../../src/search/page.ts';
import type { Search } from '../../../src/search/search.ts';
import { openSearch, searchPage, text } from '../../support/search-pages.ts';

const filler = (count: number) =>
	Array.from(
		{ length: count },
		(_, index) => `Sentence ${index} says nothing of interest here.`,
	).join(' ');

const pages = [
	searchPage('/report/', 'Email reports', '', {
		sections: [
			{ blocks: [text('A report can be sent by mail.')] },
			{
				heading: 'Create a report',
				anchor: 'create',
				blocks: [
					{ type: 'step', text: 'Open Email Reports.' },
					{ type: 'step', text: 'Choose Create and schedule a report.' },
					text('The list below it has your reports.'),
					{ type: 'step', text: 'Pick the day.' },
				],
			},
		],
	}),
	searchPage(
		'/spf/',
		'Mail records',
		`${filler(20)} An SPF record may be looked up ten times at most. ${filler(2)}`,
	),
	searchPage(
		'/faq/mx/',
		'What is an MX record?',
		'It says which server receives mail for a domain.',
		{ kind: 'faq' },
	),
	searchPage('/faq/spf/', 'What is SPF?', 'A line that says which servers may send mail.', {
		kind: 'faq',
	}),
	searchPage('/faq/two/', 'May I have two SPF records?', 'No. Merge them into one.', {
		kind: 'faq',
	}),
	searchPage('/token/', 'Tokens', 'A token is a secret.'),
];

let search: Search;
beforeAll(async () => {
	search = await openSearch(pages, {});
});
const ask = async (question: string): Promise<Answer> =>
	answer(await search.search(question), search.knowledge);

async function getBest(question: string): Promise<Excerpt> {
	return (await ask(question)).excerpts[0]!;
}

describe('the answer', () => {
	test('is none to a question of stop words only', async () => {
		expect(await ask('what is it')).toMatchObject({ level: 'none', excerpts: [] });
		expect(await ask('what is spf')).toMatchObject({ level: 'answer' });
	});

	test('is the whole list of steps for who asks how, with the place', async () => {
		const best = await getBest('how do I create a report?');
		expect(best).toMatchObject({ heading: 'Create a report', anchor: 'create' });
		expect(best.blocks.filter(({ type }) => type === 'step').length).toBe(3);
	});

	test('is the sentence that says it, with the one before and those that follow', async () => {
		const best = await getBest('how often may an spf record be looked up');
		expect(best.sentence).toBe('An SPF record may be looked up ten times at most.');
		expect(best.blocks.map((block) => block.text).join(' ')).toBe(
			`Sentence 19 says nothing of interest here. ${best.sentence!} ${filler(2)}`,
		);
	});

	test('is that of the question that was asked, whose words its answer need not repeat', async () => {
		const best = await getBest('two spf records');
		expect(best.page.path).toBe('/faq/two/');
	});

	test('is word for word on the page', async () => {
		for (const question of ['what is an mx record', 'spf', 'tokens', 'create report']) {
			for (const { page, blocks } of (await ask(question)).excerpts)
				for (const block of blocks) expect(textsOf(page).join('\n')).toContain(block.text);
		}
	});

	test('comes with excerpts from other pages and with FAQs', async () => {
		const { excerpts, followUps } = await ask('spf records for mail');
		const shown = excerpts.map(({ page }) => page.path);
		expect(new Set(shown).size).toBe(shown.length);
		expect(excerpts.length).toBeLessThanOrEqual(3);
		expect(followUps.every(({ kind, path }) => kind === 'faq' && !shown.includes(path))).toBe(true);
	});

	test('is none where no page has a word of the question', async () => {
		expect(await ask('xqzvw')).toMatchObject({ level: 'none', excerpts: [], followUps: [] });
	});
});
