import { describe, expect, test } from 'vitest';
import type { BuiltSite } from '../../../src/formats/built-site.ts';
import { builtSiteRecord } from '../../support/built-site-record.ts';
import { run } from '../../support/run.ts';
import { siteFolder } from '../../support/site-folder.ts';

const BUILT: Partial<BuiltSite> = {
	url: 'https://help.example.com/',
	server: false,
	redirects: { '/old/': '/articles/good/' },
};

function hosting(args: readonly string[], built = BUILT) {
	const dist = siteFolder({ 'almanac.json': builtSiteRecord(built) });
	// There is no content where the site was only copied to.
	return run('src/cli/hosting.ts', [...args, '--dist', dist], { ALMANAC_CONTENT: '/nowhere' });
}

describe('npm run hosting', () => {
	test('prints a site for nginx', async () => {
		const { code, stdout, stderr } = await hosting(['nginx', '--root', '/srv/help']);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toContain('\tlisten 80;\n\tserver_name help.example.com;\n');
		expect(stdout).toContain('root "/srv/help/";');
		expect(stdout).toContain(
			'location = "/old/" {\n\t\treturn 301 "/articles/good/$is_args$args";',
		);
	});

	test('prints a site for Caddy', async () => {
		const { code, stdout } = await hosting(['caddy', '--listen', '127.0.0.1:8080']);
		expect(code).toBe(0);
		expect(stdout).toContain('\nhttp://127.0.0.1:8080 {\n');
		expect(stdout).toContain('redir "/old/" "/articles/good/{almanac_query}" 301');
	});

	test('orders https where site.yaml does', async () => {
		const hsts = { maxAge: 86_400, includeSubDomains: false };
		for (const server of ['nginx', 'caddy']) {
			const { stdout } = await hosting([server], { ...BUILT, hsts });
			expect(stdout).toContain('strict-transport-security "max-age=86400"');
			expect((await hosting([server])).stdout).not.toContain('strict-transport-security');
		}
	});

	test('says that files alone answer no questions', async () => {
		const { code, stderr } = await hosting(['nginx'], { ...BUILT, server: true });
		expect([code, stderr]).toEqual([
			0,
			'site.yaml says "server: true": this configuration serves the files only; ?ask= and /mcp need npm run serve.\n',
		]);
	});

	test.for([
		[
			[],
			'Name one server: nginx or caddy. For example: npm run --silent hosting -- nginx > help.conf',
		],
		[
			['apache'],
			'Name one server: nginx or caddy. For example: npm run --silent hosting -- nginx > help.conf',
		],
		[
			['nginx', '--listen', '80; evil'],
			'"80; evil" is no address to listen at. Write it like 127.0.0.1:8080.',
		],
	] as const)('%j ends with one line', async ([args, sentence]) => {
		expect(await hosting(args)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
	});

	test('a site that is not built ends with one line', async () => {
		const { code, stderr } = await run('src/cli/hosting.ts', ['nginx', '--dist', '/nowhere'], {});
		expect([code, stderr]).toEqual([
			2,
			'There is no built site in /nowhere. Build it with: npm run build\n',
		]);
	});
});
