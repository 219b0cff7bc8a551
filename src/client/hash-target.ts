/** A link to something inside a closed answer opens it. */
function openTarget(): void {
	const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
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

addEventListener('hashchange', openTarget);
openTarget();

// Closed answers are part of the printed page; what was opened for it closes again.
const opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
	for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
		details.open = true;
		opened.push(details);
	}
});
addEventListener('afterprint', () => {
	for (const details of opened.splice(0)) details.open = false;
});
