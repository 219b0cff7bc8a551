import { escapeXml } from '../formats/escape.ts';

/** Vite serves files that are not below its root under `@fs`. */
const { pathname: STYLES } = new URL('../styles/index.css', import.meta.url);

/**
 * The page that stands for every page of the site while its content can't be shown.
 *
 * @param report a line for each problem; what belongs to it follows indented
 * @param base of the site, with slashes round it: Vite's client behind it loads the page again when it should
 */
export function renderProblemPage(report: string, base: string): string {
	const problems = report
		.split(/\n(?!\s)/)
		.map((problem) => `<li>${problem.split('\n').map(escapeXml).join('<br>')}</li>`);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>The content has errors</title>
<noscript><meta http-equiv="refresh" content="2"></noscript>
<link rel="stylesheet" href="${escapeXml(base)}@fs${STYLES}">
<script type="module" src="${escapeXml(base)}@vite/client"></script>
</head>
<body>
<main class="wrap page narrow">
<h1>The content has errors</h1>
<p class="lead">This page is shown until they are mended, and then goes by itself.</p>
<ul class="rows">
${problems.join('\n')}
</ul>
</main>
</body>
</html>
`;
}
