import type { Outcome } from '../model/category.ts';
import type { Text } from '../model/language.ts';
import type { Found } from './find-all.ts';

/** What the platform says of the calls that it refused for such a limit. */
const REFUSED_AS = {
  frequency: 'restricted/frequency',
  hours: 'restricted/time-window',
} as const satisfies Record<string, Outcome>;

/**
 * A problem is told as an error once. Calls that a platform refused are an error of `self-inflicted`, whatever the reason;
 * each limit that they were beyond is a detail of it, and no further error.
 */
export function tellOnce(found: readonly Found[]): Found[] {
  const told = new Set(
    found.flatMap((claim) =>
      claim.rule === 'self-inflicted' && claim.severity === 'error'
        ? claim.evidence.causes.map(({ outcome }) => outcome)
        : [],
    ),
  );
  return found.map((claim) => {
    if (claim.rule !== 'frequency-breach' || claim.severity !== 'error') return claim;
    if (!told.has(REFUSED_AS[claim.evidence.limit.kind])) return claim;
    const { en, 'zh-CN': zh } = claim.text;
    const text = { en: en + TOLD.en, 'zh-CN': zh + TOLD['zh-CN'] };
    return { ...claim, severity: 'warning', text };
  });
}

const TOLD: Text = {
  en: ' The refused calls are counted under “Self-inflicted”.',
  'zh-CN': '被拒的呼叫已计入“自身原因”。',
};
