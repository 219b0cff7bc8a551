import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { COMPONENTS, PLAIN_TAGS } from '../markup/components/registry.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { explainFailure } from './code-failure.ts';
import type { CodeFailure } from './code-failure.ts';
import type { CodeWorkerData } from './code-worker.ts';
import type { CodeDocument } from './document-module.ts';

/** Enough to fetch something; a loop without end should not keep a writer waiting longer. */
const SECONDS = 10;
const MEGABYTES = 1024;

/** Errors that say what this check can't load, not what the build can't. */
const UNKNOWN = new Set(['ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX', 'ERR_UNKNOWN_FILE_EXTENSION']);

/**
 * Runs the code of documents as the build will, in a thread of its own: what fails there is an
 * issue with its place here.
 *
 * @param seconds that the code of one document may take
 */
export async function checkCode(
	documents: readonly CodeDocument[],
	seconds = SECONDS,
): Promise<ContentIssue[]> {
	const issues: ContentIssue[] = [];
	const place = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
	let worker: Worker | undefined;
	for (const document of documents) {
		worker ??= await startWorker(place);
		const result = await run(worker, document, seconds);
		const stopped = typeof result === 'string';
		if (stopped) {
			await worker.terminate();
			worker = undefined;
		}
		const { file } = document;
		for (const failure of stopped ? [stoppedAt(place, result)] : result) {
			const { line, column, message, code = '' } = failure;
			// Unknown components are reported with the other markup.
			if (UNKNOWN.has(code) || message.startsWith('Expected component')) continue;
			issues.push({
				file,
				line,
				column,
				level: 'error',
				code: 'KB161',
				...explainFailure(failure),
			});
		}
	}
	await worker?.terminate();
	return issues;
}

async function startWorker(place: SharedArrayBuffer): Promise<Worker> {
	const worker = new Worker(new URL('./code-worker.ts', import.meta.url), {
		workerData: {
			place,
			componentNames: [...COMPONENTS.keys(), ...PLAIN_TAGS],
		} satisfies CodeWorkerData,
		execArgv: [],
		// What the code prints is for whoever builds the site, not for the report.
		stdout: true,
		stderr: true,
		resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
	});
	worker.stdout.resume();
	worker.stderr.resume();
	// Its start is not the documents' time.
	await once(worker, 'message');
	return worker;
}

/** What failed, or the sentence that says why there is no answer. */
async function run(
	worker: Worker,
	document: CodeDocument,
	seconds: number,
): Promise<readonly CodeFailure[] | string> {
	const { promise, resolve } = Promise.withResolvers<readonly CodeFailure[] | string>();
	const timer = setTimeout(
		() => resolve(`the code has not ended after ${seconds} seconds`),
		seconds * 1000,
	);
	worker.on('message', resolve);
	worker.on('error', (error: NodeJS.ErrnoException) =>
		resolve(
			error.code === 'ERR_WORKER_OUT_OF_MEMORY'
				? `the code takes more than ${MEGABYTES} MB of memory`
				: `the code fails: ${error.message}`,
		),
	);
	worker.on('exit', () => resolve('the code ends the program that builds the site'));
	worker.postMessage(document);
	const result = await promise;
	clearTimeout(timer);
	for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
	return result;
}

function stoppedAt(place: SharedArrayBuffer, message: string): CodeFailure {
	const [line, column] = new Int32Array(place);
	return { line: line || 1, column: column || 1, name: 'CodeError', message, names: [] };
}
