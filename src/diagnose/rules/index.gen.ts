// Generated from the files of this folder by `npm run gen`; do not edit.
import type { RuleId } from '../../model/ids.gen.ts';
import type { Rule } from '../rule.ts';
import attemptYield from './attempt-yield.ts';
import bestTime from './best-time.ts';
import callerHealth from './caller-health.ts';
import dataQuality from './data-quality.ts';
import frequencyBreach from './frequency-breach.ts';
import groupOutlier from './group-outlier.ts';
import hangUpMoment from './hang-up-moment.ts';
import numberHygiene from './number-hygiene.ts';
import outage from './outage.ts';
import ringForensics from './ring-forensics.ts';
import selfInflicted from './self-inflicted.ts';
import verdictMix from './verdict-mix.ts';

export const rules: { readonly [Id in RuleId]: Rule<Id> } = {
  'attempt-yield': attemptYield,
  'best-time': bestTime,
  'caller-health': callerHealth,
  'data-quality': dataQuality,
  'frequency-breach': frequencyBreach,
  'group-outlier': groupOutlier,
  'hang-up-moment': hangUpMoment,
  'number-hygiene': numberHygiene,
  outage,
  'ring-forensics': ringForensics,
  'self-inflicted': selfInflicted,
  'verdict-mix': verdictMix,
};
