import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../data/folders.ts';
import { readSite } from '../loader/read-site.ts';
import { renderCaddyfile } from '../server/caddyfile.ts';
import type { HostedSite } from '../server/hosted-site.ts';
import { renderNginxConfig } from '../server/nginx-config.ts';
import { parseRedirects } from '../server/redirects.ts';
import { UsageError, run } from './command.ts';

const SERVERS: Readonly<Record<string, (site: HostedSite) => string>> = {
	nginx: renderNginxConfig,
	caddy: renderCaddyfile,
};

/**
 * `npm run --silent hosting -- nginx|caddy [--dist DIR] [--root DIR] [--listen ADDRESS]`: prints the
 * configuration for the built site in DIR, which the server will find at its root.
 */
await run(() => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			dist: { type: 'string', default: 'dist' },
			root: { type: 'string' },
			listen: { type: 'string' },
		},
	});
	const [name = '', ...more] = positionals;
	const render = SERVERS[name];
	if (!render || more.length > 0)
		throw new UsageError(
			`Name one server: ${Object.keys(SERVERS).join(' or ')}. For example: npm run --silent hosting -- nginx > help.conf`,
		);
	const dist = path.resolve(values.dist);
	const file = path.join(dist, '_redirects');
	if (!existsSync(file))
		throw new UsageError(`There is no built site in ${dist}. Build it with: npm run build`);
	if (values.listen !== undefined && !/^[\w.:[\]-]+$/.test(values.listen))
		throw new UsageError(
			`"${values.listen}" is no address to listen at. Write it like 127.0.0.1:8080.`,
		);
	const { site } = readSite(contentDir());
	if (site.server)
		console.error(
			'site.yaml says "server: true": this configuration serves the files only; ?ask= and /mcp need npm run serve.',
		);
	process.stdout.write(
		render({
			siteUrl: site.url,
			hsts: site.hsts,
			root: values.root ?? dist,
			listen: values.listen,
			redirects: parseRedirects(readFileSync(file, 'utf8')),
		}),
	);
});
