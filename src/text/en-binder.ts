import type { BinderText } from './binder-text.ts';

export const enBinder: BinderText = {
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
	problem: {
		gone: 'This page does not exist any more. It will not be printed.',
		unreachable: 'This page could not be loaded. Check your connection and open the binder again.',
	},
	description: (name) => `Pick articles of ${name} and print them as one booklet.`,
	count: (items) =>
		items === 0
			? 'The binder is empty. “Add to binder” stands on every article, question and topic.'
			: items === 1
				? '1 page'
				: `${items} pages`,
	moved: (title, place, of) => `“${title}” is now ${place} of ${of}.`,
	removed: (title) => `“${title}” was taken out.`,
	printed: (day) => `Printed ${day}`,
};
