import { simplify } from '../catalogue/traditional.ts';

/** A column's name in the form in which names are compared, and the unit it gives in brackets. */
export interface HeaderName {
  readonly key: string;
  /** Seconds in one unit, where the header says: `通话时长(分钟)` 60, `duration_ms` 0.001. */
  readonly unitSeconds: number | undefined;
}

/** `durationMs` says milliseconds as `duration_ms` does. */
const CAMEL_UNIT = /([a-z])(Ms|Millis|Sec|Seconds|Min|Minutes)$/;
const BRACKETED = /[([【{〔]([^)\]】}〕]*)[)\]】}〕]/g;
const UNITS: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  seconds: 1,
  秒: 1,
  ms: 0.001,
  millis: 0.001,
  milliseconds: 0.001,
  毫秒: 0.001,
  min: 60,
  minutes: 60,
  分: 60,
  分钟: 60,
};

/** One word, and no unit in it. */
const WORD = /^[a-z\u4e00-\u9fff]+$/;

export function normaliseHeader(cell: string): HeaderName {
  if (WORD.test(cell)) return { key: simplify(cell), unitSeconds: undefined };
  const whole = simplify(cell.normalize('NFKC'))
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .trim()
    .replace(CAMEL_UNIT, '$1_$2')
    .toLowerCase();
  let unitSeconds: number | undefined;
  let name = whole.replace(BRACKETED, (_, inner: string) => {
    unitSeconds ??= UNITS[inner.trim()];
    return '';
  });
  // `[status_code]`: brackets around a whole name are quotes
  if (name.trim() === '') name = whole.replace(/[()[\]【】{}〔〕]/g, '');
  name = name.replace(/^["']+|["']+$/g, '').trim();
  const suffix = /[_\s/:](ms|millis|milliseconds|sec|seconds|min|minutes|秒|毫秒|分|分钟)$/.exec(
    name,
  );
  if (suffix !== null) {
    unitSeconds ??= UNITS[suffix[1] as string];
    name = name.slice(0, suffix.index);
  }
  return { key: name.replace(/[\s_\-./:]+/g, ''), unitSeconds };
}
