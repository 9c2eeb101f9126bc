import { MARKDOWN_TEXTS } from '../../i18n/markdown.ts';
import type { Report, ReportedStrategy } from '../../model/report.ts';
import { causeInWords } from '../parts/outcome-name.ts';
import { rowCounts } from '../parts/row-counts.ts';
import { sectioned } from '../parts/strategy-section.ts';
import type { Pen } from '../pen.ts';
import { details, type Section, tableLines } from './document.ts';
import { CELL, mdCode, mdLink, mdText } from './escape.ts';

const LISTED = 20;

/** What to do about each kind of result, folded in. */
export function strategyDetails({ strategies, categories }: Report, pen: Pen): Section {
  const { texts, format } = pen;
  let before: string | undefined;
  const lines = strategies.flatMap((strategy) => {
    const category = categories.find(({ id }) => id === strategy.category);
    const isNext = category !== undefined && strategy.category !== before;
    before = strategy.category;
    const heading = isNext
      ? [`#### ${mdText(sectioned(category))}, ${texts.calls(format.count(category.calls))}`, '']
      : [];
    return [...heading, ...strategyLines(strategy, pen), ''];
  });
  const all = lines.length === 0 ? [] : [`*${texts.grades}*`, '', ...lines.slice(0, -1)];
  return details(texts.whatToDo, all);
}

function strategyLines(strategy: ReportedStrategy, { texts }: Pen): string[] {
  const item = (label: string, text: string): string => `- ${texts.label(label)}${text}`;
  return [
    `**${mdText(`[${strategy.grade}]`)} ${mdText(strategy.title)}**`,
    '',
    item(texts.why, mdText(strategy.problem)),
    ...strategy.steps.map((step) => `- ${mdText(step)}`),
    ...(strategy.claimedEffect === undefined
      ? []
      : [item(texts.claim, mdText(strategy.claimedEffect))]),
    ...strategy.caveats.map((caveat) => item(texts.but, mdText(caveat))),
    ...strategy.sources.map(({ name, url }) => item(texts.source, mdLink(name, url))),
  ];
}

/** How far the numbers can be trusted, folded in. */
export function qualityDetails(report: Report, pen: Pen): Section {
  const { texts, format } = pen;
  const { warnings, conflicts, rejects, unknown } = report;
  const counted = (count: number, text: string): string =>
    `- ${format.count(count)} ${mdText(text)}`;
  const place = (file: string | undefined, row: number | undefined): string =>
    file === undefined || row === undefined
      ? ''
      : texts.aside(texts.place(mdCode(file), String(row)));
  const list = (head: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `**${head}**`, '', ...lines];
  return details(texts.quality, [
    mdText(texts.rowsInWords(...rowCounts(report, pen))),
    '',
    ...warnings.map(
      ({ count, text, file, firstRow }) => counted(count, text) + place(file, firstRow),
    ),
    ...list(texts.resultsHead, rawResults(report, pen)),
    ...list(
      texts.unknownHead,
      unknown.slice(0, LISTED).map(({ code, text, calls, file, firstRow }) => {
        const cells = [code, text].filter((cell) => cell !== '').map((cell) => mdCode(cell, CELL));
        const what = cells.length === 0 ? texts.noText : cells.join(' ');
        return `- ${texts.label(what)}${texts.calls(format.count(calls))}${place(file, firstRow)}`;
      }),
    ),
    ...list(
      texts.conflictsHead,
      conflicts.map(({ calls, text }) => counted(calls, text)),
    ),
    ...list(texts.rejectsHead, [
      ...rejects.byReason.map(({ rows, text }) => counted(rows, text)),
      ...rejects.sample
        .slice(0, LISTED)
        .map(
          ({ file, row, raw }) =>
            `- ${texts.place(mdCode(file), String(row))} ${mdCode(raw, CELL)}`,
        ),
    ]),
  ]);
}

function rawResults({ results }: Report, { texts, format, view }: Pen): string[] {
  const { result, taken } = MARKDOWN_TEXTS[view.language];
  if (results.length === 0) return [];
  return tableLines(
    [texts.head.calls, result, taken],
    [true, false, false],
    results.slice(0, LISTED).map(({ code, smartCode, earlyMediaCode, text, outcome, calls }) => {
      const cells = [code, smartCode, earlyMediaCode, text].filter((cell) => cell !== '');
      return [
        format.count(calls),
        cells.map((cell) => mdCode(cell, CELL)).join(' ') || texts.noText,
        mdText(causeInWords(outcome, view.language)),
      ];
    }),
  );
}
