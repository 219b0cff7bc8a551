import { createHash } from 'node:crypto';

/** First 32 hex digits of SHA-256, over parts that can't run into each other. */
export function digestOf(...parts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(`${part.length}\0`).update(part);
	return hash.digest('hex').slice(0, 32);
}
