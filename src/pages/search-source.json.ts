import type { APIRoute } from 'astro';
import { kb } from '../data/knowledge-base.ts';
import { getSections } from '../data/rendered-text.ts';
import { toSearchSource } from '../formats/search-source.ts';

/** For the search index, which is built after the pages and takes this file away. */
export const GET: APIRoute = () => Response.json(toSearchSource(kb, getSections));
