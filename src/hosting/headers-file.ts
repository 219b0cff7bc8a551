import { baseOf } from '../knowledge-base/urls.ts';
import type { Site } from '../schemas/site.ts';
import { CACHE_REVALIDATE, headerRules } from './headers.ts';

/** The file that Netlify and Cloudflare Pages read their headers from. */
export function renderHeadersFile(site: Pick<Site, 'url' | 'hsts'>): string {
	const base = baseOf(site.url);
	const rules = headerRules(site).map(
		({ path, headers }) =>
			`\n${base}${path.slice(1)}\n${Object.entries(headers)
				.map(([name, value]) => `  ${name}: ${value}\n`)
				.join('')}`,
	);
	return `# Written by the build. These hosts join the values of rules that meet, so that the caching of all
# other files is left to their own default, which is "${CACHE_REVALIDATE}".
${rules.join('')}`;
}
