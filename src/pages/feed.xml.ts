import type { APIRoute } from 'astro';
import { absolute, kb } from '../site/knowledge-base.ts';
import { toFeedEntries } from '../formats/feed-entries.ts';
import { renderFeed } from '../formats/feed.ts';
import { feedPath, homePath } from '../knowledge-base/urls.ts';

export const GET: APIRoute = () =>
	new Response(
		renderFeed({
			title: kb.site.name,
			self: absolute(feedPath),
			page: absolute(homePath),
			language: kb.site.language,
			entries: toFeedEntries(kb.articles, absolute),
		}),
	);
