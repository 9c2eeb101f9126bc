import {
  CATEGORIES,
  CATEGORY_IDS,
  describeOutcome,
  ENCODINGS,
  GATE_SUBJECTS,
  GROUP_DIMENSIONS,
  LANGUAGES,
  OUTCOMES,
  ROLES,
} from '../../index.ts';
import { WHERE_VALUES } from '../read-selection.ts';
import { type Candidate, type Offers, words } from './offers.ts';

// What is offered for the options whose readers take more than a closed list.

export const LANGUAGE_OFFERS = words(LANGUAGES);
export const ENCODING_OFFERS = words(ENCODINGS);
/** Their names, which need no quotes. */
export const DELIMITER_OFFERS = words(['comma', 'semicolon', 'tab', 'pipe']);
export const GROUP_BY_OFFERS = words(GROUP_DIMENSIONS);

export const COLUMN_OFFERS: Offers = {
  kind: 'pairs',
  pairs: ROLES.map((key) => ({ key, values: [] })),
};

const CATEGORY_CANDIDATES: readonly Candidate[] = CATEGORY_IDS.map((word) => ({
  word,
  about: CATEGORIES[word].name,
}));

const OUTCOME_CANDIDATES: readonly Candidate[] = OUTCOMES.map((word) => ({
  word,
  about: describeOutcome(word).causeName,
}));

const DESCRIBED = new Map(
  [...CATEGORY_CANDIDATES, ...OUTCOME_CANDIDATES].map((candidate) => [candidate.word, candidate]),
);

const describe = (word: string): Candidate => DESCRIBED.get(word) ?? { word };

/** The limit follows. */
export const FAIL_ON_OFFERS: Offers = {
  kind: 'words',
  words: GATE_SUBJECTS.map(describe),
  isOpen: true,
};

export const WHERE_OFFERS: Offers = {
  kind: 'pairs',
  pairs: Object.entries(WHERE_VALUES).map(([key, values]) => ({
    key,
    values: values.map(describe),
  })),
};
