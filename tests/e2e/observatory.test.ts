import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { BuiltSite } from '../../src/formats/built-site.ts';
import { createApp } from '../../src/http/app.ts';
import { CERTIFICATE } from '../support/certificate.ts';
import { gradeOf } from '../support/observatory.ts';
import type { Observed } from '../support/observatory.ts';
import { TEMPLATES } from '../support/pages.ts';

const server = createServer(CERTIFICATE);
let port: number;

/** As behind a proxy that unpacks TLS: nothing listens for plain http. */
beforeAll(async () => {
	const root = mkdtempSync(path.join(tmpdir(), 'almanac-observatory-'));
	cpSync(inject('dist'), root, { recursive: true });
	// The demo leaves it to the owner of the address.
	const record = path.join(root, 'almanac.json');
	const built = JSON.parse(readFileSync(record, 'utf8')) as BuiltSite;
	const hsts = { maxAge: 63_072_000, includeSubDomains: false };
	writeFileSync(record, JSON.stringify({ ...built, hsts }));
	const app = await createApp({ root });
	await app.ready();
	server.on('request', (request, response) => app.routing(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	port = (server.address() as AddressInfo).port;
	return async () => {
		await app.close();
		rmSync(root, { recursive: true, force: true });
	};
});
afterAll(() => void server.close());

function observe(path: string, method = 'GET'): Promise<Observed & { readonly status: number }> {
	return new Promise((resolve, reject) => {
		const options = { host: '127.0.0.1', port, path, method, ca: CERTIFICATE.ca, agent: false };
		get(options, (response) => {
			let html = '';
			response.setEncoding('utf8').on('data', (text: string) => (html += text));
			response.on('end', () =>
				resolve({ status: response.statusCode!, headers: response.headers, html }),
			);
		}).on('error', reject);
	});
}

describe("Mozilla's HTTP Observatory, over TLS", () => {
	test.for(TEMPLATES)('%s is A+ in all twelve tests', async (path) => {
		const { status, ...observed } = await observe(path.replace(/#.*/, ''));
		expect(status).toBe(200);
		const { grade, score, points } = gradeOf(observed);
		expect(Object.entries(points).filter(([, value]) => value < 0)).toEqual([]);
		expect(Object.keys(points)).toHaveLength(12);
		// The most there is for a site without cookies that no browser has in its list, but for the five
		// points of digests on scripts: on the site's own they guard against nobody.
		expect([grade, score]).toEqual(['A+', 150]);
	});

	test.for([
		['/gone/', 404],
		['/articles', 301],
		['/%', 400],
		['/articles/token-auth.md', 200],
		['/feed.xml', 200],
		['/pagefind/pagefind.js', 200],
		['/health', 200],
	] as const)('%s (%i) is A+ as well', async ([path, expected]) => {
		const { status, ...observed } = await observe(path.replace(/#.*/, ''));
		expect(status).toBe(expected);
		const { grade, points } = gradeOf(observed);
		expect(Object.entries(points).filter(([, value]) => value < 0)).toEqual([]);
		expect(grade).toBe('A+');
	});
});

describe('the rules themselves', () => {
	// What the Observatory itself gave a site with no headers, behind TLS and over plain http as well.
	test('nothing set is a D at best', () => {
		const nothing = { headers: {}, html: '' };
		expect(gradeOf(nothing)).toMatchObject({ grade: 'D', score: 30 });
		expect(gradeOf({ ...nothing, plainHttpLeadsTo: 'http://a.test/' })).toMatchObject({
			grade: 'F',
			score: 10,
		});
	});

	test.for([
		['content-security-policy', "default-src 'self' 'unsafe-inline'", -20],
		['content-security-policy', "default-src 'none'; script-src https:", -20],
		['content-security-policy', "default-src 'none'; script-src 'self' 'unsafe-eval'", -10],
		['content-security-policy', "default-src 'none'; style-src 'unsafe-inline'", 0],
		['content-security-policy', "default-src 'self'", 5],
		['strict-transport-security', 'max-age=60', -10],
		['referrer-policy', 'unsafe-url', -5],
		['access-control-allow-origin', '*', -50],
	] as const)('%s: %s counts %i', ([name, value, expected]) => {
		const rule = name === 'access-control-allow-origin' ? 'cross-origin-resource-sharing' : name;
		expect(gradeOf({ headers: { [name]: value }, html: '' }).points[rule]).toBe(expected);
	});
});
