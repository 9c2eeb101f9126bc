import { countVerdicts, type VerdictCounts } from '../../src/measure/verdict-counts.ts';
import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import type { Result, Verdict } from '../../src/model/verdict.ts';
import type { CallTable } from '../../src/table/call-table.ts';

/** One call, as a test tells it; what it leaves out is empty. */
export interface Call extends Partial<Result> {
  readonly outcome?: Verdict['outcome'];
  readonly conflicts?: Verdict['conflicts'];
  /** Local seconds. */
  readonly originate?: number;
  readonly ring?: number;
  readonly answer?: number;
  readonly end?: number;
  readonly talk?: number;
  readonly file?: number;
  readonly row?: number;
}

/** A `CallTable` of these calls, each with a result and a verdict of its own. */
export function tableOf(calls: readonly Call[]): CallTable {
  const numbers = (pick: (call: Call, i: number) => number): Uint32Array =>
    Uint32Array.from(calls, pick);
  const index = (_: Call, i: number): number => i;
  const none = numbers(() => 0);
  /** In the order of the calls. */
  const files = calls.map(({ file = 0 }) => file);
  const verdict = (call: Call): Verdict => ({
    outcome: call.outcome ?? 'completed/heard-in-full',
    confidence: 'high',
    leg: 'callee',
    decidedBy: 'code',
    value: call.code ?? '',
    rule: 'code-in-book',
    conflicts: call.conflicts ?? [],
    hazards: [],
  });
  return {
    length: calls.length,
    resultOf: numbers(index),
    verdict: numbers(index),
    verdicts: calls.map(verdict),
    originate: numbers((call) => call.originate ?? 0),
    ring: numbers((call) => call.ring ?? 0),
    answer: numbers((call) => call.answer ?? 0),
    end: numbers((call) => call.end ?? 0),
    talk: Float32Array.from(calls, (call) => call.talk ?? Number.NaN),
    callee: new Float64Array(calls.length),
    caller: none,
    group: none,
    row: numbers((call, i) => call.row ?? i + 2),
    fileStarts: Uint32Array.from({ length: 1 + Math.max(0, ...files) }, (_, file) => {
      const start = files.findIndex((own) => own >= file);
      return start === -1 ? calls.length : start;
    }),
    dictionaries: {
      results: calls.map(
        ({ code = '', smartCode = '', earlyMediaCode = '', text = '', whoHungUp = '' }) => ({
          code,
          smartCode,
          earlyMediaCode,
          text,
          whoHungUp,
        }),
      ),
      otherNumbers: { size: 1, at: () => '' },
      callers: { size: 1, at: () => '' },
      groups: { size: 1, at: () => '' },
      callIds: 0,
    },
  };
}

/** Such a table, and what measures read of it. */
export function countedTable(calls: readonly Call[]): [CallTable, VerdictCounts] {
  const table = tableOf(calls);
  return [table, countVerdicts(table)];
}

/** Calls per outcome, zero where nothing is said. */
export function countsOf(some: Partial<Record<Outcome, number>>): Record<Outcome, number> {
  const none = OUTCOMES.map((outcome) => [outcome, 0]);
  return { ...(Object.fromEntries(none) as Record<Outcome, number>), ...some };
}
