import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UniqueIds, slugify } from '../../../src/markup/slug.ts';

const RUNS = { numRuns: 2000 };
const text = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary' }),
	fc
		.array(fc.constantFrom('Site', 'ID', ' ', '-', '_', '–', 'é', 'ß', 'ﬁ', '½', '.', '#', '日本'))
		.map((parts) => parts.join('')),
);

describe('slugify', () => {
	it.each([
		['Find the Site ID', 'find-the-site-id'],
		['Where’s my “token”?', 'wheres-my-token'],
		['Übersicht & Maße', 'ubersicht-maße'],
		['token_auth', 'token-auth'],
		['  --a -- b--  ', 'a-b'],
		['日本語 の見出し', '日本語-の見出し'],
		['C++ / C#', 'c-c'],
		['???', 'section'],
		['', 'section'],
	])('turns "%s" into "%s"', (title, slug) => {
		expect(slugify(title)).toBe(slug);
	});

	it('never gives an empty id, white space, an upper-case letter or a hyphen at an end', () => {
		fc.assert(
			fc.property(text, (title) => {
				const slug = slugify(title);
				expect(slug).not.toBe('');
				expect(slug).not.toMatch(/\s|^-|-$|--|_|[A-Z#?%"'<>&/\\]/);
				expect(slug.isWellFormed()).toBe(true);
			}),
			RUNS,
		);
	});

	it('leaves an id as it is', () => {
		fc.assert(
			fc.property(text, (title) => {
				const slug = slugify(title);
				expect(slugify(slug)).toBe(slug);
			}),
			RUNS,
		);
	});

	it('knows no difference between composed and decomposed letters, nor between cases of English', () => {
		fc.assert(
			fc.property(text, (title) => {
				expect(slugify(title.normalize('NFD'))).toBe(slugify(title.normalize('NFC')));
			}),
			RUNS,
		);
		fc.assert(
			fc.property(fc.stringMatching(/^[ -~]*$/), (title) => {
				expect(slugify(title.toUpperCase())).toBe(slugify(title.toLowerCase()));
			}),
			RUNS,
		);
	});
});

describe('UniqueIds', () => {
	it('hands out no id twice and keeps a wanted one that is free', () => {
		const wanted = fc.array(fc.constantFrom('a', 'a-2', 'a-2-2', 'b', 'a-3'), { maxLength: 30 });
		fc.assert(
			fc.property(wanted, (list) => {
				const ids = new UniqueIds();
				const given: string[] = [];
				for (const name of list) {
					const isFree = !ids.has(name);
					const id = ids.take(name);
					expect(id === name).toBe(isFree);
					expect(id.startsWith(name)).toBe(true);
					given.push(id);
				}
				expect(new Set(given).size).toBe(list.length);
				expect(ids.all()).toEqual(given);
			}),
			RUNS,
		);
	});
});
