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

const TALKS = 3;

export function countVerdicts({ length, verdict, verdicts, talk }: CallTable): VerdictCounts {
  const calls = new Float64Array(verdicts.length);
  const first = new Uint32Array(verdicts.length);
  const talked = new Float64Array(verdicts.length);
  const silent = new Float64Array(verdicts.length);
  const isMet = new Uint8Array(verdicts.length);
  // of each verdict the calls without a talk time, with one, and with one of 0: who talked no processor can foresee, and
  // a wrong guess costs it more than to work out which counter it is
  const counts = new Uint32Array(verdicts.length * TALKS);
  for (let i = 0; i < length; i++) {
    const id = verdict[i] as number;
    const seconds = talk[i] as number;
    counts[id * TALKS + Number(seconds > 0) + 2 * Number(seconds === 0)]!++;
    if (isMet[id] === 0) {
      isMet[id] = 1;
      first[id] = i;
    }
  }
  for (let id = 0; id < calls.length; id++) {
    talked[id] = counts[id * TALKS + 1] as number;
    silent[id] = counts[id * TALKS + 2] as number;
    calls[id] = (counts[id * TALKS] as number) + (talked[id] as number) + (silent[id] as number);
  }
  return { calls, first, talked, silent };
}

/** The verdicts that calls have, in the order in which the first call of each comes. */
export function verdictsMet({ calls, first }: VerdictCounts): number[] {
  const met = [...calls.keys()].filter((id) => calls[id] !== 0);
  return met.sort((a, b) => (first[a] as number) - (first[b] as number));
}
