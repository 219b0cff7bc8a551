import type { Peer } from './peer.ts';

/** Starlight as its guide sets it up: a group of the sidebar for each topic, search on. */
export const starlight: Peer = {
	name: 'Starlight',
	packages: { astro: '7.3.5', '@astrojs/starlight': '0.42.4' },
	files: (topics) => ({
		'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
	site: 'https://help.example.com',
	integrations: [starlight({
		title: 'Help centre',
		sidebar: ${JSON.stringify(topics)}.map((topic) => ({ label: topic, collapsed: true, items: [{ autogenerate: { directory: topic } }] })),
	})],
});
`,
		'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
	}),
	pathOf: ({ id, topic }) => `src/content/docs/${topic}/${id}.md`,
	command: { program: 'node', args: ['node_modules/astro/bin/astro.mjs', 'build'] },
	output: 'dist',
	caches: ['node_modules/.astro', 'node_modules/.vite', '.astro'],
	note: 'Expressive Code; with its search index',
};
