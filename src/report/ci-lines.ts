import { CI_TEXTS } from '../i18n/ci.ts';
import { FINDING_TEXTS } from '../i18n/findings.ts';
import type { Finding } from '../model/finding.ts';
import type { GateResult } from '../model/gate.ts';
import type { Report } from '../model/report.ts';
import { againCommand } from './parts/again.ts';
import { gainText } from './parts/finding-section.ts';
import type { Pen } from './pen.ts';

const ADVICE_SHOWN = 3;

/** A finding as a pipeline tells it: the claim, what it is worth, what to do, how to see its calls. */
export function findingFacts(finding: Finding, report: Report, pen: Pen): string[] {
  const texts = FINDING_TEXTS[pen.view.language];
  const { label, aside } = pen.texts;
  const { text, gain, strategies } = finding;
  const again = againCommand(finding, report);
  return [
    text,
    ...(gain === null ? [] : [gainText(gain, pen) + aside(gain.how)]),
    ...strategies
      .slice(0, ADVICE_SHOWN)
      .map(({ grade, title }) => `${label(texts.advice)}[${grade}] ${title}`),
    ...(again === undefined ? [] : [label(texts.again) + again]),
  ];
}

/** `invalid-number>2%`, with its group. */
export function gateName({ gate, group }: GateResult, { view, texts }: Pen): string {
  return group === null ? gate : gate + texts.aside(CI_TEXTS[view.language].ofGroup(group));
}
