import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { builtSitePath } from '../knowledge-base/urls.ts';

/** Everything an operator decides, from the environment. */
export interface Configuration {
	readonly port: number;
	readonly host: string;
	/** The built site. */
	readonly root: string;
	/** Addresses and networks of the proxies that are believed about the client's address. */
	readonly trustProxy: readonly string[];
	readonly asksPerMinute: number;
	readonly logLevel: string;
}

export interface ReadConfiguration {
	readonly configuration: Configuration;
	/** A sentence for each setting that can't be used; the configuration is whole only without any. */
	readonly problems: readonly string[];
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'];

/** Reads all settings and says all that is wrong with them. */
export function readConfiguration(env: Readonly<NodeJS.ProcessEnv>): ReadConfiguration {
	const problems: string[] = [];
	const integer = (name: string, standard: number, least: number, most: number): number => {
		const value = env[name]?.trim() || String(standard);
		if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most)
			return Number(value);
		problems.push(`${name} must be a number from ${least} to ${most}, not "${env[name]}".`);
		return standard;
	};

	const port = integer('PORT', 4321, 1, 65_535);
	const host = env['HOST']?.trim() || '127.0.0.1';
	if (isIP(host) === 0 && !/^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(host))
		problems.push(`HOST must be an address or a name of this machine, not "${host}".`);

	const root = path.resolve(env['ALMANAC_DIST']?.trim() || 'dist');
	if (!existsSync(path.join(root, builtSitePath)))
		problems.push(`There is no built site in ${root}. Build it with: npm run build`);

	const trustProxy = (env['TRUST_PROXY'] ?? '')
		.split(',')
		.map((address) => address.trim())
		.filter((address) => address !== '' && address !== 'none');
	for (const address of trustProxy.filter((address) => !isNetwork(address)))
		problems.push(
			`TRUST_PROXY must be addresses or networks such as 10.0.0.0/8, with commas between; "${address}" is none.`,
		);

	const asksPerMinute = integer('ASKS_PER_MINUTE', 60, 1, 1_000_000);
	const logLevel = env['LOG_LEVEL']?.trim() || 'info';
	if (!LOG_LEVELS.includes(logLevel))
		problems.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${logLevel}".`);

	return {
		configuration: {
			port,
			host,
			root,
			trustProxy,
			asksPerMinute,
			logLevel,
		},
		problems,
	};
}

/** The settings in use as one line, as the environment would hold them. */
export function describeConfiguration(configuration: Configuration): string {
	const { port, host, root, trustProxy, asksPerMinute, logLevel } = configuration;
	return `PORT=${port} HOST=${host} ALMANAC_DIST=${root} TRUST_PROXY=${trustProxy.join(',') || 'none'} ASKS_PER_MINUTE=${asksPerMinute} LOG_LEVEL=${logLevel}`;
}

function isNetwork(value: string): boolean {
	const [address = '', bits, ...more] = value.split('/');
	const version = isIP(address);
	if (version === 0 || more.length > 0) return false;
	return (
		bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
	);
}
