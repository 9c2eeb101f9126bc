import type { Text } from './language.ts';

/** Whose move it is: the person called, the network or a device, the sender; or nobody's. */
export const PARTIES = ['callee', 'network', 'sender', 'none'] as const;
export type Party = (typeof PARTIES)[number];

/**
 * Whether somebody or something picked up. `no`: the call was placed and nobody did; `stopped`: it was barred or given
 * up before anybody could; `open`: the category does not say.
 */
type Answered = 'yes' | 'no' | 'stopped' | 'open';

interface CauseFacts {
  readonly name: Text;
  /** Set only where it differs from the category's. */
  readonly responsible?: Party;
}

interface CategoryFacts {
  /** Section of the founding article, or '–' for what it does not name. */
  readonly section: string;
  readonly responsible: Party;
  readonly answered: Answered;
  readonly name: Text;
  readonly causes: Readonly<Record<string, CauseFacts>>;
}

/** The closed list of categories and their causes, in the order of every table. */
export const CATEGORIES = {
  completed: {
    section: '1.1',
    responsible: 'none',
    answered: 'yes',
    name: { en: 'Heard in full', 'zh-CN': '完整听完' },
    causes: { 'heard-in-full': { name: { en: 'heard in full', 'zh-CN': '完整听完' } } },
  },
  'early-hangup': {
    section: '2.1',
    responsible: 'callee',
    answered: 'yes',
    name: { en: 'Hung up early', 'zh-CN': '提前挂机' },
    causes: { 'hung-up-early': { name: { en: 'hung up early', 'zh-CN': '提前挂机' } } },
  },
  busy: {
    section: '2.2',
    responsible: 'callee',
    answered: 'no',
    name: { en: 'Busy', 'zh-CN': '用户占线' },
    causes: {
      'user-busy': { name: { en: 'user busy', 'zh-CN': '被叫占线' } },
      'caller-leg-busy': {
        name: { en: 'caller leg busy', 'zh-CN': '主叫占线' },
        responsible: 'sender',
      },
    },
  },
  'no-answer': {
    section: '2.3',
    responsible: 'callee',
    answered: 'no',
    name: { en: 'No answer', 'zh-CN': '无人接听' },
    causes: {
      'rang-out': { name: { en: 'rang out', 'zh-CN': '振铃未接' } },
      'caller-leg-no-answer': {
        name: { en: 'caller leg did not answer', 'zh-CN': '主叫未接' },
        responsible: 'sender',
      },
    },
  },
  'invalid-number': {
    section: '2.4',
    responsible: 'sender',
    answered: 'no',
    name: { en: 'Invalid number', 'zh-CN': '号码无效' },
    causes: {
      invalid: { name: { en: 'invalid', 'zh-CN': '号码不合法' } },
      'bad-format': { name: { en: 'bad format', 'zh-CN': '格式错误' } },
      nonexistent: { name: { en: 'nonexistent', 'zh-CN': '空号' } },
      suspended: { name: { en: 'suspended', 'zh-CN': '停机' } },
      deregistered: { name: { en: 'deregistered', 'zh-CN': '已销号' } },
    },
  },
  unreachable: {
    section: '2.5',
    responsible: 'network',
    answered: 'no',
    name: { en: 'Unreachable', 'zh-CN': '无法接通' },
    causes: {
      unspecified: { name: { en: 'unspecified', 'zh-CN': '原因不明' } },
      rejected: { name: { en: 'rejected', 'zh-CN': '拒接' }, responsible: 'callee' },
      'powered-off': { name: { en: 'powered off', 'zh-CN': '关机' }, responsible: 'callee' },
      'out-of-coverage': { name: { en: 'out of coverage', 'zh-CN': '不在服务区' } },
      'carrier-fault': { name: { en: 'carrier fault', 'zh-CN': '运营商故障' } },
    },
  },
  misconfigured: {
    section: '1.2',
    responsible: 'sender',
    answered: 'open',
    name: { en: 'Misconfigured', 'zh-CN': '配置错误' },
    causes: {
      'audio-format': { name: { en: 'audio format', 'zh-CN': '语音格式' } },
      'media-missing': { name: { en: 'media missing', 'zh-CN': '语音文件缺失' } },
      'caller-id': { name: { en: 'caller ID', 'zh-CN': '主叫显号' } },
    },
  },
  restricted: {
    section: '–',
    responsible: 'sender',
    answered: 'stopped',
    name: { en: 'Restricted', 'zh-CN': '呼叫受限' },
    causes: {
      'time-window': { name: { en: 'time window', 'zh-CN': '时段限呼' } },
      frequency: { name: { en: 'frequency', 'zh-CN': '频次超限' } },
      concurrency: { name: { en: 'concurrency', 'zh-CN': '并发超限' } },
      'caller-barred': { name: { en: 'caller barred', 'zh-CN': '主叫受限' } },
      'callee-barred': { name: { en: 'callee barred', 'zh-CN': '被叫受限' } },
      blocked: { name: { en: 'blocked', 'zh-CN': '被拦截' } },
    },
  },
  'platform-error': {
    section: '–',
    responsible: 'network',
    answered: 'open',
    name: { en: 'Platform error', 'zh-CN': '平台故障' },
    causes: { platform: { name: { en: 'platform', 'zh-CN': '平台' } } },
  },
  answered: {
    section: '–',
    responsible: 'none',
    answered: 'yes',
    name: { en: 'Answered', 'zh-CN': '已接听' },
    causes: {
      answered: { name: { en: 'answered', 'zh-CN': '已接听' } },
      'key-timeout': { name: { en: 'no key pressed', 'zh-CN': '未按键' } },
      machine: { name: { en: 'machine', 'zh-CN': '机器应答' } },
      forwarded: { name: { en: 'forwarded', 'zh-CN': '呼叫转移' } },
      'two-party-ended': { name: { en: 'two-party call ended', 'zh-CN': '双呼结束' } },
    },
  },
  cancelled: {
    section: '–',
    responsible: 'sender',
    answered: 'stopped',
    name: { en: 'Cancelled', 'zh-CN': '主叫取消' },
    causes: { cancelled: { name: { en: 'cancelled', 'zh-CN': '主叫取消' } } },
  },
  ambiguous: {
    section: '1.1',
    responsible: 'none',
    answered: 'open',
    name: { en: 'Ambiguous', 'zh-CN': '无法区分' },
    causes: {
      'heard-or-hung-up': { name: { en: 'heard or hung up', 'zh-CN': '听完或提前挂机' } },
    },
  },
  unknown: {
    section: '–',
    responsible: 'none',
    answered: 'open',
    name: { en: 'Unknown', 'zh-CN': '未知' },
    causes: {
      'unknown-code': { name: { en: 'unknown code', 'zh-CN': '未知代码' } },
      'no-result': { name: { en: 'says nothing', 'zh-CN': '未给出结果' } },
    },
  },
} as const satisfies Record<string, CategoryFacts>;

