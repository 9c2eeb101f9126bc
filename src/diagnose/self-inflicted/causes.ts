import { countText } from '../../i18n/amounts.ts';
import type { OutcomeCounts } from '../../measure/outcomes.ts';
import { describeOutcome, OUTCOMES, type Outcome } from '../../model/category.ts';
import type { SelfInflictedEvidence } from '../../model/evidence/self-inflicted.ts';
import type { StrategyId } from '../../model/ids.gen.ts';
import type { Language } from '../../model/language.ts';

interface CauseFacts {
  /**
   * Whether the calls come back once it is mended: `sure` as far as anybody answers; `maybe` where the call should not
   * have been made at that time at all, or where it lies with others too.
   */
  readonly winsBack: 'sure' | 'maybe';
  /** The best first. */
  readonly strategies: readonly StrategyId[];
}

/** What the sender does to its own calls. That callees bar calls is no fault to be mended. */
export const CAUSES: Readonly<Partial<Record<Outcome, CauseFacts>>> = {
  'misconfigured/audio-format': {
    winsBack: 'sure',
    strategies: ['fix-the-audio-format', 'test-call-before-the-campaign'],
  },
  'misconfigured/media-missing': {
    winsBack: 'sure',
    strategies: ['restore-missing-media', 'test-call-before-the-campaign'],
  },
  'misconfigured/caller-id': {
    winsBack: 'sure',
    strategies: ['authorise-the-caller-id', 'test-call-before-the-campaign'],
  },
  'restricted/time-window': { winsBack: 'sure', strategies: ['call-inside-the-window'] },
  'restricted/frequency': { winsBack: 'maybe', strategies: ['stay-under-frequency-limits'] },
  'restricted/concurrency': { winsBack: 'sure', strategies: ['pace-under-concurrency'] },
  'restricted/caller-barred': { winsBack: 'sure', strategies: ['unbar-the-caller-number'] },
  'restricted/blocked': { winsBack: 'maybe', strategies: ['open-a-ticket-for-a-block'] },
  'cancelled/cancelled': { winsBack: 'maybe', strategies: ['find-what-cancels-calls'] },
};

/** Causes that the sentence names. */
const NAMED_AT_MOST = 4;

/** Those that occur, the most frequent first. */
export function causesOf(
  outcomes: OutcomeCounts,
  calls: number,
): { outcome: Outcome; calls: number; share: number }[] {
  return OUTCOMES.filter((outcome) => CAUSES[outcome] !== undefined && outcomes[outcome] > 0)
    .map((outcome) => ({ outcome, calls: outcomes[outcome], share: outcomes[outcome] / calls }))
    .sort((a, b) => b.calls - a.calls);
}

/** `frequency 61, concurrency 35`. */
export function listCauses(causes: SelfInflictedEvidence['causes'], language: Language): string {
  const isEnglish = language === 'en';
  const part = (name: string, calls: number): string =>
    isEnglish ? `${name} ${countText(calls)}` : `${name} ${countText(calls)} 通`;
  const named = causes
    .slice(0, NAMED_AT_MOST)
    .map(({ outcome, calls }) => part(describeOutcome(outcome).causeName[language], calls));
  const others = causes.slice(NAMED_AT_MOST).reduce((sum, { calls }) => sum + calls, 0);
  if (others > 0) named.push(part(isEnglish ? 'others' : '其他', others));
  return named.join(isEnglish ? ', ' : '，');
}
