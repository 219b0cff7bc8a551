import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, id, line, oldPath, whyNotADay } from '../../../src/schemas/fields.ts';

const pad = (number: number): string => String(number).padStart(2, '0');

describe('whyNotADay', () => {
	it('agrees with the calendar on every day from 1900 to 2100, real or not', () => {
		const wrong: string[] = [];
		for (let year = 1900; year <= 2100; year++)
			for (let month = 0; month <= 13; month++)
				for (let date = 0; date <= 32; date++) {
					const text = `${year}-${pad(month)}-${pad(date)}`;
					const time = new Date(Date.UTC(year, month - 1, date));
					const isDay = time.toISOString().startsWith(text);
					if ((whyNotADay(text) === undefined) !== isDay) wrong.push(text);
				}
		expect(wrong).toEqual([]);
	});

	it('takes nothing but ten characters of that form', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				if (whyNotADay(text) === undefined) expect(text).toMatch(/^\d{4}-\d\d-\d\d$/);
			}),
			{ numRuns: 2000 },
		);
		for (const end of ['\n', ' ', 'Z', 'T00:00', '+01:00'])
			expect(whyNotADay(`2026-01-01${end}`)).not.toBeUndefined();
	});
});

describe('the fields', () => {
	it('keep valid days as they are', () => {
		const dates = fc.date({
			min: new Date('1900-01-01'),
			max: new Date('2100-12-31'),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(dates, (date) => {
				const text = date.toISOString().slice(0, 10);
				expect(day.parse(text)).toBe(text);
			}),
			{ numRuns: 1000 },
		);
	});

	it('take ids that need no escaping in an address and are the same in all cases', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9_.-]{1,12}$/)), (text) => {
				if (!id.safeParse(text).success) return;
				expect(encodeURIComponent(text)).toBe(text);
				expect(text.toLowerCase()).toBe(text);
				expect(text).not.toMatch(/^-|-$|--|[._]/);
			}),
			{ numRuns: 2000 },
		);
	});

	it('take old paths that no browser resolves to another place', () => {
		const parts = fc.array(
			fc.constantFrom('/', '..', '.', '%2e', '%2F', 'a', '\\', '?', '#', '//', ':', '@', '%', ' '),
			{ maxLength: 8 },
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					parts.map((list) => list.join('')),
				),
				(path) => {
					if (!oldPath.safeParse(path).success) return;
					const url = new URL(path, 'https://help.example.com');
					expect(url.host).toBe('help.example.com');
					expect(decodeURIComponent(url.pathname)).toBe(decodeURIComponent(path));
				},
			),
			{ numRuns: 5000 },
		);
	});

	it('take a line of up to as many characters as they say, none of them hidden', () => {
		const field = line(20);
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
				const isGood =
					text.trim() !== '' &&
					[...text].length <= 20 &&
					!/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text.replaceAll('\t', ''));
				expect(field.safeParse(text).success).toBe(isGood);
			}),
			{ numRuns: 2000 },
		);
	});
});
