import { describe, expect, it } from 'vitest';
import rule from '../../../src/diagnose/rules/hang-up-moment.ts';
import { type Listening, measureListening } from '../../../src/measure/listening.ts';
import type { Measures } from '../../../src/measure/measures.ts';
import { countWhoHungUp } from '../../../src/measure/who-hung-up.ts';
import { type Call, countedTable, countsOf } from '../../helpers/calls.ts';
import {
  exponential,
  listeners,
  lognormal,
  massed,
  mixture,
  type Patience,
  weibull,
} from '../../helpers/listeners.ts';
import { Random } from '../../helpers/random.ts';

function find(listening: Listening, hungUpEarly = 0): ReturnType<typeof rule.find> {
  const outcomes = countsOf({ 'early-hangup/hung-up-early': hungUpEarly });
  return rule.find({ listening, outcomes } as Measures);
}

/** First and last second of each proven moment. */
function moments(listening: Listening): string[] {
  return find(listening)
    .filter(({ severity }) => severity !== 'note')
    .map(({ evidence: { fromSecond, toSecond } }) => `${fromSecond}-${toSecond}`);
}

/** So many hang-ups in each of the seconds from 0 on, and so many heard a message of 30 seconds. */
function table(hangUps: readonly number[], heard: number, machines = 0): Listening {
  const calls: Call[] = hangUps.flatMap((count, second) =>
    Array.from({ length: count }, () => ({
      outcome: 'early-hangup/hung-up-early' as const,
      talk: second + 0.5,
    })),
  );
  for (let i = 0; i < heard; i++) calls.push({ outcome: 'completed/heard-in-full', talk: 30 });
  for (let i = 0; i < machines; i++) {
    calls.push({ outcome: 'early-hangup/hung-up-early', talk: 4.5, whoHungUp: '机器' });
  }
  const [own, counts] = countedTable(calls);
  return measureListening(own, countWhoHungUp(own, counts));
}

/** Five in each second, but fifty in these. */
const MASSED = Array.from({ length: 30 }, (_, second) => (second >= 3 && second <= 6 ? 50 : 5));
const SEEDS = 40;

