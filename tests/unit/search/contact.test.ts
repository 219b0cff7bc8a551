import { describe, expect, test } from 'vitest';
import { openSearch, searchPage } from '../../support/search-pages.ts';

const search = await openSearch([
	searchPage('/a/', 'Support for webhooks', 'The phone number goes into the field Number.'),
	searchPage('/b/', 'Reset your password', 'Open the sign-in page.'),
]);
const asks = async (query: string) => (await search.search(query)).asksForContact;

describe('who asks for the people behind the site', () => {
	test.each([
		'contact',
		'contact support',
		'phone number',
		'human',
		'Talk to a human please',
		'is there a real person',
		'opening hours',
		'complaint',
		'I want to complain',
		'how can I contact you?',
		'contct',
		'complant',
	])('%s', async (query) => {
		expect(await asks(query)).toBe(true);
	});

	test.each([
		'support for webhooks',
		'phone number field',
		'the contact form of my shop',
		'opening an account',
		'email address',
		'password',
		'what is it',
	])('not: %s', async (query) => {
		expect(await asks(query)).toBe(false);
	});

	test('but not where a page is called that', async () => {
		const other = await openSearch([searchPage('/c/', 'Contact', 'Write to us.')]);
		expect((await other.search('contact')).asksForContact).toBe(false);
	});
});
