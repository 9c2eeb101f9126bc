import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts';
import { COMPARISON_TEXTS, signedPoints } from '../../../i18n/comparison.ts';
import type { ComparedShare, ShareVerdict } from '../../../model/comparison.ts';
import { ACCENT, ALARM, AXIS, GOOD, GRID, INK, MUTED, VALUE_AXIS } from '../../html/charts/draw.ts';
import type { Figure } from '../../html/charts/figure.ts';
import type { Pen } from '../../pen.ts';
import { shareTable } from './share-table.ts';

const ROW = 26;
const MARK = 5;
const ROOM = { names: 190, numbers: 190, axis: 44, top: 8 } as const;

const COLOURS: Readonly<Record<ShareVerdict, string>> = {
  better: GOOD,
  worse: ALARM,
  more: ACCENT,
  fewer: ACCENT,
  same: MUTED,
  'cannot-tell': MUTED,
};

/** A difference with its interval: the raw one, or the one within a mix, in a line of its own. */
interface Line {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly colour: string;
  readonly isRaw: boolean;
}

/** A forest plot: each difference, in percentage points, as a mark on its interval, beside the line of no change. */
export function forest(
  id: string,
  title: string,
  shares: readonly ComparedShare[],
  pen: Pen,
): Figure | undefined {
  const texts = COMPARISON_TEXTS[pen.view.language];
  const lines = shares.flatMap((share) => linesOf(share, texts.within));
  if (lines.length === 0) return undefined;
  const met = new Set(shares.flatMap(({ difference, verdict }) => (difference ? [verdict] : [])));
  return {
    id,
    title,
    summary: texts.forest,
    height: ROOM.top + lines.length * ROW + ROOM.axis,
    legend: [...met].map((verdict) => ({
      name: texts.verdicts[verdict],
      colour: COLOURS[verdict],
    })),
    option: {
      grid: { left: ROOM.names, right: ROOM.numbers, top: ROOM.top, bottom: ROOM.axis },
      xAxis: {
        ...VALUE_AXIS,
        min: Math.min(0, ...lines.map(({ low }) => low)),
        max: Math.max(0, ...lines.map(({ high }) => high)),
        name: texts.head.points,
        nameLocation: 'middle',
        nameGap: 26,
        axisLabel: {
          ...AXIS.axisLabel,
          hideOverlap: true,
          showMinLabel: false,
          showMaxLabel: false,
          formatter: signedPoints,
        },
      },
      yAxis: {
        ...AXIS,
        type: 'category',
        inverse: true,
        // stands where nothing has changed
        axisLine: { show: true, onZero: true, lineStyle: { color: INK } },
        axisLabel: {
          fontSize: 12,
          width: ROOM.names - 12,
          overflow: 'truncate',
          color: (_: string, i: number) => (lines[i]?.isRaw === true ? INK : MUTED),
        },
        data: lines.map(({ name }) => name),
      },
      series: [
        {
          type: 'custom',
          silent: true,
          clip: false,
          z: 3,
          data: lines.map(({ value }, i) => [value, i]),
          renderItem: (params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) =>
            drawLine(lines[params.dataIndex] as Line, params, api, texts.range),
        },
      ],
    },
    table: shareTable(title, shares, pen, true),
  };
}

function linesOf(
  { name, difference, adjusted, verdict, decidedBy }: ComparedShare,
  within: Readonly<Record<string, string>>,
): Line[] {
  if (difference === null) return [];
  const colourOf = (basis: string): string => (basis === decidedBy ? COLOURS[verdict] : MUTED);
  return [
    { ...difference, name, colour: colourOf('raw'), isRaw: true },
    ...adjusted.map((one) => ({
      ...one,
      name: within[one.dimension] ?? one.dimension,
      colour: colourOf(one.dimension),
      isRaw: false,
    })),
  ];
}

function drawLine(
  { value, low, high, colour, isRaw }: Line,
  { dataIndex, coordSys }: CustomSeriesRenderItemParams,
  api: CustomSeriesRenderItemAPI,
  range: (low: string, high: string) => string,
) {
  const [left = 0, y = 0] = api.coord([low, dataIndex]);
  const [right = 0] = api.coord([high, dataIndex]);
  const [x = 0] = api.coord([value, dataIndex]);
  const { x: start, width } = coordSys as unknown as { x: number; width: number };
  const size = isRaw ? MARK : MARK - 1.5;
  const text = `${signedPoints(value)}  (${range(signedPoints(low), signedPoints(high))})`;
  return {
    type: 'group' as const,
    children: [
      {
        type: 'line' as const,
        shape: { x1: start, y1: y + ROW / 2, x2: start + width, y2: y + ROW / 2 },
        style: { stroke: GRID, lineWidth: 1 },
      },
      {
        type: 'line' as const,
        shape: { x1: left, y1: y, x2: right, y2: y },
        style: { stroke: colour, lineWidth: isRaw ? 2.5 : 1.5 },
      },
      {
        type: 'rect' as const,
        shape: { x: x - size, y: y - size, width: 2 * size, height: 2 * size },
        style: { fill: colour },
      },
      {
        type: 'text' as const,
        x: start + width + 14,
        y,
        style: {
          text,
          fill: isRaw ? INK : MUTED,
          fontSize: 12,
          align: 'left' as const,
          verticalAlign: 'middle' as const,
        },
      },
    ],
  };
}
