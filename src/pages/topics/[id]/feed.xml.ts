import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute, kb } from '../../../site/knowledge-base.ts';
import { toFeedEntries } from '../../../formats/feed-entries.ts';
import { renderFeed } from '../../../formats/feed.ts';
import { topicFeedPath, topicPath } from '../../../knowledge-base/urls.ts';

export const getStaticPaths = () =>
	kb.topics.map((topic) => ({ params: { id: topic.id }, props: { topic } }));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { topic } }) =>
	new Response(
		renderFeed({
			title: `${topic.title} · ${kb.site.name}`,
			self: absolute(topicFeedPath(topic.id)),
			page: absolute(topicPath(topic.id)),
			language: kb.site.language,
			entries: toFeedEntries(topic.articles, absolute),
		}),
	);
