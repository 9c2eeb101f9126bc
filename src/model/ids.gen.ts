// Generated from the catalogue folders by `npm run gen`; do not edit.

/** Files of `catalogue/books`. */
export const BOOK_IDS = [
  'aliyun-vms',
] as const;
export type BookId = (typeof BOOK_IDS)[number];

/** Files of `catalogue/layouts`. */
export const LAYOUT_IDS = [
  'aliyun-call-detail',
  'aliyun-voice-report',
  'generic',
] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

/** Files of `catalogue/strategies`. */
export const STRATEGY_IDS = [
  'announce-the-call',
  'authorise-the-caller-id',
  'call-inside-the-window',
  'call-when-callee-is-free',
  'case-marketing-calls-cut-short',
  'case-school-line-busy',
  'clean-the-list-regularly',
  'clear-spam-marks',
  'collect-feedback',
  'count-machines-apart',
  'explain-failure-causes',
  'export-the-finer-codes',
  'find-what-cancels-calls',
  'fix-the-audio-format',
  'fix-the-opening-line',
  'free-your-agents-lines',
  'give-time-to-press-a-key',
  'judge-two-party-by-talk-time',
  'keep-a-baseline',
  'keep-short-calls-rare',
  'learn-if-it-was-heard',
  'leave-a-short-message',
  'let-it-ring-15-seconds',
  'let-users-update-their-number',
  'look-up-unknown-codes',
  'make-agents-pick-up',
  'make-the-ring-noticeable',
  'move-to-a-dedicated-number',
  'open-a-ticket-for-a-block',
  'pace-under-concurrency',
  're-export-with-full-codes',
  'read-the-right-column',
  'recover-missing-results',
  'repair-number-format',
  'report-a-carrier-fault',
  'respect-callee-barring',
  'restore-missing-media',
  'retest-suspended-then-suppress',
  'retry-busy-later',
  'retry-no-answer-with-a-limit',
  'retry-out-of-coverage-later',
  'retry-platform-errors',
  'send-a-missed-call-notice',
  'shorten-the-message',
  'show-who-calls',
  'spread-over-dayparts',
  'stay-under-frequency-limits',
  'study-who-does-not-answer',
  'suppress-nonexistent-numbers',
  'tell-callee-the-call-failed',
  'test-call-before-the-campaign',
  'treat-busy-as-an-upper-bound',
  'unbar-the-caller-number',
  'unlink-deregistered-numbers',
  'use-other-channels',
  'validate-before-calling',
  'wait-out-a-phone-that-is-off',
  'watch-carrier-status',
] as const;
export type StrategyId = (typeof STRATEGY_IDS)[number];

/** Files of `catalogue/limits`. */
export const LIMIT_IDS = [
  'aliyun',
  'baidu',
  'china-collection',
  'huawei',
  'us-reg-f',
  'us-telemarketing',
  'volcengine',
] as const;
export type LimitId = (typeof LIMIT_IDS)[number];

/** Files of `report/reporters`. */
export const REPORTER_IDS = [
  'csv',
  'github',
  'html',
  'json',
  'junit',
  'markdown',
  'ndjson',
  'terminal',
] as const;
export type ReporterId = (typeof REPORTER_IDS)[number];

/** Files of `diagnose/rules`. */
export const RULE_IDS = [
  'attempt-yield',
  'best-time',
  'caller-health',
  'data-quality',
  'frequency-breach',
  'group-outlier',
  'hang-up-moment',
  'number-hygiene',
  'outage',
  'ring-forensics',
  'self-inflicted',
  'verdict-mix',
] as const;
export type RuleId = (typeof RULE_IDS)[number];
