import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeConfiguration, readConfiguration } from '../../../src/http/configuration.ts';
import { siteFolder } from '../../support/site-folder.ts';

const root = (): string => siteFolder({ 'index.html': '' });

describe('settings', () => {
	test('without any, the server is for this machine only', () => {
		const dist = root();
		const { configuration, problems } = readConfiguration({ ALMANAC_DIST: dist, HOST: ' ' });
		expect(problems).toEqual([]);
		expect(configuration).toEqual({
			port: 4321,
			host: '127.0.0.1',
			root: dist,
			trustProxy: [],
			asksPerMinute: 60,
			logLevel: 'info',
		});
	});

	test('all of them, and as one line', () => {
		const dist = root();
		const { configuration, problems } = readConfiguration({
			ALMANAC_DIST: path.join(dist, '.'),
			PORT: '80',
			HOST: '::',
			TRUST_PROXY: '10.0.0.0/8, ::1',
			ASKS_PER_MINUTE: '5',
			LOG_LEVEL: 'warn',
		});
		expect(problems).toEqual([]);
		expect(describeConfiguration(configuration)).toBe(
			`PORT=80 HOST=:: ALMANAC_DIST=${dist} TRUST_PROXY=10.0.0.0/8,::1 ASKS_PER_MINUTE=5 LOG_LEVEL=warn`,
		);
	});

	test('everything wrong is said at once', () => {
		const { problems } = readConfiguration({
			ALMANAC_DIST: '/nowhere',
			PORT: '0x50',
			HOST: 'http://a',
			TRUST_PROXY: '10.0.0.0/33,2',
			ASKS_PER_MINUTE: 'many',
			LOG_LEVEL: 'loud',
		});
		expect(problems).toEqual([
			'PORT must be a number from 1 to 65535, not "0x50".',
			'HOST must be an address or a name of this machine, not "http://a".',
			'There is no built site in /nowhere. Build it with: npm run build',
			'TRUST_PROXY must be addresses or networks such as 10.0.0.0/8, with commas between; "10.0.0.0/33" is none.',
			'TRUST_PROXY must be addresses or networks such as 10.0.0.0/8, with commas between; "2" is none.',
			'ASKS_PER_MINUTE must be a number from 1 to 1000000, not "many".',
			'LOG_LEVEL must be one of silent, error, warn, info, debug, not "loud".',
		]);
	});
});
