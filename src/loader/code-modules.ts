import { existsSync, readFileSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { RUNTIME } from './document-module.ts';

const RUNTIME_FILES: ReadonlyMap<string, string> = new Map([
	[`${RUNTIME}/jsx-runtime`, './code-runtime.ts'],
	[`${RUNTIME}/place`, './code-place.ts'],
]);

const STUB = 'almanac-stub:';

/** What Vite tries when a path has no extension. */
const ENDINGS = ['', '.mjs', '.js', '.mts', '.ts', '.json', '/index.js', '/index.ts'];

/** What Vite puts into every module; a variable that is not set here may well be when the site is built. */
const META =
	"import.meta.env ??= new Proxy({ PROD: true, DEV: false, SSR: true, MODE: 'production' }, { get: (env, key) => env[key] ?? process.env[key] ?? '' });";

/**
 * Makes documents importable under their own addresses, and what they import as Vite would find
 * it. What needs the build itself, such as components of Astro and styles, has to exist and is
 * replaced by a stub.
 *
 * @param documents code by address of the file
 */
export function serveModules(documents: ReadonlyMap<string, string>): void {
	registerHooks({
		resolve(specifier, context, next) {
			const runtime = RUNTIME_FILES.get(specifier);
			if (runtime !== undefined) return found(new URL(runtime, import.meta.url).href);
			const parent = context.parentURL ?? '';
			if (documents.has(specifier)) return found(specifier);
			if (!parent.startsWith('file:') || parent.includes('/node_modules/'))
				return next(specifier, context);
			if (specifier.startsWith('astro:')) return found(stubOf(specifier, parent));
			const isPath = /^(?:\.{0,2}\/|file:)/.test(specifier);
			if (!isPath) {
				try {
					return next(specifier, context);
				} catch (error) {
					// Astro looks for the packages of a document beside it, too.
					const beside = documents.has(parent) && fileOf(`./${specifier}`, parent);
					if (!beside) throw error;
					return found(addressOf(beside, `./${specifier}`, parent));
				}
			}
			const file = fileOf(specifier, parent);
			if (!file) throw missing(specifier);
			return found(addressOf(file, specifier, parent));
		},
		load(url, context, next) {
			const document = documents.get(url);
			if (document !== undefined) return module(`${META}${document}`);
			if (url.startsWith(STUB)) return module(stubModule(url));
			if (url.endsWith('.json')) return module(jsonModule(url));
			const loaded = next(url, context);
			const { format, source } = loaded;
			const isOwn = url.startsWith('file:') && !url.includes('/node_modules/');
			if (!isOwn || !format?.startsWith('module') || source === undefined || source === null)
				return loaded;
			const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
			return { ...loaded, source: `${META}${text}` };
		},
	});

	function stubOf(specifier: string, parent: string): string {
		const source = documents.get(parent) ?? readFileSync(new URL(parent), 'utf8');
		return `${STUB}${encodeURIComponent(specifier)}?${namesFrom(source, specifier).join(',')}`;
	}

	function addressOf(file: string, specifier: string, parent: string): string {
		const isLoadable = /\.(?:[cm]?[jt]s|json)$/.test(file) && !specifier.includes('?');
		return isLoadable ? pathToFileURL(file).href : stubOf(specifier, parent);
	}
}

/** As Node says it, but with the name that the writer has given. */
function missing(specifier: string): Error {
	return Object.assign(new Error(`Cannot find module '${specifier}'`), {
		code: 'ERR_MODULE_NOT_FOUND',
	});
}

function found(url: string) {
	return { url, shortCircuit: true };
}

function module(source: string) {
	return { format: 'module', source, shortCircuit: true };
}

/** Paths from the root are the project's, as for Vite. */
function fileOf(specifier: string, parent: string): string | undefined {
	const bare = specifier.replace(/[?#].*$/, '');
	const absolute = bare.startsWith('file:')
		? fileURLToPath(bare)
		: bare.startsWith('/')
			? path.join(process.cwd(), bare)
			: path.resolve(path.dirname(fileURLToPath(parent)), bare);
	return ENDINGS.map((ending) => `${absolute}${ending}`).find(
		(file) => existsSync(file) && statSync(file).isFile(),
	);
}

/** What a source imports by name from a module. */
function namesFrom(source: string, specifier: string): string[] {
	const statements = source.matchAll(
		/\b(?:import|export)\b([^'";()]*?)\bfrom\s*(?:"([^"]+)"|'([^']+)')/g,
	);
	return [...statements].flatMap(([, clause = '', double, single]) =>
		(double ?? single) === specifier
			? [...(/\{([^}]*)\}/.exec(clause)?.[1] ?? '').matchAll(/([\w$]+)(?:\s+as\s+[\w$]+)?/g)]
					.map((match) => match[1]!)
					.filter((name) => name !== 'default' && name !== 'type')
			: [],
	);
}

function stubModule(url: string): string {
	const names = new URL(url).search.slice(1).split(',').filter(Boolean);
	return [
		`import { stub } from '${RUNTIME}/jsx-runtime';`,
		'export default stub;',
		...[...new Set(names)].map((name) => `export { stub as ${name} };`),
	].join('\n');
}

function jsonModule(url: string): string {
	const text = readFileSync(new URL(url), 'utf8');
	const keys = Object.keys(JSON.parse(text) as object).filter((key) =>
		/^[a-z_$][\w$]*$/i.test(key),
	);
	return [
		`const data = ${text};`,
		'export default data;',
		...keys.map((key) => `const $${key} = data.${key}; export { $${key} as ${key} };`),
	].join('\n');
}
