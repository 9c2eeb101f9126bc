import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyText } from '../../src/catalogue/classify-text.ts';
import { WORDS } from '../../src/catalogue/words.ts';
import { OUTCOMES } from '../../src/model/category.ts';

// Typed by hand from the reference: official texts, carrier announcements, provider words, traps.
const PHRASES: Record<string, readonly string[]> = {
  'completed/heard-in-full': [
    '用户听完语音',
    'User finished listening to the voice message',
    '完整收听',
    '播放完成',
    '语音播放完毕',
    '收听完成',
    '接通,完整播放',
    'listened in full',
    'Message played to the end',
    'success:用户听完语音',
  ],
  'early-hangup/hung-up-early': [
    '用户提前挂机未完整收听',
    '用户提前挂机,未完整收听语音',
    'User hung up before the message finished',
    '未听完',
    '用户没有听完',
    '未完整收听',
    '未能完整收听',
    '语音未完整播放',
    '语音未播放完成',
    '播放中断',
    '接通后秒挂',
    '中途挂断',
    'hung up early',
    'Early hangup',
    'message not finished',
    'Hung up by user before message ended',
  ],
  'busy/user-busy': [
    '用户占线',
    '被叫占线',
    '被叫忙',
    '用户正忙',
    '通话中',
    '正在通话',
    '您拨打的用户正在通话中，请稍后再拨',
    '请不要挂机，您拨叫的用户正在通话中',
    'User busy',
    'USER_BUSY',
    'busy here',
    'Engaged',
    'Sorry, the number you dialed is busy now, please redial later',
    'Please hold on, the subscriber you dialed is on another call',
    '未接通-用户忙',
    '用户忙或拒绝',
  ],
  'busy/caller-leg-busy': ['主叫占线', 'caller busy'],
  'no-answer/rang-out': [
    '用户收到呼叫但未接听',
    '被叫收到呼叫但未接听',
    'User received call but did not answer',
    '未接',
    '用户未接',
    '未接听',
    '未接通-无人接听',
    '久叫不应',
    '响铃未接',
    '被叫响铃未接听',
    '超时未摘机',
    '暂时无人接听',
    '对不起，您拨打的电话暂时无人接听',
    'NO_ANSWER',
    'no-answer',
    'NoAnswer',
    'noanswer',
    'Unanswered',
    'not answered',
    'missed call',
    'Ring timeout',
    "User didn't answer",
    'no answer after ringing',
  ],
  'no-answer/caller-leg-no-answer': ['主叫未接听', 'caller did not answer'],
  'invalid-number/invalid': [
    '用户号码不合法',
    '被叫号码不合法',
    '号码有误',
    '无效号码',
    '被叫号码不可用',
    'Invalid user number',
    'Invalid callee number',
    'INVALID_NUMBER',
    'wrong number',
    'isv.MOBILE_NUMBER_ILLEGAL',
  ],
  'invalid-number/bad-format': [
    '号码格式错误',
    '格式有误',
    '拨号方式不正确',
    'Invalid number format',
    'Address incomplete',
  ],
  'invalid-number/nonexistent': [
    '空号',
    '对不起，您拨打的号码是空号，请核对后再拨',
    '您拨打的号码不存在',
    '未呼出-空号不外呼',
    '呼叫失败：空号',
    'fail:空号',
    '号码尚未启用',
    '号码已过期未用',
    'Sorry, the number you dialed does not exist, please check it and dial later',
    'unallocated number',
    'NotExist',
    'number not in use',
  ],
  'invalid-number/suspended': [
    '停机',
    '您拨打的电话已停机',
    '欠费停机',
    '您拨打的用户已暂停服务',
    '号码已过期',
    'Service suspended',
    'SUSPEND',
    'Sorry, the number you dialed is out of service',
    'OutOfService',
    'InArrears',
    'The number you have dialed is not in service',
    'temporarily disconnected',
  ],
  'invalid-number/deregistered': ['已注销', '号码已销号', '改号', '号码已更改', 'Number changed'],
  'unreachable/unspecified': [
    '被叫用户无法接通',
    '暂时无法接通',
    '您拨打的电话暂时无法接通，请稍后再拨',
    '未接通',
    '没有接通',
    '接通失败',
    '接不通',
    '呼叫失败',
    '用户不可达',
    '暂时无法接听',
    '您拨打的用户不在服务区或已关机',
    '被叫挂机或已停机',
    '因运营商问题或者被叫拒接等导致的被叫无法接通',
    'powered off or out of the service area',
    'Callee unreachable',
    'UNAVAILABLE',
    'not reachable',
    'NotConnected',
    'failed to connect',
    "can't be connected",
    'Sorry, the number you dialed can not be connected for the moment',
  ],
  'unreachable/rejected': [
    '被叫无法接通(拒绝)',
    '用户无法接通（拒绝）',
    '被叫拒接',
    '拒绝接听',
    '您拨打的用户暂时不方便接听',
    '响铃时挂断',
    '振铃中挂断',
    'CALL_REJECTED',
    'declined',
    'The subscriber you dialed is not convenient to answer',
  ],
  'unreachable/powered-off': [
    '关机',
    '您拨打的电话已关机',
    '您正在呼叫的用户已关机',
    '疑似关机',
    'Powered off',
    'PoweredOff',
    'phone switched off',
    'Sorry, the subscriber you dialed is powered off',
  ],
  'unreachable/out-of-coverage': [
    '用户无法接通(不在服务区)',
    '被叫无法接通(不在服务区)',
    '您拨打的用户不在服务区',
    '无法接通或不在服务区',
    '无信号',
    'User unreachable (out of service area)',
    'The subscriber you dialed is not in the service area',
    'out of coverage',
  ],
  'unreachable/carrier-fault': [
    '运营商错误',
    '网元繁忙',
    '网络忙',
    '线路忙',
    '线路正忙',
    '对不起，您所拨打的线路忙',
    '电路正忙',
    '线路故障，无法接通',
    '路由失败',
    'NETWORK_BUSY',
    'All circuits are busy now',
    'Network element busy',
    'Carrier error',
    'congestion',
    'Service unavailable',
    'line busy',
  ],
  'misconfigured/audio-format': [
    '语音播放失败铃声格式有误',
    '语音格式错误',
    '播放失败',
    '系统配置错误',
    'Voice playback failed: wrong ringtone/audio format',
    'unsupported format',
  ],
  'misconfigured/media-missing': [
    '语音文件不存在',
    '模板不存在',
    'TTS失败',
    '语音合成失败',
    'file not found',
    'TTS error',
  ],
  'misconfigured/caller-id': [
    '来电显示号码不合法',
    '号码强制回收',
    'Invalid caller-ID (display) number',
    'Number forcibly reclaimed',
  ],
  'restricted/time-window': [
    '供应商时间段限呼',
    '时间段限制',
    '禁呼时段',
    'Supplier restricts calls in this time window',
  ],
  'restricted/frequency': [
    '供应商超频限呼',
    '频率限制',
    '呼叫频次超限',
    'rate limit exceeded',
    'PerDayCallCountLimit',
    'isv.BUSINESS_LIMIT_CONTROL',
  ],
  'restricted/concurrency': ['呼叫超并发', '并发限制', 'Call concurrency exceeded'],
  'restricted/caller-barred': [
    '主叫号码受限',
    '号码未报备',
    '外呼暂停服务',
    '外呼欠费',
    '呼出限制',
    'Caller number restricted',
    'CallerNotRegistered',
    'isv.OUT_OF_SERVICE',
  ],
  'restricted/callee-barred': [
    '被叫号码受限',
    '呼入限制',
    '限制呼入',
    '呼叫受限',
    'Callee number restricted',
    'INCOMING_CALL_BARRED',
    'restricted',
  ],
  'restricted/blocked': [
    '黑名单',
    '运营商拦截',
    '骚扰拦截',
    'OPERATOR_BLOCK',
    'blocked by carrier',
    'ContactBlockList',
    'DNC',
  ],
  'platform-error/platform': [
    '系统错误',
    '平台异常',
    '系统正忙',
    '呼叫未建立或者呼叫已结束(apus)',
    'Internal error',
    'Call not established or already ended (apus)',
  ],
  'answered/answered': [
    '用户接通',
    '已接听',
    '正常接通',
    '呼叫成功',
    '成功',
    '接通后挂断',
    '正常结束',
    'ANSWERED',
    'Connected',
    'success',
    'OK',
    '200 - OK',
    'completed',
    'NORMAL_CLEARING',
  ],
  'answered/key-timeout': ['获取按键超时', '用户未按键', '用户听完语音，未按键', 'DTMF timeout'],
  'answered/machine': [
    '智能接听',
    '来电提醒',
    '语音信箱',
    '用户正忙，请留言',
    '来电信息将以短信方式通知机主',
    'Voicemail',
    'machine_start',
    'machine_end_beep',
    'Answering machine',
  ],
  'answered/forwarded': ['呼转', '呼叫转移', 'CALL_FORWARDING', '已转移到其他号码'],
  'answered/two-party-ended': ['呼叫结束(双呼)', '主被叫通话结束', 'Call ended (two-party call)'],
  'cancelled/cancelled': [
    '主叫取消',
    '主叫提前挂机',
    '未接通-主叫取消',
    '未呼出-任务停止',
    '任务已暂停',
    'CANCEL',
    'canceled',
    'Originator cancel',
    'Caller hung up before answer',
  ],
  'ambiguous/heard-or-hung-up': [
    '用户听完语音 或 用户提前挂机',
    'User heard the message in full, or hung up early',
  ],
  'not-final': [
    '呼叫中',
    '待拨打',
    '排队中',
    '执行中',
    '开始呼叫',
    '被叫响铃',
    '响铃中',
    '正在接通主叫',
    '成功接通主叫,正在接通被叫',
    '呼叫建立,正在通话',
    'DTMF按键消息',
    'queued',
    'ringing',
    'in-progress',
    'Call established, talking',
    'Caller connected, connecting the callee',
  ],
  'says-nothing': [
    '执行完成',
    '稍后再拨',
    '其他(无法识别)',
    '其他状态',
    '未知',
    '呼损',
    '呼叫结束',
    '失败',
    '不成功',
    'completed processing',
    'unsuccessful',
    'failed',
    'disconnected',
    'Other',
    'unknown',
    'NULL',
    'none',
    'N/A',
    '-',
    '短信发送成功',
    '调用接口成功',
    'answered: no',
  ],
};

