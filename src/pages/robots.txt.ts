import type { APIRoute } from 'astro';
import { absolute } from '../site/knowledge-base.ts';
import { sitemapPath } from '../knowledge-base/urls.ts';

export const GET: APIRoute = () =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(sitemapPath)}\n`);
