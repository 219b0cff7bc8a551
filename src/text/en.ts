import { formatDay } from './dates.ts';

/**
 * What pages say, in English. These tables are the shape of every language: a word that another one
 * lacks is a type error. They are apart so that a script takes only the one that it needs.
 */
export const en = {
	direction: 'ltr' as 'ltr' | 'rtl',
	/** What rendered articles say around the writer's own words. */
	markup: {
		callouts: { note: 'Note', tip: 'Tip', warning: 'Warning' },
		drawing: 'Drawing',
		linkTo: 'Link to',
		step: 'Step',
		code: 'Code',
		table: 'Table, scrolls sideways',
		api: {
			parameter: 'Parameter',
			value: 'Value',
			meaning: 'Meaning',
			required: 'required',
			table: 'Parameters, scrolls sideways',
		},
	},
	frame: {
		skip: 'Skip to the text',
		navigation: 'Main',
		topics: 'Topics',
		faq: 'FAQ',
		recent: 'Recently updated',
		search: 'Search',
		searchLabel: 'Search the help centre',
		searchPlaceholder: 'Ask a question or search, e.g. where is my site ID',
		cantFind: 'Can’t find it?',
		allArticles: 'All articles A–Z',
		binder: 'Your binder',
		feed: 'Feed',
		footer: 'Help and contact',
	},
	home: {
		heading: 'How can we help?',
		popular: 'Popular',
		browse: 'Browse topics',
		beingWritten: 'Being written',
		beingWrittenText: 'These topics have no articles yet.',
		questions: 'Common questions',
		allQuestions: 'All questions and answers',
		recent: 'Recently updated',
		allRecent: 'Everything new',
	},
	topics: {
		heading: 'All topics',
		description: (name: string) => `All topics of ${name}, with the articles in each of them.`,
		subTopics: 'Sub-topics',
		articles: 'Articles',
		questions: 'Questions and answers',
		updating: 'Updating…',
		updatingText: 'We are still writing this topic. These articles are planned:',
		showAll: (count: number) => `Show all articles (${count})`,
		collapse: 'Collapse articles',
		count: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
		feed: 'Follow this topic (Atom feed)',
		print: 'All articles on one page, to print',
		searchIn: (title: string) => `Search in ${title}`,
	},
	article: {
		breadcrumb: 'Breadcrumb',
		topics: 'Topics:',
		alsoIn: 'Also in',
		posted: 'Posted',
		updated: 'Updated',
		by: 'By',
		minutes: (minutes: number) => `${minutes} min read`,
		appliesTo: 'Applies to',
		verified: 'Checked',
		isDraft: 'Draft: it is not published until the line “draft: true” goes from its file.',
		contents: 'On this page',
		inTopic: (title: string) => `In ${title}`,
		showAll: (count: number) => `Show all ${count} articles`,
		pager: (title: string) => `More in ${title}`,
		previous: (title: string) => `Previous in ${title}`,
		next: (title: string) => `Next in ${title}`,
		related: 'Related articles',
		actions: 'This page',
		print: 'Print',
		copyLink: 'Copy link',
		copied: 'Link copied',
		copyMarkdown: 'Copy as Markdown',
		markdownCopied: 'Markdown copied',
		view: 'View',
		asMarkdown: 'as Markdown',
		address: 'Address of this page',
		minutesLabel: 'Reading time',
	},
	faq: {
		heading: 'Questions and answers',
		description: (name: string) => `Short answers to what customers of ${name} ask most, by topic.`,
		filter: 'Filter the questions',
		filterCount: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
		jump: 'Topics',
		page: 'Open on its own page',
		related: 'Read more',
		more: (title: string, count: number) => `All ${count} questions in ${title}`,
		others: (title: string) => `More questions about ${title}`,
		kind: 'FAQ',
	},
	lists: {
		az: 'All articles A–Z',
		azDescription: (name: string) => `Every article and question of ${name} in alphabetical order.`,
		recent: 'Recently updated',
		recentDescription: (name: string) => `What is new and what has changed in ${name}.`,
		isNew: 'New',
		draft: 'Draft',
		pages: 'Pages',
		page: (page: number, pages: number) => `Page ${page} of ${pages}`,
		previousPage: 'Previous page',
		nextPage: 'Next page',
	},
	search: {
		heading: 'Search',
		description: (name: string) => `Search the articles and questions of ${name}.`,
		lead: 'Search all articles and questions in your own words: a question, an error message, or the name of a button.',
		needsScript:
			'Searching needs JavaScript, which is off in this browser. All articles can be reached from these lists:',
	},
	ask: {
		heading: 'Ask a question',
		description: (name: string) => `Ask ${name} a question and get the passage that answers it.`,
		lead: 'The answer is quoted from our articles, with its source.',
		staysHere: 'What you type stays in your browser.',
		placeholder: 'e.g. where do I find my token',
		button: 'Ask',
		needsScript:
			'Asking needs JavaScript, which is off in this browser. All articles can be reached from these lists:',
	},
	/** What programs read around the pages' own words, in Markdown. */
	programs: {
		pointer: (llms: string) =>
			`All pages of this help centre are listed in [llms.txt](${llms}). Each is Markdown at its address with \`.md\` in place of the last slash.`,
		askHere: (page: string) => `Ask in your own words: \`GET ${page}?ask=<question>\`.`,
		howToRead:
			'Every article, question and topic is Markdown at its address with `.md` in place of the last slash; the links below lead there.',
		filesOnly:
			'These are files: nothing here answers queries. Choose a topic, read its list, then the page whose title or description fits.',
		ask: (site: string) =>
			`To ask in your own words, add \`ask\` to the address of any page: \`GET ${site}?ask=<question>&goal=<what it is for>\` with \`Accept: text/markdown\`, or the page’s \`.md\` address with \`?ask=<question>\`. The answer is quoted word for word from these pages and names its sources; \`goal\` may be left out.`,
		mcp: (address: string) => `An MCP server (streamable HTTP, read only) is at ${address}.`,
		full: 'the text of all articles and questions, in parts that lead to each other',
		manifest: 'every page with its address, topics, day of change and SHA-256 of its Markdown',
		feed: 'what is new and what has changed',
		sitemap: 'all pages for search engines',
		all: (count: number) => `All ${count} in this topic`,
	},
	booklet: {
		title: (topic: string) => `${topic}: everything on one page`,
		contents: 'Contents',
	},
	paper: {
		links: 'Links',
		terms: 'Terms',
		revision: 'Revision',
		scan: 'Scan the code to see whether this copy is still up to date.',
		code: 'QR code of the address',
		seePage: 'see page',
		same: 'This is the version you printed.',
		changed: (day: string) => `Changed since your copy: last updated ${day}. Print it again.`,
		compare: (revision: string) =>
			`Revision ${revision}. The last line of a printed copy names its own.`,
	},
	notFound: {
		heading: 'This page does not exist',
		text: 'The address may be mistyped, or the page may have moved. The pages nearest to it follow below; you can also search or browse.',
		nearest: 'Did you mean one of these?',
		description: 'There is no page at this address.',
	},
	redirect: { heading: 'This page has moved', text: 'It is now here:' },
	client: {
		chooseVersion: 'Choose your version',
		enlarge: 'Enlarge the picture',
		close: 'Close',
		copyCode: 'Copy',
		codeCopied: 'Copied',
		linkCopied: 'Link copied',
		notCopied: 'Not copied: browsers allow it only on https pages, and only if you do',
		printOnly: 'Print only:',
	},
};

