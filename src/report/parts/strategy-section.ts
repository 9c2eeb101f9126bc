import type {
  CategoryCount,
  Report,
  ReportedStrategy,
  StrategyInWords,
} from '../../model/report.ts';
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
    if (category === undefined) continue;
    lines.push(...strategyLines(strategy, pen, aboutSome(strategy, category, pen)));
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

/** Says so where a strategy is about a part of its category only. */
function aboutSome(
  strategy: ReportedStrategy,
  category: CategoryCount,
  { chalk, texts, format }: Pen,
): string {
  if (strategy.calls >= category.calls) return '';
  return chalk.dim(texts.aside(texts.about(format.count(strategy.calls))));
}

/** @param aside stands after the title */
export function strategyLines(
  strategy: StrategyInWords,
  { chalk, texts, view }: Pen,
  aside = '',
): string[] {
  const { width } = view;
  const detail = (label: string, text: string): string[] =>
    hang(`      ${texts.label(label)}`, text, width).map((line) => chalk.dim(line));
  return [
    '',
    ...hang(
      '  ',
      `${chalk.bold(`[${strategy.grade}]`)} ${chalk.bold(strategy.title)}${aside}`,
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
