import type { Text } from '../model/language.ts';

/** What is divided by what. */
export const RATE_TEXTS = {
  answered: {
    en: 'calls picked up by a person or a machine, of the calls that tell (ASR); a bare 20000 and unknown results do not tell',
    'zh-CN': '有人或机器接听的通话 ÷ 能判断是否接听的通话（ASR）；裸 20000 和未知结果不计',
  },
  heardInFull: {
    en: 'calls heard to the end, of the calls that tell; a bare 20000, unknown results, and calls only known to be answered do not',
    'zh-CN': '完整听完的通话 ÷ 能判断是否听完的通话；裸 20000、未知结果和只知道已接听的不计',
  },
  network: {
    en: 'calls the network brought to the callee (answered, busy, no answer, rejected, switched off), of those and the calls it failed (NER, after ITU-T E.425); the sender’s own faults and unknown results are left out',
    'zh-CN':
      '网络已送达被叫的通话（接听、占线、未接、拒接、关机）÷（送达 + 网络失败）（NER，参照 ITU-T E.425）；发送方自身问题和未知结果不计',
  },
  people: {
    en: 'calls picked up, of the calls that tell, without the sender’s own faults (ASR, after ITU-T E.411); failures of the network and of the platform are in the denominator',
    'zh-CN':
      '有人或机器接听的通话 ÷ 能判断是否接听的通话，发送方自身问题不计（ASR，参照 ITU-T E.411）；网络失败和平台故障计入分母',
  },
  firstAttempt: {
    en: 'the same of each number’s first attempt alone: these calls are independent of each other, others are repeated calls to the same people and their intervals a little too narrow',
    'zh-CN':
      '同上，但只看每个号码的首次呼叫：这些通话彼此独立；其余比率含对同一人的重复呼叫，区间略偏窄',
  },
  listenThrough: {
    en: 'calls heard to the end, of those and the calls hung up early (listen-through rate)',
    'zh-CN': '完整听完的通话 ÷（完整听完 + 提前挂机）（听完率）',
  },
} as const satisfies Record<string, Text>;
