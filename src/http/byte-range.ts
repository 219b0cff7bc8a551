/**
 * The Range header that the file can be cut by; undefined where RFC 9110 wants the whole file instead:
 * what is no range, ends before it starts, or asks for more of the end than there is. Several ranges
 * at once get the whole file too, as the RFC allows.
 *
 * @param size of the file, in bytes
 */
export function toServableRange(header: string, size: number): string | undefined {
	const [, first, last] = /^bytes=[\t ]*(\d*)-(\d*)[\t ]*$/i.exec(header) ?? [];
	if (first === undefined || last === undefined || first + last === '') return undefined;
	if (first === '') return Number(last) > size ? undefined : `bytes=-${last}`;
	if (last !== '' && Number(last) < Number(first)) return undefined;
	return `bytes=${first}-${last}`;
}
