import { baseOf } from '../knowledge-base/urls.ts';
import { CACHE_REVALIDATE, headerRules } from './headers.ts';
import type { HostedSite } from './hosted-site.ts';

/** A site for Caddy, which gets its certificate by itself. */
export function renderCaddyfile({ siteUrl, hsts, root, listen, redirects }: HostedSite): string {
	const base = baseOf(siteUrl);
	const [all, ...rules] = headerRules({ hsts });
	const address = listen === undefined ? new URL(siteUrl).origin : `http://${listen}`;
	// An error begins with no headers: they stand twice. What removes one is put off until the end, and
	// all that stands in one block with it.
	const common = `		header {
${Object.entries({ ...all!.headers, 'cache-control': CACHE_REVALIDATE })
	.map(([name, value]) => `			${name} ${quote(value)}\n`)
	.join('')}		}
		header -server
`;
	return `# ${siteUrl} for Caddy, written by "npm run hosting -- caddy".
${address} {
	root * ${quote(root)}
	encode zstd gzip
	map {query} {almanac_query} {
		"" ""
		default "?{query}"
	}
	@sent not method GET HEAD
	@hidden {
		path */.* *.gz *.br *.zst *.map ${base}_headers ${base}_redirects
		not path /.well-known/*
	}
${rules.map(({ path }, index) => `	@files${index} path ${inSite(path, base)}\n`).join('')}
	# In this order: what stands below says it more exactly.
	route {
${common}${rules
		.flatMap(({ headers }, index) =>
			Object.entries(headers).map(
				([name, value]) => `		header @files${index} ${name} ${quote(value)}\n`,
			),
		)
		.join('')}${[...redirects]
		.map(([from, to]) => `		redir ${quote(from)} ${quote(withQuery(to))} 301\n`)
		.join('')}		error @hidden 404
		header @sent allow "GET, HEAD"
		respond @sent 405
${
	base === '/'
		? '		file_server\n'
		: `		redir ${base.slice(0, -1)} ${base} 301
		handle_path ${base}* {
			file_server
		}
		error 404
`
}	}
	handle_errors {
${common}		rewrite * /404.html
		file_server
	}
}
`;
}

/** The rule's path as Caddy matches it: a \`*\` in the middle would stop at the next slash. */
function inSite(path: string, base: string): string {
	return path.startsWith('/*.') ? path.slice(1) : base + path.slice(1);
}

/** What the reader's address had after "?" goes along, before the place on the page. */
function withQuery(to: string): string {
	return to.includes('?') ? to : to.replace(/(?=#|$)/, '{almanac_query}');
}

function quote(text: string): string {
	return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
