import type { APIRoute } from 'astro';
import { kb } from '../site/knowledge-base.ts';
import { textIn } from '../text/text.ts';
import { renderLlms } from '../formats/llms.ts';

export const GET: APIRoute = () =>
	new Response(renderLlms(kb, { site: kb.site, text: textIn(kb.site.language) }));
