import type { Report } from '../../model/report.ts';
import { draw, everyText } from '../ascii.ts';
import { findingSection } from '../parts/finding-section.ts';
import { firstScreen } from '../parts/first-screen.ts';
import { gateSection } from '../parts/gate-section.ts';
import { groupSection } from '../parts/group-section.ts';
import { qualitySection } from '../parts/quality-section.ts';
import { strategySection } from '../parts/strategy-section.ts';
import { penFor } from '../pen.ts';
import { printable } from '../printable.ts';
import type { Reporter, View } from '../reporter.ts';
import { hang } from '../wrap.ts';

/**
 * One screen that answers, then what was found, what to do, and how good the data is. A saved report may come from anywhere,
 * and the words of findings quote names from the data, so no text of it is trusted.
 */
const terminal: Reporter = (report, view) => draw(everyText(report, printable), view, page);
export default terminal;

function page(report: Report, view: View): string {
  const pen = penFor(view);
  const groups = groupSection(report, pen);
  const sections = [firstScreen(report, pen), ...(groups.length === 0 ? [] : [groups])];
  if (!view.quiet) {
    const closing = hang('', pen.chalk.dim(pen.texts.closing), view.width);
    sections.push(
      findingSection(report, pen),
      strategySection(report, pen),
      qualitySection(report, pen),
      closing,
    );
  }
  const gates = gateSection(report, pen);
  if (gates.length > 0) sections.push(gates);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
