import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/ask/answer.ts';
import { toConfidence } from '../../../src/ask/confidence.ts';
import type { Evidence } from '../../../src/ask/confidence.ts';
import { understandQuery } from '../../../src/search/query.ts';
import { openSearch, searchPage } from '../../support/search-pages.ts';

const topics = ['invoices', 'passwords', 'reports', 'domains', 'widgets', 'campaigns', 'exports'];
const search = await openSearch([
	searchPage('/token/', 'Find your token', 'Open the security page and choose Create new token.'),
	searchPage('/cancel/', 'Cancel a token', 'Open the list of tokens and choose the bin beside it.'),
	...topics.map((topic) =>
		searchPage(`/${topic}/`, `All about ${topic}`, `Here are the ${topic}.`),
	),
]);
const ask = async (question: string) =>
	answer(await search.search(question), {
		...search.knowledge,
		levels: { answer: 0, related: 0 },
	});

const all: Evidence = {
	shown: 2,
	title: 1,
	margin: 0.3,
	strength: 1.5,
	unknown: 0,
};
const ask3 = understandQuery('cancel a token in the list', search.knowledge);

describe('the confidence of an answer', () => {
	test('is a share, whatever speaks for it', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		const number = fc.double({ min: -20, max: 20, noNaN: true });
		const evidence = fc.record({
			shown: number,
			title: share,
			margin: fc.double({ min: -1, max: 1, noNaN: true }),
			strength: number,
			unknown: share,
		});
		fc.assert(
			fc.property(evidence, (some) => {
				const confidence = toConfidence(ask3, some);
				expect(confidence).toBeGreaterThanOrEqual(0);
				expect(confidence).toBeLessThanOrEqual(1);
			}),
		);
	});

	test('grows with all that speaks for it, and falls with words that the site does not have', () => {
		const best = toConfidence(ask3, all);
		for (const name of ['shown', 'title', 'margin', 'strength'] as const)
			expect(toConfidence(ask3, { ...all, [name]: all[name] - 0.2 }), name).toBeLessThan(best);
		expect(toConfidence(ask3, { ...all, unknown: 0.3 })).toBeLessThan(best);
	});

	test('is low for a word or two, and nothing for none', () => {
		for (const short of ['token', 'token list', 'where is the token please'])
			expect(
				toConfidence(understandQuery(short, search.knowledge), all),
				short,
			).toBeLessThanOrEqual(0.5);
		expect(toConfidence(understandQuery('how do I do it', search.knowledge), all)).toBe(0);
	});

	test('is certain where the question is the title', async () => {
		expect((await ask('cancel tokens')).confidence).toBe(1);
		expect((await ask('How can I cancel my token?')).confidence).toBe(1);
		expect((await ask('token')).confidence).toBeLessThan(0.6);
	});

	test('loses nothing to courtesy, and much to words of something else', async () => {
		const question = 'how do I create a token on the security page';
		const { confidence } = await ask(question);
		const polite = await ask(`hello folks kindly assist, ${question}, thanks a lot`);
		expect(polite.confidence).toBeGreaterThan(confidence - 0.05);
		const other = await ask('how do I create a bus token for the metro on the security page');
		expect(other.confidence).toBeLessThan(confidence - 0.1);
	});
});
