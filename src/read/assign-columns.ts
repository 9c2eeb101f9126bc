import { cleanCode } from '../catalogue/clean-code.ts';
import { layouts } from '../catalogue/layouts/index.gen.ts';
import { isOfFamily, lookUp } from '../catalogue/look-up.ts';
import { type Book, CODE_TABLES } from '../model/book.ts';
import type { LayoutId } from '../model/ids.gen.ts';
import { type Layout, RESULT_ROLES, type Role } from '../model/layout.ts';
import { normaliseHeader } from './header-name.ts';

export type WhyColumn = 'header' | 'values' | '--column';

export interface Column {
  /** As in the header; `column 3` where there is none. */
  readonly name: string;
  readonly role?: Role;
  readonly why?: WhyColumn;
}

export interface Assignment {
  readonly layout: LayoutId;
  readonly columns: readonly Column[];
  /** Cell index of each role that has a column. */
  readonly indexOf: ReadonlyMap<Role, number>;
  /** Seconds in one unit of a bare duration cell. */
  readonly durationUnit: number;
  readonly audioUnit: number;
  /** Roles found by header; tells how well a header matches. */
  readonly score: number;
  /** Columns of `--column` that this header does not have. */
  readonly missing: readonly string[];
}

/** `--column` as given: role to name or number. */
export type ForcedColumns = Readonly<Partial<Record<Role, string>>>;

/** Columns of these names hold numbers that can look like codes. Names are compared without separators, in lower case. */
const NEVER_A_RESULT =
  /^(?:ext|agent|seat|operator|line|port|channel)|工号|分机|坐席|座席|^(?:序号|编号|行号)$|(?:id|no|number|num)$|phone|mobile|号码$/;

/** Reads a header under every layout and takes the one that explains most of it; the values settle what names leave open. */
export function assignColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  book: Book,
  forced: ForcedColumns,
): Assignment {
  const names = header.map(normaliseHeader);
  const keys = names.map((name) => name.key);
  let best: { id: LayoutId; layout: Layout; byRole: Map<Role, number>; rank: number } | undefined;
  for (const [id, layout] of Object.entries(layouts) as [LayoutId, Layout][]) {
    const signs = layout.signature.filter((name) => keys.includes(normaliseHeader(name).key));
    if (signs.length < layout.signatureNeeded) continue;
    const byRole = matchNames(layout, keys);
    const rank = byRole.size + layout.priority;
    if (best === undefined || rank > best.rank) best = { id, layout, byRole, rank };
  }
  if (best === undefined) throw new Error('the generic layout matches any header');
  const { layout, byRole } = best;
  const score = byRole.size;
  const why = new Map<Role, WhyColumn>([...byRole.keys()].map((role) => [role, 'header']));

  settleCode(layout, keys, byRole, why, sample, book);
  settleStartTime(layout, keys, byRole, why, sample, book);
  const missing: string[] = [];
  for (const [role, wanted] of Object.entries(forced) as [Role, string][]) {
    const index = findColumn(keys, wanted);
    if (index === undefined) {
      missing.push(wanted);
      continue;
    }
    for (const [other, at] of byRole) if (at === index) byRole.delete(other);
    byRole.set(role, index);
    why.set(role, '--column');
  }

  const roleAt = new Map([...byRole].map(([role, index]) => [index, role]));
  const columns = header.map((name, index): Column => {
    const role = roleAt.get(index);
    const reason = role === undefined ? undefined : why.get(role);
    return role === undefined || reason === undefined
      ? { name: name.trim() }
      : { name: name.trim(), role, why: reason };
  });
  const layoutUnit = layout.durationUnit === 'milliseconds' ? 0.001 : 1;
  const unitOf = (role: Role): number => {
    const index = byRole.get(role);
    return (index === undefined ? undefined : names[index]?.unitSeconds) ?? layoutUnit;
  };
  return {
    layout: best.id,
    columns,
    indexOf: byRole,
    durationUnit: unitOf('duration'),
    audioUnit: unitOf('audio-length'),
    score,
    missing,
  };
}

export function hasResultColumn(assignment: Assignment): boolean {
  return RESULT_ROLES.some((role) => assignment.indexOf.has(role));
}

/** True for a cell that belongs to a row and never to a header: a code, a long number, a date. */
export function looksLikeData(cell: string, book: Book): boolean {
  const { code } = cleanCode(cell);
  return (
    /^\+?[\d*]{5,}$/.test(code) ||
    /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(code) ||
    lookUp(book, 'smart-status', code) !== undefined
  );
}

/** `wanted` is a name of the header (any spelling of it), or a number from 1. */
function findColumn(keys: readonly string[], wanted: string): number | undefined {
  const byName = keys.indexOf(normaliseHeader(wanted).key);
  if (byName !== -1) return byName;
  const number = Number(wanted);
  return Number.isInteger(number) && number >= 1 && number <= keys.length ? number - 1 : undefined;
}

export function listColumns(header: readonly string[]): string {
  const shown = header.slice(0, 30).map((name, i) => `${i + 1} ${name.trim().slice(0, 40)}`);
  if (header.length > shown.length) shown.push('…');
  return shown.join(', ');
}

