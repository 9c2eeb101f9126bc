import * as v from 'valibot';
import type { CONFIG_TEXTS } from '../i18n/config.ts';
import { MIX_DIMENSIONS } from '../model/comparison.ts';
import { GATE_LEVELS, GATE_POLICIES } from '../model/gate.ts';
import { BOOK_IDS, LIMIT_IDS, REPORTER_IDS } from '../model/ids.gen.ts';
import { LANGUAGES } from '../model/language.ts';
import { ROLES } from '../model/layout.ts';
import { TABLE_IDS } from '../model/table.ts';
import type { Config } from './config.ts';

// What a config file may hold. `config.schema.json` is made of it, for editors. Values that are written as they are on the
// command line (`maxBadRows: 1%`) are read as they are there.

/** Name of the text that says what was expected. */
type Expected = keyof typeof CONFIG_TEXTS.expected;
const wants = (expected: Expected): Expected => expected;

const text = v.pipe(v.string(wants('text')), v.nonEmpty(wants('text')));
const yesNo = v.boolean(wants('boolean'));
const choice = <const T extends readonly string[]>(choices: T) => v.picklist(choices, 'choice');
const whole = v.pipe(
  v.number(wants('whole')),
  v.integer(wants('whole')),
  v.minValue(1, wants('whole')),
);
const seconds = v.pipe(
  v.number(wants('seconds')),
  v.gtValue(0, wants('seconds')),
  v.ltValue(86_400, wants('seconds')),
);
const day = v.pipe(
  v.string(wants('day')),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, wants('day')),
  v.isoDate(wants('day')),
);
const oneOrMore = v.union([text, v.array(text, wants('texts'))], wants('texts'));

const says = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.optional(v.pipe(schema, v.description(description)));

const match = v.union(
  [v.strictObject({ group: text }), v.strictObject({ caller: text })],
  wants('match'),
);

const gate = v.union(
  [
    text,
    v.strictObject({
      gate: v.pipe(text, v.description('the condition that fails, such as invalid-number>2%')),
      level: says(choice(GATE_LEVELS), 'off: not asked; warn: never fails; error (default)'),
      match: says(match, 'judge each group, or caller, that matches by itself'),
    }),
  ],
  wants('gate'),
);

const waiver = v.strictObject(
  {
    gate: v.pipe(text, v.description('the gate, as it stands in failOn')),
    match: says(match, 'only for the groups, or callers, that match'),
    reason: v.pipe(text, v.description('why it may fail for a while')),
    until: v.pipe(day, v.description('the last day that it holds')),
  },
  wants('object'),
);

export const CONFIG = v.strictObject(
  {
    $schema: says(text, 'for editors: where the schema of this file is'),
    lang: says(choice(LANGUAGES), 'language of the report'),
    format: says(choice(REPORTER_IDS), 'what to print'),
    output: says(oneOrMore, 'files to write reports to, from the folder of this file'),
    table: says(choice(TABLE_IDS), 'the table that csv writes'),
    excel: says(yesNo, 'CSV as Excel opens it by a double click'),
    quiet: says(yesNo, 'stop after the result table'),
    verbose: says(yesNo, 'say on stderr what was detected, and why'),
    showNumbers: says(yesNo, 'do not mask telephone numbers'),
    color: says(yesNo, 'false: no colours'),
    progress: says(yesNo, 'false: no progress bar'),
    columns: says(
      v.record(choice(ROLES), v.union([text, whole], wants('column')), wants('object')),
      'which column is what, by name or number from 1',
    ),
    encoding: says(text, 'utf-8, gb18030, utf-16le …'),
    delimiter: says(text, "',' ';' tab or '|'"),
    audioSeconds: says(
      v.union(
        [
          seconds,
          v.strictObject({
            all: says(seconds, 'of all calls'),
            groups: says(v.record(v.string(), seconds), 'of the calls of a group'),
          }),
        ],
        wants('audio'),
      ),
      'length of the audio, in seconds',
    ),
    twoParty: says(yesNo, 'whether these are two-party calls; default: from the codes'),
    tz: says(text, "the campaign's clock, such as Asia/Shanghai"),
    book: says(choice(BOOK_IDS), 'what the codes mean'),
    limits: says(choice(LIMIT_IDS), 'what the platform or a regulator allows'),
    since: says(text, 'only calls from this time on'),
    until: says(text, 'only calls before this time; a day means up to its end'),
    where: says(oneOrMore, 'only calls with this: category=busy,no-answer'),
    groupBy: says(oneOrMore, 'tables of groups to add'),
    top: says(whole, 'how many groups to list'),
    rejects: says(text, 'where to write rejected rows, from the folder of this file'),
    maxBadRows: says(
      v.union([text, v.number()], wants('limit')),
      'such as 1%, or a number of rows',
    ),
    threads: says(whole, 'how many threads read'),
    maxMemory: says(text, 'how much memory the run may take, such as 2GB'),
    failOn: says(v.array(gate, wants('gates')), 'conditions that fail, such as invalid-number>2%'),
    gate: says(choice(GATE_POLICIES), 'how gates treat what chance may explain'),
    waivers: says(v.array(waiver, wants('waivers')), 'gates that may fail for a while'),
    baseline: says(text, 'an earlier report (JSON), from the folder of this file'),
    adjust: says(
      v.array(choice(MIX_DIMENSIONS), wants('texts')),
      'compare: which changes of the mix to take out; []: none',
    ),
    claim: says(oneOrMore, 'compare: claims to test, such as heard-in-full+20%'),
    failOnWorse: says(yesNo, 'compare: exit with 1 if a rate became worse beyond chance'),
  },
  wants('object'),
);

/** Compiles only where the two say the same. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Same<Config, v.InferOutput<typeof CONFIG>>;

/** Every name that a setting, or a part of one, has. */
export const SETTING_NAMES: readonly string[] = [
  ...Object.keys(CONFIG.entries),
  ...['gate', 'level', 'match', 'group', 'caller', 'reason', 'until', 'all', 'groups'],
];
