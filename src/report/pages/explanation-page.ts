import { PAGE_TEXTS } from '../../i18n/pages.ts';
import { VERDICT_RULES } from '../../model/verdict.ts';
import type { Explanation } from '../explanation.ts';
import { strategyLines } from '../parts/strategy-section.ts';
import { type Pen, penFor } from '../pen.ts';
import { printable } from '../printable.ts';
import type { View } from '../reporter.ts';
import { hang } from '../wrap.ts';
import { outcomeName } from './inspection-page.ts';

/** What is known about a topic, for people. */
export function explanationPage(found: Explanation, view: View): string {
  const pen = penFor(view);
  const { chalk } = pen;
  const { language, width } = view;
  const texts = PAGE_TEXTS[language];
  const lines = [chalk.bold(printable(found.query))];
  const fact = (name: string, value: string): void => {
    const colon = language === 'en' ? ': ' : '：';
    lines.push(...hang(`  ${name}${colon}`, value, width));
  };
  for (const reading of found.readings) {
    lines.push('', chalk.underline(texts.table[reading.table] ?? reading.table));
    fact(texts.meaning, reading.text);
    fact(texts.category, outcomeName(reading.outcome, language));
    fact(texts.leg, texts.legs[reading.leg]);
    fact(texts.confidence, texts.confidences[reading.confidence]);
    if (reading.inTwoPartyCall !== undefined) {
      const { outcome, leg } = reading.inTwoPartyCall;
      const who = `${texts.leg} ${texts.legs[leg]}`;
      fact(texts.inTwoPartyCall, `${outcomeName(outcome, language)}, ${who}`);
    }
    if (reading.note !== undefined) fact(texts.note, reading.note);
    for (const { name, url } of reading.sources) {
      lines.push(...hang('  ', chalk.dim(url === undefined ? name : `${name} ${url}`), width));
    }
  }
  if (found.verdict !== undefined && found.kind === 'text') {
    const { outcome, value, rule } = found.verdict;
    fact(texts.category, outcomeName(outcome, language));
    fact(texts.readAs, `"${printable(value)}": ${VERDICT_RULES[rule][language]}`);
  } else if (found.verdict !== undefined) {
    lines.push('');
    fact(
      texts.readAs,
      `${outcomeName(found.verdict.outcome, language)}: ${VERDICT_RULES[found.verdict.rule][language]}`,
    );
  }
  lines.push('', ...responsibleLines(found, pen));
  for (const { calls: _, ...strategy } of found.strategies) {
    lines.push(...strategyLines(strategy, undefined, pen));
  }
  return `${lines.join('\n')}\n`;
}

function responsibleLines(found: Explanation, { chalk, texts, view }: Pen): string[] {
  const colon = view.language === 'en' ? ': ' : '：';
  return found.outcomes.map(
    ({ outcome, responsible }) =>
      `  ${outcomeName(outcome, view.language)}  ${chalk.dim(`${texts.responsible}${colon}${texts.party[responsible]}`)}`,
  );
}
