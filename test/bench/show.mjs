// The figures as one table.
import Table from 'cli-table3';

/** Three digits that count: 0.0532, 5.32, 532. */
const digits = (n) => (n >= 100 ? Math.round(n).toLocaleString('en') : String(+n.toPrecision(3)));
const range = ({ median, min, max }, unit) =>
  `${digits(median)} ${unit}${min === max ? '' : ` (${digits(min)}–${digits(max)})`}`;

function programCell(program) {
  if (program === undefined) return '';
  const { name, seconds, rowsPerSecond, megabytesPerSecond, peakMiB, cpuSeconds } = program;
  const lines = [name, range(seconds, 's')];
  if (rowsPerSecond !== undefined) {
    lines.push(`${digits(rowsPerSecond / 1e6)} M rows/s, ${digits(megabytesPerSecond)} MB/s`);
  }
  const cpu = cpuSeconds === undefined ? 'n/a' : `${digits(cpuSeconds.median)} s`;
  const peak = peakMiB === undefined ? 'n/a' : `${digits(peakMiB.median)} MiB`;
  lines.push(`CPU ${cpu}, peak ${peak}`);
  return lines.filter((line) => line !== undefined).join('\n');
}

export function showFigures({ machine, figures, remarks }) {
  const table = new Table({
    head: ['what', 'calldiag', 'against', 'figure', 'must', 'aim', 'met'],
    colWidths: [28],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { what, calldiag, against, figure, unit, better, must, aim, met } of figures) {
    const bound = (n) => `${better === 'more' ? '≥' : '≤'} ${n}`;
    table.push([
      what,
      programCell(calldiag),
      programCell(against),
      figure === undefined ? 'n/a' : range(figure, unit),
      bound(must),
      bound(aim),
      met,
    ]);
  }
  const about = Object.entries(machine).map(([name, value]) => `${name} ${value}`);
  return `${about.join(' · ')}\n${table.toString()}\n${remarks.join('\n')}\n`;
}
