/** What `#place` names; one that is no valid encoding, such as `#50%`, names itself. */
export function getHashTarget(hash: string): HTMLElement | null {
	let name = hash.slice(1);
	try {
		name = decodeURIComponent(name);
	} catch {
		// As it is written.
	}
	return document.getElementById(name);
}

/** A link to something inside a closed answer opens it. */
function openTarget(): void {
	const target = getHashTarget(location.hash);
	if (!target) return;
	let closed = false;
	for (
		let details = target.closest('details');
		details;
		details = details.parentElement?.closest('details') ?? null
	) {
		closed ||= !details.open;
		details.open = true;
	}
	if (closed) target.scrollIntoView();
}

/** Opens what a link leads into, and for paper everything that is closed. */
export function startHashTarget(): void {
	addEventListener('hashchange', openTarget);
	// Closed answers are part of the printed page; what was opened for it closes again.
	const opened: HTMLDetailsElement[] = [];
	addEventListener('beforeprint', () => {
		const closed = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
		for (const details of closed) {
			details.open = true;
			opened.push(details);
		}
	});
	addEventListener('afterprint', () => {
		for (const details of opened.splice(0)) details.open = false;
	});
	openTarget();
}
