/** What makes the numbers less trustworthy; each is counted and printed. Texts: `i18n`. */
export const WARNING_IDS = [
  'empty-files',
  'no-call-id-column',
  'rows-without-call-id',
  'call-ids-reused',
  'calls-without-result',
  'result-column-by-values',
  'only-bare-20000',
  'five-digit-code',
  'rounded-code',
  'colliding-code',
  'mixed-call-kinds',
  'numbers-in-e-notation',
  'unreadable-time',
  'unreadable-duration',
  'damaged-characters',
  'short-rows',
  'texts-left-out',
  'audio-for-no-group',
  'names-of-no-call',
  'unknown-above-limit',
] as const;
export type WarningId = (typeof WARNING_IDS)[number];

/** Why a row is no call. Texts: `i18n`. */
export const REJECT_REASONS = [
  'too-few-cells',
  'too-many-cells',
  'open-quote',
  'cut-off',
  'too-long',
  'repeated-header',
  'summary-row',
  'no-result',
  'unreadable',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];
