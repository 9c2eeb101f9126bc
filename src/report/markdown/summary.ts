import { MARKDOWN_TEXTS } from '../../i18n/markdown.ts';
import type { CategoryCount, Report } from '../../model/report.ts';
import { callsLookedAt } from '../looked-at.ts';
import { countedAsWon, firstFixes, headline } from '../parts/first-screen.ts';
import { rowCounts } from '../parts/row-counts.ts';
import { selectionNote } from '../parts/selection-note.ts';
import type { Pen } from '../pen.ts';
import { type Section, section, tableLines } from './document.ts';
import { mdCode, mdText } from './escape.ts';

/** What it is about, and how it went. */
export function verdict(report: Report, pen: Pen): Section {
  const { format, texts } = pen;
  const { files, period } = report.input;
  const [file] = files;
  const name =
    file === undefined || files.length > 1 ? texts.files(String(files.length)) : mdCode(file.name);
  const days = [period.from, period.to].map((time) => (time ?? '').slice(0, 10)).filter(Boolean);
  const facts = [
    name,
    texts.calls(format.count(callsLookedAt(report))),
    mdText([...new Set(days)].join(' – ')),
  ].filter((part) => part !== '');
  const [first = '', ...others] = [...selectionNote(report, pen), ...headline(report, pen)].map(
    (line) => mdText(line.trim()),
  );
  return {
    open: [`## ${MARKDOWN_TEXTS[pen.view.language].title}`, ''],
    lines: [facts.join(' · '), '', ...[`**${first}**`, ...others].join('\n\n').split('\n')],
  };
}

export function fixFirst(report: Report, pen: Pen): Section {
  const fixes = firstFixes(report, pen).map(
    ([claim = '', ...below], i) =>
      `${i + 1}. ${[mdText(claim), ...below.map((line) => `**${mdText(line)}**`)].join('<br>')}`,
  );
  const counted = countedAsWon(report, pen);
  return section(pen.texts.doFirst, [
    ...fixes,
    ...(counted === undefined ? [] : ['', `*${mdText(counted)}*`]),
  ]);
}

export function resultTable(report: Report, pen: Pen): Section {
  const { texts, format, view } = pen;
  const { head } = texts;
  const { results, causes } = MARKDOWN_TEXTS[view.language];
  const shown = report.categories.filter(({ calls }) => calls > 0);
  const table = tableLines(
    [head.section, head.result, head.calls, head.share, head.interval, causes],
    [false, false, true, true, true, false],
    shown.map((category) => [
      mdText(category.section),
      mdText(category.name),
      format.count(category.calls),
      format.percent(category.share.value),
      format.range(category.share),
      mdText(causesOf(category, pen)),
    ]),
  );
  return section(results, [
    ...table,
    '',
    `*${mdText(texts.accounting(...rowCounts(report, pen)))}*`,
  ]);
}

function causesOf(category: CategoryCount, { texts, format }: Pen): string {
  return category.causes
    .filter(({ calls }) => calls > 0)
    .sort((a, b) => b.calls - a.calls)
    .map(({ name, calls }) => `${name} ${format.count(calls)}`)
    .join(texts.listSeparator);
}
