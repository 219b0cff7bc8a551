import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cacheDir, contentDir, engineDir, publicDir } from './src/folders.ts';
import { devServer } from './src/dev/dev-server.ts';
import { builtSiteFile } from './src/after-build/built-site-file.ts';
import { compress } from './src/after-build/compress.ts';
import { finishedPages } from './src/after-build/finished-pages.ts';
import { hostFiles } from './src/after-build/host-files.ts';
import { markdownFiles } from './src/after-build/markdown-files.ts';
import { PageFacts } from './src/after-build/page-facts.ts';
import { photoCache } from './src/after-build/photo-cache.ts';
import { pdfFiles } from './src/after-build/pdf-files.ts';
import { publishedPages } from './src/after-build/published-pages.ts';
import { searchIndex } from './src/after-build/search-index.ts';
import { sitemapOf } from './src/after-build/sitemap.ts';
import { baseOf, homePath, toAbsolute } from './src/knowledge-base/urls.ts';
import { lineFeeds } from './src/loader/line-feeds.ts';
import { mdxPlugin } from './src/loader/mdx-plugin.ts';
import { readSite } from './src/loader/read-site.ts';

const { value: site } = readSite(contentDir());
const facts = new PageFacts(toAbsolute(homePath, site.url));

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
		finishedPages(cacheDir(), baseOf(site.url), facts),
		photoCache(cacheDir()),
		sitemapOf(facts),
		pdfFiles(site, cacheDir()),
		searchIndex(cacheDir()),
		markdownFiles(),
		hostFiles(),
		publishedPages(cacheDir()),
		// It copies what the others have finished.
		compress({ enabled: site.server, cacheDir: cacheDir() }),
		// Last: it says what all of them have built.
		builtSiteFile(),
	],
	devToolbar: { enabled: false },
});
