import { parseBinder } from './binder.ts';
import type { BinderItem } from './binder.ts';

const STORE = 'kb-binder';

export function readBinder(): BinderItem[] {
	const visit = parseBinder(window.name);
	if (visit.length > 0) return visit;
	try {
		return parseBinder(localStorage.getItem(STORE));
	} catch {
		return [];
	}
}

/** Where storage is blocked or full, the tab's name holds the binder for the visit. */
export function writeBinder(items: readonly BinderItem[]): void {
	const json = JSON.stringify(items);
	try {
		localStorage.setItem(STORE, json);
		window.name = '';
	} catch {
		window.name = json;
	}
}