const NOT_RECOGNISED = [
  '',
  '   ',
  '200005',
  'success:200000',
  'token',
  'booking',
  '您好',
  '13800000000',
  '非空号',
  'not busy',
  '用户未关机',
  'could not be answered',
  '没有顺利地接听',
  '呼叫中心',
  'hung up by machine',
];

describe('classifyText', () => {
  const cases = Object.entries(PHRASES).flatMap(([outcome, texts]) =>
    texts.map((text) => [text, outcome] as const),
  );

  it.each(cases)('reads %j as %s', (text, outcome) => {
    expect(classifyText(text)?.outcome).toBe(outcome);
  });

  it('has an example of everything a text can say', () => {
    const said: readonly string[] = [...WORDS.map(({ outcome }) => outcome)];
    expect(Object.keys(PHRASES).toSorted()).toEqual([...new Set(said)].toSorted());
    expect(cases.length).toBeGreaterThan(200);
  });

  it.each(NOT_RECOGNISED)('does not claim to understand %j', (text) => {
    expect(classifyText(text)).toBeUndefined();
  });

  it.each([
    '未接通',
    '没有接通',
    '没接通',
    '接通失败',
    '未能成功接通',
    '不成功',
    '呼叫不成功',
    '未成功',
    '没有把语音听完',
    '未能接听',
    '无法正常接通',
    '是否接通:否',
    'not answered',
    'was never answered',
    'unsuccessful',
    'not successful',
    'disconnected',
    'not successfully connected',
    'could not be connected',
    'connected: false',
    'nobody answered',
  ])('never takes %j for good news', (text) => {
    const outcome = classifyText(text)?.outcome ?? 'nothing';
    expect(outcome).not.toMatch(/^(answered|completed)\//);
  });

  it('says which words decided, and whether they are vague', () => {
    expect(classifyText('被叫用户无法接通')).toEqual({
      outcome: 'unreachable/unspecified',
      words: '无法接通',
      vague: true,
    });
    expect(classifyText('ANSWERED')).toMatchObject({ words: 'answered', vague: true });
    expect(classifyText('用户占线')).toMatchObject({ words: '占线', vague: false });
    expect(classifyText('--')).toMatchObject({ outcome: 'says-nothing', vague: true });
  });

  it('looks at the beginning of a long text only', () => {
    expect(classifyText(`用户占线${'x'.repeat(10_000)}`)?.outcome).toBe('busy/user-busy');
    expect(classifyText(`${'x'.repeat(10_000)}用户占线`)).toBeUndefined();
  });

  it('never throws', () => {
    const words = fc.constantFrom(...WORDS.flatMap(({ zh, en }) => [...zh, ...en]));
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.array(fc.oneof(words, fc.string()), { maxLength: 9 }).map((parts) => parts.join('')),
    );
    const legal = new Set<string>([...OUTCOMES, 'not-final', 'says-nothing']);
    fc.assert(
      fc.property(text, (input) => {
        expect([undefined, ...legal]).toContain(classifyText(input)?.outcome);
      }),
    );
  });
});

