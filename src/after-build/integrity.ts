import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const TAG = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"[^>]*>/g;

/** How every page's body begins: no attribute has a quotation mark in it, as one may have "</head>". */
const BODY = '<a class="skip-link"';

/** Adds the digest of every script and stylesheet to the tags that load them (Subresource Integrity). */
export class Integrity {
	readonly #root: string;
	readonly #base: string;
	readonly #digests = new Map<string, string>();

	/** @param root folder of the built site, with its scripts and stylesheets @param base path that the site is served under */
	constructor(root: string, base: string) {
		this.#root = root;
		this.#base = base;
	}

	seal(html: string): string {
		// An expression would stop at every tag of the text: splitting takes a tenth of the time.
		const head = Math.max(0, html.indexOf(BODY));
		const [text = '', ...scripts] = html.slice(head).split('<script');
		const tags = scripts.map((rest) => this.#sealTags(`<script${rest}`));
		return this.#sealTags(html.slice(0, head)) + text + tags.join('');
	}

	#sealTags(html: string): string {
		return html.replace(TAG, (tag, address: string) => {
			if (!address.startsWith(this.#base) || tag.includes(' integrity=')) return tag;
			return tag.replace(/>$/, ` integrity="${this.#digestOf(address)}">`);
		});
	}

	#digestOf(address: string): string {
		let digest = this.#digests.get(address);
		if (digest === undefined) {
			const content = readFileSync(path.join(this.#root, address.slice(this.#base.length)));
			digest = `sha384-${createHash('sha384').update(content).digest('base64')}`;
			this.#digests.set(address, digest);
		}
		return digest;
	}
}
