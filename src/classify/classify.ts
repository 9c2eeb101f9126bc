import { classifyText } from '../catalogue/classify-text.ts';
import type { Confidence } from '../model/book.ts';
import { CATEGORIES, CATEGORY_IDS, categoryOf, isAnswered } from '../model/category.ts';
import type { ConflictKind, Result, Verdict, VerdictRule } from '../model/verdict.ts';
import { conflictsOf } from './conflicts.ts';
import type { Context } from './context.ts';
import { isDoubtful, type Reading, readCodeCell, readText } from './reading.ts';

/** A result's verdict, and those that talk time against the audio's length turns it into where that decides. */
export interface Classified {
  readonly verdict: Verdict;
  readonly byTalkTime?: { readonly heard: Verdict; readonly hungUp: Verdict };
}

/** A call that was really placed and not answered, as far as is known: there the finer cells know more than the code. */
const REFINED: ReadonlySet<string> = new Set([
  ...CATEGORY_IDS.filter((category) => CATEGORIES[category].answered === 'no'),
  'unknown',
  'ambiguous',
]);

/**
 * Decides what a result means, once for all rows that share it.
 * 1. `200000` and `200001` decide an answered call.
 * 2. For a call not answered the finest cell wins: smart status, early media, status code, in this order; a vague
 *    cell (the carrier's catch-all `200005`) never outranks a specific one.
 * 3. Text refines only what is still vague or, like `20001`, a guess.
 * 4. Where cells disagree about answered or not, the status code stands and the conflict is counted.
 */
export function classify(result: Result, context: Context): Classified {
  const code = readCodeCell('code', result.code, context);
  const smart = readCodeCell('smart-code', result.smartCode, context);
  const early = readCodeCell('early-media-code', result.earlyMediaCode, context);
  const text = readText('text', result.text);
  const conflicts = conflictsOf(code, [smart, early, text], result.text);

  let { reading, rule } = decideByCodes(code, smart, early);
  if (text !== undefined && refines(text, reading)) {
    rule =
      code === undefined && smart === undefined && early === undefined
        ? 'text-alone'
        : 'text-refines';
    if (text.outcome === 'not-final') rule = 'event-not-result';
    reading = text;
  }
  const hazards = code?.hazards ?? [];
  if (reading === undefined) {
    const isSilent = result.text === '' || classifyText(result.text)?.outcome === 'says-nothing';
    return {
      verdict: {
        outcome: isSilent ? 'unknown/no-result' : 'unknown/unknown-code',
        confidence: 'high',
        leg: 'none',
        decidedBy: 'none',
        value: '',
        rule: isSilent ? 'says-nothing' : 'not-in-book',
        conflicts,
        hazards,
      },
    };
  }
  const verdict: Verdict = {
    outcome: reading.outcome,
    confidence: confidenceOf(reading, text, conflicts),
    leg: reading.leg,
    decidedBy: reading.role,
    value: reading.value,
    rule,
    conflicts,
    hazards,
  };
  if (
    verdict.outcome !== 'ambiguous/heard-or-hung-up' &&
    !(verdict.outcome === 'answered/answered' && reading.isVague)
  ) {
    return { verdict };
  }
  const timed = {
    ...verdict,
    confidence: conflicts.includes('answered-or-not') ? 'low' : 'medium',
    decidedBy: 'duration',
    rule: 'talk-time',
  } as const;
  return {
    verdict,
    byTalkTime: {
      heard: { ...timed, outcome: 'completed/heard-in-full' },
      hungUp: { ...timed, outcome: 'early-hangup/hung-up-early' },
    },
  };
}

/** Billing rounds seconds, up or down. */
export const TALK_TOLERANCE_SECONDS = 1;