/** What search and ask say while they are used. */
export const enSearch = {
	title: 'Search the help centre',
	label: 'Search',
	placeholder: 'Ask a question or search',
	close: 'Close',
	start: 'Type a question or a few words.',
	searching: 'Searching…',
	results: 'Results',
	faq: 'FAQ',
	answer: 'Answer',
	/** What is said of what was found. */
	levels: {
		answer: 'This is what our articles say.',
		related: 'No article answers exactly this. These passages may help:',
		none: 'No article answers this.',
	},
	/** Above pages that may be meant by a word or two. */
	suggested: 'Which of these do you mean?',
	/** To who asks for the people behind the site. */
	contact: 'This is how you reach us.',
	contactTitle: 'Ask us',
	contactNote: 'What you have typed goes with your message.',
	wholeAnswer: 'Show the whole answer',
	alsoRead: 'More on this',
	followUps: 'Related questions',
	related: 'Related',
	topics: 'Topics that may help',
	failed: 'Search could not load.',
	retry: 'Try again',
	allArticles: 'All articles A–Z',
	more: 'Show more results',
	moreFailed: 'More results could not load. Try again',
	ask: 'Ask this question',
	allResults: 'All results on a page',
	kind: { article: 'Articles', faq: 'FAQ' },
	/** Day of a page's last change. */
	updated: (day: string) => `Updated ${formatDay(day, 'en')}`,
	/** What stands before the values of each filter, and before the orders. */
	facets: { kind: 'Kind', topic: 'Topic', version: 'Version' },
	order: 'Order',
	orders: { relevance: 'Relevance', date: 'Date' },
	all: 'All',
	keys: { choose: 'choose', open: 'open', newTab: 'new tab' },
	countFor: (count: number, query: string) =>
		count === 1 ? `1 result for “${query}”` : `${count} results for “${query}”`,
	none: (query: string) => `Nothing found for “${query}”.`,
	noneHint: 'Try fewer or other words, or ask us.',
	/** Before the corrected query; `asTyped` stands after it. */
	corrected: 'Showing results for',
	asTyped: 'Search instead for',
	from: (title: string) => `From “${title}”`,
};

