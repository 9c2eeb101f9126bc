import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '../../model/language.ts';
import type { View } from '../reporter.ts';
import { type Contents, frame } from './frame.ts';
import { html, trusted } from './markup.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** One file that needs nothing else: it opens from a disk and from a mail. */
export function page(
  { language: shown }: View,
  contentsIn: (language: Language) => Contents,
): string {
  // nothing may be loaded, and nothing runs but what stands here: not even if a cell found a way through the escaping
  const policy = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  const pages = LANGUAGES.map((language) => ({ language, contents: contentsIn(language) }));
  const title = pages.find(({ language }) => language === shown)?.contents.title;
  return html`<!doctype html>
<html lang="${shown}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${pages.map(({ language, contents }) => frame(contents, language, language !== shown))}<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.text;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
