import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseEncoding } from '../../../src/http/encoding.ts';

test.for([
	['br', 'br'],
	['gzip, deflate, br, zstd', 'br'],
	['gzip', 'gzip'],
	['br;q=0.5, gzip;q=0.9', 'gzip'],
	['br ; Q=0.9 ,gzip; q=0.5', 'br'],
	['br;q=0, gzip', 'gzip'],
	['br;q=none', undefined],
	['*', 'gzip'],
	['GZIP', 'gzip'],
	['identity', undefined],
	['gzip;q=0', undefined],
	['*;q=0', undefined],
	['gzip, *;q=0', 'gzip'],
	['*, gzip;q=0', undefined],
	['zstd, deflate', undefined],
	['', undefined],
	[';;,=q', undefined],
] as const)('"%s" gets %s', ([header, encoding]) => expect(chooseEncoding(header)).toBe(encoding));

test('whatever the header, there are three outcomes', () =>
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (header) => {
			expect(['br', 'gzip', undefined]).toContain(chooseEncoding(header));
		}),
	));
