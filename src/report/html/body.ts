import { CI_TEXTS } from '../../i18n/ci.ts';
import { HTML_TEXTS } from '../../i18n/html.ts';
import { LANGUAGES, type Language } from '../../model/language.ts';
import type { Report } from '../../model/report.ts';
import { inLanguage } from '../in-language.ts';
import { penFor } from '../pen.ts';
import type { View } from '../reporter.ts';
import { charts } from './figures.ts';
import { findings } from './findings.ts';
import { overview, rates } from './first-screen.ts';
import { gates } from './gates.ts';
import { groups } from './groups.ts';
import { html, type Markup } from './markup.ts';
import { quality } from './quality.ts';
import { strategies } from './strategies.ts';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** The whole page in one language; the other one lies hidden beside it, so that switching needs nothing to be loaded. */
export function body(original: Report, view: View, language: Language): Markup {
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
    const pictures = charts(report, pen);
    sections.push(
      { id: 'findings', title: texts.findings, body: findings(report, pen, original.language) },
      pictures.length > 0 && { id: 'charts', title: texts.charts, body: html`${pictures}` },
      { id: 'rates', title: texts.rates, body: rates(report, pen) },
      report.strategies.length > 0 && {
        id: 'strategies',
        title: texts.whatToDo,
        body: strategies(report, pen),
      },
      { id: 'quality', title: texts.quality, body: quality(report, pen) },
    );
  }
  const shown = sections.filter((section) => section !== false && section !== undefined);
  const anchor = (id: string): string => `${id}-${language}`;
  const isHidden = language !== view.language;
  return html`<div class="page" lang="${language}"${isHidden && html` hidden`} data-title="${texts.title}" data-filter="${texts.filter}" data-sort="${texts.sort}">
<header>
<a class="skip" href="#${anchor('main')}">${texts.skip}</a>
<h1>${texts.title}</h1>
<div class="switches" hidden><div role="group" aria-label="${texts.languages}">${LANGUAGES.map((one) => html`<button type="button" data-language="${one}" lang="${one}" aria-pressed="${String(one === language)}">${HTML_TEXTS[one].ownName}</button>`)}</div><button type="button" data-dark aria-pressed="false">${texts.dark}</button></div>
</header>
<nav aria-label="${texts.contents}"><ul>${shown.map(({ id, title }) => html`<li><a href="#${anchor(id)}">${title}</a></li>`)}</ul></nav>
<main id="${anchor('main')}" tabindex="-1"${isHidden && html` hidden`}>
${shown.map(
  (
    section,
  ) => html`<section id="${anchor(section.id)}" aria-labelledby="${anchor(`${section.id}-title`)}">
<h2 id="${anchor(`${section.id}-title`)}"${section.id === 'overview' && html` class="unseen"`}>${section.title}</h2>
${section.body}
</section>
`,
)}</main>
<footer><p>${texts.footer(report.tool.version)}</p></footer>
</div>
`;
}
