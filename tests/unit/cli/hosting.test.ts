import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, site } from '../../support/content-folder.ts';
import { run } from '../../support/run.ts';

function hosting(args: readonly string[], files = {}) {
	const { root, contentDir } = contentFolder(files);
	const dist = path.join(root, 'dist');
	mkdirSync(dist);
	writeFileSync(path.join(dist, '_redirects'), '/old/ /articles/good/ 301\n');
	return run('src/cli/hosting.ts', [...args, '--dist', dist], { ALMANAC_CONTENT: contentDir });
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
		const hsts = site('language: en', 'language: en\nhsts: { maxAge: 86400 }');
		for (const server of ['nginx', 'caddy']) {
			const { stdout } = await hosting([server], { 'site.yaml': hsts });
			expect(stdout).toContain('strict-transport-security "max-age=86400"');
			expect((await hosting([server])).stdout).not.toContain('strict-transport-security');
		}
	});

	test('says that files alone answer no questions', async () => {
		const files = { 'site.yaml': site('language: en', 'language: en\nserver: true') };
		const { code, stderr } = await hosting(['nginx'], files);
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
