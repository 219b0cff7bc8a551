import type { ContentIssue } from '../schemas/content-issue.ts';
import type { LocatedContent } from './content-source.ts';
import { issueAt } from './issue-at.ts';

/** Imports, exports and expressions on a site whose owner does not run the code of its writers. */
export function checkCodeAllowed({ source, articles, faqs }: LocatedContent): ContentIssue[] {
	if (source.site.code) return [];
	return [...articles, ...faqs].flatMap((document) =>
		(document.references?.code ?? []).map(({ target, ...place }) =>
			issueAt(
				document,
				place,
				'KB162',
				target === 'expression'
					? `braces hold code, and ${NONE}`
					: `"${target}" starts code, and ${NONE}`,
				target === 'expression'
					? 'write \\{ and \\} for braces in text, or put the words in `backticks`'
					: 'remove it',
			),
		),
	);
}

const NONE = 'this site runs none from its content (code: false in site.yaml)';