describe('the moment at which people hang up', () => {
  it('is told as a person counts it', () => {
    const [claim, ...others] = find(table(MASSED, 670));
    expect(others).toEqual([]);
    // 26 seconds of 5 and 4 of 50: 330 of 1,000
    expect(claim).toMatchObject({ severity: 'warning', affectedCalls: 200, confidence: 'high' });
    expect(claim?.evidence).toMatchObject({
      kind: 'moment',
      fromSecond: 3,
      toSecond: 6,
      share: 200 / 330,
      hangUps: 200,
      listenThrough: { numerator: 670, denominator: 1000, value: 0.67 },
      // the 165th of 330: 15 before second 3 and 50 in each from there on, so that it is the last of second 5
      medianSeconds: 5,
      fault: 'opening',
      audioSeconds: 30,
      whyAudio: 'heard-in-full',
    });
    // nobody is lost from sight before the end, so that those still listening are counted
    const still = claim?.evidence.survival.map(({ second, value }) => [second, value.toFixed(3)]);
    expect(still).toEqual([
      [3, '0.985'],
      [5, '0.885'],
      [10, '0.770'],
      [15, '0.745'],
      [20, '0.720'],
      [30, '0.670'],
    ]);
    // after it, 25 of 785 + 780 + 775 + 770 + 765 calls a second hang up; in it, 985 + 935 + 885 + 835 listen
    expect(claim?.evidence.expected).toBeCloseTo((25 / 3875) * 3640, 9);
    expect(claim?.text.en).toBe(
      '200 of the 330 who hang up early (60.6 %) do so in seconds 3–6, 8.5 times as many as the seconds before and after suggest: the opening does not hold them.',
    );
    expect(claim?.text['zh-CN']).toBe(
      '提前挂机的 330 通里有 200 通（60.6%）集中在第 3–6 秒，是按前后几秒推算的 8.5 倍：开头留不住人。',
    );
    expect(claim?.strategies[0]).toBe('fix-the-opening-line');
  });

  it('could win back no more than its excess, and those whom the rest of the message loses are not among them', () => {
    const [claim] = find(table(MASSED, 670));
    // 200 − 23.5 above the usual; of 785 who get past it, 670 hear the end
    const won = (200 - (25 / 3875) * 3640) * (670 / 785);
    expect(claim?.gain?.kind).toBe('reached');
    expect(claim?.gain?.low).toBeGreaterThan(0.75 * won);
    expect(claim?.gain?.low).toBeLessThan(won);
    expect(claim?.gain?.high).toBeGreaterThan(won);
    expect(claim?.gain?.high).toBeLessThan(200);
    expect(claim?.gain?.how.en).toMatch(/^177 hang-ups more than .* times /);
  });

  it('names the part of the message it is in', () => {
    const at = (from: number) =>
      MASSED.map((_, second) => (second >= from && second <= from + 2 ? 60 : 5));
    const fault = (from: number) => find(table(at(from), 600))[0]?.evidence.fault;
    expect([2, 4, 8, 17, 20, 24].map(fault)).toEqual([
      'opening',
      'opening',
      'middle',
      'middle',
      // at 66.7 % of the audio the last third begins
      'middle',
      'length',
    ]);
  });

  it('is not told of the last two seconds: who hangs up there has heard it', () => {
    const farewell = MASSED.map((_, second) => (second >= 28 ? 100 : 5));
    expect(moments(table(farewell, 600))).toEqual([]);
  });

  it('is not told where the hazard falls from the first second on, though rounding up leaves none in second 0', () => {
    // of 1,000: 24.0, 23.7, 15.5, 10.2, 6.8, 5.1 % … of those still listening
    const falling = [0, 240, 180, 90, 50, 30, 21, 13, 8, 5, 3];
    expect(
      moments(
        table(
          falling.map((calls) => calls * 5),
          1750,
        ),
      ),
    ).toEqual([]);
  });

  it('is not told where impatience only grows until the end of a short message', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const options = { seed, calls: 2000, audio: 13 };
      expect(moments(listeners(weibull(2, 25), options)), `seed ${seed}`).toEqual([]);
    }
  });

  it('may come twice in a message', () => {
    const twice = MASSED.map((calls, second) => (second === 18 || second === 19 ? 60 : calls));
    expect(moments(table(twice, 600))).toEqual(['3-6', '18-19']);
  });

  it('is not told where talk times are whole minutes, or 0', () => {
    const minutes = table([...Array(60).fill(0), 300, ...Array(59).fill(0), 40], 600);
    expect(minutes.stepSeconds).toBe(60);
    expect(find(minutes)).toEqual([]);
    const calls = Array.from({ length: 500 }, () => ({
      outcome: 'early-hangup/hung-up-early' as const,
      talk: 0,
    }));
    const [own, counts] = countedTable(calls);
    expect(find(measureListening(own, countWhoHungUp(own, counts)))).toEqual([]);
  });

  it('is not told of a handful of calls', () => {
    expect(find(table([0, 0, 0, 5, 6, 5], 20))).toEqual([]);
    expect(find(table([], 0))).toEqual([]);
  });

  it.each<[string, Patience, number]>([
    [
      'a quarter of 500 people in seconds 3 to 6',
      mixture(0.25, massed(3, 6), exponential(80)),
      500,
    ],
    ['a tenth of 3,000 in 12 and 13', mixture(0.1, massed(12, 13), exponential(80)), 3000],
    ['a tenth of 3,000 before the end', mixture(0.1, massed(24, 26), exponential(80)), 3000],
    ['a fifth in 3 to 6, some never patient', mixture(0.3, massed(3, 6), weibull(0.7, 90)), 2000],
  ])('is found over many seeds: %s', (name, patience, calls) => {
    const [, from, to] = /(\d+) (?:to|and) (\d+)/.exec(name) ?? ['', '24', '26'];
    let found = 0;
    for (let seed = 1; seed <= SEEDS; seed++) {
      const [moment, ...others] = moments(listeners(patience, { seed, calls }));
      expect(others).toEqual([]);
      if (moment === undefined) continue;
      const [first, last] = moment.split('-').map(Number) as [number, number];
      expect(Math.abs(first - Number(from))).toBeLessThanOrEqual(1);
      expect(Math.abs(last - Number(to))).toBeLessThanOrEqual(1);
      found++;
    }
    expect(found).toBeGreaterThanOrEqual(0.95 * SEEDS);
  });

  it.each<[string, Patience]>([
    ['constant', exponential(40)],
    ['constant and high', exponential(12)],
    ['falling', weibull(0.7, 30)],
    ['steeply falling', weibull(0.4, 80)],
    ['slowly rising', weibull(1.3, 40)],
    ['of two kinds of people', mixture(0.3, exponential(3), exponential(100))],
    ['of impatient people and others', mixture(0.5, exponential(1.7), exponential(50))],
    ['with a gentle hump', lognormal(8, 1)],
  ])('is nothing where the hazard is smooth: %s', (_, patience) => {
    // 8 kinds, 150 campaigns of 200 to 5,000 calls each: none in 1,200, where 4 would be allowed
    for (let seed = 1; seed <= 150; seed++) {
      const random = new Random(seed);
      const calls = Math.round(200 * 25 ** random.share());
      const round = seed % 2 === 0 ? Math.floor : Math.ceil;
      const listening = listeners(patience, { seed, calls, round, audio: random.whole(12, 60) });
      expect(moments(listening), `seed ${seed}`).toEqual([]);
    }
  });
});

