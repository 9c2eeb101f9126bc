import { CI_TEXTS } from '../../i18n/ci.ts';
import type { GateResult } from '../../model/gate.ts';
import type { Report } from '../../model/report.ts';
import type { Pen } from '../pen.ts';
import { type Section, section, tableLines } from './document.ts';
import { mdCode, mdText } from './escape.ts';

/** The gates that were asked for, and what became worse than the baseline; no lines without any. */
export function gateTable({ gates }: Report, pen: Pen): Section {
  const texts = CI_TEXTS[pen.view.language];
  const { gateColumns: head, statuses } = texts;
  if (gates === null) return section(texts.gates, []);
  const { results, baseline } = gates;
  const lines: string[] = [];
  if (results.length > 0) {
    lines.push(
      ...tableLines(
        [head.status, head.gate, head.value, head.interval, ''],
        [false, false, true, true, false],
        results.map((result) => [
          emphasised(statuses[result.status], result.status),
          mdCode(result.gate),
          valueText(result, result.value, pen),
          result.unit === 'count' ? '' : pen.format.range({ ...result }),
          mdText(result.text),
        ]),
      ),
    );
  }
  if (baseline !== null) {
    const compared = pen.texts.label(texts.baseline(mdCode(baseline.file)));
    const status = emphasised(statuses[baseline.status], baseline.status);
    if (lines.length > 0) lines.push('');
    lines.push(`${compared}${status}${pen.texts.listSeparator}${mdText(baseline.text)}`);
    const worse = baseline.changes.filter(({ verdict }) => verdict === 'worse');
    if (worse.length > 0) lines.push('', ...worse.map(({ text }) => `- ${mdText(text)}`));
  }
  return section(texts.gates, lines);
}

function valueText({ unit }: GateResult, value: number | null, { format }: Pen): string {
  if (unit === 'share') return format.percent(value);
  return value === null ? format.dash : format.count(value);
}

function emphasised(word: string, status: GateResult['status']): string {
  return status === 'failed' ? `**${word}**` : word;
}
