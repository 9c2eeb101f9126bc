import { classifyText } from '../catalogue/classify-text.ts';
import { cleanCode } from '../catalogue/clean-code.ts';
import { lookUp } from '../catalogue/look-up.ts';
import type { BookEntry, CodeTable, Confidence, Leg } from '../model/book.ts';
import type { Outcome } from '../model/category.ts';
import type { Role } from '../model/layout.ts';
import type { CodeHazard, VerdictRule } from '../model/verdict.ts';
import type { Context } from './context.ts';

/** What one cell says by itself. */
export interface Reading {
  readonly role: Role;
  /** The cell, cleaned up. */
  readonly value: string;
  readonly outcome: Outcome | 'not-final';
  /** Gives way to a cell that says something finer. */
  readonly isVague: boolean;
  readonly confidence: Confidence;
  readonly leg: Leg;
  readonly rule: VerdictRule;
  readonly hazards: readonly CodeHazard[];
  readonly entry?: BookEntry;
}

/** Tables in which a column's codes are looked up, most likely first: exports mix them. */
const TABLES: Readonly<Record<'code' | 'smart-code' | 'early-media-code', readonly CodeTable[]>> = {
  code: ['receipt', 'event', 'early-media', 'smart-status'],
  'smart-code': ['smart-status', 'early-media', 'receipt'],
  'early-media-code': ['early-media', 'smart-status', 'receipt'],
};

export function readCodeCell(
  role: keyof typeof TABLES,
  cell: string,
  context: Context,
): Reading | undefined {
  const { code, rounded } = cleanCode(cell);
  if (code === '' || /^(?:-+|null|none|n\/a)$/i.test(code)) return undefined;
  if (rounded) return readRounded(role, code, cell.trim(), context);
  for (const table of TABLES[role]) {
    const entry = lookUp(context.book, table, code);
    if (entry !== undefined) return readEntry(role, code, entry, context);
  }
  if (!/\d/.test(code) && classifyText(code)?.outcome === 'says-nothing') return undefined;
  const words = /\p{L}/u.test(code) ? readText(role, code) : undefined;
  if (words !== undefined) return words;
  return readFiveDigits(role, code, context) ?? unknown(role, code, 'not-in-book', []);
}

export function readText(role: Role, cell: string): Reading | undefined {
  const found = classifyText(cell);
  if (found === undefined || found.outcome === 'says-nothing') return undefined;
  return {
    role,
    value: found.words,
    outcome: found.outcome,
    isVague: found.vague,
    confidence: found.vague ? 'low' : 'medium',
    leg: 'callee',
    rule: found.outcome === 'not-final' ? 'event-not-result' : 'text-alone',
    hazards: [],
  };
}

function readEntry(role: Role, value: string, entry: BookEntry, context: Context): Reading {
  if (entry.collides === true && !context.hasFamilyCodes) {
    return unknown(role, value, 'colliding-code', ['colliding-code']);
  }
  const isTwoParty = context.kind === 'two-party';
  const { outcome, leg } = (isTwoParty ? entry.inTwoPartyCall : undefined) ?? entry;
  return {
    role,
    value,
    outcome,
    isVague: entry.vague === true,
    confidence: entry.confidence,
    leg,
    rule: ruleOf(outcome),
    hazards: [],
    entry,
  };
}

function ruleOf(outcome: Outcome | 'not-final'): VerdictRule {
  if (outcome === 'not-final') return 'event-not-result';
  if (outcome === 'ambiguous/heard-or-hung-up') return 'undecided';
  if (outcome.startsWith('completed/') || outcome.startsWith('early-hangup/')) {
    return 'answered-code-decides';
  }
  return 'code-in-book';
}

/** `20002` is `200002` that lost a zero, or a cut `20002x`: documented nowhere, so never more than likely. */
function readFiveDigits(role: Role, code: string, context: Context): Reading | undefined {
  if (!/^20(?:00[1-8]|01[01])$/.test(code)) return undefined;
  const entry = lookUp(context.book, 'receipt', `${code.slice(0, 3)}0${code.slice(3)}`);
  if (entry === undefined) return undefined;
  if (context.isCut) return unknown(role, code, 'five-digit-code', ['five-digit-code']);
  return {
    ...readEntry(role, code, entry, context),
    isVague: true,
    confidence: 'low',
    rule: 'five-digit-code',
    hazards: ['five-digit-code'],
  };
}

/** A guess at what a damaged code was: whatever else the row says decides. */
export function isDoubtful(reading: Reading): boolean {
  return reading.rule === 'five-digit-code';
}

/** A spreadsheet showed all of 200000 to 200499 as `2.00E+05`: no more is left of it than of a bare 20000. */
function readRounded(role: Role, code: string, value: string, context: Context): Reading {
  const bare = lookUp(context.book, 'receipt', '20000');
  if (bare === undefined || code !== '200000') {
    return unknown(role, value, 'not-in-book', ['rounded-code']);
  }
  return { ...readEntry(role, value, bare, context), hazards: ['rounded-code'] };
}

function unknown(
  role: Role,
  value: string,
  rule: VerdictRule,
  hazards: readonly CodeHazard[],
): Reading {
  return {
    role,
    value,
    outcome: 'unknown/unknown-code',
    isVague: true,
    confidence: 'high',
    leg: 'none',
    rule,
    hazards,
  };
}
