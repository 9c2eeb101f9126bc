import { FINDING_TEXTS } from '../../i18n/findings.ts';
import type { HangUpMomentEvidence } from '../../model/evidence/hang-up-moment.ts';
import type { OutageEvidence } from '../../model/evidence/outage.ts';
import type { Finding } from '../../model/finding.ts';
import type { Measured } from '../../model/measured.ts';
import type { CategoryCount } from '../../model/report.ts';
import type { Pen } from '../pen.ts';
import { wrap } from '../wrap.ts';
import { heatMap } from './heat-map.ts';
import { condense, pointer, sparkline } from './sparkline.ts';

/** Columns of a picture, and those before it. */
const WIDTH = 60;
const MARGIN = 4;
/** Shown before and after an outage, as a multiple of its length. */
const AROUND = 1.5;

/** The picture that belongs to a finding, if one does. */
export function findingPicture(
  finding: Finding,
  measured: Measured,
  categories: readonly CategoryCount[],
  pen: Pen,
): string[] {
  if (finding.rule === 'best-time') return titled('heatMap', heatMap(measured.calendar, pen), pen);
  if (finding.rule === 'hang-up-moment') return survivalCurve(finding.evidence, measured, pen);
  if (finding.rule === 'outage') {
    const course = courseOf(finding.evidence, measured);
    return course === undefined ? [] : outageLine(finding.evidence, course, categories, pen);
  }
  return [];
}

function titled(title: 'heatMap', lines: readonly string[], { view, chalk }: Pen): string[] {
  if (lines.length === 0) return [];
  const head = wrap(FINDING_TEXTS[view.language][title], roomIn(view));
  return [...head.map((line) => chalk.dim(line)), ...lines];
}

function survivalCurve(
  { fromSecond, toSecond, audioSeconds }: HangUpMomentEvidence,
  { listening }: Measured,
  { view, chalk }: Pen,
): string[] {
  const message = listening.find((one) => one.audioSeconds === audioSeconds) ?? listening[0];
  if (message === undefined) return [];
  const { values, each } = condense(message.survival, Math.min(WIDTH, roomIn(view)));
  const marks = pointer(
    Math.floor(fromSecond / each),
    Math.floor(toSecond / each) + 1,
    view.unicode,
  );
  return [
    chalk.dim(FINDING_TEXTS[view.language].survival(String(message.survival.length - 1))),
    sparkline(values, view.unicode),
    chalk.red(marks),
  ];
}

/** Calls by bucket, and those of them that failed. */
interface Course {
  readonly from: string;
  readonly seconds: number;
  readonly calls: readonly number[];
  readonly failed: readonly number[];
}

/** Of one caller alone, a line of all calls would show next to nothing: the finding brings its own. */
function courseOf(
  { of, category, bucketSeconds, course }: OutageEvidence,
  { timeline }: Measured,
): Course | undefined {
  if (of === 'culprit') return course ? { ...course, seconds: bucketSeconds } : undefined;
  const own = timeline?.categories.find(({ id }) => id === category);
  return timeline === null || own === undefined ? undefined : { ...timeline, failed: own.calls };
}

function outageLine(
  { from, to, category }: OutageEvidence,
  course: Course,
  categories: readonly CategoryCount[],
  { view, chalk }: Pen,
): string[] {
  const bucketOf = (time: string): number =>
    (seconds(time) - seconds(course.from)) / course.seconds;
  const [start, end] = [Math.floor(bucketOf(from)), Math.ceil(bucketOf(to))];
  const around = Math.max(4, Math.ceil((end - start) * AROUND));
  const first = Math.max(0, start - around);
  const last = Math.min(course.calls.length, end + around);
  const shares = course.calls
    .slice(first, last)
    .map((calls, i) => (calls === 0 ? null : (course.failed[first + i] as number) / calls));
  const { values, each } = condense(shares, Math.min(WIDTH, roomIn(view)));
  const name = categories.find(({ id }) => id === category)?.name ?? category;
  const clock = (bucket: number): string =>
    new Date((seconds(course.from) + bucket * course.seconds) * 1000)
      .toISOString()
      .slice(5, 16)
      .replace('T', ' ');
  const minutes = String((each * course.seconds) / 60);
  return [
    ...wrap(
      FINDING_TEXTS[view.language].outage(name, clock(first), clock(last), minutes),
      roomIn(view),
    ).map((line) => chalk.dim(line)),
    sparkline(values, view.unicode),
    chalk.red(
      pointer(Math.floor((start - first) / each), Math.ceil((end - first) / each), view.unicode),
    ),
  ];
}

function roomIn({ width }: Pen['view']): number {
  return Math.max(20, width - MARGIN);
}

/** Of a local time in ISO 8601. */
function seconds(time: string): number {
  return Date.parse(`${time}Z`) / 1000;
}
