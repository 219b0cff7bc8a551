/** The words of an address that does not exist, as a query for the page that was meant; may be empty. */
export function wordsOfAddress(pathname: string): string {
	return decode(pathname)
		.replace(/\.\w+$/, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length > 1 && !['articles', 'topics', 'faq', 'index'].includes(word))
		.join(' ');
}

function decode(pathname: string): string {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return pathname;
	}
}
