import { z } from 'astro/zod';
import { id, line } from './fields.ts';

/** The pictograms a topic may have; drawn in `components/Icon.astro`. */
export const ICON_NAMES = [
	'bank',
	'book',
	'cart',
	'chart',
	'chat',
	'cloud',
	'code',
	'folder',
	'globe',
	'heart',
	'info',
	'key',
	'mail',
	'megaphone',
	'phone',
	'printer',
	'school',
	'search',
	'server',
	'shield',
	'tag',
	'ticket',
	'user',
	'users',
] as const;

export type IconName = (typeof ICON_NAMES)[number];

/** `content/topics/<id>.yaml`. */
export const topicSchema = z.strictObject({
	title: line(80),
	description: line(320),
	icon: z.enum(ICON_NAMES).default('folder'),
	/** Place among its siblings; topics without one follow by title. */
	order: z.number().optional(),
	/** Id of the topic that this one belongs under. */
	parent: id.optional(),
	/** Titles that are still to be written, shown while the topic has no article. */
	planned: z.array(line(200)).default([]),
});

export type TopicData = z.output<typeof topicSchema>;

export const TOPIC_KEYS = Object.keys(topicSchema.shape);
