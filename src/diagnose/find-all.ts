import type { Measures } from '../measure/measures.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { RuleId } from '../model/ids.gen.ts';
import { leaveOutOutages } from './leave-out-outages.ts';
import { promiseOnce } from './promise-once.ts';
import type { Claim } from './rule.ts';
import { rules } from './rules/index.gen.ts';
import { tellOnce } from './tell-once.ts';
import { worth } from './worth.ts';

/** A claim, and whose it is. */
export type Found = { [Id in RuleId]: Claim<Id> & { readonly rule: Id } }[RuleId];

/** What all rules claim: the most severe first, then what would win back or save most, then what concerns most calls. */
export function findAll(measures: Measures): Found[] {
  const outages = rules.outage.find(measures);
  const calm = leaveOutOutages(measures, outages);
  const found = (Object.keys(rules) as RuleId[]).flatMap((rule) => {
    const claims = rule === 'outage' ? outages : rules[rule].find(calm);
    return claims.map((claim) => ({ ...claim, rule }) as Found);
  });
  return promiseOnce(tellOnce(found), calm).sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      worth(b) - worth(a) ||
      b.affectedCalls - a.affectedCalls,
  );
}
