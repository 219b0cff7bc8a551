import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { CodeFailure } from './code-failure.ts';
import { serveModules } from './code-modules.ts';
import { at, placeNow, sharePlace, takeCaught } from './code-place.ts';
import { CodeError, Fragment, show } from './code-runtime.ts';
import { toModule } from './document-module.ts';
import type { CodeDocument, DocumentModule } from './document-module.ts';

export interface CodeWorkerData {
	/** Line and column that the code has come to. */
	readonly place: SharedArrayBuffer;
	/** Components that every document has. */
	readonly componentNames: readonly string[];
}

/** Runs the code of documents as they come, and answers with what failed. */
const { place, componentNames } = workerData as CodeWorkerData;
const components = Object.fromEntries(componentNames.map((name) => [name, Fragment]));
const documents = new Map<string, string>();
sharePlace(place);
serveModules(documents);

parentPort!.on('message', (document: CodeDocument) => {
	void run(document).then((failures) => parentPort!.postMessage(failures));
});
parentPort!.postMessage('ready');

async function run(document: CodeDocument): Promise<CodeFailure[]> {
	at(0, 0);
	const url = pathToFileURL(document.absolute).href;
	let module: DocumentModule | undefined;
	const failures: CodeFailure[] = [];
	const fail = (thrown: unknown, place?: { readonly line: number; readonly column: number }) => {
		const error = thrown instanceof Error ? thrown : new Error(String(thrown));
		const [message = ''] = error.message.split('\n', 1);
		failures.push({
			...(place ?? placeOf(message, module)),
			name: error.name,
			message: module ? `${message}${helperOf(error.stack ?? '', url)}` : message,
			code: (error as NodeJS.ErrnoException).code,
			names: [...(module?.names ?? [])],
		});
	};
	try {
		module = toModule(document);
		for (const [name, place] of module.replacing)
			fail(new CodeError(`the export "${name}" would replace parts of the page`), place);
		if (failures.length > 0) return failures;
		documents.set(url, module.code);
		const { default: content } = (await import(url)) as { default: (props: object) => unknown };
		await show(content({ components }));
	} catch (error) {
		fail(error);
	}
	for (const { error, line, column } of takeCaught()) fail(error, { line, column });
	return failures;
}

/** The compiler's own place, or where the code was; before it has begun, one of its imports has failed. */
function placeOf(message: string, module: DocumentModule | undefined) {
	const [, line, column] = /^(\d+):(\d+): /.exec(message) ?? [];
	if (!module && line && column) return { line: Number(line), column: Number(column) };
	const now = placeNow();
	if (now.line > 0) return now;
	const imports = [...(module?.imports ?? [])];
	const [, place] =
		imports.find(([specifier]) => message.includes(`'${specifier}'`)) ?? imports[0] ?? [];
	return place ?? { line: 1, column: 1 };
}

/** Names the file when the code of another one has failed. */
function helperOf(stack: string, url: string): string {
	const [, file, line] = /(file:[^\s():]+):(\d+)/.exec(stack) ?? [];
	const isHelper = file && file !== url && !file.startsWith(new URL('.', import.meta.url).href);
	return isHelper ? ` (${path.basename(fileURLToPath(file))}, line ${line})` : '';
}
