import type { PhotoFacts } from '../cache/document-cache.ts';

/** 50 million: more would need 200 MB of memory to decode, however small the file. */
const PIXEL_LIMIT = 50_000_000;
/** Of all frames together: what sharp converts at most. */
const ANIMATION_LIMIT = 0x3fff * 0x3fff;
/** WebP has no picture that is longer. */
const SIDE_LIMIT = 0x3fff;

/** Decodes a picture to its end: half a file and one with foreign bytes have good headers too. */
export async function inspectPhoto(bytes: Buffer): Promise<PhotoFacts> {
	// Loaded with the first photo: most runs have none to look into.
	const { default: sharp } = await import('sharp');
	let facts: PhotoFacts = { format: '', width: 0, height: 0, frames: 0 };
	try {
		const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
		const { format, autoOrient, pages: frames = 1 } = metadata;
		const { width, height } = autoOrient;
		facts = { format, width, height, frames };
		if (
			width * height > PIXEL_LIMIT ||
			width * height * frames > ANIMATION_LIMIT ||
			Math.max(width, height) > SIDE_LIMIT
		)
			return { ...facts, problem: 'large' };
		if (isCut(bytes, format)) return { ...facts, problem: 'cut' };
		// One pixel of all: each row is read, and none is kept.
		await sharp(bytes, { pages: -1, failOn: 'warning', sequentialRead: true })
			.resize(1, 1, { fit: 'fill', fastShrinkOnLoad: false })
			.raw()
			.toBuffer();
		return facts;
	} catch {
		return { ...facts, problem: 'damaged' };
	}
}

/** True when what a whole file ends with is missing; decoders tell it from other damage by no code. */
function isCut(bytes: Buffer, format: string): boolean {
	if (format === 'png') return !bytes.includes('IEND');
	if (format === 'jpeg') return !bytes.includes(Buffer.from([0xff, 0xd9]));
	// Decoders show the frames that there are. Some programs add zeros after the last byte.
	if (format === 'gif') return bytes.findLast((byte) => byte !== 0) !== 0x3b;
	return false;
}
