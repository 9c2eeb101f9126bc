import type { Measures } from '../measure/measures.ts';
import { CATEGORY_INDEX, rowOf, WIDTH } from '../measure/outcome-matrix.ts';
import { CATEGORY_IDS, type CategoryId, OUTCOMES, type Outcome } from '../model/category.ts';
import type { Found } from './find-all.ts';
import { callsDuring, culpritsCalls } from './outage/calls-during.ts';
import { gainOf } from './self-inflicted/gain.ts';

const REFUSED: readonly Outcome[] = ['restricted/blocked', 'restricted/caller-barred'];

/**
 * A call is won back once. `self-inflicted` counts all that failed on the sender's side; of these, what is blocked or
 * barred to a caller that `caller-health` names, or fell into an outage, is theirs to promise.
 */
export function promiseOnce(found: readonly Found[], measures: Measures): Found[] {
  return found.map((claim) => {
    if (claim.rule !== 'self-inflicted' || claim.gain === undefined) return claim;
    const elsewhere = promisedElsewhere(found, measures);
    let taken = 0;
    const causes = claim.evidence.causes.map((cause) => {
      const theirs = Math.min(cause.calls, elsewhere[OUTCOMES.indexOf(cause.outcome)] as number);
      taken += theirs;
      return { ...cause, calls: cause.calls - theirs };
    });
    if (taken === 0) return claim;
    const { gain: _, ...rest } = claim;
    const gain = gainOf(causes, measures, taken);
    return gain === undefined ? rest : { ...rest, gain };
  });
}

/** Calls that other findings promise to win back, by outcome. */
function promisedElsewhere(found: readonly Found[], measures: Measures): Float64Array {
  const { segments, timeline } = measures;
  const calls = new Float64Array(WIDTH);
  const add = (counts: ArrayLike<number>, isMeant: (outcome: number) => boolean): void => {
    for (let i = 0; i < WIDTH; i++) if (isMeant(i)) calls[i]! += counts[i] as number;
  };
  for (const claim of found) {
    if (claim.gain === undefined) continue;
    if (claim.rule === 'caller-health') {
      for (const { caller } of claim.evidence.callers) {
        const row = segments.caller.names.indexOf(caller);
        if (row === -1) continue;
        add(rowOf(segments.caller.matrix, row), (i) => REFUSED.includes(OUTCOMES[i] as Outcome));
      }
    }
    if (claim.rule === 'outage' && timeline !== undefined) {
      const { since = 0, until = 0, categories = [] } = claim.selection ?? {};
      const { of, culprit } = claim.evidence;
      const stretch = { from: since, until };
      const during =
        of === 'culprit' && culprit !== null
          ? culpritsCalls(measures, stretch, culprit)
          : callsDuring(timeline, stretch);
      add(during, (i) =>
        categories.includes(CATEGORY_IDS[CATEGORY_INDEX[i] as number] as CategoryId),
      );
    }
  }
  return calls;
}
