import { connect } from 'node:net';

/** What came back on a connection that bytes were sent on as they are. */
export interface RawAnswer {
	/** Of every response, in order. */
	readonly statuses: readonly number[];
	/** The server ended the connection. */
	readonly closed: boolean;
	readonly text: string;
}

/** Milliseconds without a byte after which an answer is taken for whole, and for none at all. */
const QUIET = 400;
const SILENT = 2500;

/** Sends the bytes on a connection of their own and reads until nothing more comes. */
export function sendRaw(port: number, bytes: string | Uint8Array): Promise<RawAnswer> {
	return new Promise((resolve) => {
		const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
		let text = '';
		let timer = setTimeout(finish, SILENT, false);
		function finish(closed: boolean): void {
			clearTimeout(timer);
			socket.destroy();
			resolve({ statuses: statusesOf(text), closed, text });
		}
		socket.setEncoding('latin1');
		socket.on('data', (chunk: string) => {
			text += chunk;
			clearTimeout(timer);
			timer = setTimeout(finish, QUIET, false);
		});
		socket.on('end', () => finish(true));
		// A reset ends the connection as well; what came before it counts.
		socket.on('error', () => finish(true));
		socket.on('close', () => finish(true));
		socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
	});
}

function statusesOf(text: string): readonly number[] {
	return [...text.matchAll(/HTTP\/1\.[01] (\d{3}) /g)].map(([, status]) => Number(status));
}
