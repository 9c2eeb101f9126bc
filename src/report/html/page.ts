import { createHash } from 'node:crypto';
import { HTML_TEXTS } from '../../i18n/html.ts';
import { LANGUAGES } from '../../model/language.ts';
import type { Report } from '../../model/report.ts';
import type { View } from '../reporter.ts';
import { body } from './body.ts';
import { html, trusted } from './markup.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** One file that needs nothing else: it opens from a disk and from a mail. */
export function page(report: Report, view: View): string {
  // nothing may be loaded, and nothing runs but what stands here: not even if a cell found a way through the escaping
  const policy = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${HTML_TEXTS[view.language].title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${LANGUAGES.map((language) => body(report, view, language))}<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.text;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
