import { Agent, get } from 'node:http';
import type { IncomingMessage } from 'node:http';

export interface BusyReport {
	/** Answers that came whole. */
	answered: number;
	/** Requests that were sent and got no answer, or half of one. */
	broken: number;
	/** Clients that a server which is no longer there has turned away. */
	refused: number;
}

/** Clients that ask again and again over connections they keep, until the server takes nobody any more. */
export async function keepAsking(
	port: number,
	path: string,
	clients: number,
	report: BusyReport,
): Promise<void> {
	const client = async (): Promise<void> => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		for (;;) {
			const outcome = await ask(port, path, agent);
			report[outcome]++;
			if (outcome === 'refused') break;
		}
		agent.destroy();
	};
	await Promise.all(Array.from({ length: clients }, client));
}

function ask(port: number, path: string, agent: Agent): Promise<keyof BusyReport> {
	return new Promise((resolve) => {
		get({ port, host: '127.0.0.1', path, agent }, (response: IncomingMessage) => {
			response.resume();
			response.on('close', () => resolve(response.complete ? 'answered' : 'broken'));
		}).on('error', ({ code }: NodeJS.ErrnoException) =>
			resolve(code === 'ECONNREFUSED' ? 'refused' : 'broken'),
		);
	});
}
