import { describe, expect, it } from 'vitest';
import { CLAIM_SHARES, parseClaim } from '../../src/compare/claims.ts';
import { compareReports } from '../../src/compare/compare-reports.ts';
import { CATEGORY_IDS } from '../../src/model/category.ts';
import { COMPARED_RATES, type JudgedClaim } from '../../src/model/comparison.ts';
import type { Report } from '../../src/model/report.ts';
import { reportOf } from '../helpers/reports.ts';
import { reportByHour } from '../helpers/strata.ts';

describe('a claim', () => {
  it.each([
    ['heard-in-full+20%', 'heard-in-full', 'relative', 0.2],
    ['answered+30%', 'answered', 'relative', 0.3],
    ['answered+5pp', 'answered', 'points', 0.05],
    ['invalid-number-2.5pp', 'invalid-number', 'points', -0.025],
    ['busy-10%', 'busy', 'relative', -0.1],
    ['busy − 10 %', 'busy', 'relative', -0.1],
    ['busy-100%', 'busy', 'relative', -1],
    ['answered+150%', 'answered', 'relative', 1.5],
  ] as const)('%s is one about %s, %s %d', (text, share, unit, claimed) => {
    const claim = parseClaim(text);
    expect(claim).toMatchObject({ claim: text, share, unit });
    expect(claim?.claimed).toBeCloseTo(claimed, 12);
  });

  it.each(
    ['answered', 'answered+', 'answered+20', '+20%', 'answered*2', 'answered+0%', ''].concat([
      'busy-101%',
      'busy-101pp',
      'answered+101pp',
      'answered++5%',
      'Answered+5%',
      'answered+1e1%',
    ]),
  )('"%s" is none', (text) => {
    expect(parseClaim(text)).toBeUndefined();
  });

  it('can be about every rate and every category', () => {
    // the rate and the category of the same name are offered once
    const others = CATEGORY_IDS.filter((id) => id !== 'answered');
    expect(CLAIM_SHARES).toEqual([...COMPARED_RATES, ...others]);
    for (const share of CLAIM_SHARES) expect(parseClaim(`${share}-5%`)?.share).toBe(share);
  });
});

function heard(numerator: number, calls: number): Report {
  return reportOf({
    counts: { 'completed/heard-in-full': numerator, 'no-answer/rang-out': calls - numerator },
  });
}

function judged(text: string, before: Report, after: Report): JudgedClaim {
  const claim = parseClaim(text);
  const { claims } = compareReports(
    before,
    after,
    { claims: claim === undefined ? [] : [claim] },
    { language: 'en', version: '0.0.0' },
  );
  return claims[0] as JudgedClaim;
}

describe("the article's claim, heard in full up by 20 %", () => {
  it.each([
    // 40 % to 48 % is a fifth more
    { after: 2400, verdict: 'holds' },
    { after: 2100, verdict: 'falls-short' },
    { after: 1800, verdict: 'falls-short' },
    { after: 3000, verdict: 'exceeds' },
  ] as const)('$verdict where 2,000 of 5,000 became $after', ({ after, verdict }) => {
    const claim = judged('heard-in-full+20%', heard(2000, 5000), heard(after, 5000));
    expect(claim.verdict).toBe(verdict);
    expect(claim.found?.value).toBeCloseTo(after / 2000 - 1, 12);
    expect(claim.callsNeeded).toBeNull();
  });

  it('is not 20 points', () => {
    const points = judged('heard-in-full+20pp', heard(2000, 5000), heard(2400, 5000));
    expect(points).toMatchObject({ verdict: 'falls-short', unit: 'points' });
    expect(points.text).toContain('+20.0 points');
    const relative = judged('heard-in-full+20%', heard(2000, 5000), heard(2400, 5000));
    expect(relative.text).toContain('+20.0 % of its value before');
  });

  it('cannot be told from 50 calls; the calls that would are those of 40 % to 48 %', () => {
    const claim = judged('heard-in-full+20%', heard(20, 50), heard(24, 50));
    expect(claim.verdict).toBe('cannot-tell');
    // power.prop.test(p1 = .4, p2 = .48) of R: 602 a side
    expect(claim.callsNeeded).toBe(610);
    expect(claim.text).toContain('About 610 calls a side');
  });

  it('is a fall where the sign is minus', () => {
    expect(judged('no-answer-20%', heard(2000, 5000), heard(2600, 5000)).verdict).toBe('holds');
    expect(judged('no-answer-20%', heard(2000, 5000), heard(2100, 5000)).verdict).toBe(
      'falls-short',
    );
    expect(judged('no-answer-20%', heard(2000, 5000), heard(4000, 5000)).verdict).toBe('exceeds');
  });

  it('is nothing that can be judged where there was nothing before', () => {
    const claim = judged('heard-in-full+20%', heard(0, 500), heard(100, 500));
    expect(claim).toMatchObject({ verdict: 'cannot-tell', found: null });
  });

  it('is judged within the hours where the mix of hours made it', () => {
    const hour = (at: number, calls: number, rate: number) => ({
      hour: at,
      heard: calls * rate,
      hungUp: 0,
      rangOut: calls * (1 - rate),
    });
    const before = reportByHour([hour(9, 4000, 0.4), hour(19, 1000, 0.7)]);
    const after = reportByHour([hour(9, 1000, 0.4), hour(19, 4000, 0.7)]);
    const claim = judged('answered+30%', before, after);
    expect(claim).toMatchObject({ decidedBy: 'hour', verdict: 'falls-short' });
    expect(claim.found?.value).toBeCloseTo(0, 10);
    expect(claim.text).toContain('within the same hours');
  });
});
