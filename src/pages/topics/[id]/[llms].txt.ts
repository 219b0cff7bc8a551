import path from 'node:path';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { kb } from '../../../site/knowledge-base.ts';
import { textIn } from '../../../text/text.ts';
import { renderTopicLlms } from '../../../formats/llms.ts';
import { llmsPath } from '../../../knowledge-base/urls.ts';

export const getStaticPaths = () =>
	kb.topics.flatMap((topic) =>
		renderTopicLlms(topic, { site: kb.site, text: textIn(kb.site.language) }).map(
			(list, index) => ({
				params: { id: topic.id, llms: path.basename(llmsPath(index + 1, topic.id), '.txt') },
				props: { list },
			}),
		),
	);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { list } }) => new Response(list);
