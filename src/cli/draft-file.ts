import { slugify } from '../markup/slug.ts';
import { articleSchema } from '../schemas/article.ts';
import { faqSchema } from '../schemas/faq.ts';
import { ID_PATTERN, RESERVED_IDS, WINDOWS_NAME } from '../schemas/fields.ts';
import { topicSchema } from '../schemas/topic.ts';

export type ContentKind = 'article' | 'faq' | 'topic';

export interface DraftDefaults {
	readonly topic: string | undefined;
	readonly author: string | undefined;
	/** `YYYY-MM-DD` */
	readonly today: string;
}

export interface DraftFile {
	/** From the content folder. */
	readonly path: string;
	readonly text: string;
	/** What the writer does now. */
	readonly next: string;
}

const TITLES = {
	article: articleSchema.shape.title,
	faq: faqSchema.shape.question,
	topic: topicSchema.shape.title,
} as const;

/** The new file, valid as it is, or a sentence that says why there can be none. */
export function draftFile(
	kind: ContentKind,
	title: string,
	defaults: DraftDefaults,
): DraftFile | string {
	const wrong = TITLES[kind].safeParse(title).error?.issues[0]?.message;
	if (wrong !== undefined) return `The title ${wrong}.`;
	const plain = title.normalize('NFKD').replace(/[^\x20-\x7e]/g, '');
	const id = slugify(plain).slice(0, 80).replace(/-$/, '');
	const isUsable = ID_PATTERN.test(id) && !RESERVED_IDS.has(id) && !WINDOWS_NAME.test(id);
	if (!/[a-z0-9]/i.test(plain) || !isUsable)
		return `"${title}" gives no usable file name. Choose a title with letters of the English alphabet and rename the file later.`;
	// A JSON string is a YAML string, whatever the title contains.
	const name = JSON.stringify(title);
	const { topic, today } = defaults;
	if (kind === 'topic')
		return {
			path: `topics/${id}.yaml`,
			text: `title: ${name}\ndescription: ${name}\nicon: folder\nplanned:\n  - ${JSON.stringify(`Getting started with ${title}`)}\n`,
			next: 'Write its description, then give articles this topic.',
		};
	if (topic === undefined)
		return 'There is no topic yet. Make one first: npm run new -- topic "Title"';
	const topics = `[${toYaml(topic)}]`;
	if (kind === 'faq')
		return {
			path: `faqs/${id}.mdx`,
			text: `---\nquestion: ${name}\ntopics: ${topics}\nupdated: ${today}\ndraft: true\n---\n\nWrite the answer here, the short answer first.\n`,
			next: 'Write the answer, then remove the line "draft: true".',
		};
	if (defaults.author === undefined)
		return 'There is no author yet. Add one to authors.yaml, for example: support: { name: Support }';
	const author = toYaml(defaults.author);
	return {
		path: `articles/${id}.mdx`,
		text: `---\ntitle: ${name}\ndescription: ${name}\ntopics: ${topics}\npublished: ${today}\nupdated: ${today}\nauthor: ${author}\naliases: []\ndraft: true\n---\n\nSay in one or two sentences what the reader can do after reading.\n\n## First heading\n\n<Steps>\n1. Open …\n2. Choose …\n</Steps>\n`,
		next: 'Write the text, then remove the line "draft: true".',
	};
}

/** An id as YAML: bare, but for those that would be numbers. */
function toYaml(id: string): string {
	return /[a-z]/.test(id) && !/^(?:\d+e\d+|0x[\da-f]+|0o\d+|null|true|false)$/.test(id)
		? id
		: JSON.stringify(id);
}
