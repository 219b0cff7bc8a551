/** Content that can't be built; the message is the whole report for its writers. */
export class ContentError extends Error {
	override readonly name = 'ContentError';
}
