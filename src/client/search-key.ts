/** `/` goes to the search box of the page, or to the search page where there is none in sight. */
addEventListener('keydown', (event) => {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
	const target = event.target as HTMLElement;
	if (target.isContentEditable || target.closest('input, textarea, select')) return;
	const boxes = [
		...document.querySelectorAll<HTMLElement>('.search-form input[type="search"], .search-link'),
	];
	const box = boxes.find((candidate) => candidate.offsetParent !== null);
	if (!box) return;
	event.preventDefault();
	box.focus();
});
