import path from 'node:path';
import { parseArgs } from 'node:util';
import { renderCaddyfile } from '../hosting/caddyfile.ts';
import type { HostedSite } from '../hosting/hosted-site.ts';
import { renderNginxConfig } from '../hosting/nginx-config.ts';
import { toRedirects } from '../hosting/redirects.ts';
import { getBuiltSite } from './built-site.ts';
import { UsageError, run } from './command.ts';

const SERVERS: Readonly<Record<string, (site: HostedSite) => string>> = {
	nginx: renderNginxConfig,
	caddy: renderCaddyfile,
};

/**
 * `npm run --silent hosting -- nginx|caddy [--dist DIR] [--root DIR] [--listen ADDRESS]`: prints the
 * configuration for the built site in DIR, which the server will find at its root.
 */
await run(async () => {
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
	const { url, hsts, server, redirects } = await getBuiltSite(dist);
	if (values.listen !== undefined && !/^[\w.:[\]-]+$/.test(values.listen))
		throw new UsageError(
			`"${values.listen}" is no address to listen at. Write it like 127.0.0.1:8080.`,
		);
	if (server)
		console.error(
			'site.yaml says "server: true": this configuration serves the files only; ?ask= and /mcp need npm run serve.',
		);
	process.stdout.write(
		render({
			siteUrl: url,
			hsts,
			root: values.root ?? dist,
			listen: values.listen,
			redirects: toRedirects(Object.entries(redirects), url),
		}),
	);
});
