import { layouts } from '../../catalogue/layouts/index.gen.ts';
import { THRESHOLDS } from '../../diagnose/thresholds.ts';
import { worth } from '../../diagnose/worth.ts';
import type { CategoryId } from '../../model/category.ts';
import type { Finding } from '../../model/finding.ts';
import type { CategoryCount, Rate, Report, ReportedStrategy } from '../../model/report.ts';
import { bar } from '../bar.ts';
import { callsLookedAt } from '../looked-at.ts';
import { type Pen, paint } from '../pen.ts';
import { plainTable, roomBeside } from '../plain-table.ts';
import { printable } from '../printable.ts';
import { widthOf } from '../width.ts';
import { clip, hang, wrap } from '../wrap.ts';
import { gainText } from './finding-section.ts';
import { rowCounts } from './row-counts.ts';
import { selectionNote } from './selection-note.ts';
import { sectioned } from './strategy-section.ts';

const FIXES = 3;
/** Of what stands beside the number of a fix. */
const INDENT = 5;
const BAR_WIDTH = { narrow: 16, wide: 40 } as const;
/** With less room than this beside the table, the intervals make way for the bars. */
const ROOM_AT_LEAST = 16;
const UNKNOWN_NAMED = 3;
/** A space at which no line is broken. */
const TIE = '\u00a0';

/** How did it go, what is wrong, what do I do first. */
export function firstScreen(report: Report, pen: Pen): string[] {
  return [
    ...title(report, pen),
    ...selectionNote(report, pen),
    '',
    ...headline(report, pen),
    '',
    ...doFirst(report, pen),
    ...resultTable(report, pen),
    '',
    ...accounting(report, pen),
  ];
}

function title({ input }: Report, { chalk, texts, format, view }: Pen): string[] {
  const [file] = input.files;
  if (file === undefined) return [];
  const name =
    input.files.length === 1 ? printable(file.name) : texts.files(String(input.files.length));
  const day = (time: string): string => time.slice(0, 10);
  const { from, to } = input.period;
  const period = from === null || to === null ? '' : [day(from), day(to)];
  const days = [...new Set(period)].join(view.unicode ? ' – ' : ' - ');
  const isAlike = input.files.every(
    ({ layout, encoding }) => layout === file.layout && encoding === file.encoding,
  );
  const layout = layouts[file.layout].title[view.language];
  const what = isAlike ? texts.file(layout, file.encoding.toUpperCase(), file.book) : '';
  const left = `${chalk.bold(name)}   ${texts.calls(format.count(callsLookedAt({ input })))}`;
  const line = [left, days, what && chalk.dim(what)].filter((part) => part !== '').join('   ');
  if (widthOf(line) <= view.width) return [line];
  const first = [left, days].filter((part) => part !== '').join('   ');
  return [...wrap(first, view.width), ...wrap(chalk.dim(what), view.width)];
}

/** The verdict in sentences, and what to mind about it. */
export function headline(report: Report, pen: Pen): string[] {
  const { texts, format, view, chalk } = pen;
  const { heardInFull, answered } = report.rates;
  const { heard, hungUp, justAnswered, otherwise, ambiguous } = answeredCalls(report);
  // no call is known to have been heard, but some may have been: 0 % would be a false report
  const isUntold = heard + hungUp === 0 && justAnswered + otherwise + ambiguous > 0;
  const sentences = [
    (isUntold
      ? texts.heardUntold
      : texts.heard(
          chalk.bold(format.percent(heardInFull.value)),
          format.interval(heardInFull),
          tellingCalls(heardInFull, pen),
        )) +
      (answered.value === null
        ? ''
        : texts.answered(
            chalk.bold(format.percent(answered.value)),
            answered.open === (isUntold ? 0 : heardInFull.open)
              ? undefined
              : format.count(answered.denominator),
          )),
  ];
  const others = callsLookedAt(report) - heardInFull.numerator;
  const shares = report.responsible
    .filter(({ calls }) => calls > 0)
    .sort((a, b) => Number(a.party === 'none') - Number(b.party === 'none') || b.calls - a.calls)
    .map(({ party, share }) => {
      const name = party === 'none' ? texts.unclear : texts.party[party];
      return `${name} ${whole(share.value, pen)}`;
    });
  if (others > 0)
    sentences.push(texts.others(format.count(others), shares.join(texts.listSeparator)));
  const lines = sentences.flatMap((sentence) => hang('  ', sentence, view.width));

  const note = (text: string): void => {
    lines.push(...hang('  ', chalk.yellow(text), view.width));
  };
  if (report.input.callKind === 'two-party') note(texts.twoParty);
  if (report.warnings.some(({ id }) => id === 'result-column-by-values')) note(texts.guessed);
  if (ambiguous > 0) note(texts.ambiguous(texts.calls(format.count(ambiguous))));
  if (justAnswered > 0) note(texts.justAnswered(texts.calls(format.count(justAnswered))));
  if (callsLookedAt(report) < THRESHOLDS.fewCalls) {
    note(texts.fewCalls(texts.calls(format.count(callsLookedAt(report)))));
  }
  const unknown = report.warnings.find(({ id }) => id === 'unknown-above-limit');
  if (unknown !== undefined) {
    const share = format.percent(unknown.count / callsLookedAt(report));
    const calls = texts.calls(format.count(unknown.count));
    note(texts.unknownAbove(share, calls, unknownNames(report, pen)));
  }
  return lines;
}

