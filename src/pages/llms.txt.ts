import type { APIRoute } from 'astro';
import { kb, text } from '../site/knowledge-base.ts';
import { renderLlms } from '../formats/llms.ts';

export const GET: APIRoute = () => new Response(renderLlms(kb, { site: kb.site, text }));
