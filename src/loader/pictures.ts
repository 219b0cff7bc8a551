import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Picture } from '../markup/component.ts';
import { parseDrawing } from '../markup/drawing.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { digestOf } from '../data/markup-cache.ts';

export interface ReadPicture {
	readonly digest: string;
	readonly picture: Picture | undefined;
	/** Why there is no picture; the caller adds the place in the article. */
	readonly problem: Pick<ContentIssue, 'code' | 'message' | 'fix'> | undefined;
}

/** 50 million: more would need 200 MB of memory to decode, however small the file. */
const PIXEL_LIMIT = 50_000_000;

/** Formats by extension, as sharp names them. */
const FORMATS: Readonly<Record<string, string>> = {
	'.png': 'png',
	'.jpg': 'jpeg',
	'.jpeg': 'jpeg',
	'.webp': 'webp',
	'.avif': 'heif',
	'.gif': 'gif',
	'.svg': 'svg',
};

/** Reads the picture that `src` names beside an article. @param articleFile absolute path */
export async function readPicture(
	src: string,
	articleFile: string,
	contentDir: string,
): Promise<ReadPicture> {
	const failed = (code: ContentIssue['code'], message: string, fix: string): ReadPicture => ({
		digest: '',
		picture: undefined,
		problem: { code, message, fix },
	});
	if (/^[a-z]+:|^\//i.test(src))
		return failed(
			'KB150',
			`the picture "${src}" is not a file beside the article`,
			"put the file into the article's folder and write ./folder/name.png",
		);
	if (src.trim() === '')
		return failed(
			'KB150',
			'the picture names no file',
			'write where it is, as in ./folder/name.png',
		);
	const file = path.resolve(path.dirname(articleFile), toFileName(src));
	const outside = failed(
		'KB106',
		`the picture "${src}" lies outside the content folder`,
		'copy it into the content folder',
	);
	if (!file.startsWith(path.resolve(contentDir) + path.sep)) return outside;
	let bytes: Buffer;
	try {
		if (!realpathSync(file).startsWith(realpathSync(contentDir) + path.sep)) return outside;
		bytes = readFileSync(file);
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code ?? '';
		const problem = ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(reason)
			? 'does not exist'
			: `can't be read (${reason})`;
		return failed(
			'KB150',
			`the picture "${src}" ${problem}`,
			`put the file at ${path.relative(path.dirname(contentDir), file)}, or correct "src"`,
		);
	}
	const extension = path.extname(file).toLowerCase();
	if (!FORMATS[extension])
		return failed(
			'KB151',
			`"${src}" is no picture format that browsers show`,
			`use one of: ${Object.keys(FORMATS).join(', ')}`,
		);
	const digest = digestOf(bytes.toString('latin1'));
	return extension === '.svg'
		? readDrawing(bytes, src, digest, failed)
		: readPhoto(bytes, src, extension, digest, failed);
}

/** What a whole file holds near its end; reading its size alone does not get so far. */
const LAST_BYTES: Readonly<Record<string, Buffer>> = {
	png: Buffer.from('IEND'),
	jpeg: Buffer.from([0xff, 0xd9]),
};

/** Markdown writes a space as %20; a name may also hold a percent sign of its own. */
export function toFileName(src: string): string {
	try {
		return decodeURIComponent(src);
	} catch {
		return src;
	}
}

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
