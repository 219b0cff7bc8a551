/** Text in which nothing is markup, an entity or the start of an automatic link. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_[\]<>#&~@]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');
}

/** One entry of a list of pages: `- [title](address): description`. */
export function renderLink(title: string, address: string, description?: string): string {
	const note = description === undefined ? '' : `: ${escapeMarkdown(description)}`;
	return `- [${escapeMarkdown(title)}](${address})${note}`;
}

/** A heading of the second level with its list; nothing when the list is empty. */
export function renderSection(heading: string, items: readonly string[]): string {
	return items.length === 0 ? '' : `\n## ${heading}\n\n${items.join('\n')}\n`;
}
