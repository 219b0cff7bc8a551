import type { APIRoute } from 'astro';
import { renderFeed, toSiteFeed } from '../formats/feed.ts';
import { kb } from '../site/knowledge-base.ts';

export const GET: APIRoute = () => new Response(renderFeed(toSiteFeed(kb)));
