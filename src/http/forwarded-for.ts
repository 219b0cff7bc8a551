import { isIP } from 'node:net';

/** What stands for a client whose address is not known (RFC 7239). */
export const UNKNOWN = 'unknown';

/**
 * An `X-Forwarded-For` header with nothing but addresses: without the ports that some proxies add, which
 * would make each connection a client of its own, and with `unknown` for everything that is no address.
 */
export function cleanForwardedFor(header: string): string {
	return header.split(',').map(toAddress).join(', ');
}

function toAddress(written: string): string {
	const text = written.trim().replaceAll('"', '');
	const host = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1');
	// An IPv4 address as an IPv6 socket has it.
	const address = host.replace(/^::ffff:(?=\d+\.)/i, '');
	return isIP(address) === 0 ? UNKNOWN : address;
}
