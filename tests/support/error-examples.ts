import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Files } from './content-folder.ts';

/** One entry of docs/errors.md. */
export interface ErrorEntry {
	readonly code: string;
	readonly wrong: Example;
	/** What the checker prints about `wrong`. */
	readonly report: string;
	readonly right: Example;
}

export interface Example {
	readonly files: Files;
	/** Those that only the build before had. */
	readonly before: Files;
}

/** The line that names a file and says what is special about it, and the block below the line, if any. */
const FILE = /^(?:(?:Wrong|Right): )?`content\/([^`]+)`(.*?)(?:\.$|:\n\n```\w+\n([\s\S]*?)^```$)/gm;
const REPORT = /^```text\n([\s\S]*?)^```$/m;

const [introduction = '', ...entries] = readFileSync('docs/errors.md', 'utf8').split(/^### /m);

/** The files of the folder that all examples have in common. */
const shared: ReadonlyMap<string, string> = new Map(
	[...introduction.matchAll(FILE)].map(([, file = '', , text = '']) => [file, text]),
);

/** What the page shows first, as the form of all reports. */
export const firstReport = REPORT.exec(introduction)?.[1];

export function readErrorEntries(): Promise<ErrorEntry[]> {
	return Promise.all(
		entries.map(async (entry) => {
			const [wrong = '', right] = entry.split(/^(?=Right: )/m);
			const code = entry.slice(0, entry.indexOf('\n'));
			const report = REPORT.exec(wrong.replace(FILE, ''))?.[1];
			if (right === undefined || report === undefined)
				throw new Error(`${code} in docs/errors.md lacks what is right, or the report`);
			return { code, wrong: await toExample(wrong), report, right: await toExample(right) };
		}),
	);
}

async function toExample(text: string): Promise<Example> {
	const files: Record<string, Files[string]> = Object.fromEntries(shared);
	const before: Record<string, Files[string]> = {};
	for (const [, file = '', said = '', block = ''] of text.matchAll(FILE)) {
		const target = said === ', in the last build' ? before : files;
		target[file] = await contentOf(said, completed(file, block));
	}
	return { files, before };
}

async function contentOf(said: string, text: string): Promise<Files[string]> {
	const [, width, height] = /^ is a picture of (\d+) × (\d+) pixels$/.exec(said) ?? [];
	const times = /^, its last line ([\d,]+) times$/.exec(said)?.[1];
	if (width !== undefined && height !== undefined)
		return sharp({
			create: { width: Number(width), height: Number(height), channels: 3, background: 'white' },
		})
			.png()
			.toBuffer();
	if (times !== undefined) {
		const lastLine = text.slice(text.trimEnd().lastIndexOf('\n') + 1);
		return text + lastLine.repeat(Number(times.replaceAll(',', '')) - 1);
	}
	switch (said) {
		case '':
		case ', in the last build':
			return text;
		case ', saved as Latin-1':
			return Buffer.from(text, 'latin1');
		case ' is not there':
			return undefined;
		default:
			throw new Error(`docs/errors.md says of a file what no test understands: "${said}"`);
	}
}

/** `…` stands for the front matter of the shared file of this kind, or for those of its keys that are not written. */
function completed(file: string, text: string): string {
	const lines = text.split('\n');
	if (!lines.includes('…')) return text;
	const folder = file.split('/')[0]!;
	const [, sample = ''] = [...shared].find(([name]) => name.startsWith(folder)) ?? [];
	const keys = (/^---\n([\s\S]*?)^---$/m.exec(sample)?.[1] ?? sample).split(/^(?=\S)/m);
	if (file.endsWith('.mdx') && lines[0] === '…')
		return text.replace('…', `---\n${keys.join('')}---`);
	const nameOf = (key: string) => /^\w+:/.exec(key)?.[0];
	const written = new Set(lines.map(nameOf));
	return text.replace('…\n', keys.filter((key) => !written.has(nameOf(key))).join(''));
}
