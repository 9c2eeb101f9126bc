import { MARKDOWN_TEXTS } from '../../i18n/markdown.ts';
import { assemble } from '../markdown/document.ts';
import { findingList } from '../markdown/findings.ts';
import { gateTable } from '../markdown/gates.ts';
import { groupTables } from '../markdown/groups.ts';
import { qualityDetails, strategyDetails } from '../markdown/more.ts';
import { fixFirst, resultTable, verdict } from '../markdown/summary.ts';
import { penFor } from '../pen.ts';
import type { Reporter } from '../reporter.ts';

/** GitHub-flavoured, for a pull request or a ticket: the answer first, the rest folded in, never too long to be posted. */
const markdown: Reporter = (report, view) => {
  // no line is broken, coloured or typed in ASCII: what shows it does that
  const pen = penFor({ ...view, width: Number.MAX_SAFE_INTEGER, colorLevel: 0, unicode: true });
  const sections = [
    verdict(report, pen),
    gateTable(report, pen),
    fixFirst(report, pen),
    resultTable(report, pen),
    ...groupTables(report, pen),
  ];
  if (!view.quiet) {
    sections.push(
      findingList(report, pen),
      strategyDetails(report, pen),
      qualityDetails(report, pen),
    );
  }
  return assemble(sections, MARKDOWN_TEXTS[view.language].cut);
};
export default markdown;
