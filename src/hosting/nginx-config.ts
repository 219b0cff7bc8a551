import { baseOf } from '../knowledge-base/urls.ts';
import { CACHE_REVALIDATE, CONTENT_TYPES, headerRules } from './headers.ts';
import type { HostedSite } from './hosted-site.ts';

/** A site for nginx, to be included in its `http` block, as all files of `conf.d/` are. */
export function renderNginxConfig({ siteUrl, hsts, root, listen, redirects }: HostedSite): string {
	const base = baseOf(siteUrl);
	const [all, ...rules] = headerRules({ hsts });
	const cached = rules.filter(({ headers }) => 'cache-control' in headers);
	const typed = rules.filter(
		({ path, headers }) => 'content-type' in headers && !path.includes('*'),
	);
	const charsets = new Set(
		[...Object.values(CONTENT_TYPES), ...typed.map(({ headers }) => headers['content-type']!)]
			.filter((type) => type.endsWith('; charset=utf-8') && !type.startsWith('text/html'))
			.map(withoutCharset),
	);
	return `# ${siteUrl} for nginx, written by "npm run hosting -- nginx": include it in the http block.
# It listens without TLS; have certbot add the certificate, or put a proxy that has one before it.
map $uri $almanac_cache {
	default ${quote(CACHE_REVALIDATE)};
${cached
	.map(
		({ path, headers }) =>
			`	${quote(`~^${escapeRegExp(base + path.slice(1, -1))}`)} ${quote(headers['cache-control']!)};\n`,
	)
	.join('')}}

server {
	listen ${listen ?? '80'};
	server_name ${new URL(siteUrl).hostname};
	server_tokens off;
	absolute_redirect off;
	client_header_timeout 10s;
	send_timeout 10s;

	# No location may have an add_header of its own: it would lose all of these.
${Object.entries(all!.headers)
	.map(([name, value]) => `	add_header ${name} ${quote(value)} always;\n`)
	.join('')}	add_header cache-control $almanac_cache always;

	types {
${[...Map.groupBy(Object.entries(CONTENT_TYPES), ([, type]) => withoutCharset(type))]
	.map(([type, endings]) => `		${type} ${endings.map(([ending]) => ending).join(' ')};\n`)
	.join('')}	}
	default_type application/octet-stream;
	charset utf-8;
	charset_types ${[...charsets].join(' ')};
	gzip on;
	gzip_static on;
	gzip_vary on;
	gzip_min_length 1000;
	gzip_types image/svg+xml ${[...charsets].join(' ')};

	index index.html;
	error_page 404 ${base}404.html;
	# A folder without a page, or a link that leads out of the site's folder.
	error_page 403 =404 ${base}404.html;
	location ${base} {
		${base === '/' ? 'root' : 'alias'} ${quote(`${root.replace(/\/$/, '')}/`)};
		disable_symlinks on from=$document_root;
${typed
	.map(
		({ path, headers }) =>
			`		location = ${base}${path.slice(1)} {\n			types {}\n			default_type ${withoutCharset(headers['content-type']!)};\n		}\n`,
	)
	.join('')}	}
${base === '/' ? '' : `	location = ${base.slice(0, -1)} {\n		return 301 ${base};\n	}\n	location / {\n		return 404;\n	}\n`}	location ~ /\\.(?!well-known/) {
		return 404;
	}
	location ~ ^${escapeRegExp(base)}_(?:headers|redirects)$|\\.(?:gz|br|zst|map)$ {
		return 404;
	}
${[...redirects]
	.map(([from, to]) => `	location = ${quote(from)} {\n		return 301 ${quote(withQuery(to))};\n	}\n`)
	.join('')}}
`;
}

/** What the reader's address had after "?" goes along, before the place on the page. */
function withQuery(to: string): string {
	return to.includes('?') ? to : to.replace(/(?=#|$)/, '$$is_args$$args');
}

function withoutCharset(type: string): string {
	return type.replace('; charset=utf-8', '');
}

function quote(text: string): string {
	return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function escapeRegExp(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
