import path from 'node:path';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { checkData } from '../schemas/content-issues.ts';
import { LOCAL_URL, SITE_KEYS, siteSchema } from '../schemas/site.ts';
import type { Site } from '../schemas/site.ts';
import { parseYaml } from '../schemas/yaml-source.ts';
import { LANGUAGES } from '../text/text.ts';
import { readSingle } from './content-files.ts';
import type { ReadFile } from './read-records.ts';

/** `site.yaml`; a folder without one is a site all the same, under the folder's name. */
export function readSite(contentDir: string): ReadFile<Site> {
	const { file, text, issues } = readSingle(contentDir, 'site.yaml');
	const nameless = defaultSite(path.basename(path.dirname(path.resolve(contentDir))));
	const yaml = parseYaml(text ?? '', { file, what: 'site.yaml' });
	const { locate } = yaml;
	if (text === undefined)
		return { value: nameless, file, locate, issues: [...issues, noAddress(file)] };
	const checked = checkData(yaml, siteSchema, { file, keys: SITE_KEYS, area: 'configuration' });
	const site = checked.data ?? nameless;
	const wrong = (path: readonly string[], message: string, fix: string): ContentIssue => ({
		file,
		...locate(path),
		level: 'error',
		code: 'KB203',
		message,
		fix,
	});
	const further: ContentIssue[] = [];
	if (!LANGUAGES.some((language) => language === site.language))
		further.push(
			wrong(
				['language'],
				`there are no interface words in "${site.language}"`,
				`use one of: ${LANGUAGES.join(', ')}; or add a table in src/text/`,
			),
		);
	if (site.hsts && !site.url.toLowerCase().startsWith('https:'))
		further.push(
			wrong(
				['hsts'],
				'"hsts" tells browsers to come by https only, but the address in "url" is not https',
				'write "url" with https://, or remove "hsts"',
			),
		);
	if (checked.data !== undefined && !Object.hasOwn(yaml.data as object, 'url'))
		further.push(noAddress(file));
	return { value: site, file, locate, issues: [...checked.issues, ...further] };
}

function noAddress(file: string): ContentIssue {
	return {
		file,
		line: 1,
		column: 1,
		level: 'warning',
		code: 'KB208',
		message: `"url" is missing: feeds, the sitemap, files for programs, and addresses on paper will lead to ${LOCAL_URL}`,
		fix: 'add the address the site will have, for example "url: https://help.example.com/"',
	};
}

function defaultSite(name: string): Site {
	return {
		name,
		tagline: 'Guides and answers.',
		description: 'Guides and answers.',
		url: LOCAL_URL,
		language: 'en',
		contact: { label: 'Contact support', url: 'mailto:support@example.com' },
		server: false,
		code: true,
		home: { popular: [], questions: [] },
		search: { tracksInMatomo: true },
		pdf: false,
	};
}
