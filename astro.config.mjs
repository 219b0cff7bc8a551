import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cacheDir, contentDir } from './src/data/folders.ts';
import { devServer } from './src/dev/dev-server.ts';
import { builtSiteFile } from './src/integrations/built-site-file.ts';
import { compress } from './src/integrations/compress.ts';
import { finishedPages } from './src/integrations/finished-pages.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { markdownFiles } from './src/integrations/markdown-files.ts';
import { PageFacts } from './src/integrations/page-facts.ts';
import { photoCache } from './src/integrations/photo-cache.ts';
import { pdfFiles } from './src/integrations/pdf-files.ts';
import { publishedPages } from './src/integrations/published-pages.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sitemapOf } from './src/integrations/sitemap.ts';
import { baseOf, homePath, toAbsolute } from './src/knowledge-base/urls.ts';
import { lineFeeds } from './src/loader/line-feeds.ts';
import { mdxPlugin } from './src/loader/mdx-plugin.ts';
import { readSite } from './src/loader/read-site.ts';

const { site } = readSite(contentDir());
const facts = new PageFacts(toAbsolute(homePath, site.url));

export default defineConfig({
	site: site.url,
	base: baseOf(site.url),
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
