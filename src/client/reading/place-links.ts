import { copyText } from './clipboard.ts';
import { words } from '../words.ts';

/** The address of the page that lasts, with a place on it; booklets have no other than their own. @param hash `#place`, or nothing */
export function lastingAddress(hash: string): string {
	const canonical = document.querySelector<HTMLLinkElement>('[rel=canonical]');
	return new URL(hash, (canonical ?? location).href).href;
}

/** The links beside headings and on the numbers of steps go to their place and copy its address. */
export function startPlaceLinks(): void {
	document.addEventListener('click', ({ target }) => {
		const link = (target as Element).closest<HTMLAnchorElement>('.anchor, .step-number');
		if (!link) return;
		const note = document.createElement('span');
		note.className = 'copied';
		note.role = 'status';
		link.append(note);
		// Only what comes into a region that is already there is read out.
		void copyText(lastingAddress(link.hash), words.linkCopied).then((said) => {
			note.textContent = said;
			setTimeout(() => note.remove(), 2000);
		});
	});
}
