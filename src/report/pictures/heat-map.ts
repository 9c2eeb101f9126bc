import { THRESHOLDS } from '../../diagnose/thresholds.ts';
import { FINDING_TEXTS } from '../../i18n/findings.ts';
import type { Measured } from '../../model/measured.ts';
import type { Pen } from '../pen.ts';
import { widthOf } from '../width.ts';

const SHADES = ['░', '▒', '▓', '█'] as const;
const PLAIN_SHADES = ['.', '-', '+', '#'] as const;
const TOO_FEW = '·';

/** Answered rate by weekday and hour: the lowest quarter of the range that occurs is the lightest. */
export function heatMap(calendar: Measured['calendar'], pen: Pen): string[] {
  const { view, chalk } = pen;
  const texts = FINDING_TEXTS[view.language];
  const told = calendar.filter(({ answered }) => answered.denominator >= THRESHOLDS.fewCalls);
  const rates = told.map(({ answered }) => answered.value ?? 0);
  const low = Math.min(...rates);
  const high = Math.max(...rates);
  if (told.length < 2 || high === low) return [];
  const hours = calendar.map(({ hour }) => hour);
  const first = Math.min(...hours);
  const last = Math.max(...hours);
  const shades = view.unicode ? SHADES : PLAIN_SHADES;
  const names = texts.weekdays;
  const margin = Math.max(...names.map(widthOf)) + 2;
  const columns = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const head = ' '.repeat(margin) + columns.map((hour) => String(hour).padEnd(3)).join('');
  const rows = names.flatMap((name, i) => {
    const slots = calendar.filter(({ weekday }) => weekday === i + 1);
    if (slots.length === 0) return [];
    const cells = columns.map((hour) => {
      const slot = slots.find((one) => one.hour === hour);
      if (slot === undefined) return '   ';
      if (slot.answered.denominator < THRESHOLDS.fewCalls) {
        return `${view.unicode ? TOO_FEW : ' '}  `;
      }
      const level = Math.floor((((slot.answered.value ?? 0) - low) / (high - low)) * shades.length);
      const shade = shades[Math.min(shades.length - 1, level)] as string;
      return `${shade}${shade} `;
    });
    return [name + ' '.repeat(margin - widthOf(name)) + cells.join('').trimEnd()];
  });
  const { format } = pen;
  const legend = texts.heatMapLegend(
    `${shades[0]}${shades[0]}`,
    format.percent(low),
    `${shades.at(-1)}${shades.at(-1)}`,
    format.percent(high),
  );
  return [chalk.dim(head.trimEnd()), ...rows, chalk.dim(legend)];
}
