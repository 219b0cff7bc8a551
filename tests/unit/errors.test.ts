import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePublishedPages } from '../../src/cache/published-pages.ts';
import { pagesOf } from '../../src/knowledge-base/validate-published.ts';
import { contentFolder, reportOf } from '../support/content-folder.ts';
import { firstReport, readErrorEntries } from '../support/error-examples.ts';
import type { Example } from '../support/error-examples.ts';

const entries = await readErrorEntries();

describe('docs/errors.md', () => {
	it('has an entry for each code of the checker, in order, and for no other', () => {
		const codes = readdirSync('src', { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.flatMap((file) => readFileSync(path.join('src', file), 'utf8').match(/\bKB\d{3}\b/g) ?? []);
		expect(entries.map(({ code }) => code)).toEqual([...new Set(codes)].sort());
	});

	it('starts with one of its reports', () => {
		expect(entries.map(({ report }) => report)).toContain(firstReport);
	});

	it.each(entries)('shows content of which $code is said, word by word', async (entry) => {
		const { code, wrong, report } = entry;
		expect(await reportOn(wrong)).toBe(report);
		expect(report).toMatch(new RegExp(`^\\S[^\n]*  (?:error|warning) ${code}  .*\n  fix: .*\n$`));
	});

	it.each(entries)(
		'shows content of which neither $code nor anything else is said',
		async (entry) => {
			expect(await reportOn(entry.right)).toBe('');
		},
	);
});

async function reportOn({ files, before }: Example): Promise<string> {
	const folder = contentFolder({
		'topics/analytics.yaml': undefined,
		'articles/good.mdx': undefined,
		...files,
		...before,
	});
	if (Object.keys(before).length > 0) {
		const { content } = await folder.read();
		writePublishedPages(folder.cacheDir, folder.contentDir, pagesOf(content));
		for (const file of Object.keys(before)) rmSync(path.join(folder.contentDir, file));
	}
	const lines = reportOf(await folder.read()).map((line) => `${line}\n`);
	// How long a large article took is another figure each time.
	return lines.join('').replace(/took \d+\.\d s$/m, 'took 0.4 s');
}
