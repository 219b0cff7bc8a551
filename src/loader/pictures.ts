import type { Picture } from '../markup/component.ts';
import { parseDrawing } from '../markup/drawing.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { FORMATS, readPictureFile } from './picture-file.ts';
import type { PictureProblem } from './picture-file.ts';

export interface ReadPicture {
	/** Of the file; empty when there is none. */
	readonly digest: string;
	readonly picture: Picture | undefined;
	/** Why there is no picture; the caller adds the place in the article. */
	readonly problem: PictureProblem | undefined;
}

/** 50 million: more would need 200 MB of memory to decode, however small the file. */
const PIXEL_LIMIT = 50_000_000;

/** Reads the picture that `src` names beside an article. @param articleFile absolute path */
export async function readPicture(
	src: string,
	articleFile: string,
	contentDir: string,
): Promise<ReadPicture> {
	const file = readPictureFile(src, articleFile, contentDir);
	if ('code' in file) return { digest: '', picture: undefined, problem: file };
	const { bytes, digest, extension } = file;
	const failed = (code: ContentIssue['code'], message: string, fix: string): ReadPicture => ({
		digest,
		picture: undefined,
		problem: { code, message, fix },
	});
	return extension === '.svg'
		? readDrawing(bytes, src, digest, failed)
		: readPhoto(bytes, src, extension, digest, failed);
}

/** What a whole file holds near its end; reading its size alone does not get so far. */
const LAST_BYTES: Readonly<Record<string, Buffer>> = {
	png: Buffer.from('IEND'),
	jpeg: Buffer.from([0xff, 0xd9]),
};

type Fail = (code: ContentIssue['code'], message: string, fix: string) => ReadPicture;

function readDrawing(bytes: Buffer, src: string, digest: string, failed: Fail): ReadPicture {
	let drawing: ReturnType<typeof parseDrawing>;
	try {
		drawing = parseDrawing(bytes.toString('utf8'));
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return failed('KB151', `"${src}" is nested too deeply`, 'export the drawing without groups');
	}
	if (!drawing) return failed('KB151', `"${src}" holds no <svg>`, 'export the drawing again');
	if (drawing.unsafe)
		return failed(
			'KB153',
			`the drawing "${src}" contains ${drawing.unsafe}, which can run code`,
			'export it without scripts and links',
		);
	const { tree, width, height } = drawing;
	if (!(width > 0 && height > 0))
		return failed(
			'KB151',
			`the drawing "${src}" has a viewBox without a size`,
			'export it again, or write viewBox="0 0 width height" with its numbers',
		);
	return {
		digest,
		picture: tree ? { kind: 'drawing', tree } : { kind: 'photo', width, height },
		problem: undefined,
	};
}

async function readPhoto(
	bytes: Buffer,
	src: string,
	extension: string,
	digest: string,
	failed: Fail,
): Promise<ReadPicture> {
	// Loaded with the first photo: most runs have none to look into.
	const { default: sharp } = await import('sharp');
	try {
		const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
		if (width * height > PIXEL_LIMIT)
			return failed(
				'KB154',
				`the picture "${src}" has ${width} × ${height} pixels`,
				'scale it down to at most 4000 pixels a side',
			);
		const ending = Object.keys(FORMATS).find((key) => FORMATS[key] === format);
		if (format !== FORMATS[extension])
			return failed(
				'KB151',
				`"${src}" is a ${format} file with the ending ${extension}`,
				ending ? `rename it to end in ${ending}` : 'save it as PNG, JPEG or WebP',
			);
		const end = LAST_BYTES[format];
		if (end && !bytes.includes(end))
			return failed(
				'KB151',
				`the picture "${src}" is cut off before its end`,
				'copy or download it again',
			);
		return { digest, picture: { kind: 'photo', width, height }, problem: undefined };
	} catch {
		return failed(
			'KB151',
			`the picture "${src}" is damaged or empty`,
			'save it again from the program that made it',
		);
	}
}
