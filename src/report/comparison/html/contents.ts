import { COMPARISON_TEXTS, stratumName } from '../../../i18n/comparison.ts';
import { FINDING_TEXTS } from '../../../i18n/findings.ts';
import { HTML_TEXTS } from '../../../i18n/html.ts';
import type { ComparedSide, Comparison } from '../../../model/comparison.ts';
import type { Language } from '../../../model/language.ts';
import { dataTable } from '../../html/data-table.ts';
import { figureMarkup } from '../../html/figure-markup.ts';
import type { Contents, Section } from '../../html/frame.ts';
import { cellText, html, type Markup } from '../../html/markup.ts';
import { type Pen, penFor } from '../../pen.ts';
import type { View } from '../../reporter.ts';
import { inLanguage } from '../in-language.ts';
import { periodOf, ruleName, together } from '../rows.ts';
import { forest } from './forest.ts';
import { shareTable } from './share-table.ts';

/** What the page of a comparison shows. */
export function contents(original: Comparison, view: View, language: Language): Contents {
  const comparison = inLanguage(original, language);
  const pen = penFor({ ...view, language, width: 100_000, colorLevel: 0, unicode: true });
  const { sections: titles, head } = COMPARISON_TEXTS[language];
  const { rates, categories, claims, mix, notes } = comparison;
  const list = (id: string, title: string, texts: readonly string[]): Section[] =>
    texts.length === 0
      ? []
      : [{ id, title, body: html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>` }];
  const texts = (all: readonly { readonly text: string }[]): string[] =>
    all.map(({ text }) => text);
  const sections: Section[] = [
    { id: 'overview', title: HTML_TEXTS[language].overview, body: overview(comparison, pen) },
    ...list('claims', titles.claims, texts(claims)),
  ];
  if (!view.quiet) {
    const figures = [
      forest('rates', titles.rates, rates, pen),
      forest('categories', titles.categories, categories, pen),
    ].filter((figure) => figure !== undefined);
    sections.push(
      ...(figures.length === 0
        ? []
        : [
            {
              id: 'charts',
              title: HTML_TEXTS[language].charts,
              body: html`${figures.map((figure) => figureMarkup(figure, pen))}`,
            },
          ]),
      {
        id: 'categories',
        title: head.category,
        body: dataTable(shareTable(head.category, categories, pen, false)),
      },
      ...list('why', titles.why, texts(rates)),
      ...(mix.length === 0 ? [] : [{ id: 'mix', title: titles.mix, body: mixes(comparison, pen) }]),
      ...findings(comparison, pen),
      ...list('notes', titles.notes, notes),
    );
  }
  return { title: titles.title, sections, version: comparison.tool.version };
}

function overview(comparison: Comparison, pen: Pen): Markup {
  const { head, overall } = COMPARISON_TEXTS[pen.view.language];
  const { before, after, text, rates, verdict } = comparison;
  const answer = text.slice(0, overall[verdict].length + 1);
  return html`<p class="about">${pen.texts.label(head.before)}${sideText(before, pen)}</p>
<p class="about">${pen.texts.label(head.after)}${sideText(after, pen)}</p>
<p class="verdict ${verdict}">${answer}</p>
<p class="remark">${text.slice(answer.length).trim()}</p>
${dataTable(shareTable(head.rate, rates, pen, false))}`;
}

function sideText(side: ComparedSide, { texts, format }: Pen): string {
  const [file = '', ...more] = side.files;
  const name = more.length === 0 ? cellText(file) : texts.files(String(side.files.length));
  const calls = texts.calls(format.count(side.calls));
  return [name, calls, periodOf(side, format), ...side.options.map(cellText)]
    .filter(Boolean)
    .join(' · ');
}

/** What the calls are made up of: in words, and the strata that moved most. */
function mixes({ mix }: Comparison, { view, format }: Pen): Markup {
  const { head, dimensions, sections, part } = COMPARISON_TEXTS[view.language];
  const rows = mix.flatMap(({ dimension, strata }) =>
    strata.map(({ name, before, after }) => [
      dimensions[dimension],
      cellText(stratumName(dimension, name, view.language)),
      { shown: format.percent(before), value: before },
      { shown: format.percent(after), value: after },
    ]),
  );
  const columns = [
    { title: sections.mix },
    { title: part },
    { title: head.before, isNumber: true },
    { title: head.after, isNumber: true },
  ];
  return html`<ul>${mix.map(({ text }) => html`<li>${text}</li>`)}</ul>
${rows.length > 0 && dataTable({ caption: sections.mix, columns, rows })}`;
}

function findings({ findings: all }: Comparison, pen: Pen): Section[] {
  const { language } = pen.view;
  const { sections: titles } = COMPARISON_TEXTS[language];
  const fates = (['came', 'went', 'stayed'] as const).filter((fate) => all[fate].length > 0);
  if (fates.length === 0) return [];
  const body = html`${fates.map((fate) => html`<h3>${titles[fate]}</h3>${together(all[fate]).map((finding) => card(finding, pen))}`)}`;
  return [{ id: 'findings', title: HTML_TEXTS[language].findings, body }];
}

function card(
  { rule, severity, named, text }: ReturnType<typeof together>[number],
  { view: { language }, texts }: Pen,
): Markup {
  return html`<article class="finding ${severity}">
<h4><span class="severity">${FINDING_TEXTS[language].severities[severity]}</span> ${ruleName(rule, language)} <span class="small">${named.map(cellText).join(texts.listSeparator)}</span></h4>
<p>${text}</p>
</article>
`;
}
