import type { Peer } from './peer.ts';

export const hugo: Peer = {
	name: 'Hugo',
	packages: {},
	files: (topics) => ({
		'hugo.toml': `baseURL = "https://help.example.com/"
languageCode = "en"
title = "Help centre"
disableKinds = ["taxonomy", "term"]
[markup.highlight]
noClasses = false
[markup.goldmark.renderer]
unsafe = true
`,
		'layouts/_default/single.html': `<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"></head>
<body><nav><ul>${topics.map((topic) => `<li><a href="/topics/${topic}/">${topic}</a></li>`).join('')}</ul></nav><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
`,
		'layouts/_default/list.html':
			'<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1></body></html>\n',
	}),
	pathOf: ({ id }) => `content/articles/${id}.md`,
	command: { program: 'hugo', args: ['--quiet'] },
	output: 'public',
	caches: ['resources'],
	note: 'Chroma; no search or checks',
};
