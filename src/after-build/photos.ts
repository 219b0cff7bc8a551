import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PackedStore } from '../cache/packed-store.ts';
import type { FinishedBuild } from './steps.ts';

const KIND = 'photos/';

/**
 * Puts the photos of earlier builds, in the sizes and formats that Astro has made of them, where
 * Astro looks for them. Its own cache has no checksums, and is used by any version of the encoder.
 */
export function unpackPhotos(store: PackedStore, folder: string): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const key of store.keys()) {
		const photo = key.startsWith(KIND) && store.peek(key);
		if (photo) writeFileSync(path.join(folder, key.slice(KIND.length)), photo);
	}
}

/** Keeps the photos that are in the site. */
export function keepPhotos({ dist, photoFolder, store }: FinishedBuild): void {
	for (const name of readdirSync(photoFolder)) {
		if (!existsSync(path.join(dist, '_astro', name)) || store.has(KIND + name)) continue;
		store.set(KIND + name, readFileSync(path.join(photoFolder, name)));
	}
}