/** What the reader's binder says. */
export const enBinder = {
	add: 'Add to binder',
	isIn: 'In your binder',
	isOut: 'Taken out.',
	isFull: 'The binder is full.',
	open: 'Open the binder',
	heading: 'Your binder',
	lead: 'Pages that you have picked, in your order, to print as one booklet.',
	needsScript:
		'The binder needs JavaScript, which is off in this browser. Every article and every topic can be printed from its own page:',
	contents: 'Contents',
	print: 'Print all',
	copyLink: 'Copy link',
	linkCopied: 'Link copied. Who opens it gets these pages in this order.',
	linkNotCopied: 'The browser did not copy it. The link is the address of this page.',
	empty: 'Empty the binder',
	emptied: 'The binder is empty.',
	undo: 'Undo',
	preparing: 'Loading the pages…',
	shared: 'Somebody gave you this binder. Your own is as you left it.',
	keep: 'Keep this one instead',
	kept: 'This is your binder now.',
	up: 'Move up',
	down: 'Move down',
	remove: 'Take out',
	/** Why a picked page is not in the booklet. */
	problem: {
		gone: 'This page does not exist any more. It will not be printed.',
		unreachable: 'This page could not be loaded. Check your connection and open the binder again.',
	},
	description: (name: string) => `Pick articles of ${name} and print them as one booklet.`,
	count: (items: number) =>
		items === 0
			? 'The binder is empty. “Add to binder” stands on every article, question and topic.'
			: items === 1
				? '1 page'
				: `${items} pages`,
	moved: (title: string, place: number, of: number) => `“${title}” is now ${place} of ${of}.`,
	removed: (title: string) => `“${title}” was taken out.`,
	printed: (day: string) => `Printed ${day}`,
};

/** What the server says to programs, and to readers without JavaScript. */
export const enServer = {
	sources: 'Sources',
	furtherReading: 'For your goal',
	followUpsHint: 'Each can be asked in the same way, with a GET request:',
	nearest: 'Nearest pages',
	unavailable: 'Search and answers are not available at the moment. All pages can still be read.',
	busy: 'Too many questions are being answered at the moment. Ask again in a few seconds.',
	noSuchPage: 'There is no page at this address.',
	emptyQuestion:
		'The question is empty. Write it into the address, with + between the words: where+do+I+find+my+token',
	notUtf8: 'The question is not valid UTF-8. Write each byte of it that is not a letter as %xx.',
	wrongPage: '“page” must be a whole number from 1 on.',
	longQuestion: (length: number, most: number) =>
		`The question has ${length} characters; at most ${most} are read. Ask for one thing, in a sentence.`,
	longAddress: (most: number) =>
		`The address is longer than ${most} characters. Ask in a sentence.`,
	repeated: (parameter: string) =>
		`“${parameter}” is in the address more than once. Write it once.`,
	unknownFilter: (parameter: string, known: readonly string[]) =>
		known.length === 0
			? `Nothing can be narrowed down by “${parameter}” here. Leave it out.`
			: `Nothing has this “${parameter}”. It can be: ${known.join(', ')}.`,
	wrongMethod: (allowed: string) => `This address takes ${allowed} only.`,
	tooMany: (most: number, seconds: number) =>
		`You have asked more than ${most} questions in a minute. Ask again in ${seconds} s.`,
};
