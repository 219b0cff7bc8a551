import type { ContentIssue } from '../schemas/content-issue.ts';
import type { ArticleSource, FaqSource, Located, LocatedContent } from './content-source.ts';
import { issueAt } from './issue-at.ts';

const DAY = 86_400_000;

/** Dates in the wrong order or the future, and checks that are overdue. @param today `YYYY-MM-DD` */
export function checkDates({ articles, faqs }: LocatedContent, today: string): ContentIssue[] {
	return [...articles, ...faqs].flatMap(issuesOf);

	function issuesOf(document: Located<ArticleSource | FaqSource>): ContentIssue[] {
		const { published, updated, verified, verifyEvery } = {
			verified: undefined,
			verifyEvery: undefined,
			...document.value,
		};
		const warn = (
			key: string,
			code: 'KB114' | 'KB115',
			message: string,
			fix: string,
		): ContentIssue => issueAt(document, [key], code, message, fix, 'warning');
		const issues: ContentIssue[] = [];
		if (published !== undefined && updated < published)
			issues.push(
				warn(
					'updated',
					'KB114',
					`"updated" ${updated} is before "published" ${published}`,
					'correct one of the two',
				),
			);
		for (const [key, day] of Object.entries({ published, updated, verified }))
			if (day !== undefined && day > today)
				issues.push(
					warn(key, 'KB114', `"${key}" ${day} is in the future`, `write a day up to ${today}`),
				);
		if (verified !== undefined && verifyEvery !== undefined) {
			const due = new Date(Date.parse(verified) + verifyEvery * DAY).toISOString().slice(0, 10);
			if (due < today)
				issues.push(
					warn(
						'verified',
						'KB115',
						`last verified on ${verified}; the next check was due on ${due}`,
						'follow the article to its end, then set "verified" to that day',
					),
				);
		}
		return issues;
	}
}
