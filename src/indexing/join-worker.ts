import { parentPort, workerData } from 'node:worker_threads';
import { joinBundles } from './pagefind-files.ts';

/** A thread that joins the parts of an index; its memory goes with it. */
const [bundles, ids] = workerData as Parameters<typeof joinBundles>;
parentPort!.postMessage(joinBundles(bundles, ids));
