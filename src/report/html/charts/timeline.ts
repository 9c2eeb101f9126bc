import { isoText } from '../../../i18n/amounts.ts';
import { HTML_TEXTS } from '../../../i18n/html.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Measured } from '../../../model/measured.ts';
import type { CategoryCount } from '../../../model/report.ts';
import { ALARM, ALARM_AREA, AXIS, STILL, VALUE_AXIS } from './draw.ts';
import type { FigureMaker } from './figure.ts';

/** More points would be closer than a pixel or two, and as many rows in the table. */
const POINTS = 300;

/** Calls in the course of the campaign by what they came to, with outages marked. */
export const timeline: FigureMaker = (
  { measured, findings, categories },
  { view, format, texts: common },
) => {
  const texts = HTML_TEXTS[view.language];
  if (measured.timeline === null || measured.timeline.calls.length < 2) return undefined;
  const { from, seconds, calls, shares } = condensed(measured.timeline);
  const timeOf = (bucket: number): string => minute(epoch(from) + bucket * seconds);
  const times = calls.map((_, bucket) => timeOf(bucket));
  const outages = outagesOf(findings);
  const peak = calls.indexOf(Math.max(...calls));
  const legend = shares.map(({ id }) => ({
    name: nameOf(id, categories),
    colour: `var(--c-${id})`,
  }));
  const bucketOf = (time: string): number => (epoch(time) - epoch(from)) / seconds;
  const said = outages.map((outage) =>
    texts.timelineOutage(
      nameOf(outage.category, categories),
      minute(epoch(outage.from)),
      minute(epoch(outage.to)),
    ),
  );
  return {
    id: 'timeline',
    title: texts.timeline(String(seconds / 60)),
    summary: [
      texts.timelineSummary(
        times[0] ?? '',
        timeOf(calls.length),
        times[peak] ?? '',
        format.count(calls[peak] ?? 0),
      ),
      ...said,
    ].join(view.language === 'en' ? ' ' : ''),
    height: 300,
    legend: [...legend, ...(outages.length > 0 ? [{ name: texts.outage, colour: ALARM }] : [])],
    option: {
      grid: { left: 52, right: 24, top: 26, bottom: 30 },
      xAxis: {
        ...AXIS,
        type: 'category',
        boundaryGap: false,
        data: times,
        axisLabel: {
          ...AXIS.axisLabel,
          interval: everyDay(times),
          formatter: (time: string) => time.slice(5, 10),
          align: 'left',
        },
      },
      yAxis: {
        ...VALUE_AXIS,
        minInterval: 1,
        axisLabel: { ...AXIS.axisLabel, formatter: format.count },
      },
      series: shares.map(({ id, calls: own }, i) => ({
        type: 'line',
        ...STILL,
        stack: 'calls',
        showSymbol: false,
        step: 'middle',
        lineStyle: { width: 0 },
        areaStyle: { color: `var(--c-${id})`, opacity: 1 },
        data: own,
        ...(i === shares.length - 1 && {
          markArea: {
            silent: true,
            itemStyle: { color: ALARM_AREA, borderColor: ALARM, borderWidth: 1 },
            label: { color: ALARM, fontSize: 12, position: 'top' },
            data: outages.map((outage) => [
              { name: texts.outage, xAxis: Math.max(0, Math.floor(bucketOf(outage.from)) - 0.5) },
              { xAxis: Math.min(calls.length - 1, Math.ceil(bucketOf(outage.to)) - 0.5) },
            ]),
          },
        }),
      })),
    },
    table: {
      caption: texts.timeline(String(seconds / 60)),
      columns: [
        { title: texts.columns.from },
        { title: texts.columns.calls, isNumber: true },
        ...legend.map(({ name }) => ({ title: name, isNumber: true })),
      ],
      rows: calls.flatMap((count, bucket) =>
        count === 0
          ? []
          : [
              [
                times[bucket] ?? '',
                { shown: format.count(count), value: count },
                ...shares.map(({ calls: own }) => format.count(own[bucket] ?? 0)),
              ],
            ],
      ),
    },
  };

  function nameOf(id: string, all: readonly CategoryCount[]): string {
    return all.find((category) => category.id === id)?.name ?? common.noText;
  }
};

function condensed({ from, seconds, calls, categories }: NonNullable<Measured['timeline']>) {
  const each = Math.ceil(calls.length / POINTS);
  const put = (counts: readonly number[]): number[] =>
    Array.from({ length: Math.ceil(counts.length / each) }, (_, i) =>
      counts.slice(i * each, (i + 1) * each).reduce((sum, count) => sum + count, 0),
    );
  return {
    from,
    seconds: seconds * each,
    calls: put(calls),
    shares: categories.map((category) => ({ id: category.id, calls: put(category.calls) })),
  };
}

function outagesOf(findings: readonly Finding[]) {
  return findings.flatMap((finding) => (finding.rule === 'outage' ? [finding.evidence] : []));
}

/** Whether a label stands at a bucket: at the first one of a day, and of a long campaign not of every day. */
function everyDay(times: readonly string[]): (index: number) => boolean {
  const days = [...new Set(times.map((time) => time.slice(0, 10)))];
  const each = Math.ceil(days.length / 12);
  return (index) => {
    const day = times[index]?.slice(0, 10);
    return day !== times[index - 1]?.slice(0, 10) && days.indexOf(day ?? '') % each === 0;
  };
}

/** Of a local time in ISO 8601. */
function epoch(time: string): number {
  return Date.parse(`${time}Z`) / 1000;
}

function minute(seconds: number): string {
  return isoText(seconds).slice(0, 16).replace('T', ' ');
}