describe('calls that the sender’s side ended', () => {
  const MACHINES = {
    en: ' 120 calls that your own side ended are not among the hang-ups.',
    'zh-CN': '另有 120 通由我方先挂断，不计入挂机。',
  };

  it('are no hang-ups of a moment, and told', () => {
    const [claim] = find(table(MASSED, 670, 120));
    expect(claim?.evidence).toMatchObject({ hangUps: 200, share: 200 / 330, endedBySender: 120 });
    expect(claim?.text.en.endsWith(`hold them.${MACHINES.en}`)).toBe(true);
    expect(claim?.text['zh-CN'].endsWith(`留不住人。${MACHINES['zh-CN']}`)).toBe(true);
    const [one] = find(table(MASSED, 670, 1));
    expect(one?.text.en).toContain(' 1 call that your own side ended is not among the hang-ups.');
  });

  it('are told where no moment stands out, and not where there are none', () => {
    const [claim] = find(table(Array(30).fill(20), 400, 120), 720);
    expect(claim?.evidence).toMatchObject({ kind: 'listening', endedBySender: 120 });
    expect(claim?.text.en).toContain(MACHINES.en);
    const [without] = find(table(Array(30).fill(20), 400), 600);
    expect(without?.evidence.endedBySender).toBe(0);
    expect(without?.text.en).not.toContain('your own side');
  });
});

describe('how listening goes', () => {
  it('is noted where fewer than half hear the end and no moment stands out', () => {
    const [claim, ...others] = find(table(Array(30).fill(20), 400), 600);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      severity: 'note',
      affectedCalls: 600,
      selection: { outcomes: ['early-hangup/hung-up-early'] },
      evidence: { kind: 'listening', fromSecond: 0, toSecond: 4, hangUps: 100, share: 1 / 6 },
    });
    expect(claim?.evidence).toMatchObject({ expected: null, fault: null, medianSeconds: 14 });
    expect(claim?.gain).toBeUndefined();
    expect(claim?.text.en).toBe(
      '40.0 % of those who pick up hear the message to its end (400 of 1,000); 10.0 % leave in the first 5 seconds. Half of those who hang up early do so before second 15, but no single moment stands out.',
    );
  });

  it('is not noted where half hear the end, or may', () => {
    expect(find(table(Array(30).fill(10), 290))).toEqual([]);
    expect(find(table(Array(30).fill(1), 25))).toEqual([]);
  });

  it('does not claim to select calls of which some have no talk time', () => {
    expect(find(table(Array(30).fill(20), 400), 601)[0]?.selection).toBeUndefined();
  });
});
