import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { renderFeed, toTopicFeed } from '../../../formats/feed.ts';
import { kb } from '../../../site/knowledge-base.ts';

export const getStaticPaths = () =>
	kb.topics.map((topic) => ({ params: { id: topic.id }, props: { topic } }));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { topic } }) =>
	new Response(renderFeed(toTopicFeed(kb, topic)));
