const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A horizontal bar for a fraction of `width` columns, to an eighth of a column; something for anything above zero. */
export function bar(fraction: number, width: number, unicode: boolean): string {
  if (fraction <= 0) return '';
  if (!unicode) return '#'.repeat(Math.max(1, Math.round(fraction * width)));
  const eighths = Math.max(1, Math.round(fraction * width * 8));
  return '█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7];
}
