import { describe, expect, it } from 'vitest';
import { categoryOf, isAnswered, OUTCOMES } from '../../src/model/category.ts';

describe('whether somebody answered', () => {
  it('is told by every category or left open', () => {
    const told = new Map(OUTCOMES.map((outcome) => [categoryOf(outcome), isAnswered(outcome)]));
    expect(Object.fromEntries(told)).toEqual({
      completed: true,
      'early-hangup': true,
      answered: true,
      busy: false,
      'no-answer': false,
      'invalid-number': false,
      unreachable: false,
      restricted: false,
      cancelled: false,
      misconfigured: undefined,
      'platform-error': undefined,
      ambiguous: undefined,
      unknown: undefined,
    });
  });

  it('is left open by an event', () => {
    expect(isAnswered('not-final')).toBeUndefined();
    expect(categoryOf('not-final')).toBe('not-final');
  });
});