/** Of a rate, the calls that tell, and those that don't; undefined where all do. */
function tellingCalls(
  { denominator, open }: Rate,
  { format }: Pen,
): { telling: string; others: string } | undefined {
  if (open === 0) return undefined;
  return { telling: format.count(denominator), others: format.count(open) };
}

/** What is known of the calls that were picked up. */
function answeredCalls({ categories }: Report): {
  heard: number;
  hungUp: number;
  justAnswered: number;
  otherwise: number;
  ambiguous: number;
} {
  const calls = (category: CategoryId, cause: string): number =>
    categories.find(({ id }) => id === category)?.causes.find(({ id }) => id === cause)?.calls ?? 0;
  const justAnswered = calls('answered', 'answered');
  const answered = categories.find(({ id }) => id === 'answered')?.calls ?? 0;
  return {
    heard: calls('completed', 'heard-in-full'),
    hungUp: calls('early-hangup', 'hung-up-early'),
    justAnswered,
    otherwise: answered - justAnswered,
    ambiguous: calls('ambiguous', 'heard-or-hung-up'),
  };
}

/** The most frequent unknown results, each in a few characters. */
function unknownNames({ unknown }: Report, { texts, format }: Pen): string {
  const names = unknown.slice(0, UNKNOWN_NAMED).map(({ code, text, calls }) => {
    const name = clip(printable(code || text).trim() || texts.noText, 20, format.ellipsis);
    return name + texts.aside(format.count(calls));
  });
  if (unknown.length > UNKNOWN_NAMED) names.push(format.ellipsis);
  return names.join(texts.listSeparator);
}

/** Shares of a sentence need no decimals. */
function whole(fraction: number | null, { format, view }: Pen): string {
  const unit = view.language === 'en' ? ' %' : '%';
  if (fraction === null) return format.dash;
  if (fraction > 0 && fraction < 0.005) return `<1${unit}`;
  if (fraction < 1 && fraction >= 0.995) return `>99${unit}`;
  return `${Math.round(fraction * 100)}${unit}`;
}

function doFirst(report: Report, pen: Pen): string[] {
  const { chalk, texts, view } = pen;
  const fixes = firstFixes(report, pen);
  if (fixes.length === 0) return [];
  const lines = fixes.flatMap(([first = '', ...others], i) => [
    `  ${i + 1}  ${first}`,
    ...others.map((line) => `     ${line}`),
  ]);
  const counted = countedAsWon(report, pen);
  const note = counted === undefined ? [] : hang('  ', chalk.dim(counted), view.width);
  return [`  ${chalk.underline(texts.doFirst)}`, ...lines, ...note, ''];
}

/** What is counted as won back in the fixes shown; undefined where none of them wins back calls. */
export function countedAsWon(report: Report, { texts }: Pen): string | undefined {
  const gains = provenFixes(report)
    .slice(0, FIXES)
    .flatMap(({ gain }) => gain?.answeredLater ?? []);
  if (gains.length === 0) return undefined;
  return texts.countedAsWon[gains.includes('not-known') ? 'not-known' : 'left-out'];
}

function provenFixes(report: Report): Finding[] {
  return report.findings
    .filter(({ severity, gain }) => severity !== 'note' && gain !== null && gain.high > 0)
    .sort((a, b) => worth(b) - worth(a));
}

/** What would win back most calls by the findings; then the first strategy of each of the largest categories. */
export function firstFixes(report: Report, pen: Pen): string[][] {
  const proven = provenFixes(report);
  return [
    ...proven.map((finding) => provenFix(finding, pen)),
    ...usualFixes(report, proven, pen),
  ].slice(0, FIXES);
}

