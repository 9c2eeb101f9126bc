// Generated from the files of this folder by `npm run gen`; do not edit.
import type { ReporterId } from '../../model/ids.gen.ts';
import type { Reporter } from '../reporter.ts';

export const reporters: Readonly<Record<ReporterId, () => Promise<{ default: Reporter }>>> = {
  json: () => import('./json.ts'),
  terminal: () => import('./terminal.ts'),
};
