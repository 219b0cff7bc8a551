/** A table as Markdown, its columns as wide as their widest cell; numbers stand right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((name, column) =>
		Math.max(3, name.length, ...rows.map((row) => row[column]!.length)),
	);
	const line = (cells: readonly string[]): string =>
		`| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
	const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
	return [line(head), rule, ...rows.map(line)].join('\n');
}

export function formatSeconds(value: number | undefined): string {
	return value === undefined ? '–' : value.toFixed(1);
}

/** In units of a thousand. */
export function formatBytes(value: number | undefined): string {
	if (value === undefined) return '–';
	if (value < 1e3) return `${value} B`;
	if (value < 1e6) return `${(value / 1e3).toFixed(1)} KB`;
	return value < 1e9 ? `${(value / 1e6).toFixed(1)} MB` : `${(value / 1e9).toFixed(2)} GB`;
}
