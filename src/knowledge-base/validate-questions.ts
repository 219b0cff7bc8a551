import type { ContentIssue } from '../schemas/content-issue.ts';
import type { LocatedContent } from './content-source.ts';
import { issueAt } from './issue-at.ts';
import { didYouMeanPath } from './nearest-path.ts';
import { articlePath, faqPath } from './urls.ts';

/** Customers' questions whose right page is none. */
export function checkQuestions({ source, files }: LocatedContent): ContentIssue[] {
	const { questions, articles, faqs } = source;
	const paths = new Set([
		...articles.filter(({ draft }) => !draft).map(({ id }) => articlePath(id)),
		...faqs.filter(({ draft }) => !draft).map(({ id }) => faqPath(id)),
	]);
	return questions.flatMap(({ pages }, index) =>
		pages.flatMap((page, place) =>
			paths.has(page)
				? []
				: [
						issueAt(
							files.questions,
							[index, 'pages', place],
							'KB203',
							`no article or question has the address "${page}".${didYouMeanPath(page, paths)}`,
							'write it as "/articles/<id>/" or "/faq/<id>/"',
						),
					],
		),
	);
}
