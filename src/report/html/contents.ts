import { CI_TEXTS } from '../../i18n/ci.ts';
import { HTML_TEXTS } from '../../i18n/html.ts';
import type { Language } from '../../model/language.ts';
import type { Report } from '../../model/report.ts';
import { inLanguage } from '../in-language.ts';
import { penFor } from '../pen.ts';
import type { View } from '../reporter.ts';
import { figuresOf } from './charts/figures.ts';
import { figureMarkup } from './figure-markup.ts';
import { findings } from './findings.ts';
import { overview, rates } from './first-screen.ts';
import type { Contents, Section } from './frame.ts';
import { gates } from './gates.ts';
import { groups } from './groups.ts';
import { html } from './markup.ts';
import { quality } from './quality.ts';
import { strategies } from './strategies.ts';

/** What the page of a report shows. */
export function contents(original: Report, view: View, language: Language): Contents {
  const report = inLanguage(original, language);
  // lines are broken by the page, and the page has its own colours
  const pen = penFor({ ...view, language, width: 100_000, colorLevel: 0, unicode: true });
  const texts = HTML_TEXTS[language];
  const asked = gates(report, pen, original.language);
  const sections: (Section | false | undefined)[] = [
    { id: 'overview', title: texts.overview, body: overview(report, pen) },
    asked && { id: 'gates', title: CI_TEXTS[language].gates, body: asked },
    report.groups.length > 0 && { id: 'groups', title: texts.groups, body: groups(report, pen) },
  ];
  if (!view.quiet) {
    const figures = figuresOf(report, pen);
    sections.push(
      { id: 'findings', title: texts.findings, body: findings(report, pen, original.language) },
      figures.length > 0 && {
        id: 'charts',
        title: texts.charts,
        body: html`${figures.map((figure) => figureMarkup(figure, pen))}`,
      },
      { id: 'rates', title: texts.rates, body: rates(report, pen) },
      report.strategies.length > 0 && {
        id: 'strategies',
        title: texts.whatToDo,
        body: strategies(report, pen),
      },
      { id: 'quality', title: texts.quality, body: quality(report, pen) },
    );
  }
  return {
    title: texts.title,
    sections: sections.filter((section) => section !== false && section !== undefined),
    version: report.tool.version,
  };
}
