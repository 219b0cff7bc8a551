import type { Peer } from './peer.ts';

const STYLE =
	'body{margin:0 auto;max-width:70rem;display:grid;grid-template-columns:16rem 1fr;gap:2rem;font:16px/1.6 system-ui}pre{overflow:auto;padding:1rem}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3rem}';

/** Astro with its own glob loader, one route and a list of the topics: no script, no search. */
export function bareAstro(extension: 'md' | 'mdx'): Peer {
	const isMdx = extension === 'mdx';
	return {
		name: `bare Astro .${extension}`,
		packages: { astro: '7.3.5', ...(isMdx ? { '@astrojs/mdx': '8.0.2' } : {}) },
		files: (topics) => ({
			'astro.config.mjs': `import { defineConfig } from 'astro/config';
${isMdx ? "import mdx from '@astrojs/mdx';" : ''}
export default defineConfig({ site: 'https://help.example.com', integrations: [${isMdx ? 'mdx()' : ''}] });
`,
			'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
	articles: defineCollection({ loader: glob({ pattern: '**/*.${extension}', base: './articles' }) }),
};
`,
			'src/pages/articles/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
	return (await getCollection('articles')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
const topics = ${JSON.stringify(topics)};
---
<html lang="en"><head><meta charset="utf-8"><title>{entry.data.title}</title><meta name="description" content={entry.data.description}><style is:inline>${STYLE}</style></head>
<body><nav><ul>{topics.map((topic) => <li><a href={\`/topics/\${topic}/\`}>{topic}</a></li>)}</ul></nav><main><h1>{entry.data.title}</h1><Content /></main></body></html>
`,
		}),
		pathOf: ({ id }) => `articles/${id}.${extension}`,
		command: { program: 'node', args: ['node_modules/astro/bin/astro.mjs', 'build'] },
		output: 'dist',
		caches: ['node_modules/.astro', 'node_modules/.vite', '.astro'],
		note: 'Shiki; no search, feeds or checks',
	};
}
