import { cleanCode } from '../catalogue/clean-code.ts';
import { layouts } from '../catalogue/layouts/index.gen.ts';
import { lookUp } from '../catalogue/look-up.ts';
import { maskNumbers } from '../mask.ts';
import type { Book } from '../model/book.ts';
import type { LayoutId } from '../model/ids.gen.ts';
import { type Layout, RESULT_ROLES, type Role } from '../model/layout.ts';
import type { WhyColumn, WhyLayout } from '../model/why.ts';
import { normaliseHeader } from './header-name.ts';
import { HeaderReading } from './header-reading.ts';
import { settleCode, settleStartTime, settleText } from './settle-columns.ts';

export interface Column {
  /** As in the header; `column 3` where there is none. */
  readonly name: string;
  readonly role?: Role;
  readonly why?: WhyColumn;
}

export interface Assignment {
  readonly layout: LayoutId;
  readonly whyLayout: WhyLayout;
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
  readonly contested: Contested | undefined;
  /** Role of the column to group by. */
  readonly groupedBy: Role | undefined;
}

/** A column that `--column` names for two roles. */
export interface Contested {
  readonly column: string;
  readonly roles: readonly [Role, Role];
}

/** `--column` as given: role to name or number. */
export type ForcedColumns = Readonly<Partial<Record<Role, string>>>;

/** The same, and the column to group by: it keeps the role that it has, and without one it becomes the group. */
export type AskedColumns = Readonly<Partial<Record<Role | 'group-by', string>>>;

/** Roles whose names mean the same everywhere; those of times do not. */
const NAMED_ALIKE: readonly Role[] = [
  'smart-code',
  'early-media-code',
  'text',
  'who-hung-up',
  'call-id',
  'callee',
  'caller',
  'group',
  'duration',
  'audio-length',
];

/** Reads a header under every layout and takes the one that explains most of it; the values settle what names leave open. */
export function assignColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  book: Book,
  forced: AskedColumns,
): Assignment {
  const names = header.map(normaliseHeader);
  const keys = names.map((name) => name.key);
  let best: { id: LayoutId; reading: HeaderReading; signs: number[]; rank: number } | undefined;
  for (const [id, layout] of Object.entries(layouts) as [LayoutId, Layout][]) {
    const signature = layout.signature.map((name) => keys.indexOf(normaliseHeader(name).key));
    const signs = signature.filter((index) => index !== -1);
    if (signs.length < layout.signatureNeeded) continue;
    const reading = new HeaderReading(layout, keys, sample, book);
    const rank = reading.indexes.size + layout.priority;
    if (best === undefined || rank > best.rank) best = { id, reading, signs, rank };
  }
  if (best === undefined) throw new Error('the generic layout matches any header');
  const { reading, signs } = best;
  // a provider's columns with some of one's own beside them, such as the length of the audio
  reading.adopt(NAMED_ALIKE, layouts.generic);
  const score = reading.indexes.size;

  settleCode(reading);
  settleText(reading);
  settleStartTime(reading);
  const missing: string[] = [];
  let contested: Contested | undefined;
  let groupColumn: number | undefined;
  for (const [role, wanted] of Object.entries(forced) as [Role | 'group-by', string][]) {
    const index = findColumn(keys, wanted);
    if (index === undefined) {
      missing.push(wanted);
      continue;
    }
    if (role === 'group-by') {
      groupColumn = index;
      continue;
    }
    const before = reading.roleAt(index);
    if (before !== undefined && reading.why(before) === 'asked-for') {
      contested ??= { column: wanted, roles: [before, role] };
    }
    reading.give(role, index, 'asked-for');
  }
  if (groupColumn !== undefined && reading.roleAt(groupColumn) === undefined) {
    reading.give('group', groupColumn, 'asked-for');
  }

  const layoutUnit = reading.layout.durationUnit === 'milliseconds' ? 0.001 : 1;
  const unitOf = (role: Role): number => {
    const index = reading.indexes.get(role);
    return (index === undefined ? undefined : names[index]?.unitSeconds) ?? layoutUnit;
  };
  return {
    layout: best.id,
    whyLayout:
      signs.length === 0
        ? { kind: 'header-names' }
        : { kind: 'signature', names: signs.map((index) => (header[index] ?? '').trim()) },
    columns: header.map((name, index) => columnAt(reading, name.trim(), index)),
    indexOf: reading.indexes,
    durationUnit: unitOf('duration'),
    audioUnit: unitOf('audio-length'),
    score,
    missing,
    contested,
    groupedBy: groupColumn === undefined ? undefined : reading.roleAt(groupColumn),
  };
}

function columnAt(reading: HeaderReading, name: string, index: number): Column {
  const role = reading.roleAt(index);
  const why = role === undefined ? undefined : reading.why(role);
  return role === undefined || why === undefined ? { name } : { name, role, why };
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

/** For messages, so with telephone numbers masked: the first line of a file may be a row. */
export function listColumns(header: readonly string[]): string {
  const shown = header
    .slice(0, 30)
    .map((name, i) => `${i + 1} ${maskNumbers(name).trim().slice(0, 40)}`);
  if (header.length > shown.length) shown.push('…');
  return shown.join(', ');
}

/** The columns whose cells make up a result, as `code = status_code`. */
export function listResultColumns({ columns }: Assignment): string {
  return [...RESULT_ROLES, 'who-hung-up' as const]
    .flatMap((role) => columns.filter((column) => column.role === role))
    .map(({ role, name }) => `${role} = ${maskNumbers(name).slice(0, 40)}`)
    .join(', ');
}
