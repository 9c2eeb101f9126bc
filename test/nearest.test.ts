import { describe, expect, it } from 'vitest';
import { nearest } from '../src/nearest.ts';
import { runInside } from './helpers/cli.ts';

const GATES = ['invalid-number', 'invalid-number/invalid', 'busy', 'busy/user-busy', 'unreachable'];

describe('the nearest names', () => {
  it.each([
    ['invalid-numbr', ['invalid-number']],
    ['Invalid-Number', ['invalid-number']],
    // two letters that changed places are one slip
    ['buys', ['busy']],
    ['invlid', ['invalid-number', 'invalid-number/invalid']],
    ['number', ['invalid-number', 'invalid-number/invalid']],
    ['user-bsuy', ['busy/user-busy']],
    ['unreach', ['unreachable']],
    ['weather', []],
    ['x', []],
    ['', []],
  ])('of %s are %j', (wanted, expected) => {
    expect(nearest(wanted, GATES)).toEqual(expected);
  });

  it('are three at most, and words of a name written as one are words too', () => {
    expect(nearest('audio', ['audioSeconds', 'showNumbers'])).toEqual(['audioSeconds']);
    expect(nearest('aaaa', ['aaab', 'aaac', 'aaad', 'aaae'])).toHaveLength(3);
  });

  it('are found in no time among names that are out to harm', () => {
    const words = 'a b '.repeat(25_000);
    expect(nearest('a b a', [words, words.slice(1)])).toEqual([]);
    expect(nearest(words, ['a b a'])).toEqual([]);
  });
});

describe('a name that is none is told the near one', () => {
  const input = 'fixtures/push-utf8.csv';
  it.each([
    [['analyze', input, '--fromat', 'json'], '--format'],
    [['analyze', input, '--numbers'], '--show-numbers'],
    [['analyze', input, '--excel', '--fromat=json'], '--format'],
    [['anlyze', input], 'analyze'],
    [['analyze', input, '--format', 'jsn'], 'json'],
    [['analyze', input, '--format', 'git'], 'github'],
    [['analyze', input, '--fail-on', 'invlid>2%'], 'invalid-number'],
    [['analyze', input, '--fail-on', 'outge'], 'outage'],
    [['analyze', input, '--table', 'caller'], 'callers'],
    [['analyze', input, '--column', 'cod=3'], 'code'],
    [['analyze', input, '--column', 'code=status_cod'], 'status_code'],
    [['analyze', input, '--where', 'categry=busy'], 'category'],
    [['analyze', input, '--where', 'category=unreach'], 'unreachable'],
    [['analyze', input, '--encoding', 'utf-61le'], 'utf-16le'],
    [['compare', input, input, '--adjust', 'hours'], 'hour'],
    [['compare', input, input, '--claim', 'listen+5pp'], 'listen-through'],
    [['explain', 'outge'], 'outage'],
    [['explain', 'hangup-moment'], 'hang-up-moment'],
    [['explain', 'hygiene'], 'number-hygiene'],
    [['schema', 'inspect'], 'inspection'],
    [['completion', 'bsah'], 'bash'],
  ])('%j: %s', async (args, near) => {
    const { code, stderr } = await runInside(args);
    expect(code).toBe(2);
    expect(stderr.toLowerCase()).toMatch(new RegExp(`did you mean [^?]*${near}[,?]`));
  });
});
