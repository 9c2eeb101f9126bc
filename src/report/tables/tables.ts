import type { TableId } from '../../model/table.ts';
import { changes, findings, gates, strategies } from './advice.ts';
import {
  categories,
  causes,
  groupBy,
  rates,
  rejects,
  results,
  unknown,
  warnings,
} from './counts.ts';
import {
  attempts,
  calendar,
  callers,
  concurrency,
  delays,
  frequency,
  groups,
  hungUpBy,
  listening,
  prefixes,
  timeline,
} from './measures.ts';
import type { TableOf } from './table.ts';

/** Every table that a report can be cut into. */
export const tables: Readonly<Record<TableId, TableOf>> = {
  categories,
  causes,
  results,
  unknown,
  rates,
  findings,
  strategies,
  gates,
  changes,
  'group-by': groupBy,
  calendar,
  timeline,
  callers,
  groups,
  prefixes,
  attempts,
  listening,
  delays,
  'hung-up-by': hungUpBy,
  concurrency,
  frequency,
  warnings,
  rejects,
};