export type CategoryId = keyof typeof CATEGORIES;
type CausesOf<C extends CategoryId> = Extract<keyof (typeof CATEGORIES)[C]['causes'], string>;

/** What a call came to: `category/cause`, e.g. `unreachable/rejected`. */
export type Outcome = { [C in CategoryId]: `${C}/${CausesOf<C>}` }[CategoryId];

export const CATEGORY_IDS = Object.keys(CATEGORIES) as CategoryId[];

/** Every outcome, in the order of the table. */
export const OUTCOMES: readonly Outcome[] = CATEGORY_IDS.flatMap((category) =>
  Object.keys(CATEGORIES[category].causes).map((cause) => `${category}/${cause}` as Outcome),
);

const CATEGORY_OF: Readonly<Record<string, CategoryId | 'not-final'>> = {
  ...Object.fromEntries(OUTCOMES.map((outcome) => [outcome, outcome.split('/', 1)[0]])),
  'not-final': 'not-final',
};

export function categoryOf(outcome: Outcome): CategoryId;
export function categoryOf(outcome: Outcome | 'not-final'): CategoryId | 'not-final';
export function categoryOf(outcome: Outcome | 'not-final'): CategoryId | 'not-final' {
  return CATEGORY_OF[outcome] as CategoryId | 'not-final';
}

/** Whether an outcome says that somebody or something picked up; undefined if it leaves that open. */
export function isAnswered(outcome: Outcome | 'not-final'): boolean | undefined {
  if (outcome === 'not-final') return undefined;
  const { answered } = CATEGORIES[categoryOf(outcome)];
  return answered === 'open' ? undefined : answered === 'yes';
}

/** The facts behind an outcome, the cause's own responsible party included. */
export function describeOutcome(outcome: Outcome): {
  category: CategoryId;
  cause: string;
  section: string;
  responsible: Party;
  categoryName: Text;
  causeName: Text;
} {
  const [category, cause] = outcome.split('/') as [CategoryId, string];
  const facts: CategoryFacts = CATEGORIES[category];
  const causeFacts = facts.causes[cause];
  if (causeFacts === undefined) throw new RangeError(`no such outcome: ${outcome}`);
  return {
    category,
    cause,
    section: facts.section,
    responsible: causeFacts.responsible ?? facts.responsible,
    categoryName: facts.name,
    causeName: causeFacts.name,
  };
}
