import { isUtf8 } from 'node:buffer';
import type { DocumentCache, PhotoFacts } from '../cache/document-cache.ts';
import type { Picture } from '../markup/component.ts';
import { parseDrawing } from '../markup/drawing.ts';
import { inspectPhoto } from './photo.ts';
import { FORMATS, readPictureFile } from './picture-file.ts';
import type { PictureFile, PictureProblem } from './picture-file.ts';

export interface ReadPicture {
	/** Of the file; empty when there is none. */
	readonly digest: string;
	readonly picture: Picture | undefined;
	/** Why there is no picture; the caller adds the place in the article. */
	readonly problems: readonly PictureProblem[];
}

/** Where a picture is looked for, and what is known of it from before. */
export interface PicturePlace {
	/** Of the article or FAQ. */
	readonly absolute: string;
	readonly contentDir: string;
	readonly cache: DocumentCache;
}

/** Reads the picture that `src` names beside an article; one that was decoded before is not decoded again. */
export async function readPicture(src: string, place: PicturePlace): Promise<ReadPicture> {
	const file = readPictureFile(src, place.absolute, place.contentDir);
	if ('code' in file) return { digest: '', picture: undefined, problems: [file] };
	const read =
		file.extension === '.svg' ? readDrawing(file, src) : await readPhoto(file, src, place.cache);
	return 'kind' in read
		? { digest: file.digest, picture: read, problems: [] }
		: { digest: file.digest, picture: undefined, problems: read };
}

function readDrawing({ bytes }: PictureFile, src: string): Picture | readonly PictureProblem[] {
	const drawing = parseDrawing(bytes.toString());
	const isUtf16 = /^(?:fffe|feff)/.test(bytes.toString('hex', 0, 2));
	if (isUtf16 || (drawing && !isUtf8(bytes)))
		return [problemOf('KB151', `the drawing "${src}" is not UTF-8 text`, 'save it as UTF-8')];
	if (!drawing) return [problemOf('KB151', `"${src}" holds no <svg>`, 'export the drawing again')];
	const { tree, width, height, faults } = drawing;
	if (faults.length > 0)
		return faults.map(({ code, message, fix }) =>
			problemOf(code, `the drawing "${src}" ${message}`, fix),
		);
	return tree ? { kind: 'drawing', tree } : { kind: 'photo', width, height };
}

async function readPhoto(
	{ bytes, digest, extension }: PictureFile,
	src: string,
	cache: DocumentCache,
): Promise<Picture | readonly PictureProblem[]> {
	let facts = cache.getPhoto(digest);
	if (!facts) {
		facts = await inspectPhoto(bytes);
		cache.setPhoto(digest, facts);
	}
	const problem = whyUnusable(facts, src, extension);
	return problem ? [problem] : { kind: 'photo', width: facts.width, height: facts.height };
}

function whyUnusable(
	{ problem, format, width, height, frames }: PhotoFacts,
	src: string,
	extension: string,
): PictureProblem | undefined {
	if (problem === 'large')
		return frames > 1
			? problemOf(
					'KB154',
					`the picture "${src}" has ${frames} frames of ${width} × ${height} pixels`,
					'shorten it, or scale it down',
				)
			: problemOf(
					'KB154',
					`the picture "${src}" has ${width} × ${height} pixels`,
					'scale it down to at most 4000 pixels a side',
				);
	if (format !== '' && format !== FORMATS[extension]) {
		const ending = Object.keys(FORMATS).find((key) => FORMATS[key] === format);
		return problemOf(
			'KB151',
			`"${src}" is a ${format} file with the ending ${extension}`,
			ending ? `rename it to end in ${ending}` : 'save it as PNG, JPEG or WebP',
		);
	}
	if (problem === 'cut')
		return problemOf(
			'KB151',
			`the picture "${src}" is cut off before its end`,
			'copy or download it again',
		);
	if (problem === 'damaged')
		return problemOf(
			'KB151',
			`the picture "${src}" is damaged or empty`,
			'save it again from the program that made it',
		);
	return undefined;
}

function problemOf(code: PictureProblem['code'], message: string, fix: string): PictureProblem {
	return { code, message, fix };
}
