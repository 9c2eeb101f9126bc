import { Chalk, type ChalkInstance } from 'chalk';
import { TERMINAL_TEXTS } from '../i18n/terminal.ts';
import type { CategoryCount } from '../model/report.ts';
import { type Format, formatter } from './format.ts';
import type { View } from './reporter.ts';

/** What every part of a terminal page draws with. */
export interface Pen {
  readonly view: View;
  readonly texts: (typeof TERMINAL_TEXTS)['en'];
  readonly format: Format;
  readonly chalk: ChalkInstance;
}

export function penFor(view: View): Pen {
  return {
    view,
    texts: TERMINAL_TEXTS[view.language],
    format: formatter(view),
    chalk: new Chalk({ level: view.colorLevel }),
  };
}

/** One colour a kind of result, the same in every part: good, the callee's, the network's, one's own. */
export function paint(pen: Pen, category: CategoryCount): ChalkInstance {
  const { chalk } = pen;
  if (category.id === 'completed' || category.id === 'answered') return chalk.green;
  return { callee: chalk.yellow, network: chalk.magenta, sender: chalk.red, none: chalk.gray }[
    category.responsible
  ];
}
