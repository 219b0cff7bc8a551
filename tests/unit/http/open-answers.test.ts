import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { MOST_OF_SOCKET, MOST_OPEN, OpenAnswers } from '../../../src/http/open-answers.ts';

afterEach(() => void vi.useRealTimers());

/** A connection, which was never opened, and the answers that were begun on it. */
function connection(open: OpenAnswers) {
	const socket = new Socket();
	const begun: ServerResponse[] = [];
	const ask = () => {
		const request = new IncomingMessage(socket);
		const response = new ServerResponse(request);
		open.add({ request, response }, (_request, response) => void begun.push(response));
	};
	const drop = () => {
		socket.destroy();
		begun.at(-1)!.emit('close');
	};
	return { socket, begun, ask, drop, isFull: () => open.isFull(socket) };
}

test('requests of one connection are answered one after another', () => {
	const { begun, ask } = connection(new OpenAnswers());
	for (let n = 0; n < 3; n++) ask();
	expect(begun).toHaveLength(1);
	begun[0]!.emit('close');
	expect(begun).toHaveLength(2);
	begun[1]!.emit('close');
	begun[2]!.emit('close');
	ask();
	expect(begun).toHaveLength(4);
});

test('a connection is full with 16 of them, until one is answered', () => {
	const { begun, ask, isFull } = connection(new OpenAnswers());
	for (let n = 0; n < MOST_OF_SOCKET; n++) {
		expect(isFull()).toBe(false);
		ask();
	}
	expect(isFull()).toBe(true);
	begun[0]!.emit('close');
	expect(isFull()).toBe(false);
});

test('those in line take half of the places, so that others get in', () => {
	const open = new OpenAnswers();
	const inLine = Array.from({ length: MOST_OPEN / 2 / 10 }, () => connection(open));
	for (const { ask } of inLine) for (let n = 0; n < 10; n++) ask();
	expect(inLine[0]!.isFull()).toBe(true);
	const other = connection(open);
	expect(other.isFull()).toBe(false);
	other.ask();
	expect(open.isOverloaded).toBe(false);
});

test('beyond all places there is no room, until connections go with all that waits on them', () => {
	const open = new OpenAnswers();
	const all = Array.from({ length: MOST_OPEN }, () => connection(open));
	for (const { ask } of all) ask();
	expect(open.isOverloaded).toBe(false);
	const more = connection(open);
	more.ask();
	expect(open.isOverloaded).toBe(true);
	all[0]!.drop();
	expect(open.isOverloaded).toBe(false);
	more.ask();
	expect(open.isOverloaded).toBe(true);
	more.drop();
	expect(open.isOverloaded).toBe(false);
	// Nothing of it is begun after its connection has gone.
	expect(more.begun).toHaveLength(1);
});

test('where there is no room, the answer that is open longest makes some', () => {
	vi.useFakeTimers();
	const open = new OpenAnswers();
	const all = Array.from({ length: MOST_OPEN }, () => connection(open));
	for (const { ask } of all) ask();
	vi.advanceTimersByTime(9_000);
	connection(open).ask();
	expect(all[0]!.socket.destroyed).toBe(false);
	vi.advanceTimersByTime(2_000);
	connection(open).ask();
	const [first, ...others] = all.map(({ socket }) => socket.destroyed);
	expect([first, others.includes(true)]).toEqual([true, false]);
});
