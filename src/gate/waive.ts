import { GATE_SENTENCES } from '../i18n/gates.ts';
import type { GateStatus } from '../model/gate.ts';
import type { Language } from '../model/language.ts';
import { parseCondition, printCondition } from './grammar.ts';
import { matches } from './match.ts';
import type { Waiver } from './options.ts';

/** What a waiver makes of a gate that failed, and says. */
export interface Waived {
  readonly status: Extract<GateStatus, 'failed' | 'waived'>;
  readonly text: string;
}

/**
 * A waiver excuses a gate up to and including its last day; after that it is told, so that nobody wonders. The day is the
 * one of the report, never today's: a file that passed keeps passing. Without any day there is no telling whether it
 * still holds, so it does not.
 * @param day undefined where the export has no times and nobody told the day
 */
export function waive(
  failed: { readonly gate: string; readonly group: string | null; readonly caller: string | null },
  waivers: readonly Waiver[],
  day: string | undefined,
  language: Language,
): Waived {
  const texts = GATE_SENTENCES[language];
  const meant = waivers.filter(({ gate, match }) => {
    if (printCondition(parseCondition(gate, 'waivers')) !== failed.gate) return false;
    if (match === undefined) return true;
    const name = match.group === undefined ? failed.caller : failed.group;
    return name !== null && matches(match.group ?? match.caller, name);
  });
  const valid = meant.find(({ until }) => day !== undefined && day <= until);
  if (valid !== undefined) {
    return { status: 'waived', text: texts.waived(valid.until, valid.reason) };
  }
  const last = meant.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0];
  if (last === undefined) return { status: 'failed', text: '' };
  const say = day === undefined ? texts.undated : texts.expired;
  return { status: 'failed', text: say(last.until, last.reason) };
}
