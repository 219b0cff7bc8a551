/** Why a page could not be had: it is not there, or could not be reached. */
export class LoadError extends Error {
	readonly isGone: boolean;

	constructor(isGone: boolean) {
		super(isGone ? 'gone' : 'not reached');
		this.isGone = isGone;
	}
}

/**
 * A page of this site as a document that runs nothing. By XMLHttpRequest, which parses HTML where
 * the page's policy lets no script do it. A page that has moved is followed once.
 */
export async function loadDocument(address: string, mayMove = true): Promise<Document> {
	const loaded = await request(address);
	const moved = loaded
		.querySelector<HTMLMetaElement>('meta[http-equiv="refresh"]')
		?.content.replace(/^.*?url=/i, '');
	return moved && mayMove ? loadDocument(moved, false) : loaded;
}

function request(address: string): Promise<Document> {
	return new Promise((resolve, reject) => {
		const xhr = new XMLHttpRequest();
		xhr.open('GET', address);
		xhr.responseType = 'document';
		xhr.onload = () => {
			if (xhr.status === 200 && xhr.responseXML) resolve(xhr.responseXML);
			else reject(new LoadError(xhr.status === 404 || xhr.status === 410));
		};
		xhr.onerror = () => reject(new LoadError(false));
		xhr.send();
	});
}
