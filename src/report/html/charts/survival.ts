import { HTML_TEXTS } from '../../../i18n/html.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Measured } from '../../../model/measured.ts';
import type { Pen } from '../../pen.ts';
import { cellText } from '../markup.ts';
import { ALARM_AREA, SHARE_AXIS, STILL, VALUE_AXIS } from './draw.ts';
import type { FigureMaker } from './figure.ts';

/** Messages that get a line of their own. */
const LINES = 4;

/** How many of those who picked up still listen, second by second. */
export const survival: FigureMaker = ({ measured, findings }, pen) => {
  const texts = HTML_TEXTS[pen.view.language];
  const messages = measured.listening
    .filter(({ survival: curve, hangUps }) => curve.length > 1 && hangUps > 0)
    .slice(0, LINES);
  const [largest] = messages;
  if (largest === undefined) return undefined;
  const named = messages.map((message, i) => ({
    name: messageName(message, pen),
    colour: `var(--line-${i})`,
    curve: message.survival,
  }));
  const seconds = Math.max(...messages.map(({ survival: curve }) => curve.length));
  const { format } = pen;
  const half = largest.survival.findIndex((share) => share < 0.5);
  return {
    id: 'listening',
    title: texts.survival,
    summary: texts.survivalSummary(
      messageName(largest, pen),
      format.percent(largest.survival.at(-1) ?? null),
      half === -1 ? undefined : String(half),
    ),
    height: 260,
    ...(named.length > 1 && { legend: named }),
    option: {
      grid: { left: 52, right: 24, top: 16, bottom: 42 },
      xAxis: {
        ...VALUE_AXIS,
        splitLine: { show: false },
        min: 0,
        max: seconds - 1,
        name: texts.seconds,
        nameLocation: 'middle',
        nameGap: 26,
      },
      yAxis: { ...SHARE_AXIS, max: 1 },
      series: named.map(({ colour, curve }, i) => ({
        type: 'line',
        ...STILL,
        showSymbol: false,
        step: 'end',
        lineStyle: { color: colour, width: 2, type: i === 0 ? 'solid' : [6, 2 + 2 * i] },
        data: curve.map((share, second) => [second, share]),
        ...(i === 0 && {
          areaStyle: { color: colour, opacity: 0.12 },
          markArea: {
            silent: true,
            itemStyle: { color: ALARM_AREA },
            data: moments(findings, seconds - 1),
          },
        }),
      })),
    },
    table: {
      caption: texts.survival,
      columns: [
        { title: texts.columns.second, isNumber: true },
        ...named.map(({ name }) => ({ title: name, isNumber: true })),
      ],
      rows: Array.from({ length: seconds }, (_, second) => [
        { shown: String(second), value: second },
        ...named.map(({ curve }) => ({
          shown: format.percent(curve[second] ?? null),
          value: curve[second] ?? null,
        })),
      ]),
    },
  };
};

/** The seconds in which a finding saw too many hang up. */
function moments(
  findings: readonly Finding[],
  last: number,
): [{ xAxis: number }, { xAxis: number }][] {
  return findings
    .filter((finding) => finding.rule === 'hang-up-moment')
    .map(({ evidence: { fromSecond, toSecond } }) => [
      { xAxis: fromSecond },
      { xAxis: Math.min(last, toSecond + 1) },
    ]);
}

function messageName({ audioSeconds, groups }: Measured['listening'][number], pen: Pen): string {
  const texts = HTML_TEXTS[pen.view.language];
  const length =
    audioSeconds === null
      ? texts.audioUnknown
      : texts.audio(String(Math.round(audioSeconds * 10) / 10));
  const [group, ...more] = groups;
  if (group === undefined || more.length > 0) return length;
  return length + pen.texts.aside(cellText(group));
}
