import type { ContentIssue } from '../schemas/content-issue.ts';
import { didYouMean } from '../schemas/nearest.ts';
import type { LocatedContent } from './content-source.ts';
import { issueAt } from './issue-at.ts';
import type { KnownIds } from './known-ids.ts';

/** Links of the home page that lead to nothing, to a draft, or to several things at once. */
export function checkHome(content: LocatedContent, known: KnownIds): ContentIssue[] {
	const { site, articles, faqs } = content.source;
	const file = content.files.site;
	const drafts: Readonly<Record<Noun, ReadonlySet<string>>> = {
		article: draftIds(articles),
		FAQ: draftIds(faqs),
		topic: new Set(),
	};
	const ids = { article: known.articles, FAQ: known.faqs, topic: known.topics };

	const checkId = (path: readonly PropertyKey[], noun: Noun, id: string): ContentIssue[] => {
		if (drafts[noun].has(id))
			return [
				issueAt(file, path, 'KB203', `${noun} "${id}" is a draft`, 'publish it, or choose another'),
			];
		if (ids[noun].has(id)) return [];
		const message = `${noun} "${id}" does not exist.${didYouMean(id, ids[noun])}`;
		return [issueAt(file, path, 'KB203', message, 'correct the id')];
	};

	const picks = site.home.popular.flatMap((pick, index) => {
		const path = ['home', 'popular', index];
		const given = (['article', 'faq', 'topic'] as const).filter((key) => pick[key] !== undefined);
		const unclear = issueAt(
			file,
			path,
			'KB203',
			`"${pick.label}" must lead to one article, FAQ or topic`,
			'give it "article", "faq" or "topic" with an id',
		);
		return [
			...(given.length === 1 ? [] : [unclear]),
			...given.flatMap((key) =>
				checkId([...path, key], key === 'faq' ? 'FAQ' : key, pick[key] ?? ''),
			),
		];
	});
	const questions = site.home.questions.flatMap((id, index) =>
		checkId(['home', 'questions', index], 'FAQ', id),
	);
	return [...picks, ...questions];
}

type Noun = 'article' | 'FAQ' | 'topic';

function draftIds(
	documents: readonly { readonly id: string; readonly draft: boolean }[],
): ReadonlySet<string> {
	return new Set(documents.filter(({ draft }) => draft).map(({ id }) => id));
}
