import { DRAFT_TEXTS } from '../i18n/draft.ts';
import type { Language } from '../model/language.ts';
import type { Role } from '../model/layout.ts';
import type { Report } from '../model/report.ts';
import type { WhyColumn } from '../model/why.ts';

/** What a sample export showed: how it is read, and what was measured where it could be analysed. */
export interface Sample {
  readonly inspection: {
    readonly file: string;
    readonly encoding: string;
    readonly delimiter: string;
    readonly layout: string;
    readonly book: string;
    readonly columns: readonly {
      readonly number: number;
      readonly name: string;
      readonly role?: Role;
      readonly why?: WhyColumn;
    }[];
  };
  readonly listening: Report['measured']['listening'];
}

const GROUPS_LISTED = 30;

/** A config file to begin with. What calldiag finds out by itself stands in comments; what is sure to matter does not. */
export function draftConfig(sample: Sample | undefined, language: Language): string {
  const texts = DRAFT_TEXTS[language];
  const sections = [
    [
      comment(texts.head),
      '# yaml-language-server: $schema=./node_modules/calldiag/dist/schemas/config.schema.json',
    ],
    sample === undefined ? readingInGeneral(language) : readingOf(sample, language),
    sample === undefined ? [comment(texts.audio), '# audioSeconds: 30'] : audioOf(sample, language),
    [
      comment(texts.report),
      `# lang: ${language}`,
      '# groupBy: [caller, hour]',
      comment(texts.limits),
      '# limits: aliyun',
    ],
    [
      comment(texts.gates),
      '# gate: certain',
      'failOn:',
      `  - outage:error ${comment(texts.outage)}`,
      '  - gate: unknown>1%',
      `    level: warn ${comment(texts.warn)}`,
      '  # - answered<30%',
      '  # - gate: invalid-number>2%',
      `  #   match: { group: "camp-*" } ${comment(texts.match)}`,
    ],
    [
      comment(texts.waivers),
      '# waivers:',
      '#   - gate: invalid-number>2%',
      `#     reason: ${texts.reason}`,
      '#     until: 2026-12-31',
    ],
    [comment(texts.baseline), '# baseline: baseline.json'],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function readingInGeneral(language: Language): string[] {
  return [
    comment(DRAFT_TEXTS[language].reading),
    '# book: aliyun-vms',
    '# columns:',
    '#   code: status_code',
  ];
}

function readingOf({ inspection }: Sample, language: Language): string[] {
  const texts = DRAFT_TEXTS[language];
  const { file, layout, encoding, delimiter, book, columns } = inspection;
  const known = columns.filter(({ role }) => role !== undefined);
  // a name that says what it is needs no help, and another export may have another one
  const guessed = known.filter(({ why }) => why !== 'header');
  const names = columns.map(({ name }) => name);
  const columnOf = ({ name, number }: (typeof columns)[number]): string =>
    name === '' || names.indexOf(name) !== names.lastIndexOf(name) || /^\d+$/.test(name)
      ? String(number)
      : scalar(name);
  const line = (column: (typeof columns)[number]): string =>
    `  ${column.role}: ${columnOf(column)}`;
  return [
    comment(texts.seen(scalar(file), layout, encoding, scalar(delimiter))),
    `book: ${book}`,
    ...(guessed.length === 0
      ? [comment(texts.byName), '# columns:']
      : [comment(texts.byValues), 'columns:', ...guessed.map(line), comment(texts.byName)]),
    ...known.filter((column) => !guessed.includes(column)).map((column) => `#${line(column)}`),
  ];
}

function audioOf({ inspection, listening }: Sample, language: Language): string[] {
  const texts = DRAFT_TEXTS[language];
  const told = listening.filter(({ audioSeconds }) => audioSeconds !== null);
  const [first, ...others] = told;
  if (inspection.columns.some(({ role }) => role === 'audio-length')) {
    return [comment(texts.audioColumn), '# audioSeconds: 30'];
  }
  if (first === undefined) return [comment(texts.audio), '# audioSeconds: 30'];
  if (others.length === 0) return [comment(texts.audioSeen), `audioSeconds: ${first.audioSeconds}`];
  const groups = told.flatMap(({ groups: names, audioSeconds }) =>
    names.map((name) => `    ${scalar(name)}: ${audioSeconds}`),
  );
  return [
    comment(texts.audioSeen),
    'audioSeconds:',
    '  groups:',
    ...groups.slice(0, GROUPS_LISTED),
    ...(groups.length > GROUPS_LISTED
      ? [`    ${comment(texts.more(groups.length - GROUPS_LISTED))}`]
      : []),
  ];
}

/** A line of comment; what it quotes has no line ends. */
function comment(text: string): string {
  return text
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n');
}

/** A text as YAML takes it for one, whatever is in it: what does not show, or ends a line, is escaped. */
function scalar(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, i) => character.charCodeAt(i))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
