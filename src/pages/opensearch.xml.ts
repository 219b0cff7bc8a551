import type { APIRoute } from 'astro';
import { kb } from '../site/knowledge-base.ts';
import { renderOpenSearch } from '../formats/open-search.ts';

export const GET: APIRoute = () => new Response(renderOpenSearch(kb.site));
