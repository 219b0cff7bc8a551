import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../cache/digest.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';

export type PictureProblem = Pick<ContentIssue, 'code' | 'message' | 'fix'>;

/** A picture's bytes, not looked into yet. */
export interface PictureFile {
	readonly bytes: Buffer;
	readonly digest: string;
	/** One of `FORMATS`, lower case, with its dot. */
	readonly extension: string;
}

/** Formats by extension, as sharp names them. */
export const FORMATS: Readonly<Record<string, string>> = {
	'.png': 'png',
	'.jpg': 'jpeg',
	'.jpeg': 'jpeg',
	'.webp': 'webp',
	'.avif': 'heif',
	'.gif': 'gif',
	'.svg': 'svg',
};

/** Reads the file that `src` names beside an article, or says why there is none. @param articleFile absolute path */
export function readPictureFile(
	src: string,
	articleFile: string,
	contentDir: string,
): PictureFile | PictureProblem {
	if (/^[a-z]+:|^\//i.test(src))
		return {
			code: 'KB150',
			message: `the picture "${src}" is not a file beside the article`,
			fix: "put the file into the article's folder and write ./folder/name.png",
		};
	if (src.trim() === '')
		return {
			code: 'KB150',
			message: 'the picture names no file',
			fix: 'write where it is, as in ./folder/name.png',
		};
	const file = path.resolve(path.dirname(articleFile), toFileName(src));
	const outside: PictureProblem = {
		code: 'KB106',
		message: `the picture "${src}" lies outside the content folder`,
		fix: 'copy it into the content folder',
	};
	if (!file.startsWith(path.resolve(contentDir) + path.sep)) return outside;
	let bytes: Buffer;
	try {
		if (!realpathSync(file).startsWith(realpathSync(contentDir) + path.sep)) return outside;
		// Reading a pipe or a device would wait for ever.
		if (!statSync(file).isFile())
			return {
				code: 'KB150',
				message: `the picture "${src}" is not an ordinary file`,
				fix: 'put the picture itself there',
			};
		bytes = readFileSync(file);
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code ?? '';
		const problem = ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(reason)
			? 'does not exist'
			: `can't be read (${reason})`;
		return {
			code: 'KB150',
			message: `the picture "${src}" ${problem}`,
			fix: `put the file at ${path.relative(path.dirname(contentDir), file)}, or correct "src"`,
		};
	}
	const extension = path.extname(file).toLowerCase();
	if (!FORMATS[extension])
		return {
			code: 'KB151',
			message: `"${src}" is no picture format that browsers show`,
			fix: `use one of: ${Object.keys(FORMATS).join(', ')}`,
		};
	return { bytes, digest: digestOf(bytes.toString('latin1')), extension };
}

/** Markdown writes a space as %20; a name may also hold a percent sign of its own. */
export function toFileName(src: string): string {
	try {
		return decodeURIComponent(src);
	} catch {
		return src;
	}
}
