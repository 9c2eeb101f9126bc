import { GATE_SENTENCES } from '../../i18n/gates.ts';
import type { GateReport, GateResult, GateStatus } from '../../model/gate.ts';
import type { Report } from '../../model/report.ts';
import type { Pen } from '../pen.ts';
import { printable } from '../printable.ts';
import { hang } from '../wrap.ts';

/** What wants no doing first, so that what does is what the eye rests on at the end. */
const ORDER = ['waived', 'warned', 'failed'] as const satisfies readonly GateStatus[];
const LISTED = 20;

/** What the gates said; nothing where none was judged. The failed ones come last. */
export function gateSection({ gates }: Pick<Report, 'gates'>, pen: Pen): string[] {
  if (gates === null) return [];
  const { results, baseline, policy } = gates;
  // all may be off, or for groups that the campaign does not have
  if (results.length === 0 && baseline === null) return [];
  const { chalk, format, view } = pen;
  const texts = GATE_SENTENCES[view.language];
  const lines = [chalk.bold.underline(texts.head(policy))];
  const passed = results.filter(({ status }) => status === 'passed').length;
  if (passed > 0)
    lines.push(...hang('  ', chalk.green(texts.passed(format.count(passed))), view.width));
  for (const status of ORDER) {
    const some = results.filter((result) => result.status === status);
    lines.push(...some.slice(0, LISTED).flatMap((result) => resultLines(result, pen)));
    if (some.length > LISTED) {
      lines.push(...hang('    ', texts.omitted(format.count(some.length - LISTED)), view.width));
    }
  }
  if (baseline !== null) {
    const colour = { passed: chalk.green, warned: chalk.yellow, failed: chalk.red }[
      baseline.status
    ];
    lines.push(...hang('  ', colour(printable(baseline.text)), view.width));
    for (const { text, verdict } of baseline.changes) {
      if (verdict !== 'same') lines.push(...hang('    ', printable(text), view.width));
    }
  }
  return [...lines, ...verdictLines(gates, pen)];
}

function resultLines({ gate, status, text }: GateResult, { chalk, texts, view }: Pen): string[] {
  const label = texts.label(GATE_SENTENCES[view.language].status[status]);
  const paint = { passed: chalk.green, waived: chalk.dim, warned: chalk.yellow, failed: chalk.red };
  const first = `  ${paint[status](label)}`;
  return [
    ...hang(first, chalk.bold(printable(gate)), view.width),
    ...hang('    ', printable(text), view.width),
  ];
}

function verdictLines({ results, baseline }: GateReport, { chalk, view }: Pen): string[] {
  const texts = GATE_SENTENCES[view.language];
  const failed = results.filter(({ status }) => status === 'failed');
  const names = [...new Set(failed.map(({ gate }) => gate))];
  if (baseline?.status === 'failed') names.push(texts.baselineHead(baseline.file));
  if (names.length === 0) return [];
  const count = failed.length + (baseline?.status === 'failed' ? 1 : 0);
  const all = results.length + (baseline === null ? 0 : 1);
  const text = texts.failed(count, all, names.map(printable).join(texts.separator));
  return ['', ...hang('', chalk.red.bold(text), view.width)];
}
