import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toServableRange } from '../../../src/http/byte-range.ts';

test.for([
	['bytes=0-9', 'bytes=0-9'],
	['Bytes= 5-', 'bytes=5-'],
	['bytes=-5', 'bytes=-5'],
	['bytes=-100', 'bytes=-100'],
	['bytes=99-200', 'bytes=99-200'],
	// Nothing of the file: the answer is 416.
	['bytes=100-', 'bytes=100-'],
	['bytes=-0', 'bytes=-0'],
	['bytes=-101', undefined],
	['bytes=9-1', undefined],
	['bytes=-', undefined],
	['bytes=abc', undefined],
	['lines=1-2', undefined],
	['bytes=0-1,3-4', undefined],
	['', undefined],
] as const)('of 100 bytes, %s is cut by %s', ([header, range]) =>
	expect(toServableRange(header, 100)).toBe(range),
);

test('whatever is asked for, the rest is a range that ends after it starts', () => {
	const digits = fc.oneof(
		fc.constant(''),
		fc.stringMatching(/^\d{1,3}$/),
		fc.stringMatching(/^\d{400}$/),
	);
	fc.assert(
		fc.property(digits, digits, (first, last) => {
			const range = toServableRange(`bytes=${first}-${last}`, 100);
			if (range === undefined || first === '' || last === '') return;
			expect(Number(last)).toBeGreaterThanOrEqual(Number(first));
		}),
	);
});
