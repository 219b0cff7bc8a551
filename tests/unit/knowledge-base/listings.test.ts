import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	AZ_PAGE_SIZE,
	PAGE_SIZE,
	alphabet,
	bookletOf,
	groupByLetter,
	latestDocuments,
	paginate,
	titleOf,
	topicPages,
} from '../../../src/knowledge-base/listings.ts';
import { articleOf, faqOf, idsOf, knowledgeBaseOf, topicOf } from '../../support/knowledge.ts';

function articles(count: number) {
	return Array.from({ length: count }, (_, index) => articleOf(`x${index}`));
}

describe('paginate', () => {
	test('nothing gives one empty page', () => {
		expect(paginate([], 10)).toEqual([{ number: 1, count: 1, items: [] }]);
	});

	test('a full page needs no second one', () => {
		expect(paginate(['a', 'b'], 2)).toHaveLength(1);
		expect(paginate(['a', 'b', 'c'], 2)).toEqual([
			{ number: 1, count: 2, items: ['a', 'b'] },
			{ number: 2, count: 2, items: ['c'] },
		]);
	});

	test('all pages together are the list', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, size) => {
				expect(paginate(items, size).flatMap((page) => page.items)).toEqual(items);
			}),
		);
	});
});

describe('topicPages', () => {
	test('articles and questions run side by side', () => {
		const faqs = Array.from({ length: 3 }, (_, index) => faqOf(`q${index}`));
		const kb = knowledgeBaseOf({ articles: articles(PAGE_SIZE + 1), faqs });
		const pages = topicPages(kb.topics[0]!);
		expect(
			pages.map((page) => [page.number, page.count, page.articles.length, page.faqs.length]),
		).toEqual([
			[1, 2, PAGE_SIZE, 3],
			[2, 2, 1, 0],
		]);
	});

	test('an empty topic has one page', () => {
		expect(topicPages(knowledgeBaseOf({}).topics[0]!)).toMatchObject([
			{ number: 1, count: 1, articles: [], faqs: [] },
		]);
	});
});

describe('alphabet', () => {
	test('accents stand with their letter, digits and signs before all', () => {
		const titles = ['Émile', 'zoo', '«Data»', 'eagle', '2 ways', 'ßharp', '!?', 'Ωmega'];
		const kb = knowledgeBaseOf({
			articles: titles.map((title, index) => articleOf(`x${index}`, { title })),
			faqs: [faqOf('q', { question: 'Do you?' })],
		});
		const groups = groupByLetter(alphabet(kb).pages[0]!.items).map(({ letter, documents }) => [
			letter,
			...documents.map(titleOf),
		]);
		expect(groups).toEqual([
			['#', '!?', '2 ways'],
			['D', '«Data»', 'Do you?'],
			['E', 'eagle', 'Émile'],
			['S', 'ßharp'],
			['Z', 'zoo'],
			['Ω', 'Ωmega'],
		]);
	});

	test('each letter names the page it starts on', () => {
		const many = Array.from({ length: AZ_PAGE_SIZE + 5 }, (_, index) =>
			articleOf(`x${index}`, { title: `${index < AZ_PAGE_SIZE - 1 ? 'A' : 'B'} ${index}` }),
		);
		const { pages, pageOfLetter } = alphabet(
			knowledgeBaseOf({ articles: [...many, articleOf('last', { title: '1' })] }),
		);
		expect(pages.map(({ items }) => items.length)).toEqual([AZ_PAGE_SIZE, 6]);
		expect([...pageOfLetter]).toEqual([
			['#', 1],
			['A', 1],
			['B', 2],
		]);
	});
});

test('a booklet holds everything below the topic once, in reading order', () => {
	const kb = knowledgeBaseOf({
		topics: [topicOf('a'), topicOf('b', { parent: 'a' }), topicOf('c', { parent: 'b' })],
		articles: [
			articleOf('both', { topics: ['c', 'a'] }),
			articleOf('deep', { topics: ['c'] }),
			articleOf('own'),
		],
		faqs: [faqOf('q', { topics: ['b', 'c'] })],
	});
	const { articles: parts, faqs } = bookletOf(kb.topicById.get('a')!);
	expect(idsOf(parts)).toEqual(['own', 'both', 'deep']);
	expect(idsOf(faqs)).toEqual(['q']);
});

test('the latest documents come first, those of one day by title', () => {
	const kb = knowledgeBaseOf({
		articles: [
			articleOf('b'),
			articleOf('a'),
			articleOf('c', { updated: '2026-02-01' }),
			articleOf('old', { updated: '2020-01-01' }),
		],
		faqs: [faqOf('q', { updated: '2026-01-15' })],
	});
	expect(idsOf(latestDocuments(kb, 4))).toEqual(['c', 'q', 'a', 'b']);
});
