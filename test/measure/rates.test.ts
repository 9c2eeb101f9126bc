import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATE_MASKS, ratioOf } from '../../src/measure/outcome-matrix.ts';
import { computeRates, countResponsible } from '../../src/measure/rates.ts';
import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import { countsOf } from '../helpers/calls.ts';

// Every outcome once, with a weight of its own, sorted by hand after design.md's table.
const WEIGHTS: Record<Outcome, [calls: number, party: string, network: string]> = {
  'completed/heard-in-full': [1, '-', 'delivered'],
  'early-hangup/hung-up-early': [2, 'callee', 'delivered'],
  'busy/user-busy': [4, 'callee', 'delivered'],
  'busy/caller-leg-busy': [8, 'sender', '-'],
  'no-answer/rang-out': [16, 'callee', 'delivered'],
  'no-answer/caller-leg-no-answer': [32, 'sender', '-'],
  'invalid-number/invalid': [64, 'sender', '-'],
  'invalid-number/bad-format': [128, 'sender', '-'],
  'invalid-number/nonexistent': [256, 'sender', '-'],
  'invalid-number/suspended': [512, 'sender', '-'],
  'invalid-number/deregistered': [1024, 'sender', '-'],
  'unreachable/unspecified': [2048, 'network', 'failed'],
  'unreachable/rejected': [4096, 'callee', 'delivered'],
  'unreachable/powered-off': [8192, 'callee', 'delivered'],
  'unreachable/out-of-coverage': [16384, 'network', 'failed'],
  'unreachable/carrier-fault': [32768, 'network', 'failed'],
  'misconfigured/audio-format': [65536, 'sender', '-'],
  'misconfigured/media-missing': [131072, 'sender', '-'],
  'misconfigured/caller-id': [262144, 'sender', '-'],
  'restricted/time-window': [524288, 'sender', '-'],
  'restricted/frequency': [1048576, 'sender', '-'],
  'restricted/concurrency': [2097152, 'sender', '-'],
  'restricted/caller-barred': [4194304, 'sender', '-'],
  'restricted/callee-barred': [8388608, 'sender', '-'],
  'restricted/blocked': [16777216, 'sender', '-'],
  'platform-error/platform': [33554432, 'network', 'failed'],
  'answered/answered': [67108864, 'none', 'delivered'],
  'answered/key-timeout': [134217728, 'none', 'delivered'],
  'answered/machine': [268435456, 'none', 'delivered'],
  'answered/forwarded': [536870912, 'none', 'delivered'],
  'answered/two-party-ended': [1073741824, 'none', 'delivered'],
  'cancelled/cancelled': [2147483648, 'sender', '-'],
  'ambiguous/heard-or-hung-up': [4294967296, 'none', '-'],
  'unknown/unknown-code': [8589934592, 'none', '-'],
  'unknown/no-result': [17179869184, 'none', '-'],
};
const weighted = countsOf(
  Object.fromEntries(Object.entries(WEIGHTS).map(([outcome, [calls]]) => [outcome, calls])),
);
const sumWhere = (test: (row: readonly [number, string, string]) => boolean): number =>
  Object.values(WEIGHTS).reduce((sum, row) => sum + (test(row) ? row[0] : 0), 0);

const anyCounts = fc
  .array(fc.nat(10_000), { minLength: OUTCOMES.length, maxLength: OUTCOMES.length })
  .map((calls) => countsOf(Object.fromEntries(OUTCOMES.map((outcome, i) => [outcome, calls[i]]))));

