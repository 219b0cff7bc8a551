import { enBinder } from './en-binder.ts';

/** What the reader's binder says; loaded when it is used. */
export interface BinderText {
	readonly add: string;
	readonly isIn: string;
	readonly isOut: string;
	readonly isFull: string;
	readonly open: string;
	readonly heading: string;
	readonly lead: string;
	readonly needsScript: string;
	readonly contents: string;
	readonly print: string;
	readonly copyLink: string;
	readonly linkCopied: string;
	readonly linkNotCopied: string;
	readonly empty: string;
	readonly emptied: string;
	readonly undo: string;
	readonly preparing: string;
	readonly shared: string;
	readonly keep: string;
	readonly kept: string;
	readonly up: string;
	readonly down: string;
	readonly remove: string;
	/** Why a picked page is not in the booklet. */
	readonly problem: Readonly<Record<'gone' | 'unreachable', string>>;
	description(name: string): string;
	count(items: number): string;
	moved(title: string, place: number, of: number): string;
	removed(title: string): string;
	printed(day: string): string;
}

const TABLES: Readonly<Record<string, BinderText>> = { en: enBinder };

export function binderTextIn(language: string): BinderText {
	return TABLES[language] ?? TABLES[language.split('-')[0]!] ?? enBinder;
}
