import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../src/pdf/chromium.ts';
import { createApp } from '../../src/http/app.ts';
import { freePort } from '../support/web-server.ts';
import { installPackages } from './install-packages.ts';

/** Installed for each measurement: with all that it needs it is 150 MB. */
const LIGHTHOUSE = '13.5.0';

/**
 * Lighthouse's mobile scores of one page of each kind, from the built site as the project's server
 * sends it. Largest Contentful Paint and layout shift are the medians of three runs.
 */
const PAGES = [
	'/',
	'/articles/token-auth/',
	'/topics/analytics/',
	'/faq/',
	'/search/?q=site+id',
	'/ask/?q=where+do+I+find+my+token',
	'/404.html',
];

type Lighthouse = (
	address: string,
	flags: { readonly port: number; readonly logLevel: 'silent' },
) => Promise<{ readonly lhr: Report }>;

interface Report {
	readonly categories: Readonly<
		Record<
			string,
			{
				readonly score: number | null;
				readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
			}
		>
	>;
	readonly audits: Readonly<
		Record<string, { readonly score: number | null; readonly numericValue?: number }>
	>;
}

const folder = mkdtempSync(path.join(tmpdir(), 'almanac-lighthouse-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
installPackages({ dependencies: { lighthouse: LIGHTHOUSE } }, folder);
const { resolve } = createRequire(path.join(folder, 'package.json'));
const { default: lighthouse } = (await import(pathToFileURL(resolve('lighthouse')).href)) as {
	readonly default: Lighthouse;
};

const port = await freePort();
const app = await createApp({ root: `${process.cwd()}/dist` });
const site = await app.listen({ port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
	executablePath: findChromium()!,
	args: ['--no-sandbox', '--disable-gpu', '--disable-quic', `--remote-debugging-port=${port}`],
});
try {
	for (const page of PAGES) {
		const runs = [await run(page), await run(page), await run(page)];
		const median = (pick: (result: Result) => number): number =>
			runs.map(pick).sort((a, b) => a - b)[1]!;
		const { accessibility, practices, seo, failed } = runs[0]!;
		console.log(
			`${page}  accessibility ${accessibility}, best practices ${practices}, SEO ${seo}, ` +
				`performance ${median((result) => result.performance)}, LCP ${median((result) => result.lcp).toFixed(2)} s, ` +
				`CLS ${median((result) => result.cls).toFixed(3)}${failed.length > 0 ? `  failed: ${failed.join(', ')}` : ''}`,
		);
	}
} finally {
	await browser.close();
	await app.close();
}

interface Result {
	readonly accessibility: number;
	readonly practices: number;
	readonly seo: number;
	readonly performance: number;
	/** Seconds. */
	readonly lcp: number;
	readonly cls: number;
	readonly failed: readonly string[];
}

async function run(page: string): Promise<Result> {
	const { lhr } = await lighthouse(`${site}${page}`, { port, logLevel: 'silent' });
	const { categories, audits } = lhr;
	const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
	const scored = ['accessibility', 'best-practices', 'seo'].flatMap((name) =>
		categories[name]!.auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
	);
	return {
		accessibility: score('accessibility'),
		practices: score('best-practices'),
		seo: score('seo'),
		performance: score('performance'),
		lcp: (audits['largest-contentful-paint']?.numericValue ?? 0) / 1000,
		cls: audits['cumulative-layout-shift']?.numericValue ?? 0,
		failed: scored.filter((id) => (audits[id]?.score ?? 1) < 1),
	};
}
