/** What compressed copies of a file are encoded in, the smaller one first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** More than any browser sends, in characters. */
const LONGEST = 1000;

/**
 * The encoding that an `Accept-Encoding` header likes best, of equal ones the smaller; undefined when it
 * takes none. `*` stands for gzip: everything that is read today can unpack it.
 */
export function chooseEncoding(header: string): Encoding | undefined {
	const qualities = new Map(
		header
			.slice(0, LONGEST)
			.toLowerCase()
			.split(',')
			.map((part) => {
				const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
				const written = parameters.find((parameter) => parameter.startsWith('q='));
				return [name, written === undefined ? 1 : Number(written.slice(2))] as const;
			}),
	);
	let best: Encoding | undefined;
	let bestQuality = 0;
	for (const encoding of ENCODINGS) {
		const named = qualities.get(encoding);
		const quality = named ?? (encoding === 'gzip' ? qualities.get('*') : undefined) ?? 0;
		if (quality > bestQuality) [best, bestQuality] = [encoding, quality];
	}
	return best;
}
