import type { Outcome } from '../../src/model/category.ts';

// The campaign of README: `fixtures/september-campaign.csv` is written from this plan, so the plan is the truth that
// the tests count against. Numbers are invented.

interface Planned {
  readonly outcome: Outcome;
  readonly calls: number;
  readonly code: string;
  readonly text: string;
  readonly smart?: string;
  readonly early?: string;
  /** Talk seconds: from, to. */
  readonly talk?: readonly [number, number];
  /** Ring seconds: from, to; none for calls that never rang. */
  readonly ring?: readonly [number, number];
}

export const PLAN: readonly Planned[] = [
  {
    outcome: 'completed/heard-in-full',
    calls: 183,
    code: '200000',
    smart: 'ANSWERED',
    text: '用户听完语音',
    talk: [28, 30],
    ring: [3, 18],
  },
  {
    outcome: 'early-hangup/hung-up-early',
    calls: 88,
    code: '200001',
    smart: 'ANSWERED',
    text: '用户提前挂机未完整收听',
    talk: [2, 7],
    ring: [2, 15],
  },
  {
    outcome: 'early-hangup/hung-up-early',
    calls: 24,
    code: '200001',
    text: '用户提前挂机未完整收听',
    talk: [8, 26],
    ring: [2, 15],
  },
  {
    outcome: 'busy/user-busy',
    calls: 40,
    code: '200002',
    smart: 'USER_BUSY',
    early: '200002',
    text: '用户占线',
  },
  {
    outcome: 'busy/user-busy',
    calls: 4,
    code: '200005',
    smart: 'USER_BUSY',
    text: '被叫用户无法接通',
  },
  {
    outcome: 'no-answer/rang-out',
    calls: 69,
    code: '200003',
    smart: 'NO_ANSWER',
    early: '200003',
    text: '用户收到呼叫但未接听',
    ring: [20, 55],
  },
  { outcome: 'invalid-number/invalid', calls: 9, code: '200004', text: '用户号码不合法' },
  {
    outcome: 'invalid-number/nonexistent',
    calls: 17,
    code: '200004',
    smart: 'INVALID_NUMBER',
    early: '200004',
    text: '用户号码不合法',
  },
  { outcome: 'invalid-number/suspended', calls: 6, code: '200011', smart: 'SUSPEND', text: '停机' },
  {
    outcome: 'unreachable/rejected',
    calls: 15,
    code: '200005',
    smart: 'CALL_REJECTED',
    text: '被叫用户无法接通',
    ring: [1, 4],
  },
  {
    outcome: 'unreachable/powered-off',
    calls: 9,
    code: '200010',
    smart: 'POWERED_OFF',
    early: '200010',
    text: '关机',
  },
  {
    outcome: 'unreachable/out-of-coverage',
    calls: 4,
    code: '200007',
    text: '用户无法接通(不在服务区)',
  },
  { outcome: 'unreachable/unspecified', calls: 7, code: '200005', text: '被叫用户无法接通' },
  {
    outcome: 'misconfigured/audio-format',
    calls: 1,
    code: '200006',
    text: '语音播放失败铃声格式有误',
    ring: [3, 9],
  },
  { outcome: 'restricted/frequency', calls: 3, code: '200119', text: '供应商超频限呼' },
  { outcome: 'restricted/concurrency', calls: 2, code: '200121', text: '呼叫超并发' },
  { outcome: 'unknown/unknown-code', calls: 6, code: '200888', text: '灰度通道结果' },
];

/** Rows beside the calls. */
export const EXTRA = { duplicates: 6, events: 9, rejected: 3 } as const;

const HEADER =
  'call_id,out_id,caller,callee,originate_time,ring_time,start_time,end_time,duration,status_code,smart_status_code,early_media_code,status_msg,hangup_direction,voice_type';

/** Minimal standard generator (Park and Miller 1988): the same campaign on every machine. */
function generator(seed: number): (from: number, to: number) => number {
  let state = seed;
  return (from, to) => {
    state = (state * 48271) % 2147483647;
    return from + (state % (to - from + 1));
  };
}

export function writeCampaign(): string {
  const between = generator(20260901);
  const cards = PLAN.flatMap((planned) => Array.from({ length: planned.calls }, () => planned));
  for (let i = cards.length - 1; i > 0; i--) {
    const j = between(0, i);
    [cards[i], cards[j]] = [cards[j] as Planned, cards[i] as Planned];
  }
  const rows = cards.map((planned, i) => row(planned, i, cards.length, between));
  const lines = rows.map((cells) => cells.join(','));
  // receipts that were delivered twice, each after its call
  for (let i = 0; i < EXTRA.duplicates; i++)
    lines.splice(70 * i + 12, 0, lines[70 * i + 11] as string);
  // events of calls whose result stands elsewhere
  for (let i = 0; i < EXTRA.events; i++) {
    const cells = [...(rows[50 * i + 5] as string[])];
    [cells[6], cells[7], cells[8], cells[9], cells[10], cells[11], cells[12], cells[13]] = [
      '',
      '',
      '0',
      '200101',
      '',
      '',
      '正在接通主叫',
      '',
    ];
    lines.splice(55 * i + 3, 0, cells.join(','));
  }
  // a row without result, a torn one, and one with a comma that nobody quoted
  lines.splice(
    100,
    0,
    '122000009001^70009001,reminder-a,057100000001,13900009001,2026-09-02 10:00:00,,,,,,,,,,voice',
  );
  lines.splice(200, 0, '122000009002^70009002,reminder-a,0571');
  lines.splice(
    300,
    0,
    '122000009003^70009003,reminder-b,057100000002,13900009003,2026-09-03 10:00:00,,,,0,200002,,,用户占线,请稍后再拨,,voice',
  );
  return `${[HEADER, ...lines].join('\n')}\n`;
}

function row(
  { code, text, smart = '', early = '', talk, ring }: Planned,
  i: number,
  total: number,
  between: (from: number, to: number) => number,
): string[] {
  const day = Math.floor((i / total) * 5);
  const start = day * 86400 + between(9 * 3600, 19 * 3600 + 1800);
  const rings = ring === undefined ? undefined : start + between(2, 5);
  const stops = rings === undefined ? undefined : rings + between(...(ring ?? [0, 0]));
  const seconds = talk === undefined ? 0 : between(...talk);
  const answered = talk !== undefined && stops !== undefined;
  return [
    `1220000${String(i).padStart(5, '0')}^7000${String(i).padStart(4, '0')}`,
    `reminder-${'ab'[i % 2]}`,
    `05710000000${1 + (i % 3)}`,
    `1390000${String(between(1, 420)).padStart(4, '0')}`,
    stamp(start),
    rings === undefined ? '' : stamp(rings),
    answered ? stamp(stops) : '',
    stops === undefined ? '' : stamp(stops + seconds),
    String(seconds),
    code,
    smart,
    early,
    text,
    answered ? (code === '200000' ? '机器' : '用户') : '',
    'voice',
  ];
}

function stamp(seconds: number): string {
  const time = new Date(Date.UTC(2026, 8, 1) + seconds * 1000).toISOString();
  return `${time.slice(0, 10)} ${time.slice(11, 19)}`;
}
