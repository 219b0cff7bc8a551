import path from 'node:path';
import type { LocatedFile } from '../knowledge-base/content-source.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { checkData } from '../schemas/content-issues.ts';
import { LOCAL_URL, SITE_KEYS, siteSchema } from '../schemas/site.ts';
import type { Site } from '../schemas/site.ts';
import { parseYaml } from '../schemas/yaml-source.ts';
import { LANGUAGES } from '../text/text.ts';
import { readSingle } from './content-files.ts';

export interface ReadSite {
	readonly site: Site;
	/** Undefined when there is no `site.yaml`. */
	readonly located: LocatedFile | undefined;
	readonly issues: readonly ContentIssue[];
}

/** `site.yaml`; a folder without one is a site all the same, under the folder's name. */
export function readSite(contentDir: string): ReadSite {
	const { file, text, issues } = readSingle(contentDir, 'site.yaml');
	const nameless = defaultSite(path.basename(path.dirname(path.resolve(contentDir))));
	if (text === undefined)
		return { site: nameless, located: undefined, issues: [...issues, noAddress(file)] };
	const yaml = parseYaml(text, { file, what: 'site.yaml' });
	const checked = checkData(yaml, siteSchema, { file, keys: SITE_KEYS, area: 'configuration' });
	const site = checked.data ?? nameless;
	const language: ContentIssue[] = LANGUAGES.includes(site.language)
		? []
		: [
				{
					file,
					...yaml.locate(['language']),
					level: 'error',
					code: 'KB203',
					message: `there are no interface words in "${site.language}"`,
					fix: `use one of: ${LANGUAGES.join(', ')}; or add a table in src/text/`,
				},
			];
	const hasAddress = checked.data === undefined || Object.hasOwn(yaml.data as object, 'url');
	return {
		site,
		located: { file, locate: yaml.locate },
		issues: [...checked.issues, ...language, ...(hasAddress ? [] : [noAddress(file)])],
	};
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
