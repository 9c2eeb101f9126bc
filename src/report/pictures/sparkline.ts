const LEVELS = '▁▂▃▄▅▆▇█';
const PLAIN_LEVELS = '_.-=+*%#';

/** A row of columns, one a value from 0 to 1; a space where there is none. */
export function sparkline(values: readonly (number | null)[], unicode: boolean): string {
  const levels = unicode ? LEVELS : PLAIN_LEVELS;
  return values
    .map((value) => {
      if (value === null) return ' ';
      const level = Math.min(levels.length - 1, Math.floor(value * levels.length));
      return levels[Math.max(0, level)];
    })
    .join('');
}

/** So many values put together into at most `width`, each the mean of those it stands for; null ones do not count. */
export function condense(
  values: readonly (number | null)[],
  width: number,
): { values: (number | null)[]; each: number } {
  const each = Math.max(1, Math.ceil(values.length / width));
  const condensed: (number | null)[] = [];
  for (let at = 0; at < values.length; at += each) {
    const told = values.slice(at, at + each).filter((value) => value !== null);
    condensed.push(
      told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0) / told.length,
    );
  }
  return { values: condensed, each };
}

/** A line that points at places `from` to `to` (not included) of the row above it. */
export function pointer(from: number, to: number, unicode: boolean): string {
  return ' '.repeat(from) + (unicode ? '▔' : '^').repeat(Math.max(1, to - from));
}
