import type { APIRoute } from 'astro';
import { kb, text } from '../data/knowledge-base.ts';
import { getMarkdown } from '../data/rendered-text.ts';
import { toMarkdownSource } from '../formats/markdown-source.ts';

/** For the Markdown files, which are written after the pages: one by one as pages they would cost far more. */
export const GET: APIRoute = async () =>
	Response.json(await toMarkdownSource(kb, text, getMarkdown));
