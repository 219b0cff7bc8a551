import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Certificate {
	readonly key: Buffer;
	readonly cert: Buffer;
	/** Of the authority that signed it, for clients that are to believe it. */
	readonly ca: Buffer;
}

/** A certificate for 127.0.0.1, signed by an authority that exists for it alone. Needs openssl. */
export function createCertificate(): Certificate {
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-tls-'));
	const file = (name: string): string => path.join(folder, name);
	const openssl = (...args: readonly string[]): unknown =>
		execFileSync('openssl', args, { stdio: 'pipe' });
	const newKey = (name: string): readonly string[] => [
		...['req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
		...['-keyout', file(`${name}.key`)],
	];
	try {
		openssl(
			...newKey('ca'),
			...['-x509', '-days', '2', '-subj', '/CN=Test authority', '-out', file('ca.pem')],
		);
		openssl(
			...newKey('site'),
			...['-x509', '-days', '2', '-subj', '/CN=127.0.0.1', '-out', file('site.pem')],
			...['-CA', file('ca.pem'), '-CAkey', file('ca.key')],
			...['-addext', 'subjectAltName=IP:127.0.0.1', '-addext', 'basicConstraints=CA:FALSE'],
		);
		return {
			key: readFileSync(file('site.key')),
			cert: readFileSync(file('site.pem')),
			ca: readFileSync(file('ca.pem')),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
