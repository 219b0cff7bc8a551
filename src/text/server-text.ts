import { enServer } from './en-server.ts';

/** What the server says to programs, and to readers without JavaScript. */
export interface ServerText {
	readonly sources: string;
	readonly furtherReading: string;
	readonly followUpsHint: string;
	readonly nearest: string;
	readonly unavailable: string;
	readonly busy: string;
	readonly noSuchPage: string;
	readonly emptyQuestion: string;
	readonly notUtf8: string;
	readonly wrongPage: string;
	longQuestion(length: number, most: number): string;
	longAddress(most: number): string;
	repeated(parameter: string): string;
	unknownFilter(parameter: string, known: readonly string[]): string;
	wrongMethod(allowed: string): string;
	tooMany(most: number, seconds: number): string;
}

const TABLES: Readonly<Record<string, ServerText>> = { en: enServer };

export function serverTextIn(language: string): ServerText {
	return TABLES[language] ?? TABLES[language.split('-')[0]!] ?? enServer;
}
