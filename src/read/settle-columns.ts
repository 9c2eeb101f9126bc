import { classifyText } from '../catalogue/classify-text.ts';
import { cleanCode } from '../catalogue/clean-code.ts';
import { isOfFamily, lookUp } from '../catalogue/look-up.ts';
import { CODE_TABLES } from '../model/book.ts';
import { RESULT_ROLES } from '../model/layout.ts';
import type { HeaderReading } from './header-reading.ts';

/** Columns of these names hold numbers that can look like codes. Names are compared without separators, in lower case. */
const NEVER_A_RESULT =
  /^(?:ext|agent|seat|operator|line|port|channel)|工号|分机|坐席|座席|^(?:序号|编号|行号)$|(?:id|no|number|num)$|phone|mobile|号码$|金额|余额|价|费|积分|邮编|邮政|邮递|区号|额|欠款|本金|数量|订单|zip|post(?:al)?code|amount|price|fee|cost|balance|salary|order/;

/**
 * Gives the code role to the column that holds codes, if its name did not say so or said it of several: first the
 * column that the names chose, then others of such a name, then any that no role has claimed. Texts move aside.
 */
export function settleCode(reading: HeaderReading): void {
  const named = reading.indexes.get('code');
  const hasText = reading.indexes.has('text');
  const best = bestCodeColumn(reading);
  if (best !== undefined && best.index !== named) {
    reading.give('code', best.index, best.isNamed ? 'header' : 'values');
  } else if (best === undefined && named !== undefined && !hasText) {
    // a column named like a code that holds words: 状态码 = 用户占线
    if (shareOfWords(reading, named) < 0.5) return;
    reading.take('code');
  }
  if (reading.indexes.has('text')) return;
  const other = reading.firstFree('text');
  if (other !== undefined) reading.give('text', other, 'header');
  else if (named !== undefined && reading.indexes.get('code') !== named) {
    if (shareOfWords(reading, named) >= 0.5) reading.give('text', named, 'values');
  }
}

/** Where no name told of a result, a column of result texts does. */
export function settleText(reading: HeaderReading): void {
  const { indexes, keys, sample } = reading;
  if (RESULT_ROLES.some((role) => indexes.has(role))) return;
  let best: { index: number; share: number } | undefined;
  for (const index of keys.keys()) {
    if (reading.roleAt(index) !== undefined || NEVER_A_RESULT.test(keys[index] ?? '')) continue;
    const filled = sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
    const known = filled.filter((cell) => {
      const outcome = classifyText(cell)?.outcome;
      return outcome !== undefined && outcome !== 'says-nothing';
    });
    const share = filled.length === 0 ? 0 : known.length / filled.length;
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { index, share };
  }
  if (best !== undefined) reading.give('text', best.index, 'values');
}

/**
 * `start_time` is the answer in a provider's receipt and the start of the call nearly everywhere else. Where the
 * layout takes it for the start, but it stands empty on rows that were never answered, it was the answer.
 */
export function settleStartTime(reading: HeaderReading): void {
  const { layout, keys, sample, book } = reading;
  const start = reading.indexes.get('originate-time');
  const code = reading.indexes.get('code');
  if (layout.startTimeMayBeAnswer !== true || start === undefined || code === undefined) return;
  if (reading.indexes.has('answer-time')) return;
  if (!/^(?:start(?:time)?|(?:通话)?开始时间)$/.test(keys[start] ?? '')) return;
  const unanswered = sample.filter((row) => {
    const outcome = lookUp(book, 'receipt', cleanCode(row[code] ?? '').code)?.outcome ?? '';
    return /^(?:busy|no-answer|invalid-number|unreachable)\//.test(outcome);
  });
  if (unanswered.length === 0 || unanswered.some((row) => (row[start] ?? '').trim() !== '')) return;
  reading.give('answer-time', start, 'values');
}

function bestCodeColumn(reading: HeaderReading): { index: number; isNamed: boolean } | undefined {
  const named = reading.indexes.get('code');
  let best: { index: number; share: number; isNamed: boolean } | undefined;
  const inOrder = [...reading.keys.keys()].sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  for (const index of inOrder) {
    const isNamed = reading.isNamed('code', index);
    const isTaken = !['code', 'text', undefined].includes(reading.roleAt(index));
    if (!isNamed && (isTaken || NEVER_A_RESULT.test(reading.keys[index] ?? ''))) continue;
    // what a name claims and the values bear out needs no comparison
    if (best?.isNamed === true && (!isNamed || best.index === named)) break;
    const share = shareOfCodes(reading, index, isNamed);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { index, share, isNamed };
  }
  return best;

  function rankOf(index: number): number {
    if (index === named) return 0;
    return reading.isNamed('code', index) ? 1 : 2;
  }
}

/**
 * Share of the filled cells that are known codes. Without a name to vouch for the column only six-digit codes and
 * smart statuses count: `20000` to `20006` may as well be extensions, `400` a price.
 */
function shareOfCodes({ sample, book }: HeaderReading, index: number, isNamed: boolean): number {
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

function shareOfWords({ sample }: HeaderReading, index: number): number {
  const filled = sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
  const words = filled.filter((cell) => /\p{L}{2}/u.test(cell) && !/\d{3}/.test(cell));
  return filled.length === 0 ? 0 : words.length / filled.length;
}
