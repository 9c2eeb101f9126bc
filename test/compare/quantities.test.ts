import { expect, it } from 'vitest';
import { QUANTITIES } from '../../src/compare/quantities.ts';
import { strataOf } from '../../src/compare/strata.ts';
import { simulatedReport } from '../helpers/simulated-report.ts';

it('what is counted within the groups adds up to what the report says of all calls', async () => {
  const report = await simulatedReport({ seed: 77, calls: 4000 });
  const groups = [...strataOf(report, 'group').values()];
  expect(groups.length).toBeGreaterThan(1);
  let looked = 0;
  for (const { id, of, within } of QUANTITIES) {
    const whole = of(report);
    if (whole === undefined || within === undefined) continue;
    looked++;
    const parts = groups.map((cut) => within(cut, report));
    const sum = (key: 'numerator' | 'denominator'): number =>
      parts.reduce((total, part) => total + part[key], 0);
    expect(sum('numerator'), id).toBe(whole.numerator);
    expect(sum('denominator'), id).toBeCloseTo(whole.denominator, 6);
  }
  expect(looked).toBeGreaterThan(10);
});
