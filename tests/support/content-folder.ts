import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { readContent } from '../../src/loader/read-content.ts';
import type { ReadContent } from '../../src/loader/read-content.ts';
import { formatIssues } from '../../src/schemas/content-issue.ts';

/** The day that all tests of content take for today. */
export const TODAY = '2026-11-21';

/** Paths from the content folder; undefined leaves a default file out. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** YAML as it shall stand in the file, by key; undefined leaves a default key out. */
export type Fields = Readonly<Record<string, string | undefined>>;

export interface ContentFolder {
	/** Holds the content folder and the cache; nothing else is touched. */
	readonly root: string;
	readonly contentDir: string;
	readonly cacheDir: string;
	read(): Promise<ReadContent>;
}

const ARTICLE: Fields = {
	title: 'Site ID',
	description: 'Where the Site ID is.',
	topics: '[analytics]',
	published: '2026-01-02',
	updated: '2026-02-03',
	author: 'writer',
};

const FAQ: Fields = {
	question: 'Where is the Site ID?',
	topics: '[analytics]',
	updated: '2026-02-03',
};

/** An article file: the keys on lines 2 to 7, further ones below, the body two lines after the fence: line 10 without further keys. */
export function article(fields: Fields = {}, body = 'Text.\n'): string {
	return documentOf({ ...ARTICLE, ...fields }, body);
}

/** A FAQ file: the keys on lines 2 to 4, the body on line 7 without further keys. */
export function faq(fields: Fields = {}, body = 'Text.\n'): string {
	return documentOf({ ...FAQ, ...fields }, body);
}

/** `site.yaml` in 8 lines, of which the first `from` is replaced by `to`. */
export function site(from = '', to = ''): string {
	const lines = [
		'name: Help',
		'tagline: Guides.',
		'description: Guides and answers.',
		'url: https://help.example.com/',
		'language: en',
		'contact:',
		'  label: Contact',
		'  url: mailto:support@example.com',
	];
	return `${lines.join('\n')}\n`.replace(from, to);
}

/** A content folder of its own that is valid but for what `files` changes; it goes when the test ends. */
export function contentFolder(files: Files = {}): ContentFolder {
	const root = mkdtempSync(path.join(os.tmpdir(), 'almanac-content-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const contentDir = path.join(root, 'content');
	const cacheDir = path.join(root, 'cache');
	mkdirSync(contentDir);
	const all: Files = {
		'site.yaml': site(),
		'topics/analytics.yaml': 'title: Analytics\ndescription: Reports and figures.\n',
		'authors.yaml': 'writer:\n  name: Writer\n',
		'articles/good.mdx': article({ title: 'Good' }),
		...files,
	};
	for (const [name, content] of Object.entries(all)) {
		if (content === undefined) continue;
		const file = path.join(contentDir, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
	return {
		root,
		contentDir,
		cacheDir,
		read: () => readContent({ contentDir, cacheDir, today: TODAY }),
	};
}

/** The report on such a folder as writers see it, line by line, without the counts at its end. */
export async function reportOn(files: Files): Promise<readonly string[]> {
	return reportOf(await contentFolder(files).read());
}

/** The report on an article `a.mdx` beside the valid one. */
export function reportOnArticle(
	fields: Fields,
	body?: string,
	files: Files = {},
): Promise<readonly string[]> {
	return reportOn({ 'articles/a.mdx': article(fields, body), ...files });
}

/** The same for its body alone, which starts on line 10. */
export function reportOnBody(body: string, files: Files = {}): Promise<readonly string[]> {
	return reportOnArticle({}, body, files);
}

export function reportOf({ issues }: ReadContent): readonly string[] {
	return formatIssues(issues).split('\n').slice(0, -1);
}

function documentOf(fields: Fields, body: string): string {
	const lines = Object.entries(fields).flatMap(([key, value]) =>
		value === undefined ? [] : [`${key}: ${value}`.trimEnd()],
	);
	return `---\n${lines.join('\n')}\n---\n\n${body}`;
}