/** The claim, and below it what can be won and what to do. */
function provenFix(finding: Finding, pen: Pen): string[] {
  const { chalk, view, texts } = pen;
  const { text, gain, strategies } = finding;
  const [advice] = strategies;
  const title = chalk.bold(advice?.title ?? '');
  const below =
    gain === null ? title : texts.label(chalk.green(capitalised(gainText(gain, pen)))) + title;
  return [...wrap(text, view.width - INDENT), ...wrap(below, view.width - INDENT)];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first strategy of each of the largest categories about which no finding has said more. */
function usualFixes(report: Report, proven: readonly Finding[], pen: Pen): string[][] {
  const { chalk, texts, format, view } = pen;
  const said = new Set(proven.flatMap(({ strategies }) => strategies.map(({ id }) => id)));
  const firsts = new Map<string, ReportedStrategy>();
  for (const strategy of report.strategies) {
    if (strategy.category === 'completed' || said.has(strategy.id)) continue;
    if (!firsts.has(strategy.category)) firsts.set(strategy.category, strategy);
  }
  return [...firsts.values()].map((strategy) => {
    const category = report.categories.find(({ id }) => id === strategy.category) as CategoryCount;
    const calls = texts.calls(format.count(category.calls));
    const where = texts.doFirstLine(sectioned(category), calls);
    const title = chalk.bold(strategy.title);
    const line = texts.label(where) + title;
    if (widthOf(line) <= view.width - INDENT) return [line];
    return [where, ...wrap(title, view.width - INDENT)];
  });
}

function resultTable(report: Report, pen: Pen): string[] {
  const { texts, format, view, chalk } = pen;
  const { head } = texts;
  const shown = report.categories.filter(({ calls }) => calls > 0);
  let titles = [head.section, head.result, head.calls, head.share, head.interval];
  let rows = shown.map((category) => [
    section(category.section, pen),
    paint(pen, category)(category.name),
    format.count(category.calls),
    format.percent(category.share.value),
    chalk.dim(format.range(category.share)),
  ]);
  if (roomBeside(titles, rows, view.width) < ROOM_AT_LEAST) {
    titles = titles.slice(0, -1);
    rows = rows.map((row) => row.slice(0, -1));
  }
  const room = Math.max(1, roomBeside(titles, rows, view.width));
  const barWidth = Math.min(view.width >= 120 ? BAR_WIDTH.wide : BAR_WIDTH.narrow, room);
  const largest = Math.max(...shown.map(({ share }) => share.value ?? 0));
  const pictures = shown.map((category) => {
    const drawn = bar((category.share.value ?? 0) / largest, barWidth, view.unicode);
    const tied = causes(category, pen);
    const airy = besideBar(drawn, tied, room);
    // the screen is short: rather break inside `powered off 188` than take a third line
    const [first = '', ...others] =
      airy.length > 2 ? besideBar(drawn, tied.replaceAll(TIE, ' '), room) : airy;
    const beside = first === '' ? '' : `  ${chalk.dim(first)}`;
    const below = others.map((line) => chalk.dim(line));
    return [paint(pen, category)(drawn) + beside, ...below].join('\n');
  });
  return plainTable(
    titles.map((name) => chalk.dim(name)),
    rows.map((row, i) => [...row, pictures[i] ?? '']),
    ['right', 'left', 'right', 'right', ...(titles.length > 4 ? (['left'] as const) : []), 'left'],
  );
}

/** Lines of text of which the first stands beside a bar, the others below it. */
function besideBar(drawn: string, text: string, room: number): string[] {
  if (text === '') return [];
  if (widthOf(drawn) + 2 >= room) {
    return ['', ...wrap(text, room).map((line) => line.replaceAll(TIE, ' '))];
  }
  const bar = `${'x'.repeat(widthOf(drawn) + 1)} `;
  return wrap(bar + text, room).map((line, i) =>
    (i === 0 ? line.slice(bar.length) : line).replaceAll(TIE, ' '),
  );
}

function section(name: string, { format }: Pen): string {
  return name === '–' ? format.dash : name;
}

/** The causes of a category that has several, most frequent first. */
function causes(category: CategoryCount, { format, texts }: Pen): string {
  const present = category.causes.filter(({ calls }) => calls > 0);
  // the usual cause alone says no more than the category
  if (present.length === 1 && present[0] === category.causes[0]) return '';
  return present
    .sort((a, b) => b.calls - a.calls)
    .map(({ name, calls }) => `${name} ${format.count(calls)}`.replaceAll(' ', TIE))
    .join(texts.listSeparator);
}

function accounting(report: Report, pen: Pen): string[] {
  const sum = pen.texts.accounting(...rowCounts(report, pen));
  return hang('  ', pen.chalk.dim(sum), pen.view.width);
}
