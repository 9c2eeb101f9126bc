import { FINDING_TEXTS, RULE_NAMES } from '../../i18n/findings.ts';
import type { Finding } from '../../model/finding.ts';
import type { Language } from '../../model/language.ts';
import type { Report } from '../../model/report.ts';
import { againCommand } from '../parts/again.ts';
import { gainText, rowList } from '../parts/finding-section.ts';
import type { Pen } from '../pen.ts';
import { cellText, html, type Markup } from './markup.ts';

/** What was found, each with its worth, its advice and the way back to its calls. */
export function findings(report: Report, pen: Pen, writtenIn: Language): Markup {
  const texts = FINDING_TEXTS[pen.view.language];
  if (report.findings.length === 0) return html`<p>${texts.none}</p>`;
  return html`${report.findings.map((finding) => card(finding, report, pen, writtenIn))}`;
}

function card(finding: Finding, report: Report, pen: Pen, writtenIn: Language): Markup {
  const { texts: common, view, format } = pen;
  const texts = FINDING_TEXTS[view.language];
  const { severity, confidence, rule, text, gain, strategies, rows, affectedCalls } = finding;
  const name = RULE_NAMES[rule]?.[view.language] ?? rule;
  const aside = [texts.confidences[confidence], common.calls(format.count(affectedCalls))];
  const again = againCommand(finding, report);
  // a report of another version may have its sentences in one language only
  const foreign = foreignTo(view.language, writtenIn, finding);
  return html`<article class="finding ${severity}">
<h3><span class="severity">${texts.severities[severity]}</span> ${name} <span class="small">${aside.join(common.listSeparator)}</span></h3>
<p${foreign}>${text}</p>
${gain !== null && html`<p><b class="gain">${gainText(gain, pen)}</b> <span class="small"${foreign}>${gain.how}</span></p>`}
${strategies.length > 0 && html`<ul class="advice">${strategies.map(({ id, grade, title }) => html`<li>${badge(grade)} ${linked(id, title, report, pen)}</li>`)}</ul>`}
${rows.length > 0 && html`<p class="small">${common.label(texts.rows)}${rowList(rows, report, pen, cellText)}</p>`}
${again !== undefined && html`<p class="small">${common.label(texts.again)}<code>${again}</code></p>`}
</article>
`;
}

/** The grade of the evidence. */
export function badge(grade: string): Markup {
  return html`<span class="grade grade-${grade}">${grade}</span>`;
}

export function strategyAnchor(id: string, { view }: Pen): string {
  return `do-${id}-${view.language}`;
}

/** The advice leads to its steps, where these are on the page. */
function linked(id: string, title: string, { strategies }: Report, pen: Pen): Markup {
  const isThere = !pen.view.quiet && strategies.some((one) => one.id === id);
  return isThere ? html`<a href="#${strategyAnchor(id, pen)}">${title}</a>` : html`${title}`;
}

/** Says of a sentence that could not be translated which language it is in. */
export function foreignTo(
  shown: Language,
  writtenIn: Language,
  { translations = [] }: { readonly translations?: readonly { readonly language: Language }[] },
): Markup | false {
  // what was translated has its first words among its translations
  const isTranslated = translations.some(({ language }) => language === writtenIn);
  return shown !== writtenIn && !isTranslated && html` lang="${writtenIn}"`;
}
