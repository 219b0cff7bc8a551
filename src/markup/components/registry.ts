import type { Component } from '../component.ts';
import { api, param } from './api.ts';
import { callouts } from './callouts.ts';
import { details } from './details.ts';
import { faq } from './faq.ts';
import { figure } from './figure.ts';
import { key } from './key.ts';
import { path } from './path.ts';
import { steps } from './steps.ts';
import { term } from './term.ts';
import { version, versions } from './versions.ts';

/** The closed set of components, by the name that writers use. */
export const COMPONENTS: ReadonlyMap<string, Component> = new Map(
	[api, param, ...callouts, details, faq, figure, key, path, steps, term, version, versions].map(
		(component) => [component.name, component],
	),
);

/** HTML tags that writers may use where Markdown has no words; without attributes. */
export const PLAIN_TAGS: ReadonlySet<string> = new Set(['br', 'sub', 'sup', 'wbr']);
