// Runs before the page is laid out. Readers who save data stay with the fonts that they have, as do those without scripts:
// no browser can be asked for the former by a style rule yet.
const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
if (!connection?.saveData && !matchMedia('(prefers-reduced-data: reduce)').matches) {
	document.documentElement.dataset['fonts'] = '';
	// Preloads that wait: asked for now, the files may be there for the first layout, which does not wait for them.
	for (const link of document.querySelectorAll<HTMLLinkElement>('[as=font]')) link.media = '';
}
