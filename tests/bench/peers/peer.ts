/** Another generator, set up as its own guide does it. */
export interface Peer {
	readonly name: string;
	/** Packages with their exact versions; none for a program of the machine. */
	readonly packages: Readonly<Record<string, string>>;
	readonly overrides?: Readonly<Record<string, string>>;
	/** Project files by path. @param topics ids of all topics */
	files(topics: readonly string[]): Readonly<Record<string, string>>;
	/** Where an article goes. */
	pathOf(article: PeerArticle): string;
	/** Arguments after the program, run in the project's folder. */
	readonly command: { readonly program: 'node' | 'hugo'; readonly args: readonly string[] };
	readonly output: string;
	/** What a clean build must not find. */
	readonly caches: readonly string[];
	/** What is in the figures beside the pages, or missing. */
	readonly note: string;
}

export interface PeerArticle {
	readonly id: string;
	/** Its home topic. */
	readonly topic: string;
}
