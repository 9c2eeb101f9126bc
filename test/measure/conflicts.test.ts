import { describe, expect, it } from 'vitest';
import { countConflicts } from '../../src/measure/conflicts.ts';
import { OUTCOMES } from '../../src/model/category.ts';
import { CONFLICTS } from '../../src/model/verdict.ts';
import { countedTable } from '../helpers/calls.ts';

describe('conflicts', () => {
  it('are counted by call and kind, in the order of the list', () => {
    const table = countedTable([
      { outcome: 'busy/user-busy', conflicts: ['code-against-text'] },
      { outcome: 'busy/user-busy', conflicts: ['code-against-text', 'answered-or-not'] },
      { outcome: 'busy/user-busy' },
    ]);
    const counts = countConflicts(...table, 4);
    expect([...counts]).toEqual([
      ['answered-or-not', 1],
      ['code-against-text', 2],
      ['differing-final-results', 4],
    ]);
    const order = Object.keys(CONFLICTS);
    const places = [...counts.keys()].map((kind) => order.indexOf(kind));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('are none where the cells agree', () => {
    expect(
      countConflicts(...countedTable([{ talk: 30 }, { outcome: 'busy/user-busy', talk: 0 }]), 0),
    ).toEqual(new Map());
  });

  it('find talk time where nobody answered', () => {
    const odd = OUTCOMES.filter(
      (outcome) => countConflicts(...countedTable([{ outcome, talk: 10 }]), 0).size > 0,
    );
    expect(new Set(odd.map((outcome) => outcome.split('/')[0]))).toEqual(
      new Set(['busy', 'no-answer', 'invalid-number', 'unreachable']),
    );
  });

  it('find no talk time where somebody listened', () => {
    const odd = OUTCOMES.filter(
      (outcome) => countConflicts(...countedTable([{ outcome, talk: 0 }]), 0).size > 0,
    );
    expect(odd).toEqual(['completed/heard-in-full', 'early-hangup/hung-up-early']);
  });

  it('do not take a missing duration for none', () => {
    expect(
      countConflicts(...countedTable([{ outcome: 'early-hangup/hung-up-early' }]), 0).size,
    ).toBe(0);
  });
});
