import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import type { Result, Verdict } from '../../src/model/verdict.ts';
import { Interner } from '../../src/scan/row-columns.ts';
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
    result: numbers(index),
    verdict: numbers(index),
    verdicts: calls.map(verdict),
    originate: numbers((call) => call.originate ?? 0),
    ring: numbers((call) => call.ring ?? 0),
    answer: numbers((call) => call.answer ?? 0),
    end: numbers((call) => call.end ?? 0),
    talk: Float32Array.from(calls, (call) => call.talk ?? Number.NaN),
    audio: Float32Array.from(calls, () => Number.NaN),
    callee: none,
    caller: none,
    group: none,
    callId: none,
    file: Uint32Array.from(calls, (call) => call.file ?? 0),
    row: numbers((call, i) => call.row ?? i + 2),
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
      callees: new Interner(),
      callers: new Interner(),
      groups: new Interner(),
      callIds: 0,
    },
  };
}

/** Calls per outcome, zero where nothing is said. */
export function countsOf(some: Partial<Record<Outcome, number>>): Record<Outcome, number> {
  const none = OUTCOMES.map((outcome) => [outcome, 0]);
  return { ...(Object.fromEntries(none) as Record<Outcome, number>), ...some };
}
