import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cacheDir, contentDir, engineDir, publicDir } from './src/folders.ts';
import { devServer } from './src/dev/dev-server.ts';
import { afterBuild } from './src/after-build/after-build.ts';
import { sitemapOf } from './src/after-build/sitemap.ts';
import { baseOf } from './src/knowledge-base/urls.ts';
import { lineFeeds } from './src/loader/line-feeds.ts';
import { mdxPlugin } from './src/loader/mdx-plugin.ts';
import { readSite } from './src/loader/read-site.ts';

const { value: site } = readSite(contentDir());

export default defineConfig({
	site: site.url,
	base: baseOf(site.url),
	srcDir: `${engineDir}/src`,
	publicDir: publicDir(),
	cacheDir: `${cacheDir()}/astro`,
	trailingSlash: 'always',
	prerenderConflictBehavior: 'error',
	// The default, 'jsx', drops the white space between table cells and summaries, and the search
	// index then reads their words as one.
	compressHTML: true,
	markdown: {
		processor: satteri({ hastPlugins: [mdxPlugin()], features: { smartPunctuation: false } }),
		syntaxHighlight: false,
	},
	build: { inlineStylesheets: 'never' },
	vite: {
		cacheDir: `${cacheDir()}/vite`,
		build: { assetsInlineLimit: 0 },
		plugins: [lineFeeds()],
	},
	integrations: [
		mdx(),
		devServer(baseOf(site.url)),
		sitemapOf(),
		// Last: it compresses and counts what the others have written.
		afterBuild({ contentDir: contentDir(), cacheDir: cacheDir() }),
	],
	devToolbar: { enabled: false },
});
