import { planCalls } from './october-calls.ts';
import type { PlannedCall } from './october-dialler.ts';
import { DUPLICATE_EVERY, EVENT_EVERY, PLANTED } from './october-plan.ts';

/** A campaign of one working week, and the truth about it. */
export interface October {
  readonly csv: string;
  /** In the order of time. */
  readonly calls: readonly PlannedCall[];
  readonly rows: number;
  readonly duplicates: number;
  readonly events: number;
  readonly rejected: number;
}

const HEADER =
  'call_id,out_id,caller,callee,originate_time,ring_time,start_time,end_time,duration,status_code,smart_status_code,early_media_code,status_msg,hangup_direction';

/** A row without result, a torn one, and one with a comma that nobody quoted. */
const REJECTED = [
  '116009000001^1028000001,renewal-a,057100000001,13900009001,2026-10-12 10:00:00,,,,,,,,,',
  '116009000002^1028000002,renewal-a,0571',
  '116009000003^1028000003,renewal-b,057100000002,13900009003,2026-10-13 10:00:00,,,,0,200002,,,用户占线,请稍后再拨,用户',
];

export function writeOctober(): October {
  const calls = planCalls();
  const lines: string[] = [];
  let duplicates = 0;
  let events = 0;
  calls.forEach((call, i) => {
    const cells = cellsOf(call, i);
    const line = cells.join(',');
    if (i % EVENT_EVERY === 5) {
      // on the way to the result, which follows
      lines.push([...cells.slice(0, 6), '', '', '0', '200101', '', '', '正在接通主叫', ''].join());
      events++;
    }
    lines.push(line);
    if (i % DUPLICATE_EVERY === 11) {
      lines.push(line);
      duplicates++;
    }
  });
  REJECTED.forEach((line, i) => {
    lines.splice(4000 * (i + 1), 0, line);
  });
  return {
    csv: `${[HEADER, ...lines].join('\n')}\n`,
    calls,
    rows: lines.length,
    duplicates,
    events,
    rejected: REJECTED.length,
  };
}

function cellsOf(call: PlannedCall, i: number): string[] {
  const { start, callee, caller, group, kind, waits, rings, talks } = call;
  const { code, smart = '', early = '', text, outcome } = kind;
  const { slowClock } = PLANTED;
  const isSlow = caller === slowClock.caller && start >= slowClock.from;
  // what the gateway tells: when it rang, was answered, and ended
  const clock = start - (isSlow ? slowClock.seconds : 0);
  const hasRung = kind.ring !== undefined;
  const isAnswered = outcome === 'misconfigured/audio-format' || talks > 0;
  return [
    `116${String(i).padStart(9, '0')}^1028${String(i).padStart(6, '0')}`,
    group,
    caller,
    callee,
    stamp(start),
    hasRung ? stamp(clock + waits) : '',
    isAnswered ? stamp(clock + waits + rings) : '',
    hasRung ? stamp(clock + waits + rings + talks) : '',
    String(talks),
    code,
    smart,
    early,
    text,
    talks === 0 ? '' : outcome === 'completed/heard-in-full' ? '机器' : '用户',
  ];
}

/** `2026-10-12 09:00:00` */
function stamp(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
