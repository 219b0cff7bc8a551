import { correction, generate, mode } from 'lean-qr';
import type { Mask } from 'lean-qr';

export interface QrCode {
	/** Modules along a side, without the quiet zone. */
	readonly size: number;
	/** Outline of the dark modules for an SVG of that size: one stroke of width 1 through the middle of each row. */
	readonly path: string;
}

/**
 * One mask instead of the best of eight, and the modes that addresses need: a code is on every page,
 * and this takes a ninth of the time. Readers undo any mask.
 */
const OPTIONS = {
	minCorrectionLevel: correction.M,
	mask: 0 as Mask,
	modes: [mode.numeric, mode.alphaNumeric, mode.iso8859_1, mode.utf8],
};

/** The text as a QR code that still reads with an eighth of it soiled (level M). */
export function toQrCode(text: string): QrCode {
	const code = generate(text, OPTIONS);
	let path = '';
	// Relative moves from one dark run to the next are a third shorter than absolute ones.
	let [lastX, lastY] = [0, 0];
	for (let y = 0; y < code.size; y++)
		for (let x = 0; x < code.size; x++) {
			if (!code.get(x, y)) continue;
			const start = x;
			while (code.get(x, y)) x++;
			path += `m${start - lastX} ${y - lastY}h${x - start}`;
			[lastX, lastY] = [x, y];
		}
	// The first corner is always dark; the stroke goes through the middle of the row.
	return { size: code.size, path: path.replace(/^m0 0/, 'M0 .5') };
}
