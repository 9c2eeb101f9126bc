import { CATEGORY_IDS, type CategoryId, OUTCOMES, type Outcome } from '../model/category.ts';
import { SEVERITIES, type Severity } from '../model/finding.ts';
import { RULE_IDS, type RuleId } from '../model/ids.gen.ts';
import type { Report } from '../model/report.ts';

export type RateField = keyof Report['rates'];

/** The names of the rates, as gates and all other ids are written, and their fields in the report. */
export const RATE_FIELDS = {
  answered: 'answered',
  'heard-in-full': 'heardInFull',
  network: 'network',
  people: 'people',
  'first-attempt': 'firstAttempt',
  'listen-through': 'listenThrough',
} as const satisfies Record<string, RateField>;
export type RateId = keyof typeof RATE_FIELDS;
export const RATE_IDS = Object.keys(RATE_FIELDS) as RateId[];

/** What a gate looks at. */
export type Subject =
  | { readonly kind: 'category'; readonly id: CategoryId }
  | { readonly kind: 'cause'; readonly id: Outcome }
  | { readonly kind: 'rate'; readonly id: RateId }
  /** Findings of a rule, of any severity or of this one and worse. */
  | { readonly kind: 'rule'; readonly id: RuleId; readonly severity: Severity | undefined }
  /** Findings of any rule, of this severity and worse. */
  | { readonly kind: 'severity'; readonly id: Severity };

/** Before the name of a category that a rate is named like too: `category:answered` is not the rate. */
const CATEGORY = 'category:';

const SUBJECTS: ReadonlyMap<string, Subject> = new Map(
  [
    ...CATEGORY_IDS.map((id): Subject => ({ kind: 'category', id })),
    ...OUTCOMES.map((id): Subject => ({ kind: 'cause', id })),
    ...RATE_IDS.map((id): Subject => ({ kind: 'rate', id })),
    ...SEVERITIES.map((id): Subject => ({ kind: 'severity', id })),
    ...RULE_IDS.flatMap((id) =>
      [undefined, ...SEVERITIES].map((severity): Subject => ({ kind: 'rule', id, severity })),
    ),
  ].map((subject) => [nameOf(subject), subject]),
);

/** Every name that a gate can begin with. */
export const SUBJECT_NAMES: readonly string[] = [...SUBJECTS.keys()];
export const ALL_SUBJECTS: readonly Subject[] = [...SUBJECTS.values()];

export function nameOf(subject: Subject): string {
  switch (subject.kind) {
    case 'category':
      return subject.id in RATE_FIELDS ? CATEGORY + subject.id : subject.id;
    case 'rule':
      return subject.severity === undefined ? subject.id : `${subject.id}:${subject.severity}`;
    default:
      return subject.id;
  }
}

/** The subject of that name. Fields of the report's JSON are understood too: `heardInFull`. */
export function subjectOf(name: string): Subject | undefined {
  const isField = /^[a-z]+[A-Z]/.test(name);
  const kebab = (isField ? name.replace(/[A-Z]/g, '-$&') : name).toLowerCase();
  const plain = kebab.startsWith(CATEGORY) ? kebab.slice(CATEGORY.length) : undefined;
  return SUBJECTS.get(kebab) ?? CATEGORY_IDS.filter((id) => id === plain).map(categorySubject)[0];
}

function categorySubject(id: CategoryId): Subject {
  return { kind: 'category', id };
}

/** Whether it counts findings; all others count calls. */
export function countsFindings(subject: Subject): boolean {
  return subject.kind === 'rule' || subject.kind === 'severity';
}
