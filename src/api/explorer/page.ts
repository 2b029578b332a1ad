/** Paths of the files that the page asks for. */
export interface PageAssets {
  readonly script: string;
  readonly styles: string;
  /** Of the thread that lays out the network. */
  readonly worker: string;
}

/**
 * The page before its script runs. It holds nothing of the graph. The style sheet bears the id by which
 * the network library tells that its own rule is there; adding it itself would break the policy below.
 */
export function explorerPage({ script, styles, worker }: PageAssets): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Entente: who met whom</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M8 22 24 10' stroke='%23356ad0' stroke-width='4'/%3E%3Ccircle cx='8' cy='22' r='6' fill='%23356ad0'/%3E%3Ccircle cx='24' cy='10' r='6' fill='%23c2571a'/%3E%3C/svg%3E">
<link rel="stylesheet" id="__________cytoscape_stylesheet" href="${styles}">
<link rel="modulepreload" id="layout-worker" href="${worker}">
<script type="module" src="${script}"></script>
</head>
<body>
<div id="app"><noscript>The explorer needs JavaScript. The same questions can be put to <a href="/graphql">/graphql</a>.</noscript></div>
</body>
</html>
`;
}

/** What the page may do: load its own files, ask its own server, and nothing else; no text ever becomes markup. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
