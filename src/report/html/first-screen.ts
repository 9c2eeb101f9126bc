import { HTML_TEXTS } from '../../i18n/html.ts';
import type { CategoryCount, OpenRatio, Rate, Report } from '../../model/report.ts';
import { callsLookedAt } from '../looked-at.ts';
import { countedAsWon, firstFixes, headline } from '../parts/first-screen.ts';
import { rowCounts } from '../parts/row-counts.ts';
import { selectionNote } from '../parts/selection-note.ts';
import type { Pen } from '../pen.ts';
import { dataTable } from './data-table.ts';
import { cellText, html, type Markup } from './markup.ts';

const BAR = { width: 240, height: 16 } as const;

/** How did it go, what is wrong, what do I do first: as in the terminal. */
export function overview(report: Report, pen: Pen): Markup {
  const [verdict = '', ...notes] = [...headline(report, pen), ...selectionNote(report, pen)];
  return html`<p class="about">${about(report, pen)}</p>
<p class="verdict">${verdict.trim()}</p>
${notes.map((note) => html`<p class="remark">${note.trim()}</p>`)}
${fixes(report, pen)}
${results(report, pen)}
<p class="small">${pen.texts.accounting(...rowCounts(report, pen))}</p>`;
}

function about({ input }: Report, { texts, format }: Pen): string {
  const [file, ...more] = input.files;
  const name =
    file === undefined || more.length > 0
      ? texts.files(String(input.files.length))
      : cellText(file.name);
  const days = [input.period.from, input.period.to].map((time) => time?.slice(0, 10) ?? '');
  const period = [...new Set(days)].filter(Boolean).join(' – ');
  const calls = texts.calls(format.count(callsLookedAt({ input })));
  return [name, calls, period].filter(Boolean).join(' · ');
}

function fixes(report: Report, pen: Pen): Markup {
  const first = firstFixes(report, pen);
  const counted = countedAsWon(report, pen);
  return html`${
    first.length > 0 &&
    html`<h3>${HTML_TEXTS[pen.view.language].doFirst}</h3>
<ol class="fixes">${first.map(
      ([claim, ...below]) => html`
<li><p>${claim}</p>${below.map((line) => html`<p class="advice">${line}</p>`)}</li>`,
    )}
</ol>${
      counted !== undefined &&
      html`
<p class="small">${counted}</p>`
    }`
  }`;
}

function results(report: Report, pen: Pen): Markup {
  const { texts, format } = pen;
  const own = HTML_TEXTS[pen.view.language];
  const shown = report.categories.filter(({ calls }) => calls > 0);
  const most = Math.max(...shown.map(({ share }) => share.high ?? 0));
  const table = dataTable({
    caption: own.results,
    kind: 'results',
    columns: [
      { title: texts.head.section },
      { title: texts.head.result },
      { title: texts.head.calls, isNumber: true },
      { title: texts.head.share, isNumber: true },
      { title: texts.head.interval, isNumber: true },
      { title: own.bar },
      { title: own.causes },
    ],
    rows: shown.map((category) => [
      category.section,
      category.name,
      { shown: format.count(category.calls), value: category.calls },
      { shown: format.percent(category.share.value), value: category.share.value },
      format.range(category.share),
      { shown: bar(category, most), value: category.share.value },
      causes(category, pen),
    ]),
  });
  return html`<h3>${own.results}</h3>
${table}`;
}

/** The share, and a line across its end for the interval; the numbers stand beside it. */
function bar({ id, share }: CategoryCount, most: number): Markup {
  const x = (value: number | null): string => (((value ?? 0) / most) * BAR.width).toFixed(1);
  const middle = BAR.height / 2;
  return html`<svg class="bar" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 ${BAR.width} ${BAR.height}"><rect width="${x(share.value)}" height="${BAR.height}" fill="var(--c-${id})"/><path d="M${x(share.low)} ${middle}H${x(share.high)}" stroke="var(--ink)" stroke-width="1.5"/></svg>`;
}

function causes({ causes: all }: CategoryCount, { texts, format }: Pen): string {
  const present = all.filter(({ calls }) => calls > 0).sort((a, b) => b.calls - a.calls);
  // the usual cause alone says no more than the category
  if (present.length === 1 && present[0] === all[0]) return '';
  return present
    .map(({ name, calls }) => `${name} ${format.count(calls)}`)
    .join(texts.listSeparator);
}

/** Every rate with its interval, and what is divided by what. */
export function rates({ rates: all }: Report, pen: Pen): Markup {
  const { rateNames, ratio, open } = HTML_TEXTS[pen.view.language];
  const { format, texts } = pen;
  const counted = ({ numerator, denominator, open: untold }: OpenRatio): string =>
    [
      ratio(format.count(numerator), format.count(denominator)),
      ...(untold > 0 ? [open(texts.calls(format.count(untold)))] : []),
    ].join(texts.listSeparator);
  const tile = (name: keyof typeof rateNames, rate: Rate | null): Markup | undefined =>
    rate === null || rate.value === null
      ? undefined
      : html`<div><dt>${rateNames[name]}</dt><dd><b>${format.percent(rate.value)}</b> <span>${format.interval(rate)}</span></dd><dd>${counted(rate)}</dd><dd class="small">${rate.definition}</dd></div>
`;
  return html`<dl class="rates">
${(Object.keys(rateNames) as (keyof typeof rateNames)[]).map((name) => tile(name, all[name]))}</dl>`;
}
