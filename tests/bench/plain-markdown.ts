/**
 * An article without components, which other generators don't have: their text stays, their tags go.
 * Code is left alone.
 */
export function toPlainMarkdown(text: string): string {
	return text
		.split(/(^ *```[\s\S]*?^ *```.*$|`[^`\n]+`)/m)
		.map((part, index) => (index % 2 === 1 ? part : part.replace(/<\/?[A-Z][^<>]*>/g, '')))
		.join('');
}
