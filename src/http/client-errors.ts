import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** What Node says about a connection whose bytes it could not read as a request. */
export interface ClientError {
	readonly code?: string;
	readonly rawPacket?: unknown;
}

export interface ClientAnswer {
	readonly status: number;
	readonly sentence: string;
}

/** The answer to bytes that are no request, or come too slowly. */
export function clientAnswerOf({ code, rawPacket }: ClientError): ClientAnswer {
	if (code === 'HPE_HEADER_OVERFLOW')
		return /^[A-Z]+ [^\n]*$/.test(startOf(rawPacket))
			? { status: 414, sentence: 'The address is too long.' }
			: { status: 431, sentence: 'The headers are longer than 8 KiB.' };
	if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW')
		return { status: 413, sentence: 'The extensions of a chunk are too long.' };
	if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
		return { status: 408, sentence: 'The request took too long to arrive.' };
	return { status: 400, sentence: 'These bytes are not an HTTP/1.1 request.' };
}

/**
 * True for bytes after the request that was to be the last one of its connection: its own answer is
 * still to go out, and ends the connection.
 */
export function isPastLastRequest({ code }: ClientError, socket: Socket): boolean {
	return code === 'HPE_CLOSED_CONNECTION' && hasOpenAnswer(socket);
}

function hasOpenAnswer(socket: Socket): boolean {
	return Boolean((socket as { _httpMessage?: object | null })._httpMessage);
}

/** Answers past the framework and closes the connection. @param headers beside those of the text */
export function refuseSocket(
	socket: Socket,
	answer: ClientAnswer,
	headers: Readonly<Record<string, string>>,
): void {
	// The open answer belongs to an earlier request of the connection: bytes between would be read as it.
	if (!socket.writable || hasOpenAnswer(socket)) {
		socket.destroy();
		return;
	}
	const body = `${answer.sentence}\n`;
	const lines = Object.entries({
		...headers,
		'content-type': 'text/plain; charset=utf-8',
		'content-length': String(Buffer.byteLength(body)),
		date: new Date().toUTCString(),
		connection: 'close',
	}).map(([name, value]) => `${name}: ${value}`);
	socket.end(
		[`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`, ...lines, '', body].join('\r\n'),
		() => socket.destroy(),
	);
}

function startOf(packet: unknown): string {
	return Buffer.isBuffer(packet) ? packet.subarray(0, 8192).toString('latin1') : '';
}