/** What talk time says of an answered call; undefined where it cannot tell. */
export function judgeByTalkTime(
  talkSeconds: number,
  audioSeconds: number,
): 'heard' | 'hungUp' | undefined {
  if (!(talkSeconds > 0) || !(audioSeconds > 0)) return undefined;
  // talk times come out of 32-bit columns: 17.3 is 17.2999992 there
  const needed = audioSeconds - TALK_TOLERANCE_SECONDS - 1e-3;
  return talkSeconds >= needed ? 'heard' : 'hungUp';
}

function decideByCodes(
  code: Reading | undefined,
  smart: Reading | undefined,
  early: Reading | undefined,
): { reading: Reading | undefined; rule: VerdictRule } {
  const stands = { reading: code, rule: code?.rule ?? 'says-nothing' } as const;
  if (code !== undefined && !isDoubtful(code)) {
    if (!REFINED.has(categoryOf(code.outcome))) {
      // answered, the sender's own faults, events: the code knows best. A bare "answered" may still be a machine.
      const machine =
        code.isVague && smart?.outcome.startsWith('answered/') === true && !smart.isVague;
      return machine ? { reading: smart, rule: 'finer-cell-refines' } : stands;
    }
    // the caller's own leg failed, so nobody was called of whom the finer cells could tell
    if (code.leg === 'caller') return stands;
  }
  // whether anybody answered, from the first cell that says so; later ones do not overturn it
  const settled = [code, smart, early]
    .filter((reading) => reading !== undefined && !isDoubtful(reading))
    .map((reading) => isAnswered(reading?.outcome ?? 'not-final'))
    .find((answered) => answered !== undefined);
  const finer = [smart, early].filter(
    (reading): reading is Reading =>
      reading !== undefined && (isAnswered(reading.outcome) ?? settled) === settled,
  );
  const specific = finer.find((reading) => !reading.isVague && reading.outcome !== 'not-final');
  if (specific !== undefined) {
    if (code === undefined) return { reading: specific, rule: specific.rule };
    if (specific.outcome === code.outcome && !isDoubtful(code)) return stands;
    const isSameCategory = categoryOf(specific.outcome) === categoryOf(code.outcome);
    const rule = code.isVague || isSameCategory ? 'finer-cell-refines' : 'finer-cell-overrides';
    return { reading: specific, rule };
  }
  // nothing finer: the status code, unless it says less than any other cell
  const known = [code, ...finer].find(
    (reading) => reading?.outcome.startsWith('unknown/') === false,
  );
  if (known?.outcome === 'ambiguous/heard-or-hung-up') {
    // a bare 20000 may be a cut 200005: a cell that says "not answered", however vaguely, knows more
    const failed = finer.find((reading) => isAnswered(reading.outcome) === false);
    if (failed !== undefined) return { reading: failed, rule: 'finer-cell-refines' };
  }
  const reading = known ?? code ?? finer[0];
  return { reading, rule: reading?.rule ?? 'says-nothing' };
}

/** Text speaks only where the codes are vague or doubtful, and never against them about answered or not. */
function refines(text: Reading, reading: Reading | undefined): boolean {
  if (reading === undefined) return true;
  if (!reading.isVague) return false;
  if (reading.outcome.startsWith('unknown/')) return true;
  if (text.outcome === 'not-final' || text.outcome === reading.outcome) return false;
  // "heard or hung up" or any cut 2000xx: every text decides that says more than "answered"
  if (reading.outcome === 'ambiguous/heard-or-hung-up') {
    return !text.isVague || isAnswered(text.outcome) !== true;
  }
  if (text.isVague) return false;
  if (isDoubtful(reading)) return true;
  const answered = isAnswered(reading.outcome);
  return answered === undefined || answered === isAnswered(text.outcome);
}

function confidenceOf(
  reading: Reading,
  text: Reading | undefined,
  conflicts: readonly ConflictKind[],
): Confidence {
  if (conflicts.includes('answered-or-not')) return 'low';
  const isSeconded = text !== undefined && text.outcome === reading.outcome;
  if (isDoubtful(reading) && isSeconded) return 'medium';
  return reading.confidence === 'high' && conflicts.length > 0 ? 'medium' : reading.confidence;
}
