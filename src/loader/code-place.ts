/** Where in a document its code has come to; in memory that the thread which waits for it reads too. */
let place: Int32Array = new Int32Array(2);

export function sharePlace(memory: SharedArrayBuffer): void {
	place = new Int32Array(memory);
}

/** Called by the code of documents before each of its parts. */
export function at(line: number, column: number): readonly [line: number, column: number] {
	place[0] = line;
	place[1] = column;
	return [line, column];
}

let caught: { readonly error: unknown; readonly line: number; readonly column: number }[] = [];

/** Called for each expression, so that one that fails hides no other. */
export function valueAt(line: number, column: number, run: () => unknown): unknown {
	at(line, column);
	try {
		return run();
	} catch (error) {
		caught.push({ error, line, column });
		return undefined;
	}
}

/** What expressions have thrown since the last time. */
export function takeCaught(): typeof caught {
	const taken = caught;
	caught = [];
	return taken;
}

/** The place as of now; line 0 before the code has begun. */
export function placeNow(): { readonly line: number; readonly column: number } {
	return { line: place[0]!, column: place[1]! };
}
