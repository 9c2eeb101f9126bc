import type { CategoryCount, Report, ReportedStrategy } from '../../model/report.ts';
import { type Pen, paint } from '../pen.ts';
import { hang } from '../wrap.ts';

/** What to do about each kind of result that is there, the largest first. */
export function strategySection(report: Report, pen: Pen): string[] {
  const { chalk, texts, view } = pen;
  const lines = [
    chalk.bold.underline(texts.whatToDo),
    ...hang('', chalk.dim(texts.grades), view.width),
  ];
  let category: CategoryCount | undefined;
  for (const strategy of report.strategies) {
    if (strategy.category !== category?.id) {
      category = report.categories.find(({ id }) => id === strategy.category);
      if (category !== undefined) lines.push('', heading(category, pen));
    }
    if (category !== undefined) lines.push(...strategyLines(strategy, category.calls, pen));
  }
  return lines;
}

function heading(category: CategoryCount, pen: Pen): string {
  const { chalk, texts, format } = pen;
  const name = paint(pen, category).bold(sectioned(category));
  const calls = texts.calls(format.count(category.calls));
  const responsible =
    category.responsible === 'none'
      ? ''
      : `  ${chalk.dim(texts.label(texts.responsible) + texts.party[category.responsible])}`;
  return `${name}  ${calls}${responsible}`;
}

/** `2.1 Hung up early`; what the article does not name has no section. */
export function sectioned({ section, name }: Pick<CategoryCount, 'section' | 'name'>): string {
  return /^\d/.test(section) ? `${section} ${name}` : name;
}

/** @param calls of the whole category; a strategy for a part of it says so. Left out when it stands alone. */
export function strategyLines(
  strategy: Omit<ReportedStrategy, 'calls'> & { calls?: number },
  calls: number | undefined,
  { chalk, texts, format, view }: Pen,
): string[] {
  const { width } = view;
  const aboutSome =
    calls !== undefined && strategy.calls !== undefined && strategy.calls < calls
      ? chalk.dim(texts.aside(texts.about(texts.calls(format.count(strategy.calls)))))
      : '';
  const detail = (label: string, text: string): string[] =>
    hang(`      ${texts.label(label)}`, text, width).map((line) => chalk.dim(line));
  return [
    '',
    ...hang(
      '  ',
      `${chalk.bold(`[${strategy.grade}]`)} ${chalk.bold(strategy.title)}${aboutSome}`,
      width,
    ),
    ...detail(texts.why, strategy.problem),
    ...strategy.steps.flatMap((step, i) => hang(`      ${i + 1}. `, step, width)),
    ...(strategy.claimedEffect === undefined ? [] : detail(texts.claim, strategy.claimedEffect)),
    ...strategy.caveats.flatMap((caveat) =>
      hang(`      ${texts.label(texts.but)}`, caveat, width).map((line) => chalk.yellow(line)),
    ),
    ...strategy.sources.flatMap(({ name, url }) =>
      detail(texts.source, url === undefined ? name : `${name} ${url}`),
    ),
  ];
}
