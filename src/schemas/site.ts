import { z } from 'astro/zod';
import { id, line, linkAddress, siteAddress, webAddress } from './fields.ts';

/** Stands for the site's address until its owner has given one. */
export const LOCAL_URL = 'http://localhost:4321/';

const pick = z.strictObject({
	label: line(60),
	article: id.optional(),
	faq: id.optional(),
	topic: id.optional(),
});

/** `content/site.yaml`: everything an owner decides about the site. */
export const siteSchema = z.strictObject({
	name: line(60),
	/** The sentence under the home page's heading. */
	tagline: line(160),
	/** For search engines. */
	description: line(320),
	/** Where the site will be reached; a path in it becomes the base of every link. */
	url: siteAddress.default(LOCAL_URL),
	/** Language of the interface; a table of that name must be in `src/text/`. */
	language: line(12).default('en'),
	contact: z.strictObject({ label: line(60), url: linkAddress }),
	/** The site is served by Almanac's own server, which answers `?ask=` and `/mcp`; pages may say so. */
	server: z.boolean().default(false),
	/** Documents may hold imports, exports and expressions, which run on the machine that builds the site. */
	code: z.boolean().default(true),
	home: z
		.strictObject({
			/** Short links under the search box. */
			popular: z.array(pick).default([]),
			/** FAQ ids. */
			questions: z.array(id).default([]),
		})
		.prefault({}),
	search: z
		.strictObject({
			/** Searches are told to the Matomo that the owner has put on the pages, if any. */
			tracksInMatomo: z.boolean().default(true),
		})
		.prefault({}),
	/** Browsers are told to come by https only; absent means that they are not. */
	hsts: z
		.strictObject({
			/** Seconds that they keep to it, two years at most; 0 takes an earlier order back. */
			maxAge: z.int().min(0).max(63_072_000),
			/** All hosts below this one are meant too, whoever runs them. */
			includeSubDomains: z.boolean().default(false),
		})
		.optional(),
	/** Build the PDF of every article and topic too, and link to them; needs Chromium. */
	pdf: z.boolean().default(false),
	/** The reserved place beside articles; absent means off. */
	promo: z
		.strictObject({
			label: line(30).default('Promotion'),
			title: line(80),
			text: line(200),
			url: webAddress,
			action: line(40),
		})
		.optional(),
});

export type Site = z.output<typeof siteSchema>;
export type Pick = z.output<typeof pick>;

export const SITE_KEYS = Object.keys(siteSchema.shape);