describe('the rates', () => {
  it('of a campaign counted by hand are what a person gets', () => {
    const rates = computeRates(
      countsOf({
        'completed/heard-in-full': 40,
        'early-hangup/hung-up-early': 20,
        'answered/machine': 5,
        'busy/user-busy': 10,
        'no-answer/rang-out': 8,
        'unreachable/unspecified': 4,
        'unreachable/rejected': 3,
        'invalid-number/nonexistent': 6,
        'restricted/frequency': 2,
        'unknown/unknown-code': 2,
      }),
    );
    // answered 40 + 20 + 5; delivered those and 10 busy, 8 not answered, 3 rejected; failed 4
    // the two unknown ones do not tell
    expect(rates.answered).toMatchObject({ numerator: 65, denominator: 98, open: 2 });
    expect(rates.heardInFull).toMatchObject({ numerator: 40, denominator: 98, open: 2 });
    expect(rates.network).toMatchObject({ numerator: 86, denominator: 90 });
    expect(rates.network.value).toBeCloseTo(0.955556, 6);
  });

  it('take each outcome for what design.md says it is', () => {
    const rates = computeRates(weighted);
    const calls = sumWhere(() => true);
    const pickedUp = [0, 1, 26, 27, 28, 29, 30].reduce((sum, bit) => sum + 2 ** bit, 0);
    const delivered = sumWhere(([, , network]) => network === 'delivered');
    const failed = sumWhere(([, , network]) => network === 'failed');
    const untold =
      weighted['ambiguous/heard-or-hung-up'] +
      weighted['unknown/unknown-code'] +
      weighted['unknown/no-result'];
    const justAnswered = weighted['answered/answered'] + weighted['answered/two-party-ended'];
    expect(rates.answered).toMatchObject({
      numerator: pickedUp,
      denominator: calls - untold,
      open: untold,
    });
    expect(rates.heardInFull).toMatchObject({
      numerator: 1,
      denominator: calls - untold - justAnswered,
      open: untold + justAnswered,
    });
    expect(rates.network).toMatchObject({ numerator: delivered, denominator: delivered + failed });
    // the sender's own faults are out, what the network or the platform failed to deliver is in
    const senders = sumWhere(([, party]) => party === 'sender');
    const people = { numerator: pickedUp, denominator: calls - untold - senders };
    expect(rates.people).toMatchObject({ ...people, open: untold });
    const counts = OUTCOMES.map((outcome) => weighted[outcome]);
    expect(ratioOf(counts, RATE_MASKS.answered)).toEqual(people);
  });

  it('span in their interval what the calls that do not tell may have been', () => {
    const { answered } = computeRates(
      countsOf({
        'completed/heard-in-full': 5,
        'busy/user-busy': 3,
        'ambiguous/heard-or-hung-up': 2,
      }),
    );
    expect(answered).toMatchObject({ numerator: 5, denominator: 8, open: 2, value: 5 / 8 });
    // features-and-statistics §5: Wilson of 5/10 begins at 0.236593; had both been answered, 7/10 ends at 0.892209
    expect(answered.low).toBeCloseTo(0.236593, 6);
    expect(answered.high).toBeCloseTo(0.892209, 6);
  });

  it('are null where no call tells', () => {
    const { answered, heardInFull } = computeRates(countsOf({ 'ambiguous/heard-or-hung-up': 2 }));
    expect([answered.value, heardInFull.value]).toEqual([null, null]);
    expect([answered.low, answered.high]).toEqual([0, 1]);
  });

  it('are null where there is no call to divide by', () => {
    const { answered, network } = computeRates(countsOf({}));
    expect(answered).toMatchObject({ numerator: 0, denominator: 0, value: null, low: null });
    expect(network.value).toBeNull();
  });

  it('leave the network unjudged where it had nothing to do', () => {
    const { answered, network } = computeRates(countsOf({ 'restricted/frequency': 7 }));
    expect(answered).toMatchObject({ numerator: 0, denominator: 7, value: 0 });
    expect(network).toMatchObject({ numerator: 0, denominator: 0, value: null });
  });
});

describe('responsibility', () => {
  it('lies with the party that design.md names', () => {
    const parties = ['callee', 'network', 'sender', 'none'].map((party) => [
      party,
      sumWhere(([, responsible]) => responsible === party),
    ]);
    expect(countResponsible(weighted)).toEqual(Object.fromEntries(parties));
  });

  it('sums to the calls that were not heard in full', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const all = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
        const { callee, network, sender, none } = countResponsible(counts);
        expect(callee + network + sender + none).toBe(all - counts['completed/heard-in-full']);
      }),
    );
  });
});
