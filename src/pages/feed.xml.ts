import type { APIRoute } from 'astro';
import { renderFeed } from '../formats/feed.ts';
import { toSiteFeed } from '../formats/feeds.ts';
import { kb } from '../site/knowledge-base.ts';

export const GET: APIRoute = () => new Response(renderFeed(toSiteFeed(kb)));
