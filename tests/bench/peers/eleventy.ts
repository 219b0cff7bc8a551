import type { Peer } from './peer.ts';

export const eleventy: Peer = {
	name: '11ty',
	packages: { '@11ty/eleventy': '3.1.8' },
	files: (topics) => ({
		'eleventy.config.js': `export default function (config) {
	return { dir: { input: '.', includes: 'layouts', output: 'dist' }, markdownTemplateEngine: false, htmlTemplateEngine: 'liquid' };
}
`,
		'articles/articles.json': JSON.stringify({ layout: 'article.liquid' }),
		'layouts/article.liquid': `<html lang="en"><head><meta charset="utf-8"><title>{{ title | escape }}</title><meta name="description" content="{{ description | escape }}"></head>
<body><nav><ul>${topics.map((topic) => `<li><a href="/topics/${topic}/">${topic}</a></li>`).join('')}</ul></nav><main><h1>{{ title | escape }}</h1>{{ content }}</main></body></html>
`,
	}),
	pathOf: ({ id }) => `articles/${id}.md`,
	command: { program: 'node', args: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'] },
	output: 'dist',
	caches: ['.cache'],
	note: 'no highlighting, search, feeds or checks',
};
