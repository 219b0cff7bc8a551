import { describe, expect, inject, test } from 'vitest';
import { attributeOf, jsonLdOf } from '../support/html.ts';
import type { JsonLdNode } from '../support/html.ts';
import { listReadablePages, readPage } from '../support/pages.ts';

const dist = inject('dist');
const ORIGIN = 'https://help.example.com';
const pages = listReadablePages(dist).map((address) => ({
	address,
	html: readPage(dist, address),
}));
const isArticle = (address: string): boolean => /^\/articles\/(?!page\/)[^/]+\/$/.test(address);
const isFaq = (address: string): boolean => /^\/faq\/[^/]+\/$/.test(address);
const isHidden = (html: string): boolean => html.includes('<meta name="robots" content="noindex');
const typesOf = (html: string): string[] => jsonLdOf(html).map((node) => node['@type']);

describe('the head of a page', () => {
	test('names the one address the page has, unless it stays out of search engines', () => {
		for (const { address, html } of pages)
			expect(attributeOf(html, '<link rel="canonical"', 'href'), address).toBe(
				isHidden(html) ? undefined : `${ORIGIN}${address}`,
			);
	});

	test('has a title and a description that no other page has', () => {
		for (const pattern of [
			/<title>([^<]+)<\/title>/,
			/<meta name="description" content="([^"]+)">/,
		]) {
			const texts = pages
				.filter(({ html }) => !isHidden(html))
				.map(({ html }) => pattern.exec(html)?.[1]);
			expect(texts).not.toContain(undefined);
			expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
		}
	});

	test('the description of a question is its answer as it reads', () => {
		for (const { address, html } of pages.filter((page) => isFaq(page.address))) {
			const description = attributeOf(html, '<meta name="description"', 'content');
			expect(description, address).not.toMatch(/ [.,;:)]|[([] |&\S+;/);
		}
	});

	test('tells other sites what to show of it', () => {
		for (const { address, html } of pages)
			for (const property of ['title', 'description', 'url', 'type', 'site_name'])
				expect(
					attributeOf(html, `<meta property="og:${property}"`, 'content'),
					`${address} og:${property}`,
				).toBeTruthy();
	});
});

describe('the data for search engines', () => {
	test('an article is a TechArticle with one breadcrumb for each of its topics', () => {
		for (const { address, html } of pages.filter((page) => isArticle(page.address))) {
			const topics = html.match(/<li data-in="/g)?.length ?? 0;
			expect(typesOf(html), address).toEqual([
				'TechArticle',
				...Array.from({ length: topics }, () => 'BreadcrumbList'),
			]);
			const [article] = jsonLdOf(html);
			expect(article?.['@id'], address).toBe(`${ORIGIN}${address}`);
			expect(article?.['headline'], address).toBeTypeOf('string');
			expect(article?.['datePublished'], address).toMatch(/^\d{4}-\d\d-\d\d$/);
			expect(article?.['dateModified'], address).toBe(
				attributeOf(html, '<meta property="article:modified_time"', 'content'),
			);
		}
	});

	test('a question is an FAQPage, and nothing else is', () => {
		for (const { address, html } of pages)
			expect(typesOf(html).filter((type) => type === 'FAQPage').length, address).toBe(
				isFaq(address) ? 1 : 0,
			);
	});

	test('an answer is plain text, without the notes of the glossary', () => {
		const html = readPage(dist, '/faq/fastest-way-to-the-site-id/');
		const question = jsonLdOf(html)[0]?.['mainEntity'] as readonly JsonLdNode[];
		const { text } = question[0]?.['acceptedAnswer'] as { readonly text: string };
		expect(text).toMatch(/the number after idSite= is the Site ID, as in idSite=3\. If it/);
	});

	test('a breadcrumb leads from the topics to the page, step by step', () => {
		const addresses = new Set(pages.map(({ address }) => `${ORIGIN}${address}`));
		for (const { address, html } of pages)
			for (const node of jsonLdOf(html).filter((each) => each['@type'] === 'BreadcrumbList')) {
				const trail = node['itemListElement'] as { position: number; name: string; item: string }[];
				expect(trail[0]?.item).toBe(`${ORIGIN}/topics/`);
				expect(trail.map(({ position }) => position)).toEqual(trail.map((_, index) => index + 1));
				expect(trail.filter(({ item }) => !addresses.has(item))).toEqual([]);
				expect(`${ORIGIN}${address}`).toContain(trail.at(-1)!.item);
			}
	});
});
