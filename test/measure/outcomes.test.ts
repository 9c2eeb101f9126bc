import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOutcomes } from '../../src/measure/outcomes.ts';
import { countVerdicts } from '../../src/measure/verdict-counts.ts';
import { OUTCOMES } from '../../src/model/category.ts';
import { countedTable, countsOf, tableOf } from '../helpers/calls.ts';

describe('calls per outcome', () => {
  it('are counted over verdicts that share an outcome', () => {
    const table = tableOf([
      { outcome: 'busy/user-busy', code: '200002' },
      { outcome: 'busy/user-busy', code: '200112' },
      { outcome: 'unknown/no-result' },
    ]);
    expect(countOutcomes(table, countVerdicts(table))).toEqual(
      countsOf({ 'busy/user-busy': 2, 'unknown/no-result': 1 }),
    );
  });

  it('are zero everywhere in an empty table', () => {
    expect(countOutcomes(...countedTable([]))).toEqual(countsOf({}));
  });

  it('do not count verdicts that no call has', () => {
    const two = tableOf([{ outcome: 'busy/user-busy' }, { outcome: 'no-answer/rang-out' }]);
    const table = { ...two, length: 1 };
    expect(countOutcomes(table, countVerdicts(table))).toEqual(countsOf({ 'busy/user-busy': 1 }));
  });

  it('sum to the calls', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OUTCOMES)), (outcomes) => {
        const counts = countOutcomes(...countedTable(outcomes.map((outcome) => ({ outcome }))));
        const sum = Object.values(counts).reduce((all, calls) => all + calls, 0);
        expect(sum).toBe(outcomes.length);
      }),
    );
  });
});
