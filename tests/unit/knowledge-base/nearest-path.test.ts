import { describe, expect, test } from 'vitest';
import { getNearestPath } from '../../../src/knowledge-base/nearest-path.ts';

const PATHS = ['/articles/cors/', '/articles/token-auth/', '/faq/token-auth/', '/topics/api/'];

describe('the nearest path', () => {
	test.each([
		['/articles/tokn-auth/', '/articles/token-auth/'],
		['/faq/tokn-auth/', '/faq/token-auth/'],
		['/articles/token-auth', '/articles/token-auth/'],
		['/articles/token-auth.html', '/articles/token-auth/'],
		['/faqs/token-auth/#place', '/faq/token-auth/'],
		['/kb/CORS/', '/articles/cors/'],
		['/topic/api/', '/topics/api/'],
	])('of %s is %s', (path, nearest) => {
		expect(getNearestPath(path, PATHS)).toBe(nearest);
	});

	test.each(['/articles/nope/', '/articles/', '/', '/pricing/', '/articles/cross-site-requests/'])(
		'of %s is none',
		(path) => {
			expect(getNearestPath(path, PATHS)).toBeUndefined();
		},
	);
});
