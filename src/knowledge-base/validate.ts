import type { ContentIssue } from '../schemas/content-issue.ts';
import type { LocatedContent } from './content-source.ts';
import { knownIdsOf } from './known-ids.ts';
import { checkAliases } from './validate-aliases.ts';
import { checkCodeAllowed } from './validate-code.ts';
import { checkDates } from './validate-dates.ts';
import { checkHome } from './validate-home.ts';
import { checkLinks } from './validate-links.ts';
import { checkPublished } from './validate-published.ts';
import type { PublishedPages } from './validate-published.ts';
import { checkQuestions } from './validate-questions.ts';
import { checkRedirects } from './validate-redirects.ts';
import { checkReferences } from './validate-references.ts';
import { checkTopics } from './validate-topics.ts';

/**
 * Everything that is wrong between files, and dates that can't be right.
 *
 * @param today `YYYY-MM-DD`
 * @param folder the content folder's name, for sentences about the whole of it
 * @param published pages of earlier builds
 */
export function validateContent(
	content: LocatedContent,
	today: string,
	folder = 'content',
	published: PublishedPages = new Map(),
): ContentIssue[] {
	const known = knownIdsOf(content.source, content.broken);
	const none: ContentIssue = {
		file: `${folder}/articles`,
		line: 1,
		column: 1,
		level: 'error',
		code: 'KB201',
		message: `no articles found in ${folder}/articles`,
		fix: 'write the first one with: npm run new -- article "Title"',
	};
	return [
		...(known.articles.size === 0 ? [none] : []),
		...checkReferences(content, known),
		...checkCodeAllowed(content),
		...checkDates(content, today),
		...checkTopics(content, known),
		...checkAliases(content),
		...checkHome(content, known),
		...checkQuestions(content),
		...checkRedirects(content, known),
		...checkPublished(content.source, known, published, folder),
		...checkLinks(content),
	];
}
