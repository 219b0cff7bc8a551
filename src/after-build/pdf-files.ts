import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listPdfJobs } from '../pdf/pdf-jobs.ts';
import type { Site } from '../schemas/site.ts';

/** `pdf: true`: the PDF of every article and topic beside its page. */
export function pdfFiles(site: Site, cacheDir: string): AstroIntegration {
	return {
		name: 'almanac-pdf-files',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				if (!site.pdf) return;
				// What drives the browser takes a fifth of a second to load.
				const { writePdfs } = await import('../pdf/write-pdfs.ts');
				const dist = fileURLToPath(dir);
				const { topics, articles } = listPdfJobs(dist);
				const jobs = [...topics.values(), ...articles.values()];
				await writePdfs(jobs, { dist, out: dist, site, format: 'A4', cacheDir });
				console.log(`${jobs.length} PDF files are in place`);
			},
		},
	};
}
