import type { Article } from '../knowledge-base/knowledge-base.ts';
import { articlePath } from '../knowledge-base/urls.ts';

/** An article as a Markdown file: what it is in front matter, then its title and text. */
export function renderMarkdownPage(
	article: Article,
	body: string,
	absolute: (path: string) => string,
): string {
	const lines = [
		['title', article.title],
		['description', article.description],
		['url', absolute(articlePath(article.id))],
		['topics', article.topics.map((topic) => topic.title)],
		['updated', article.updated],
		...(article.appliesTo.length > 0 ? [['applies_to', article.appliesTo]] : []),
	] as const;
	// JSON strings and lists are YAML too, and need no rules of their own for quoting.
	const frontMatter = lines
		.map(([key, value]) => `${String(key)}: ${JSON.stringify(value)}`)
		.join('\n');
	return `---\n${frontMatter}\n---\n\n# ${escapeMarkdown(article.title)}\n\n${body}\n`;
}

/** Text in which nothing is markup, an entity or the start of an automatic link. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_[\]<>#&~@]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');
}
