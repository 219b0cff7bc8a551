import {
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	truncateSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { CurrentSite } from '../../../src/http/current-site.ts';
import { enServer } from '../../../src/text/en.ts';
import { writeFiles } from '../../support/build-site.ts';
import { builtSiteRecord } from '../../support/built-site-record.ts';
import { PAGES } from '../../support/handler.ts';
import { searchPage } from '../../support/search-pages.ts';
import { siteFolder } from '../../support/site-folder.ts';
import { besides, writeBuild, writeRecord } from '../../support/write-build.ts';
import type { Build } from '../../support/write-build.ts';

// The server looks for another build when a second has passed; nothing here waits for it.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'Date'] }));
afterEach(() => void vi.useRealTimers());
const passSecond = () => void vi.advanceTimersByTime(1001);

const NEW_PAGES = [
	searchPage('/articles/new-invoice/', 'Download an invoice', 'Open Billing to get an invoice.'),
	...PAGES.slice(1),
];
const FIRST: Build = {
	record: { redirects: { '/older/': '/articles/reset-password/' } },
};
const SECOND: Build = {
	pages: NEW_PAGES,
	record: { redirects: { '/articles/reset-password/': '/articles/new-invoice/' } },
	more: { 'index.html': '<h1>New home</h1>' },
};

async function serveBuild(build: Build = FIRST) {
	const dist = siteFolder({});
	await writeBuild(dist, build);
	const app = await createApp({ root: dist });
	onTestFinished(() => app.close());
	return { dist, app };
}

/** Another build in the place of the old one, as `npm run build` puts it there. */
async function exchange(dist: string, build: Build): Promise<void> {
	await writeBuild(besides(dist, 'next'), build);
	renameSync(dist, besides(dist, 'old'));
	renameSync(besides(dist, 'next'), dist);
}

async function ask(app: FastifyInstance, question: string) {
	const url = `/ask/?q=${encodeURIComponent(question)}`;
	const { statusCode, body } = await app.inject({ url, headers: { accept: 'application/json' } });
	return { status: statusCode, text: body };
}

async function get(app: FastifyInstance, url: string) {
	const { statusCode, headers, body } = await app.inject(url);
	return {
		status: statusCode,
		location: headers.location,
		retryAfter: headers['retry-after'],
		body,
	};
}

async function expectSecond(app: FastifyInstance): Promise<void> {
	expect(await get(app, '/')).toMatchObject({ status: 200, body: '<h1>New home</h1>' });
	expect(await get(app, '/articles/new-invoice/')).toMatchObject({ status: 200 });
	expect(await get(app, '/articles/reset-password/')).toMatchObject({
		status: 301,
		location: '/articles/new-invoice/',
	});
	expect(await get(app, '/older/')).toMatchObject({ status: 404 });
	const found = await ask(app, 'how do I download an invoice');
	expect(found.status).toBe(200);
	expect(JSON.parse(found.text)).toMatchObject({ isAnswered: true });
	expect(found.text).toContain('/articles/new-invoice/');
	const gone = await ask(app, 'how do I reset my password');
	expect(gone.status).toBe(200);
	expect(gone.text).not.toContain('/articles/reset-password/');
}

describe('a new build under a running server', () => {
	test('that takes the place of the folder is there as a whole', async () => {
		const { dist, app } = await serveBuild();
		await get(app, '/');
		expect((await ask(app, 'how do I reset my password')).text).toContain('Forgot password');
		await exchange(dist, SECOND);
		passSecond();
		await expectSecond(app);
	});

	test('that is uploaded into the folder is noticed by its almanac.json', async () => {
		const { dist, app } = await serveBuild();
		expect((await ask(app, 'how do I reset my password')).status).toBe(200);
		const before = statSync(path.join(dist, 'almanac.json'));
		for (const name of readdirSync(path.join(dist, 'pagefind')))
			if (name.endsWith('.pf_meta')) unlinkSync(path.join(dist, 'pagefind', name));
		rmSync(path.join(dist, 'articles/reset-password'), { recursive: true });
		await writeBuild(dist, SECOND);
		expect(statSync(path.join(dist, 'almanac.json')).ino).toBe(before.ino);
		passSecond();
		await expectSecond(app);
	});

	test('is noticed though almanac.json has the same inode and size', async () => {
		const { dist, app } = await serveBuild({ record: { redirects: { '/old/': '/a/' } } });
		const file = path.join(dist, 'almanac.json');
		const { ino, size } = statSync(file);
		writeRecord(dist, { redirects: { '/old/': '/b/' } });
		expect(statSync(file)).toMatchObject({ ino, size });
		passSecond();
		expect(await get(app, '/old/')).toMatchObject({ location: '/b/' });
	});

	test('may be made for another address', async () => {
		const { dist, app } = await serveBuild();
		expect(await get(app, '/health')).toMatchObject({ status: 200 });
		await exchange(dist, { record: { url: 'https://help.example.com/kb/' } });
		passSecond();
		for (const address of ['/', '/health', '/mcp', '/articles/close-account/'])
			expect(await get(app, address), address).toMatchObject({ status: 404 });
		expect(await get(app, '/kb')).toMatchObject({ status: 301, location: '/kb/' });
		expect(await get(app, '/kb/articles/close-account/')).toMatchObject({ status: 200 });
		expect(await get(app, '/kb/health')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
		expect(await get(app, '/kb/mcp')).toMatchObject({ status: 405 });
		const sent = await app.inject({ method: 'POST', url: '/kb/mcp', payload: '{' });
		expect(sent.body).toContain('The message is not valid JSON.');
	});

	test('whose page is asked for before anybody looked is found at once', async () => {
		const { dist, app } = await serveBuild();
		await exchange(dist, SECOND);
		expect(await get(app, '/articles/new-invoice/')).toMatchObject({ status: 200 });
	});

	test('whose old page is asked for before anybody looked leads to the new one', async () => {
		const { dist, app } = await serveBuild();
		await exchange(dist, SECOND);
		expect(await get(app, '/articles/reset-password/')).toMatchObject({ status: 301 });
	});

	test('whose files come after its almanac.json has them all in the end', async () => {
		const { dist, app } = await serveBuild();
		await writeBuild(besides(dist, 'next'), SECOND);
		renameSync(path.join(besides(dist, 'next'), 'almanac.json'), path.join(dist, 'almanac.json'));
		passSecond();
		expect(await get(app, '/articles/new-invoice/')).toMatchObject({ status: 404 });
		expect(await ask(app, 'invoice')).toMatchObject({ status: 503 });
		await writeBuild(dist, SECOND);
		rmSync(path.join(dist, 'articles/reset-password'), { recursive: true });
		vi.advanceTimersByTime(10_001);
		await expectSecond(app);
	});

	test('takes what was in memory of the old one with it', async () => {
		const { dist, app } = await serveBuild({ more: { 'index.html': '<h1>Old</h1>' } });
		expect(await get(app, '/')).toMatchObject({ body: '<h1>Old</h1>' });
		await exchange(dist, SECOND);
		passSecond();
		expect(await get(app, '/')).toMatchObject({ body: '<h1>New home</h1>' });
	});

	test('ends no answer that has begun', async () => {
		const { dist, app } = await serveBuild();
		await ask(app, 'how do I reset my password');
		const begun = Array.from({ length: 20 }, () => ask(app, 'how do I reset my password'));
		await exchange(dist, SECOND);
		passSecond();
		await expectSecond(app);
		for (const { status, text } of await Promise.all(begun)) {
			expect(status).toBe(200);
			expect(text).toContain('Forgot password');
		}
	});

	test('answers what the old one can not answer any more', async () => {
		const { dist, app } = await serveBuild();
		// The old index is open, but the pages of this answer were never read.
		await ask(app, 'email');
		await exchange(dist, SECOND);
		const { status, text } = await ask(app, 'how do I close my account');
		expect(status).toBe(200);
		expect(text).toContain('Write to us to close an account.');
	});
});

describe('a build that is not whole leaves the old one', () => {
	test.for(['', '{"format":1', '{"format":9}'])('with the almanac.json %j', async (text) => {
		const { dist, app } = await serveBuild();
		writeFiles(dist, { 'almanac.json': text, 'half/index.html': '<h1>Half</h1>' });
		passSecond();
		expect(await get(app, '/older/')).toMatchObject({ status: 301 });
		expect((await ask(app, 'how do I reset my password')).status).toBe(200);
		expect(await get(app, '/health')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
	});

	test('without an almanac.json', async () => {
		const { dist, app } = await serveBuild();
		unlinkSync(path.join(dist, 'almanac.json'));
		passSecond();
		expect(await get(app, '/older/')).toMatchObject({ status: 301 });
		await writeBuild(dist, SECOND);
		passSecond();
		expect(await get(app, '/')).toMatchObject({ body: '<h1>New home</h1>' });
	});

	test('and says so once', async () => {
		const dist = siteFolder({ 'index.html': '' });
		const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
		const site = await CurrentSite.open(dist, log);
		writeFiles(dist, { 'almanac.json': '{' });
		await site.lookNow();
		await site.lookNow();
		expect(log.warn.mock.calls).toEqual([
			[
				{ problem: `${dist}/almanac.json is not valid JSON. Build the site again: npm run build` },
				'the new build can not be opened; the old one stays',
			],
		]);
		expect(log.info).not.toHaveBeenCalled();
		writeFiles(dist, { 'almanac.json': builtSiteRecord() });
		await site.lookNow();
		expect(log.info.mock.calls).toEqual([[{ build: '0'.repeat(64) }, 'another build is served']]);
	});
});

describe('a folder that is gone', () => {
	const GONE = {
		status: 503,
		retryAfter: '5',
		body: 'The help centre is not here at the moment. Try again in a few seconds.\n',
	};

	test.for([
		['taken away', (dist: string) => renameSync(dist, besides(dist, 'away'))],
		[
			'emptied',
			(dist: string) => {
				for (const name of readdirSync(dist)) rmSync(path.join(dist, name), { recursive: true });
			},
		],
	] as const)('%s: 503 until it is there again', async ([, takeAway]) => {
		const { dist, app } = await serveBuild();
		await get(app, '/');
		takeAway(dist);
		passSecond();
		for (const address of ['/', '/articles/close-account/', '/older/', '/nowhere/', '/ask/?q=a'])
			expect(await get(app, address), address).toMatchObject(GONE);
		expect((await app.inject({ method: 'POST', url: '/mcp', payload: '{}' })).statusCode).toBe(503);
		expect(await get(app, '/health')).toMatchObject({
			status: 503,
			body: '{"status":"down","down":["site"]}',
		});
		rmSync(dist, { recursive: true, force: true });
		await writeBuild(dist, SECOND);
		await expectSecond(app);
		expect(await get(app, '/health')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
	});

	test('within the second in which nobody looks, too', async () => {
		const { dist, app } = await serveBuild();
		renameSync(dist, besides(dist, 'away'));
		expect(await get(app, '/articles/close-account/')).toMatchObject(GONE);
		renameSync(besides(dist, 'away'), dist);
		expect(await get(app, '/articles/close-account/')).toMatchObject({ status: 200 });
	});

	test('for the moment between two renames only is waited for', async () => {
		const { dist, app } = await serveBuild();
		renameSync(dist, besides(dist, 'away'));
		passSecond();
		const asked = get(app, '/articles/close-account/');
		setTimeout(() => renameSync(besides(dist, 'away'), dist), 10);
		expect(await asked).toMatchObject({ status: 200 });
	});
});

test('a file that somebody deletes is the 404 page, as the site is there', async () => {
	const { dist, app } = await serveBuild();
	rmSync(path.join(dist, 'articles/close-account'), { recursive: true });
	expect(await get(app, '/articles/close-account/')).toMatchObject({
		status: 404,
		body: '<h1>This page does not exist</h1>',
	});
});

describe('a search index that is damaged', () => {
	const DEGRADED = { status: 200, body: '{"status":"degraded","down":["search index"]}' };
	const damage: Readonly<Record<string, (dist: string) => void>> = {
		'is missing': (dist) => rmSync(path.join(dist, 'pagefind'), { recursive: true }),
		'has half a file': (dist) => truncateSync(path.join(dist, 'pagefind/knowledge.json'), 100),
		'is of another build': (dist) =>
			writeFileSync(path.join(dist, 'pagefind/pagefind-entry.json'), '{"version":"1.6.0"}'),
	};

	test.for(Object.keys(damage))('%s: pages live, ask says so, and it recovers', async (name) => {
		const dist = siteFolder({});
		await writeBuild(dist);
		damage[name]!(dist);
		const app = await createApp({ root: dist });
		onTestFinished(() => app.close());
		expect(await get(app, '/health')).toMatchObject(DEGRADED);
		expect(await get(app, '/articles/close-account/')).toMatchObject({ status: 200 });
		const answered = await ask(app, 'password');
		expect(answered.status).toBe(503);
		expect(answered.text).toContain(enServer.unavailable);

		await writeBuild(besides(dist, 'mended'));
		rmSync(path.join(dist, 'pagefind'), { recursive: true, force: true });
		renameSync(path.join(besides(dist, 'mended'), 'pagefind'), path.join(dist, 'pagefind'));
		vi.advanceTimersByTime(10_001);
		// Whoever watches the server is enough to make it try.
		await get(app, '/health');
		await vi.waitFor(async () =>
			expect(await get(app, '/health')).toMatchObject({ body: '{"status":"ok"}' }),
		);
		expect((await ask(app, 'how do I reset my password')).status).toBe(200);
	});

	test('in a part says so where that part is needed, and does not find less', async () => {
		const dist = siteFolder({});
		await writeBuild(dist);
		for (const folder of ['index', 'pages'])
			for (const name of readdirSync(path.join(dist, 'pagefind', folder)))
				truncateSync(path.join(dist, 'pagefind', folder, name), 30);
		const app = await createApp({ root: dist });
		onTestFinished(() => app.close());
		expect(await get(app, '/health')).toMatchObject({ body: '{"status":"ok"}' });
		expect((await ask(app, 'how do I reset my password')).status).toBe(503);
		expect(await get(app, '/health')).toMatchObject(DEGRADED);
	});
});
