import type { CallTable } from '../table/call-table.ts';

/** What most measures need of the calls, by verdict, from one pass over them. */
export interface VerdictCounts {
  readonly calls: Float64Array;
  /** Index of the first call. */
  readonly first: Uint32Array;
  /** Calls with a talk time above 0. */
  readonly talked: Float64Array;
  /** Calls with a talk time of 0. The others have none. */
  readonly silent: Float64Array;
}

export function countVerdicts({ length, verdict, verdicts, talk }: CallTable): VerdictCounts {
  const calls = new Float64Array(verdicts.length);
  const first = new Uint32Array(verdicts.length);
  const talked = new Float64Array(verdicts.length);
  const silent = new Float64Array(verdicts.length);
  for (let i = 0; i < length; i++) {
    const id = verdict[i] as number;
    const before = calls[id] as number;
    if (before === 0) first[id] = i;
    calls[id] = before + 1;
    const seconds = talk[i] as number;
    if (seconds > 0) talked[id]!++;
    else if (seconds === 0) silent[id]!++;
  }
  return { calls, first, talked, silent };
}

/** The verdicts that calls have, in the order in which the first call of each comes. */
export function verdictsMet({ calls, first }: VerdictCounts): number[] {
  const met = [...calls.keys()].filter((id) => calls[id] !== 0);
  return met.sort((a, b) => (first[a] as number) - (first[b] as number));
}
