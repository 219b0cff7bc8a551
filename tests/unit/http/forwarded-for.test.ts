import { expect, test } from 'vitest';
import { cleanForwardedFor } from '../../../src/http/forwarded-for.ts';

test.for([
	['203.0.113.77', '203.0.113.77'],
	['203.0.113.77:1001', '203.0.113.77'],
	['::ffff:203.0.113.77', '203.0.113.77'],
	['[::ffff:203.0.113.77]:80', '203.0.113.77'],
	['2001:db8::1', '2001:db8::1'],
	['[2001:db8::1]', '2001:db8::1'],
	['"[2001:db8::1]:443"', '2001:db8::1'],
	['198.51.100.1:5, 203.0.113.77 ,2001:db8::1', '198.51.100.1, 203.0.113.77, 2001:db8::1'],
	['alice@example.com', 'unknown'],
	['_hidden, unknown', 'unknown, unknown'],
	['1.2.3.4.5.6', 'unknown'],
	['999.1.1.1:80', 'unknown'],
	['203.0.113.77:port', 'unknown'],
	['evil"\u001b[31m', 'unknown'],
	['', 'unknown'],
] as const)('%j is %j', ([header, cleaned]) => expect(cleanForwardedFor(header)).toBe(cleaned));
