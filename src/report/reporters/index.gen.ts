// Generated from the files of this folder by `npm run gen`; do not edit.
import type { ReporterId } from '../../model/ids.gen.ts';
import type { Reporter } from '../reporter.ts';

export const reporters: Readonly<Record<ReporterId, () => Promise<{ default: Reporter }>>> = {
  csv: () => import('./csv.ts'),
  github: () => import('./github.ts'),
  html: () => import('./html.ts'),
  json: () => import('./json.ts'),
  junit: () => import('./junit.ts'),
  markdown: () => import('./markdown.ts'),
  ndjson: () => import('./ndjson.ts'),
  terminal: () => import('./terminal.ts'),
};
