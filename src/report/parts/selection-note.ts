import { GROUP_TEXTS } from '../../i18n/groups.ts';
import type { Report } from '../../model/report.ts';
import type { Pen } from '../pen.ts';
import { printable } from '../printable.ts';
import { hang } from '../wrap.ts';

/** That a part of the calls only was looked at, and which; nothing where it was all of them. */
export function selectionNote(
  { input }: Pick<Report, 'input'>,
  { chalk, format, view }: Pen,
): string[] {
  const { selected } = input;
  if (selected === null) return [];
  const texts = GROUP_TEXTS[view.language];
  const options = printable(selected.options.join(' '));
  const [some, all] = [format.count(selected.calls), format.count(input.calls)];
  const isPart = selected.calls < input.calls;
  const note = isPart ? texts.onlyPart(some, all, options) : texts.allSelected(all, options);
  return hang('  ', chalk.yellow(note), view.width);
}
