import { describe, expect, it } from 'vitest';
import { type Asked, compareReports } from '../../src/compare/compare-reports.ts';
import type { ComparedShare, Comparison } from '../../src/model/comparison.ts';
import type { Report } from '../../src/model/report.ts';
import { terminalComparison } from '../../src/report/comparison/terminal.ts';
import { Random } from '../helpers/random.ts';
import { reportOf, VIEW } from '../helpers/reports.ts';
import { reportByHour } from '../helpers/strata.ts';

const WORDING = { language: 'en', version: '0.0.0' } as const;

function compared(before: Report, after: Report, asked: Asked = {}): Comparison {
  return compareReports(before, after, asked, WORDING);
}

function shareOf({ rates, categories }: Comparison, id: string): ComparedShare {
  const found = [...rates, ...categories].find((share) => share.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** So many heard in full, of so many that picked up. */
function listened(heard: number, of: number): Report {
  return reportOf({
    counts: { 'completed/heard-in-full': heard, 'early-hangup/hung-up-early': of - heard },
  });
}

describe("Newcombe's published intervals (1998, table II, method 10) on the page", () => {
  it.each([
    { after: [56, 70], before: [48, 80], line: '+20.0  +5.2 to +33.4' },
    { after: [6, 7], before: [2, 7], line: '+57.1  +5.8 to +80.6' },
    { after: [10, 10], before: [0, 20], line: '+100.0  +67.9 to +100.0' },
  ] as const)('$after.0/$after.1 − $before.0/$before.1', ({ after, before, line }) => {
    const page = terminalComparison(
      compared(listened(before[0], before[1]), listened(after[0], after[1])),
      VIEW,
    );
    const row = page.split('\n').find((one) => one.startsWith('  Listened to the end  '));
    expect(row).toContain(line);
  });
});

describe('a planted change', () => {
  /** A campaign in which each call is heard with that probability. */
  function drawn(random: Random, calls: number, heard: number): Report {
    let numerator = 0;
    for (let i = 0; i < calls; i++) if (random.share() < heard) numerator++;
    return listened(numerator, calls);
  }

  it.each([
    { from: 0.4, to: 0.45, verdict: 'better' },
    { from: 0.4, to: 0.35, verdict: 'worse' },
  ])('from $from to $to is $verdict in 19 of 20 at 5,000 calls', ({ from, to, verdict }) => {
    const random = new Random(5);
    let found = 0;
    for (let i = 0; i < 40; i++) {
      const comparison = compared(drawn(random, 5000, from), drawn(random, 5000, to));
      if (comparison.verdict === verdict) found++;
    }
    expect(found).toBeGreaterThanOrEqual(38);
  });

  it('cannot be told from 200 calls, and the calls that are said to be needed do', () => {
    const few = shareOf(compared(listened(80, 200), listened(90, 200)), 'listen-through');
    expect(few).toMatchObject({ verdict: 'cannot-tell', why: 'chance' });
    // power.prop.test(p1 = .4, p2 = .45) of R: 1,534 a side
    expect(few.callsNeeded).toBe(1600);
    expect(few.text).toContain('about 1,600 calls a side would tell');
    const many = shareOf(compared(listened(640, 1600), listened(720, 1600)), 'listen-through');
    expect(many.verdict).toBe('better');
  });

  it('of less than a point is real at a million calls, and too small to matter', () => {
    const share = shareOf(
      compared(listened(400_000, 1_000_000), listened(405_000, 1_000_000)),
      'listen-through',
    );
    expect(share).toMatchObject({ verdict: 'same', why: 'too-small' });
  });

  it('that is none is ruled out at a million calls, not merely unproven', () => {
    const comparison = compared(listened(400_000, 1_000_000), listened(400_100, 1_000_000));
    expect(shareOf(comparison, 'listen-through')).toMatchObject({ verdict: 'same', why: 'within' });
    expect(comparison.verdict).toBe('same');
  });
});

describe('a rate and a category of one name', () => {
  // 30 % answered, then 40 %, and as many machines as before
  const campaign = (heard: number, machines: number, rangOut: number): Report =>
    reportOf({
      counts: {
        'completed/heard-in-full': heard,
        'answered/machine': machines,
        'no-answer/rang-out': rangOut,
      },
    });
  const comparison = compared(campaign(2000, 1000, 7000), campaign(3000, 1000, 6000), {
    claims: [{ claim: 'answered+5pp', share: 'answered', unit: 'points', claimed: 0.05 }],
  });

  it('are judged each by itself', () => {
    const rate = comparison.rates.find(({ id }) => id === 'answered');
    const category = comparison.categories.find(({ id }) => id === 'answered');
    expect(rate).toMatchObject({ verdict: 'better', why: 'beyond-chance' });
    expect(category).toMatchObject({ verdict: 'same', why: 'within' });
  });

  it('mean the rate in a claim', () => {
    expect(comparison.claims[0]?.found?.value).toBeCloseTo(0.1, 10);
    expect(comparison.claims[0]?.verdict).toBe('exceeds');
  });
});

describe('calls that do not tell', () => {
  const open = (heard: number, hungUp: number, ambiguous: number): Report =>
    reportOf({
      counts: {
        'completed/heard-in-full': heard,
        'early-hangup/hung-up-early': hungUp,
        'ambiguous/heard-or-hung-up': ambiguous,
      },
    });

  it('keep a difference from being proven that they could undo', () => {
    const share = shareOf(compared(open(400, 600, 200), open(500, 500, 200)), 'heard-in-full');
    expect(share).toMatchObject({ verdict: 'cannot-tell', why: 'open', callsNeeded: null });
    expect(share.text).toContain('200 calls before and 200 after do not tell');
    // all 200 heard before and none after is −8.3 points: the interval must reach that far
    expect(share.difference?.low).toBeLessThan(500 / 1200 - 600 / 1200);
  });

  it('do not where they are too few to', () => {
    const share = shareOf(compared(open(400, 600, 2), open(500, 500, 2)), 'heard-in-full');
    expect(share.verdict).toBe('better');
  });
});

describe('two mixes that changed together, without any change', () => {
  // 30 % of group a answer at 9:00, 30 points more at 18:00, 25 more in group b; from mostly a at 9:00 to mostly b at 18:00
  const ANSWERED = { a: { 9: 0.3, 18: 0.6 }, b: { 9: 0.55, 18: 0.85 } } as const;
  type Calls = Readonly<Record<'a' | 'b', Readonly<Record<9 | 18, number>>>>;

  function campaign(calls: Calls, more = 0): Report {
    const cutOf = (groups: readonly ('a' | 'b')[], hour: 9 | 18) => {
      const all = groups.reduce((sum, group) => sum + calls[group][hour], 0);
      const picked = groups.reduce(
        (sum, group) => sum + calls[group][hour] * (ANSWERED[group][hour] + more),
        0,
      );
      return { hour, heard: picked / 2, hungUp: picked / 2, rangOut: all - picked };
    };
    const report = reportByHour([cutOf(['a', 'b'], 9), cutOf(['a', 'b'], 18)]);
    const rows = (['a', 'b'] as const).map((name) => {
      const { measured } = reportByHour([cutOf([name], 9), cutOf([name], 18)]);
      const [early, late] = measured.calendar;
      if (early === undefined || late === undefined) throw new Error('no calendar');
      const sum = (id: string): number =>
        [early, late].reduce(
          (all, { categories }) => all + (categories.find((one) => one.id === id)?.calls ?? 0),
          0,
        );
      const numerator = early.answered.numerator + late.answered.numerator;
      const denominator = early.calls + late.calls;
      return {
        ...early,
        name,
        calls: denominator,
        answered: { ...early.answered, numerator, denominator },
        categories: early.categories.map(({ id }) => ({ id, calls: sum(id) })),
      };
    });
    const groups = { ...report.measured.groups, rows };
    return { ...report, measured: { ...report.measured, groups } };
  }
  const before: Calls = { a: { 9: 2000, 18: 800 }, b: { 9: 800, 18: 400 } };
  const after: Calls = { a: { 9: 400, 18: 800 }, b: { 9: 800, 18: 2000 } };

  it('are no proof, as each by itself leaves a difference that the other makes', () => {
    const comparison = compared(campaign(before), campaign(after), {
      claims: [{ claim: 'answered+5pp', share: 'answered', unit: 'points', claimed: 0.05 }],
    });
    const answered = shareOf(comparison, 'answered');
    const adjusted = answered.adjusted.map(({ dimension, low }) => [dimension, low > 0]);
    expect(adjusted).toEqual([
      ['hour', true],
      ['group', true],
    ]);
    expect(answered).toMatchObject({ verdict: 'cannot-tell', why: 'mixes', callsNeeded: null });
    expect(answered.text).toContain('Together the mixes that changed may explain it');
    expect(comparison.verdict).not.toBe('better');
    expect(comparison.claims[0]).toMatchObject({ verdict: 'cannot-tell', callsNeeded: null });
    expect(comparison.claims[0]?.text).toContain('Together the mixes that changed');
  });

  it('hide no change that is more than both explain', () => {
    const { a, b } = before;
    const moved: Calls = { a: { 9: a[9] - 200, 18: a[18] + 100 }, b: { 9: b[9], 18: b[18] + 300 } };
    const comparison = compared(campaign(before), campaign(moved, 0.1));
    expect(shareOf(comparison, 'answered')).toMatchObject({ verdict: 'better' });
  });
});

describe('another mix without any change', () => {
  // 70 % answer in the evening, 40 % in the morning, before as after
  const hour = (at: number, calls: number, rate: number) => ({
    hour: at,
    heard: calls * rate * 0.5,
    hungUp: calls * rate * 0.5,
    rangOut: calls * (1 - rate),
  });
  const before = reportByHour([hour(9, 4000, 0.4), hour(19, 1000, 0.7)]);
  const after = reportByHour([hour(9, 1000, 0.4), hour(19, 4000, 0.7)]);
  const comparison = compared(before, after);

  it('differs in the raw rates, not within the hours, and is called neither better nor worse', () => {
    const answered = shareOf(comparison, 'answered');
    expect(answered.difference?.value).toBeCloseTo(0.18, 10);
    expect(answered.difference?.low).toBeGreaterThan(0.15);
    expect(answered.adjusted).toHaveLength(1);
    expect(answered.adjusted[0]?.dimension).toBe('hour');
    expect(answered.adjusted[0]?.value).toBeCloseTo(0, 10);
    expect(answered).toMatchObject({ decidedBy: 'hour', why: 'mix' });
    const verdicts = new Set(comparison.rates.map(({ verdict }) => verdict));
    expect(verdicts).not.toContain('better');
    expect(verdicts).not.toContain('worse');
  });

  it('is said in words, in the opening and of the mix', () => {
    expect(comparison.text).toContain('That goes with another mix of hours: within the same hours');
    const [hours] = comparison.mix;
    expect(hours).toMatchObject({ dimension: 'hour', changed: true, adjusted: true });
    expect(hours?.moved).toBeCloseTo(0.6, 10);
    expect(hours?.text).toContain('60.0 % of the calls moved');
  });

  it('is not sold as better by rates that the reports do not tell by hour', () => {
    const withFirst = (report: Report): Report => ({
      ...report,
      rates: { ...report.rates, firstAttempt: report.rates.people },
    });
    const first = shareOf(compared(withFirst(before), withFirst(after)), 'first-attempt');
    expect(first.difference?.low).toBeGreaterThan(0.15);
    expect(first).toMatchObject({ adjusted: [], verdict: 'cannot-tell', why: 'untold-mix' });
  });

  it('is better where the hours were changed on purpose and are left out of --adjust', () => {
    const raw = compared(before, after, { adjust: ['attempt', 'prefix'] });
    expect(raw.verdict).toBe('better');
    expect(shareOf(raw, 'answered')).toMatchObject({ decidedBy: 'raw', adjusted: [] });
    expect(raw.mix[0]?.text).toContain('Not taken out');
  });

  it('that hides an improvement does not hide it (Simpson)', () => {
    const better = reportByHour([hour(9, 4000, 0.5), hour(19, 1000, 0.8)]);
    const worseHours = compared(reportByHour([hour(9, 1000, 0.4), hour(19, 4000, 0.7)]), better);
    const answered = shareOf(worseHours, 'answered');
    expect(answered.difference?.high).toBeLessThan(0);
    expect(answered.adjusted[0]?.value).toBeCloseTo(0.1, 10);
    expect(answered.verdict).toBe('better');
    expect(answered.text).toContain('The mix of hours has changed');
  });

  it('with no hour in common cannot be taken out, and the opening says so', () => {
    const moved = compared(
      reportByHour([hour(9, 2000, 0.4), hour(10, 2000, 0.4)]),
      reportByHour([hour(19, 2000, 0.7), hour(20, 2000, 0.7)]),
    );
    expect(moved.mix[0]).toMatchObject({ changed: true, adjusted: false, comparable: 0 });
    expect(moved.verdict).toBe('better');
    expect(moved.text).toContain('Part of it may come from other hours');
  });
});

describe('what the page says of the two sides', () => {
  it('the same file on both, and sides that are swapped', () => {
    const early = reportOf({ counts: { 'busy/user-busy': 9 }, file: 'a.csv' });
    const later = {
      ...early,
      input: {
        ...early.input,
        files: early.input.files.map((file) => ({ ...file, name: 'b.csv' })),
        period: { from: '2026-10-01T09:00:00', to: '2026-10-02T09:00:00' },
      },
    };
    expect(compared(early, early).notes[0]).toBe('Both sides name the same file.');
    expect(compared(later, early).notes[0]).toContain('are the two swapped?');
    expect(compared(early, later).notes.join()).not.toMatch(/swapped|same file/);
  });

  it('a side without a call that tells has no difference, and is no verdict', () => {
    const untold = reportOf({ counts: { 'unknown/unknown-code': 50 } });
    const comparison = compared(untold, listened(40, 50));
    expect(shareOf(comparison, 'heard-in-full')).toMatchObject({
      difference: null,
      verdict: 'cannot-tell',
      why: 'no-calls',
    });
    expect(comparison.verdict).toBe('cannot-tell');
  });
});
