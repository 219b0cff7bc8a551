import { expect, test } from 'vitest';
import { networkOf, pathOf } from '../../../src/http/request-log.ts';

test.for([
	['192.0.2.77', '192.0.2.0/24'],
	['::ffff:192.0.2.77', '192.0.2.0/24'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
	['2001:db8::1', '2001:db8:0::/48'],
	['::1', '0:0:0::/48'],
	['fe80::1%eth0', 'fe80:0:0::/48'],
	['unknown', 'unknown'],
	['alice@example.com', 'unknown'],
	['203.0.113.77:1001', 'unknown'],
] as const)('%s is logged as %s', ([address, network]) => expect(networkOf(address)).toBe(network));

test.for([
	['/ask?q=my+name', '/ask'],
	['/articles/x.md?ask=a?b', '/articles/x.md'],
	['/ask/%3Fq=my+name', '/ask/'],
	['/ask/%3fq%3dmy+name', '/ask/'],
	['/ask/%253Fq%253Dmy', '/ask/'],
	['/ask/&q=my+name', '/ask/'],
	['/ask;q=my', '/ask'],
	['/search%23my', '/search'],
	[`/${'a'.repeat(300)}`, `/${'a'.repeat(199)}`],
] as const)('%s is logged as %s', ([target, path]) => expect(pathOf(target)).toBe(path));