describe('the word table', () => {
  const phrases = WORDS.flatMap((row) => [...row.zh, ...row.en].map((words) => ({ words, row })));

  // A later row cannot be reached if an earlier one holds a part of its phrase.
  it('reads each of its own phrases as its own row says', () => {
    const astray = phrases.filter(({ words, row }) => {
      const verdict = classifyText(words);
      return verdict?.outcome !== row.outcome || verdict.vague !== (row.vague ?? false);
    });
    expect(astray.map(({ words }) => words)).toEqual([]);
  });

  it('holds no phrase that a shorter one of its row makes needless', () => {
    const needless = WORDS.filter(({ whole }) => whole !== true).flatMap(({ zh, en }) => [
      ...zh.filter((a) => zh.some((b) => a !== b && a.includes(b))),
      ...en.filter((a) => en.some((b) => a !== b && ` ${a} `.includes(` ${b} `))),
    ]);
    expect(needless).toEqual([]);
  });

  it('holds each phrase once, as the matcher expects it', () => {
    const all = phrases.map(({ words }) => words);
    expect(all.filter((words, index) => all.indexOf(words) !== index)).toEqual([]);
    for (const { zh, en } of WORDS) {
      for (const words of zh) expect(words).toMatch(/^[\p{Script=Han}a-z]+$/u);
      for (const words of en) expect(words).toMatch(/^[a-z]+( [a-z]+)*$/);
    }
  });

  it('does not mind spaces and punctuation around, nor upper case', () => {
    const edge = fc.string({
      unit: fc.constantFrom(...' \t\n.,;:!?-_()[]"*/#。，、；：！？（）【】—…'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.constantFrom(...phrases), edge, edge, ({ words, row }, before, after) => {
        expect(classifyText(`${before}${words}${after}`)?.outcome).toBe(row.outcome);
        expect(classifyText(`${before}${words.toUpperCase()}${after}`)?.outcome).toBe(row.outcome);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('traditional characters', () => {
  it.each([
    ['用戶忙', 'busy/user-busy'],
    ['無人接聽', 'no-answer/rang-out'],
    ['空號', 'invalid-number/nonexistent'],
    ['已關機', 'unreachable/powered-off'],
    ['停機', 'invalid-number/suspended'],
    ['暫時無法接通', 'unreachable/unspecified'],
    ['不在服務區', 'unreachable/out-of-coverage'],
    ['用戶拒接', 'unreachable/rejected'],
    ['號碼不存在', 'invalid-number/nonexistent'],
    ['通話中', 'busy/user-busy'],
  ])('%s reads as %s', (text, outcome) => {
    expect(classifyText(text)?.outcome).toBe(outcome);
  });
});
