import { HTML_TEXTS } from '../../i18n/html.ts';
import type { CategoryCount, Report, ReportedStrategy } from '../../model/report.ts';
import { sectioned } from '../parts/strategy-section.ts';
import type { Pen } from '../pen.ts';
import { badge, strategyAnchor } from './findings.ts';
import { html, type Markup } from './markup.ts';

/** What to do about each kind of result, the largest first. */
export function strategies(report: Report, pen: Pen): Markup {
  const { texts } = pen;
  const met = new Set<string>();
  const parts = report.categories
    .map((category) => ({
      category,
      own: report.strategies.filter((strategy) => strategy.category === category.id),
    }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.category.calls - a.category.calls)
    .map(
      ({ category, own }) => html`<h3>${heading(category, pen)}</h3>
${own.map((strategy) => strategyMarkup(strategy, category, pen, met))}`,
    );
  return html`<p class="small">${texts.grades}</p>
${parts}`;
}

function heading(category: CategoryCount, { texts, format }: Pen): string {
  return [sectioned(category), texts.calls(format.count(category.calls))].join(texts.listSeparator);
}

/** @param met the anchors that are taken: one strategy may stand below several categories */
function strategyMarkup(
  strategy: ReportedStrategy,
  category: CategoryCount,
  pen: Pen,
  met: Set<string>,
): Markup {
  const { texts, format } = pen;
  const anchor = strategyAnchor(strategy.id, pen);
  const isFirst = !met.has(anchor);
  met.add(anchor);
  const about =
    strategy.calls < category.calls && texts.aside(texts.about(format.count(strategy.calls)));
  return html`<details${isFirst && html` id="${anchor}"`} class="strategy"><summary>${badge(strategy.grade)} ${strategy.title}${about}</summary>
<p>${texts.label(texts.why)}${strategy.problem}</p>
<ol aria-label="${HTML_TEXTS[pen.view.language].steps}">${strategy.steps.map((step) => html`<li>${step}</li>`)}</ol>
${strategy.claimedEffect !== undefined && html`<p>${texts.label(texts.claim)}${strategy.claimedEffect}</p>`}
${strategy.caveats.map((caveat) => html`<p class="caveat">${texts.label(texts.but)}${caveat}</p>`)}
<p class="small">${texts.label(texts.source)}${strategy.sources.map(({ name, url }, i) => html`${i > 0 && texts.listSeparator}${link(name, url)}`)}</p>
</details>
`;
}

/** A link only to a page: a saved report may name anything. */
function link(name: string, url: string | undefined): Markup {
  if (url === undefined || !/^https?:\/\//.test(url)) return html`${name}`;
  return html`<a href="${url}" rel="noreferrer">${name}</a>`;
}
