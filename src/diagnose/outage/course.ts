import { isoText } from '../../i18n/amounts.ts';
import type { SegmentTimelines } from '../../measure/segment-timelines.ts';
import type { OutageEvidence } from '../../model/evidence/outage.ts';
import type { Stretch } from './calls-during.ts';
import { FAILURES, type Failure, segmentSeries } from './failure-series.ts';
import type { Culprit } from './find-culprit.ts';

/** Shown before and after an outage: so many times its length, and so many buckets at least. */
const AROUND = 1.5;
const AROUND_AT_LEAST = 4;

/** The culprit's calls before, during and after its outage, and those that failed so: what a picture is drawn from. */
export function courseOf(
  timelines: SegmentTimelines,
  { dimension, name, alsoStruck }: Culprit,
  category: Failure,
  { from, until }: Stretch,
): NonNullable<OutageEvidence['course']> {
  const { seconds, starts, segments } = timelines;
  const around = Math.max(AROUND_AT_LEAST, Math.ceil(((until - from) / seconds) * AROUND));
  const first = Math.max(starts[0] ?? from, from - around * seconds);
  const end = Math.min((starts.at(-1) ?? from) + seconds, until + around * seconds);
  const names = [name, ...alsoStruck];
  const meant = segments.flatMap((segment, i) =>
    segment.dimension === dimension && names.includes(segment.name) ? [i] : [],
  );
  const calls = new Array<number>(Math.max(0, (end - first) / seconds)).fill(0);
  const failed = calls.slice();
  const own = segmentSeries(timelines, meant);
  const ownFailed = own.failed[FAILURES.indexOf(category)] as Float64Array;
  starts.forEach((start, i) => {
    const bucket = (start - first) / seconds;
    if (bucket < 0 || bucket >= calls.length) return;
    calls[bucket] = own.calls[i] as number;
    failed[bucket] = ownFailed[i] as number;
  });
  return { from: isoText(first), calls, failed };
}
