import { PAGE_TEXTS } from '../../i18n/pages.ts';
import { thresholdText } from '../../i18n/thresholds.ts';
import { VERDICT_RULES } from '../../model/verdict.ts';
import type { Explanation, RuleInWords } from '../explanation.ts';
import { outcomeName } from '../parts/outcome-name.ts';
import { strategyLines } from '../parts/strategy-section.ts';
import { type Pen, penFor } from '../pen.ts';
import { printable } from '../printable.ts';
import type { View } from '../reporter.ts';
import { hang, wrap } from '../wrap.ts';

/** What is known about a topic, for people. */
export function explanationPage(found: Explanation, view: View): string {
  const pen = penFor(view);
  const { chalk } = pen;
  const { language, width } = view;
  const texts = PAGE_TEXTS[language];
  const { label } = pen.texts;
  const lines = wrap(chalk.bold(printable(found.query)), width);
  const fact = (name: string, value: string): void => {
    lines.push(...hang(`  ${label(name)}`, value, width));
  };
  for (const reading of found.readings) {
    lines.push('', chalk.underline(texts.table[reading.table]));
    fact(texts.meaning, reading.text);
    fact(texts.category, outcomeName(reading.outcome, language));
    fact(texts.leg, texts.legs[reading.leg]);
    fact(texts.confidence, texts.confidences[reading.confidence]);
    if (reading.inTwoPartyCall !== undefined) {
      const { outcome, leg } = reading.inTwoPartyCall;
      const who = label(texts.leg) + texts.legs[leg];
      fact(texts.inTwoPartyCall, outcomeName(outcome, language) + pen.texts.listSeparator + who);
    }
    if (reading.note !== undefined) fact(texts.note, reading.note);
    for (const { name, url } of reading.sources) {
      lines.push(...hang('  ', chalk.dim(url === undefined ? name : `${name} ${url}`), width));
    }
  }
  if (found.verdict !== undefined && found.kind === 'text') {
    const { outcome, value, rule } = found.verdict;
    fact(texts.category, outcomeName(outcome, language));
    fact(texts.readAs, label(texts.quoted(printable(value))) + VERDICT_RULES[rule][language]);
  } else if (found.verdict !== undefined) {
    lines.push('');
    const { outcome, rule } = found.verdict;
    fact(texts.readAs, label(outcomeName(outcome, language)) + VERDICT_RULES[rule][language]);
  }
  if (found.rule !== undefined) lines.push(...ruleLines(found.rule, pen));
  if (found.outcomes.length > 0) lines.push('', ...responsibleLines(found, pen));
  for (const strategy of found.strategies) lines.push(...strategyLines(strategy, pen));
  return `${lines.join('\n')}\n`;
}

function ruleLines(rule: RuleInWords, { chalk, texts: { label }, view }: Pen): string[] {
  const { language, width } = view;
  const texts = PAGE_TEXTS[language];
  const lines = [
    ...hang(`  ${label(texts.looksFor)}`, rule.looksFor, width),
    ...hang(`  ${label(texts.how)}`, rule.how, width),
  ];
  if (rule.thresholds.length > 0) lines.push('', chalk.underline(texts.thresholds));
  for (const { id, value, unit, source } of rule.thresholds) {
    lines.push(
      ...hang('  ', `${chalk.bold(id)}  ${thresholdText(value, unit, language)}`, width),
      ...hang('    ', chalk.dim(source), width),
    );
  }
  if (rule.limits.length > 0) lines.push('', chalk.underline(texts.limits));
  for (const limit of rule.limits) lines.push(...hang('  ', limit, width));
  if (rule.sources.length > 0) lines.push('', chalk.underline(texts.sources));
  for (const { name, url } of rule.sources) {
    lines.push(...hang('  ', url === undefined ? name : `${name} ${url}`, width));
  }
  return lines;
}

function responsibleLines(found: Explanation, { chalk, texts, view }: Pen): string[] {
  return found.outcomes.flatMap(({ outcome, responsible }) => {
    const who = texts.label(texts.responsible) + texts.party[responsible];
    return hang('  ', `${outcomeName(outcome, view.language)}  ${chalk.dim(who)}`, view.width);
  });
}
