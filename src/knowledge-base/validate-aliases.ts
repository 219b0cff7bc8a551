import type { ContentIssue } from '../schemas/content-issue.ts';
import type { ArticleSource, FaqSource, Located, LocatedContent } from './content-source.ts';
import { issueAt } from './issue-at.ts';

/**
 * Aliases given twice within one kind: a question and the article that answers it at length may
 * share words.
 */
export function checkAliases({ articles, faqs }: LocatedContent): ContentIssue[] {
	return [...repeated(articles), ...repeated(faqs)];

	function repeated(documents: readonly Located<ArticleSource | FaqSource>[]): ContentIssue[] {
		const owners = new Map<string, string>();
		return documents.flatMap((document) =>
			document.value.aliases.flatMap((alias, index) => {
				const name = alias.toLowerCase();
				const owner = owners.get(name);
				if (owner === undefined) {
					owners.set(name, document.file);
					return [];
				}
				const message = `alias "${alias}" is also one of ${owner}`;
				const fix = 'keep it where readers should land';
				return [issueAt(document, ['aliases', index], 'KB123', message, fix, 'warning')];
			}),
		);
	}
}
