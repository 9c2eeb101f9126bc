import { emptyMatrix, WIDTH } from '../../src/measure/outcome-matrix.ts';
import type { AllSegments, Segments } from '../../src/measure/segments.ts';
import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import type { Random } from './random.ts';

/** Calls by outcome. */
export type Calls = { readonly [_ in Outcome]?: number };

/** As they are measured, of calls told by name and outcome. */
export function segmentsOf(calls: Readonly<Record<string, Calls>>): Segments {
  const names = Object.keys(calls);
  const matrix = emptyMatrix(names.length);
  for (const [row, name] of names.entries()) {
    for (const [outcome, count] of Object.entries(calls[name] ?? {})) {
      matrix.counts[row * WIDTH + OUTCOMES.indexOf(outcome as Outcome)] = count;
    }
  }
  return { names, matrix };
}

/** Dimensions that are not told have no segment. */
export function allSegments(told: { readonly [_ in keyof AllSegments]?: Segments }): AllSegments {
  const none = segmentsOf({});
  return { caller: none, group: none, prefix: none, ...told };
}

/** What becomes of so many calls, each outcome with its probability; what is left of 1 is answered in full. */
export function drawCalls(random: Random, calls: number, chances: Calls): Calls {
  const drawn: { [_ in Outcome]?: number } = {};
  let [left, certain] = [calls, 1];
  for (const [outcome, chance] of Object.entries(chances) as [Outcome, number][]) {
    const share = certain <= 0 ? 0 : Math.min(1, Math.max(0, chance / certain));
    const count = drawBinomial(random, left, share);
    drawn[outcome] = (drawn[outcome] ?? 0) + count;
    left -= count;
    certain -= chance;
  }
  drawn['completed/heard-in-full'] = (drawn['completed/heard-in-full'] ?? 0) + left;
  return drawn;
}

/** Exact, by the gaps between successes (Devroye 1986, Non-Uniform Random Variate Generation, X.4.3). */
export function drawBinomial(random: Random, trials: number, chance: number): number {
  if (chance <= 0) return 0;
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - drawBinomial(random, trials, 1 - chance);
  const scale = Math.log1p(-chance);
  let successes = 0;
  for (let at = 0; ; successes++) {
    at += 1 + Math.floor(Math.log(1 - random.share()) / scale);
    if (at > trials) return successes;
  }
}
