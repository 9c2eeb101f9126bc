import { COMPARISON_TEXTS } from '../../i18n/comparison.ts';
import type { ComparedShare, ComparedSide, Comparison } from '../../model/comparison.ts';
import { assemble, section, tableLines } from '../markdown/document.ts';
import { mdCode, mdText } from '../markdown/escape.ts';
import { type Pen, penFor } from '../pen.ts';
import type { View } from '../reporter.ts';
import { type NamedFinding, periodOf, ruleName, shareRows, together } from './rows.ts';

const NUMERIC = [false, true, true, true, false, true, false, true];

/** For a pull request or a ticket. */
export function markdownComparison(comparison: Comparison, view: View): string {
  const pen = penFor({ ...view, colorLevel: 0, unicode: true });
  const { sections, head } = COMPARISON_TEXTS[view.language];
  const list = (title: string, items: readonly string[]) =>
    section(
      title,
      items.map((item) => `- ${item}`),
    );
  const texts = (items: readonly { readonly text: string }[]): string[] =>
    items.map(({ text }) => mdText(text));
  const { rates, categories, claims, mix, findings, notes } = comparison;
  return assemble(
    [
      { open: [`## ${sections.title}`, ''], lines: [`**${mdText(comparison.text)}**`] },
      { open: [], lines: sideTable(comparison, pen) },
      { open: [], lines: shareTable(head.rate, rates, pen) },
      list(sections.claims, texts(claims)),
      { open: [], lines: shareTable(head.category, categories, pen) },
      list(sections.why, texts(rates)),
      list(sections.mix, texts(mix)),
      list(sections.came, together(findings.came).map(findingOf(pen))),
      list(sections.went, together(findings.went).map(findingOf(pen))),
      list(sections.stayed, together(findings.stayed).map(findingOf(pen))),
      list(
        sections.notes,
        notes.map((note) => mdText(note)),
      ),
    ],
    '…',
  );
}

function sideTable({ before, after }: Comparison, { format, view }: Pen): string[] {
  const { head } = COMPARISON_TEXTS[view.language];
  const row = (name: string, side: ComparedSide): string[] => [
    name,
    [...side.files, ...side.options].map((one) => mdCode(one)).join(' '),
    format.count(side.calls),
    periodOf(side, format),
  ];
  return tableLines(
    ['', head.files, head.calls, head.period],
    [false, false, true, false],
    [row(head.before, before), row(head.after, after)],
  );
}

function shareTable(title: string, shares: readonly ComparedShare[], pen: Pen): string[] {
  const { head } = COMPARISON_TEXTS[pen.view.language];
  const { before, after, points, interval, relative, verdict, needed } = head;
  return tableLines(
    [title, before, after, points, interval, relative, verdict, needed],
    NUMERIC,
    shareRows(shares, pen.format, pen.view).map((row) => [
      row.mix !== undefined ? `&emsp;${mdText(row.name)}` : mdText(row.name),
      row.before,
      row.after,
      row.points,
      row.interval,
      row.relative,
      isChange(row.share) && row.mix === undefined ? `**${row.verdict}**` : row.verdict,
      row.needed,
    ]),
  );
}

const isChange = ({ verdict }: ComparedShare): boolean =>
  verdict !== 'same' && verdict !== 'cannot-tell';

function findingOf({ texts, view }: Pen) {
  return ({ rule, named, text }: NamedFinding): string => {
    const which = named.map((what) => ` ${mdCode(what)}`).join('');
    return texts.label(`**${mdText(ruleName(rule, view.language))}**${which}`) + mdText(text);
  };
}
