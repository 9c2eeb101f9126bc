import type { AttemptYieldEvidence } from './evidence/attempt-yield.ts';
import type { BestTimeEvidence } from './evidence/best-time.ts';
import type { CallerHealthEvidence } from './evidence/caller-health.ts';
import type { DataQualityEvidence } from './evidence/data-quality.ts';
import type { FrequencyBreachEvidence } from './evidence/frequency-breach.ts';
import type { GroupOutlierEvidence } from './evidence/group-outlier.ts';
import type { HangUpMomentEvidence } from './evidence/hang-up-moment.ts';
import type { NumberHygieneEvidence } from './evidence/number-hygiene.ts';
import type { OutageEvidence } from './evidence/outage.ts';
import type { RingForensicsEvidence } from './evidence/ring-forensics.ts';
import type { SelfInflictedEvidence } from './evidence/self-inflicted.ts';
import type { VerdictMixEvidence } from './evidence/verdict-mix.ts';

/** What proves a finding, by rule. */
export interface EvidenceOf {
  'attempt-yield': AttemptYieldEvidence;
  'best-time': BestTimeEvidence;
  'caller-health': CallerHealthEvidence;
  'data-quality': DataQualityEvidence;
  'frequency-breach': FrequencyBreachEvidence;
  'group-outlier': GroupOutlierEvidence;
  'hang-up-moment': HangUpMomentEvidence;
  'number-hygiene': NumberHygieneEvidence;
  outage: OutageEvidence;
  'ring-forensics': RingForensicsEvidence;
  'self-inflicted': SelfInflictedEvidence;
  'verdict-mix': VerdictMixEvidence;
}
