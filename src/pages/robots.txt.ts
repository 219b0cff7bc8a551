import type { APIRoute } from 'astro';
import { sitemapPath, toAbsolute } from '../knowledge-base/urls.ts';
import { kb } from '../site/knowledge-base.ts';

export const GET: APIRoute = () =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${toAbsolute(sitemapPath, kb.site.url)}\n`);
