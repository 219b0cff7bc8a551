import { expect, test } from 'vitest';
import { listIndexedPages } from '../../../src/page-models/site-pages.ts';
import { articleOf, faqOf, knowledgeBaseOf, topicOf } from '../../support/knowledge.ts';

const daysOf = (kb: ReturnType<typeof knowledgeBaseOf>) =>
	listIndexedPages(kb).map(({ path, updated }) => [path, updated]);

test('lists every page that may be found, by path, with the day of its last change', () => {
	const kb = knowledgeBaseOf({
		articles: [
			articleOf('old', { updated: '2026-02-01' }),
			articleOf('new', { updated: '2026-02-03' }),
		],
		faqs: [faqOf('why', { updated: '2026-02-02' })],
		redirects: new Map([['/gone/', 'new']]),
	});
	expect(daysOf(kb)).toEqual([
		['/', '2026-02-03'],
		['/articles/', undefined],
		['/articles/new/', '2026-02-03'],
		['/articles/old/', '2026-02-01'],
		['/ask/', undefined],
		['/binder/', undefined],
		['/faq/', '2026-02-02'],
		['/faq/why/', '2026-02-02'],
		['/recent/', '2026-02-03'],
		['/search/', undefined],
		['/topics/', undefined],
		['/topics/a/', '2026-02-03'],
	]);
});

test('leaves out topics without articles', () => {
	const kb = knowledgeBaseOf({
		topics: [topicOf('a'), topicOf('planned', { planned: ['Soon'] })],
		articles: [articleOf('one')],
	});
	expect(daysOf(kb).map(([path]) => path)).not.toContain('/topics/planned/');
});

test('lists the further pages of long lists', () => {
	const articles = Array.from({ length: 201 }, (_, index) => articleOf(`article-${index}`));
	const paths = daysOf(knowledgeBaseOf({ articles }));
	expect(paths.filter(([path]) => path!.includes('/page/'))).toEqual([
		['/articles/page/2/', undefined],
		['/topics/a/page/2/', '2026-01-01'],
		['/topics/a/page/3/', '2026-01-01'],
		['/topics/a/page/4/', '2026-01-01'],
		['/topics/a/page/5/', '2026-01-01'],
	]);
});