/** Best alias first within a role; a column serves one role only. */
function matchNames(layout: Layout, keys: readonly string[]): Map<Role, number> {
  const byRole = new Map<Role, number>();
  const taken = new Set<number>();
  for (const [role, aliases] of Object.entries(layout.columns) as [Role, readonly string[]][]) {
    for (const alias of aliases) {
      const index = keys.indexOf(normaliseHeader(alias).key);
      if (index === -1 || taken.has(index)) continue;
      byRole.set(role, index);
      taken.add(index);
      break;
    }
  }
  return byRole;
}

/**
 * `start_time` is the answer in a provider's receipt and the start of the call nearly everywhere else. Where the
 * layout takes it for the start, but it stands empty on rows that were never answered, it was the answer.
 */
function settleStartTime(
  layout: Layout,
  keys: readonly string[],
  byRole: Map<Role, number>,
  why: Map<Role, WhyColumn>,
  sample: readonly (readonly string[])[],
  book: Book,
): void {
  const start = byRole.get('originate-time');
  const code = byRole.get('code');
  if (layout.priority > 0 || start === undefined || code === undefined) return;
  if (
    byRole.has('answer-time') ||
    !/^(?:start(?:time)?|(?:通话)?开始时间)$/.test(keys[start] ?? '')
  )
    return;
  const unanswered = sample.filter((row) => {
    const outcome = lookUp(book, 'receipt', cleanCode(row[code] ?? '').code)?.outcome ?? '';
    return /^(?:busy|no-answer|invalid-number|unreachable)\//.test(outcome);
  });
  if (unanswered.length === 0 || unanswered.some((row) => (row[start] ?? '').trim() !== '')) return;
  byRole.delete('originate-time');
  byRole.set('answer-time', start);
  why.set('answer-time', 'values');
}

/**
 * Gives the code role to the column that holds codes, if its name did not say so or said it of several: first the
 * column that the names chose, then others of such a name, then any that no role has claimed. Texts move aside.
 */
function settleCode(
  layout: Layout,
  keys: readonly string[],
  byRole: Map<Role, number>,
  why: Map<Role, WhyColumn>,
  sample: readonly (readonly string[])[],
  book: Book,
): void {
  const aliases = keysOf(layout, 'code');
  const named = byRole.get('code');
  const text = byRole.get('text');
  const taken = new Set([...byRole].filter(([role]) => role !== 'text').map(([, index]) => index));
  let best: { index: number; share: number; isNamed: boolean } | undefined;
  const inOrder = [...keys.keys()].sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  for (const index of inOrder) {
    const key = keys[index] as string;
    const isNamed = aliases.includes(key);
    if (!isNamed && (taken.has(index) || NEVER_A_RESULT.test(key))) continue;
    // what a name claims and the values bear out needs no comparison
    if (best?.isNamed === true && (!isNamed || best.index === named)) break;
    const share = shareOfCodes(sample, index, book, isNamed);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { index, share, isNamed };
  }
  if (best !== undefined && best.index !== named) {
    byRole.set('code', best.index);
    why.set('code', best.isNamed ? 'header' : 'values');
    if (best.index === text) byRole.delete('text');
  } else if (best === undefined && named !== undefined && text === undefined) {
    // a column named like a code that holds words: 状态码 = 用户占线
    if (shareOfWords(sample, named) < 0.5) return;
    byRole.delete('code');
  }
  if (byRole.has('text')) return;
  const free = keysOf(layout, 'text').map((alias) => keys.indexOf(alias));
  const other = free.find((index) => index !== -1 && ![...byRole.values()].includes(index));
  if (other !== undefined) {
    byRole.set('text', other);
    why.set('text', 'header');
  } else if (named !== undefined && byRole.get('code') !== named) {
    if (shareOfWords(sample, named) < 0.5) return;
    byRole.set('text', named);
    why.set('text', 'values');
  }

  function rankOf(index: number): number {
    if (index === named) return 0;
    return aliases.includes(keys[index] as string) ? 1 : 2;
  }
}

function keysOf(layout: Layout, role: Role): string[] {
  return (layout.columns[role] ?? []).map((alias) => normaliseHeader(alias).key);
}

/**
 * Share of the filled cells that are known codes. Without a name to vouch for the column only six-digit codes and
 * smart statuses count: `20000` to `20006` may as well be extensions, `400` a price.
 */
function shareOfCodes(
  sample: readonly (readonly string[])[],
  index: number,
  book: Book,
  isNamed: boolean,
): number {
  let filled = 0;
  let known = 0;
  for (const row of sample) {
    const { code } = cleanCode(row[index] ?? '');
    if (code === '') continue;
    filled++;
    if (CODE_TABLES.some((table) => lookUp(book, table, code) !== undefined)) {
      if (isNamed || isOfFamily(book, code) || /^[A-Z_]{4,}$/.test(code)) known++;
    } else if (isNamed && /^2000\d$/.test(code)) known++;
  }
  return filled === 0 ? 0 : known / filled;
}

function shareOfWords(sample: readonly (readonly string[])[], index: number): number {
  const filled = sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
  const words = filled.filter((cell) => /\p{L}{2}/u.test(cell) && !/\d{3}/.test(cell));
  return filled.length === 0 ? 0 : words.length / filled.length;
}
