import type { Book } from '../../model/book.ts';
import type { Source } from '../../model/language.ts';

const HELP = 'https://help.aliyun.com';
const RECEIPT_ZH: Source = {
  name: { en: 'Aliyun VMS, receipt error codes (zh)', 'zh-CN': '阿里云语音服务：运营商回执错误码' },
  url: `${HELP}/document_detail/55085.html`,
};
const RECEIPT_EN: Source = {
  name: {
    en: 'Aliyun VMS, receipt error codes (en, to 200005)',
    'zh-CN': '阿里云语音服务：运营商回执错误码（英文版，至 200005）',
  },
  url: `${HELP}/en/vms/developer-reference/operators-receipt-error-code`,
};
const STATUS_ZH: Source = {
  name: { en: 'Aliyun VMS, call status codes (zh)', 'zh-CN': '阿里云语音服务：呼叫状态码' },
  url: `${HELP}/document_detail/112804.htm`,
};
const STATUS_EN: Source = {
  name: {
    en: 'Aliyun VMS, call status codes (en)',
    'zh-CN': '阿里云语音服务：呼叫状态码（英文版）',
  },
  url: `${HELP}/en/vms/developer-reference/call-status-code`,
};
const SMART_ZH: Source = {
  name: { en: 'Aliyun VMS, smart status codes (zh)', 'zh-CN': '阿里云语音服务：智能状态码' },
  url: `${HELP}/zh/vms/developer-reference/smart-status-code`,
};
const SMART_AICCS: Source = {
  name: { en: 'Aliyun AICCS, smart status codes (zh)', 'zh-CN': '阿里云联络中心：智能状态码' },
  url: `${HELP}/zh/aiccs/developer-reference/smart-status-code`,
};
const SMART_EN: Source = {
  name: {
    en: 'Aliyun VMS, smart status codes (en)',
    'zh-CN': '阿里云语音服务：智能状态码（英文版）',
  },
  url: `${HELP}/en/vms/developer-reference/smart-status-code`,
};
const AI_CALL_DETAIL: Source = {
  name: {
    en: 'Aliyun AICCS, QueryAiCallDetailPage (zh)',
    'zh-CN': '阿里云联络中心：QueryAiCallDetailPage',
  },
  url: `${HELP}/zh/aiccs/developer-reference/api-aiccs-2019-10-15-queryaicalldetailpage`,
};
const SAMPLE_3: Source = {
  name: {
    en: 'Aliyun VMS, VoiceReport sample 3, two-party (zh)',
    'zh-CN': '阿里云语音服务：VoiceReport 示例 3（双呼）',
  },
  url: `${HELP}/zh/vms/developer-reference/voicereport-3`,
};
const SAMPLE_5: Source = {
  name: {
    en: 'Aliyun VMS, VoiceReport sample 5, robot (zh)',
    'zh-CN': '阿里云语音服务：VoiceReport 示例 5（机器人）',
  },
  url: `${HELP}/zh/vms/developer-reference/voicereport-5`,
};
const SAMPLE_6: Source = {
  name: {
    en: 'Aliyun VMS, VoiceReport sample 6 (zh)',
    'zh-CN': '阿里云语音服务：VoiceReport 示例 6',
  },
  url: `${HELP}/zh/vms/voicereport-6`,
};
const KEY_SAMPLE: Source = {
  name: {
    en: 'Aliyun VMS, VoiceCallReport sample 4, key event (zh)',
    'zh-CN': '阿里云语音服务：VoiceCallReport 示例 4（按键事件）',
  },
  url: `${HELP}/zh/vms/developer-reference/voicecallreport-4`,
};
const SDK_ROBOT: Source = {
  name: {
    en: 'Aliyun API metadata, QueryRobotTaskCallList CallResult',
    'zh-CN': '阿里云 API 元数据：QueryRobotTaskCallList 的 CallResult',
  },
  url: 'https://github.com/dew-serverless/acs-sdk-php/blob/ec31933f/data/dyvmsapi/2017-05-25/api-docs.php',
};
const SDK_AICCS: Source = {
  name: {
    en: 'Aliyun API metadata, AICCS CreateTask RetryStatusCode',
    'zh-CN': '阿里云 API 元数据：CreateTask 的 RetryStatusCode',
  },
  url: 'https://github.com/dew-serverless/acs-sdk-php/blob/ec31933f/data/aiccs/2019-10-15/api-docs.php',
};
const ALIDAYU: Source = {
  name: {
    en: 'An old Alidayu code map in a public repository',
    'zh-CN': '公开代码库中的旧版阿里大于码表',
  },
};
const ARTICLE: Source = {
  name: {
    en: 'The founding article on the 20000 result (2025-03-11)',
    'zh-CN': '关于 20000 结果码的原始文章（2025-03-11）',
  },
};

// What most entries share. English names after 200005 are calldiag's own: the English page stops there.
const RECEIPT = [RECEIPT_ZH];
const RECEIPT_BOTH = [RECEIPT_ZH, RECEIPT_EN];
const STATUS = [STATUS_ZH, STATUS_EN];
const RECEIPT_AND_STATUS = [RECEIPT_ZH, STATUS_ZH, STATUS_EN];
const SMART = [SMART_ZH, SMART_AICCS, SMART_EN];

const book: Book = {
  title: { en: 'Aliyun Voice Messaging Service', 'zh-CN': '阿里云语音服务' },
  family: '^20\\d{4}$',
  limits: 'aliyun',
  entries: [
    // Receipt codes: the final result, as the carrier reported it.
    {
      code: '200000',
      table: 'receipt',
      text: { en: 'User finished listening to the voice message', 'zh-CN': '用户听完语音' },
      outcome: 'completed/heard-in-full',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'Literal for plain voice notifications only. Robot and smart-call products send 200000 for every answered call, even one hung up after a few seconds. The English status page wrongly calls 200000 a key message; that is 300000.',
        'zh-CN':
          '仅对普通语音通知成立。机器人、智能外呼等产品只要接通就回 200000，几秒后挂机也不例外。英文状态码页把 200000 误写成按键消息，按键消息应为 300000。',
      },
      sources: [RECEIPT_ZH, RECEIPT_EN, STATUS_ZH, STATUS_EN, SAMPLE_5],
    },
    {
      code: '200001',
      table: 'receipt',
      text: { en: 'User hung up before the message finished', 'zh-CN': '用户提前挂机未完整收听' },
      outcome: 'early-hangup/hung-up-early',
      leg: 'callee',
      confidence: 'high',
      sources: RECEIPT_BOTH,
    },
    {
      code: '200002',
      table: 'receipt',
      text: { en: 'User busy', 'zh-CN': '用户占线' },
      outcome: 'busy/user-busy',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'In two-party calls it speaks of the caller; a busy callee is 200112.',
        'zh-CN': '双呼时指主叫占线，被叫占线为 200112。',
      },
      inTwoPartyCall: { outcome: 'busy/caller-leg-busy', leg: 'caller' },
      sources: [RECEIPT_ZH, RECEIPT_EN, STATUS_ZH, STATUS_EN],
    },
    {
      code: '200003',
      table: 'receipt',
      text: {
        en: 'User received the call but did not answer',
        'zh-CN': '用户收到呼叫但未接听',
      },
      outcome: 'no-answer/rang-out',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'May come with a duration above zero and a message saying the processing is complete: neither proves an answer. In two-party calls it speaks of the caller; the callee has 200113.',
        'zh-CN':
          '可能同时带有大于 0 的时长和“执行完成”，二者都不能证明已接听。双呼时指主叫未接听，被叫未接听为 200113。',
      },
      inTwoPartyCall: { outcome: 'no-answer/caller-leg-no-answer', leg: 'caller' },
      sources: [RECEIPT_ZH, RECEIPT_EN, STATUS_ZH, SAMPLE_6],
    },
    {
      code: '200004',
      table: 'receipt',
      text: { en: 'Invalid user number', 'zh-CN': '用户号码不合法' },
      outcome: 'invalid-number/invalid',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'In two-party calls it speaks of the caller; an invalid callee is 200116.',
        'zh-CN': '双呼时指主叫号码不合法，被叫号码不合法为 200116。',
      },
      inTwoPartyCall: { outcome: 'invalid-number/invalid', leg: 'caller' },
      sources: [RECEIPT_ZH, RECEIPT_EN, STATUS_ZH, STATUS_EN],
    },
    {
      code: '200005',
      table: 'receipt',
      text: { en: 'Callee unreachable', 'zh-CN': '被叫用户无法接通' },
      outcome: 'unreachable/unspecified',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'Aliyun names three causes: a carrier problem, a phone that rejects calls by itself (anti-harassment mode), a shared outbound number marked as spam and intercepted. The code alone cannot tell them apart; a smart status or early-media code can. Aliyun advises buying real numbers and calling from them exclusively.',
        'zh-CN':
          '官方列出三种原因：运营商问题、被叫手机开启防骚扰后自动拒接、公共号码被标记为骚扰而遭拦截。单凭此码无法区分，需看智能状态码或早媒体码。官方建议购买真实号码并使用专属模式。',
      },
      vague: true,
      sources: [RECEIPT_ZH, RECEIPT_EN, STATUS_ZH, STATUS_EN, ALIDAYU],
    },
    {
      code: '200006',
      table: 'receipt',
      text: {
        en: 'Voice playback failed: wrong ringtone format',
        'zh-CN': '语音播放失败铃声格式有误',
      },
      outcome: 'misconfigured/audio-format',
      leg: 'platform',
      confidence: 'high',
      note: {
        en: 'The call was answered, but the audio file is in a format the platform cannot play.',
        'zh-CN': '电话已接通，但语音文件格式不受支持，无法播放。',
      },
      sources: RECEIPT,
    },
    {
      code: '200007',
      table: 'receipt',
      text: {
        en: 'User unreachable (out of service area)',
        'zh-CN': '用户无法接通(不在服务区)',
      },
      outcome: 'unreachable/out-of-coverage',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'In two-party calls it speaks of the caller; the callee has 200120.',
        'zh-CN': '双呼时指主叫无法接通，被叫为 200120。',
      },
      inTwoPartyCall: { outcome: 'unreachable/out-of-coverage', leg: 'caller' },
      sources: RECEIPT_AND_STATUS,
    },
    {
      code: '200008',
      table: 'receipt',
      text: { en: 'Timed out waiting for a key', 'zh-CN': '获取按键超时' },
      outcome: 'answered/key-timeout',
      leg: 'callee',
      confidence: 'medium',
      note: {
        en: 'The call was answered; only the expected key never came. Aliyun does not describe this code further.',
        'zh-CN': '电话已接通，只是没有等到按键。官方未作进一步说明。',
      },
      sources: RECEIPT,
    },
    {
      code: '200010',
      table: 'receipt',
      text: { en: 'Powered off', 'zh-CN': '关机' },
      outcome: 'unreachable/powered-off',
      leg: 'callee',
      confidence: 'high',
      sources: RECEIPT_AND_STATUS,
    },
    {
      code: '200011',
      table: 'receipt',
      text: { en: 'Service suspended', 'zh-CN': '停机' },
      outcome: 'invalid-number/suspended',
      leg: 'callee',
      confidence: 'high',
      sources: RECEIPT_AND_STATUS,
    },
    {
      code: '200100',
      table: 'receipt',
      text: { en: 'Call ended (two-party call)', 'zh-CN': '呼叫结束(双呼)' },
      outcome: 'not-final',
      leg: 'none',
      confidence: 'medium',
      note: {
        en: 'The final result of an answered two-party call. In a single call it is only the event that the call ended.',
        'zh-CN': '双呼接通后的最终结果；在单呼中只是“呼叫结束”事件，不是结果。',
      },
      inTwoPartyCall: { outcome: 'answered/two-party-ended', leg: 'callee' },
      sources: [RECEIPT_ZH, STATUS_ZH, STATUS_EN, SAMPLE_3],
    },
    {
      code: '200101',
      table: 'receipt',
      text: { en: 'Connecting the caller', 'zh-CN': '正在接通主叫' },
      outcome: 'not-final',
      leg: 'caller',
      confidence: 'high',
      note: {
        en: 'A two-party call in progress. In a single call it is the event that calling began.',
        'zh-CN': '双呼的进行状态；在单呼中表示开始呼叫。',
      },
      sources: RECEIPT_AND_STATUS,
    },
    {
      code: '200102',
      table: 'receipt',
      text: {
        en: 'Caller connected, connecting the callee',
        'zh-CN': '成功接通主叫,正在接通被叫',
      },
      outcome: 'not-final',
      leg: 'caller',
      confidence: 'high',
      note: {
        en: 'One code, two meanings: here the caller has answered; in single-call events the callee has.',
        'zh-CN': '同一代码有两种含义：此处指主叫已接通；在单呼事件中指被叫已接听。',
      },
      sources: RECEIPT_AND_STATUS,
    },
    {
      code: '200103',
      table: 'receipt',
      text: { en: 'Call established, talking', 'zh-CN': '呼叫建立,正在通话' },
      outcome: 'not-final',
      leg: 'none',
      confidence: 'high',
      marksTwoPartyCalls: true,
      sources: RECEIPT,
    },
    {
      code: '200104',
      table: 'receipt',
      text: { en: 'Caller number restricted', 'zh-CN': '主叫号码受限' },
      outcome: 'restricted/caller-barred',
      leg: 'caller',
      confidence: 'high',
      sources: RECEIPT,
    },
    {
      code: '200105',
      table: 'receipt',
      text: { en: 'Callee number restricted', 'zh-CN': '被叫号码受限' },
      outcome: 'restricted/callee-barred',
      leg: 'callee',
      confidence: 'medium',
      note: {
        en: 'Two-party calls only. Some would file it under unreachable; the remedy lies with the sender, so it is a restriction here.',
        'zh-CN': '仅见于双呼。也可视为无法接通；因需由主叫方处理，这里归为呼叫受限。',
      },
      marksTwoPartyCalls: true,
      sources: RECEIPT,
    },
    {
      code: '200111',
      table: 'receipt',
      text: { en: 'Callee unreachable (rejected)', 'zh-CN': '被叫无法接通(拒绝)' },
      outcome: 'unreachable/rejected',
      leg: 'callee',
      confidence: 'high',
      marksTwoPartyCalls: true,
      sources: RECEIPT,
    },
    {
      code: '200112',
      table: 'receipt',
      text: { en: 'Callee busy', 'zh-CN': '被叫占线' },
      outcome: 'busy/user-busy',
      leg: 'callee',
      confidence: 'high',
      marksTwoPartyCalls: true,
      sources: RECEIPT,
    },
    {
      code: '200113',
      table: 'receipt',
      text: {
        en: 'Callee received the call but did not answer',
        'zh-CN': '被叫收到呼叫但未接听',
      },
      outcome: 'no-answer/rang-out',
      leg: 'callee',
      confidence: 'high',
      marksTwoPartyCalls: true,
      sources: RECEIPT,
    },
    {
      code: '200116',
      table: 'receipt',
      text: { en: 'Invalid callee number', 'zh-CN': '被叫号码不合法' },
      outcome: 'invalid-number/invalid',
      leg: 'callee',
      confidence: 'high',
      marksTwoPartyCalls: true,
      sources: RECEIPT,
    },
    {
      code: '200117',
      table: 'receipt',
      text: { en: 'Invalid caller ID', 'zh-CN': '来电显示号码不合法' },
      outcome: 'misconfigured/caller-id',
      leg: 'caller',
      confidence: 'medium',
      note: {
        en: 'The number shown to callees breaks the rules for its use. It is about your own number, not the one you called.',
        'zh-CN': '外显号码未按通信网授权规则使用。问题在主叫方自己的号码，而不是被叫号码。',
      },
      sources: RECEIPT,
    },
    {
      code: '200118',
      table: 'receipt',
      text: { en: 'Supplier bars calls in this time window', 'zh-CN': '供应商时间段限呼' },
      outcome: 'restricted/time-window',
      leg: 'platform',
      confidence: 'high',
      sources: RECEIPT,
    },
    {
      code: '200119',
      table: 'receipt',
      text: { en: 'Supplier frequency limit exceeded', 'zh-CN': '供应商超频限呼' },
      outcome: 'restricted/frequency',
      leg: 'platform',
      confidence: 'high',
      note: {
        en: 'One caller number called too often, or the same callee was called too often.',
        'zh-CN': '单个主叫号码外呼次数过多，或对同一被叫呼叫过频。',
      },
      sources: RECEIPT,
    },
    {
      code: '200120',
      table: 'receipt',
      text: {
        en: 'Callee unreachable (out of service area)',
        'zh-CN': '被叫无法接通(不在服务区)',
      },
      outcome: 'unreachable/out-of-coverage',
      leg: 'callee',
      confidence: 'high',
      marksTwoPartyCalls: true,
      sources: RECEIPT,
    },
    {
      code: '200121',
      table: 'receipt',
      text: { en: 'Call concurrency exceeded', 'zh-CN': '呼叫超并发' },
      outcome: 'restricted/concurrency',
      leg: 'platform',
      confidence: 'high',
      sources: RECEIPT,
    },
    {
      code: '300000',
      table: 'receipt',
      text: { en: 'Key pressed (DTMF message)', 'zh-CN': 'DTMF按键消息' },
      outcome: 'not-final',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'An event, not a result: the callee pressed a key.',
        'zh-CN': '这是按键事件，不是呼叫结果。',
      },
      sources: [RECEIPT_ZH, STATUS_ZH, KEY_SAMPLE],
    },
    {
      code: '9996',
      table: 'receipt',
      text: {
        en: 'Call not established or already ended (apus)',
        'zh-CN': '呼叫未建立或者呼叫已结束(apus)',
      },
      outcome: 'platform-error/platform',
      leg: 'platform',
      confidence: 'medium',
      note: {
        en: 'Returned when a call is queried or stopped that does not exist any more.',
        'zh-CN': '查询或终止呼叫时，若呼叫不存在可能返回此码。',
      },
      sources: RECEIPT,
    },
    {
      code: '999999',
      table: 'receipt',
      text: { en: 'System error', 'zh-CN': '系统错误' },
      outcome: 'platform-error/platform',
      leg: 'platform',
      confidence: 'high',
      sources: RECEIPT,
    },
    {
      code: '500',
      table: 'receipt',
      text: { en: 'Carrier error', 'zh-CN': '运营商错误' },
      outcome: 'unreachable/carrier-fault',
      leg: 'carrier',
      confidence: 'high',
      note: {
        en: 'A fault on the carrier side that could not be located. In SIP, 500 is a server error.',
        'zh-CN': '运营商侧未能定位的故障。在 SIP 中 500 表示服务器内部错误。',
      },
      collides: true,
      sources: RECEIPT,
    },
    {
      code: '400',
      table: 'receipt',
      text: { en: 'Network element busy', 'zh-CN': '网元繁忙' },
      outcome: 'unreachable/carrier-fault',
      leg: 'carrier',
      confidence: 'high',
      note: {
        en: 'The network is at capacity; this is not a busy user. In SIP, 400 is a bad request.',
        'zh-CN': '网元满负载，并非用户占线。在 SIP 中 400 表示错误请求。',
      },
      collides: true,
      sources: RECEIPT,
    },
    {
      code: '482',
      table: 'receipt',
      text: { en: 'Callee number unavailable', 'zh-CN': '被叫号码不可用' },
      outcome: 'invalid-number/invalid',
      leg: 'callee',
      confidence: 'medium',
      note: {
        en: 'Check the state of the number before calling again. In SIP, 482 is a routing loop.',
        'zh-CN': '请检查被叫号码状态后重试。在 SIP 中 482 表示检测到环路。',
      },
      collides: true,
      sources: RECEIPT,
    },
    {
      code: '476',
      table: 'receipt',
      text: { en: 'Number forcibly reclaimed', 'zh-CN': '号码强制回收' },
      outcome: 'misconfigured/caller-id',
      leg: 'caller',
      confidence: 'high',
      note: {
        en: 'Your own outbound number was taken back: replace it soon.',
        'zh-CN': '被回收的是主叫方自己的外呼号码，请尽快更换。',
      },
      sources: RECEIPT,
    },
    {
      code: '200',
      table: 'receipt',
      text: { en: 'API call accepted', 'zh-CN': '调用接口成功' },
      outcome: 'unknown/unknown-code',
      leg: 'platform',
      confidence: 'medium',
      note: {
        en: 'Says that the request was accepted, not how the call went.',
        'zh-CN': '只表示请求被受理，不是呼叫结果。',
      },
      vague: true,
      sources: RECEIPT,
    },
    {
      code: '20000',
      table: 'receipt',
      text: {
        en: 'User heard the message in full, or hung up early',
        'zh-CN': '用户听完语音或用户提前挂机',
      },
      outcome: 'ambiguous/heard-or-hung-up',
      leg: 'callee',
      confidence: 'low',
      note: {
        en: 'In no official table. The founding article uses it both for heard in full and for hung up early. Any of 200000 to 200009 cut to five digits gives 20000 too, so it may even hide a busy or unanswered call: text first, then talk time against the length of the audio decide.',
        'zh-CN':
          '官方码表中没有此码。原始文章用它同时表示听完和提前挂机。200000 至 200009 截成五位也都是 20000，甚至可能掩盖占线或未接听：先看文字描述，再用通话时长对比语音时长。',
      },
      vague: true,
      sources: [ARTICLE],
    },

    // Early-media codes: the recogniser's verdict on the announcement heard before the answer.
    {
      code: '200002',
      table: 'early-media',
      text: { en: 'In a call', 'zh-CN': '通话中' },
      outcome: 'busy/user-busy',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'Carriers also play this announcement when the callee rejects the call.',
        'zh-CN': '被叫拒接时，运营商也可能播放此提示音。',
      },
      sources: STATUS,
    },
    {
      code: '200003',
      table: 'early-media',
      text: { en: 'No answer', 'zh-CN': '无应答' },
      outcome: 'no-answer/rang-out',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'Carriers also play this announcement when the callee rejects the call.',
        'zh-CN': '被叫拒接时，运营商也可能播放此提示音。',
      },
      sources: [STATUS_ZH],
    },
    {
      code: '200004',
      table: 'early-media',
      text: { en: 'Nonexistent number', 'zh-CN': '空号' },
      outcome: 'invalid-number/nonexistent',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'The announcement said that the number is vacant, nonexistent, not yet in use or wrong.',
        'zh-CN': '提示音内容为空号、不存在、号码尚未启用或号码有误。',
      },
      sources: STATUS,
    },
    {
      code: '200005',
      table: 'early-media',
      text: { en: 'Unreachable', 'zh-CN': '无法接通' },
      outcome: 'unreachable/unspecified',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'A catch-all: user or network busy, suspended, powered off, in a call or not answered. A smart status code beside it says more.',
        'zh-CN':
          '笼统归类：用户忙、网络忙、停机、关机、正在通话或无人接听都可能。若有智能状态码，以其为准。',
      },
      vague: true,
      sources: STATUS,
    },
    {
      code: '200007',
      table: 'early-media',
      text: { en: 'Out of service area', 'zh-CN': '不在服务区' },
      outcome: 'unreachable/out-of-coverage',
      leg: 'callee',
      confidence: 'high',
      sources: STATUS,
    },
    {
      code: '200010',
      table: 'early-media',
      text: { en: 'Powered off', 'zh-CN': '关机' },
      outcome: 'unreachable/powered-off',
      leg: 'callee',
      confidence: 'high',
      sources: STATUS,
    },
    {
      code: '200011',
      table: 'early-media',
      text: { en: 'Service suspended', 'zh-CN': '停机' },
      outcome: 'invalid-number/suspended',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'Suspended, bill unpaid, number expired, or service stopped or paused.',
        'zh-CN': '包括停机、欠费、号码已过期、停止使用或暂停服务。',
      },
      sources: STATUS,
    },
    {
      code: '200012',
      table: 'early-media',
      text: { en: 'Call loss', 'zh-CN': '呼损' },
      outcome: 'restricted/callee-barred',
      leg: 'callee',
      confidence: 'low',
      note: {
        en: 'The name says that the call was lost, the reason beside it that calling is restricted; calldiag follows the reason.',
        'zh-CN': '名称为呼损，官方原因栏却写“呼叫受限”；这里按原因归类。',
      },
      sources: [STATUS_ZH, STATUS_EN, SDK_ROBOT, SDK_AICCS],
    },
    {
      code: '200130',
      table: 'early-media',
      text: { en: 'Other (reason could not be detected)', 'zh-CN': '其他(无法识别)' },
      outcome: 'unknown/unknown-code',
      leg: 'carrier',
      confidence: 'high',
      vague: true,
      sources: STATUS,
    },

    // Events of a call in progress (push VoiceCallReport). None of them is a result.
    {
      code: '200100',
      table: 'event',
      text: { en: 'Call ended', 'zh-CN': '呼叫结束' },
      outcome: 'not-final',
      leg: 'none',
      confidence: 'high',
      sources: STATUS,
    },
    {
      code: '200101',
      table: 'event',
      text: { en: 'Calling', 'zh-CN': '开始呼叫' },
      outcome: 'not-final',
      leg: 'none',
      confidence: 'high',
      sources: STATUS,
    },
    {
      code: '200102',
      table: 'event',
      text: { en: 'Callee answered', 'zh-CN': '被叫接听' },
      outcome: 'not-final',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'The call was answered, but how it ended follows in another row.',
        'zh-CN': '表示被叫已接听，最终结果见另一行。',
      },
      sources: STATUS,
    },
    {
      code: '200201',
      table: 'event',
      text: { en: 'Callee is ringing', 'zh-CN': '被叫响铃' },
      outcome: 'not-final',
      leg: 'callee',
      confidence: 'high',
      sources: STATUS,
    },
    {
      code: '300000',
      table: 'event',
      text: { en: 'Key pressed (DTMF message)', 'zh-CN': 'DTMF按键消息' },
      outcome: 'not-final',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'The English status page prints 200000 here by mistake.',
        'zh-CN': '英文状态码页在此处误写为 200000。',
      },
      sources: [STATUS_ZH, KEY_SAMPLE],
    },

    // Smart status codes: signalling and recogniser combined, the finest verdict there is.
    {
      code: 'ANSWERED',
      table: 'smart-status',
      text: { en: 'Answered', 'zh-CN': '用户接通' },
      outcome: 'answered/answered',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'Says nothing about listening to the end: read it with 200000, 200001 or the talk time.',
        'zh-CN': '不说明是否听完：需结合 200000、200001 或通话时长判断。',
      },
      vague: true,
      sources: SMART,
    },
    {
      code: 'CANCEL',
      table: 'smart-status',
      text: { en: 'Cancelled by the caller', 'zh-CN': '主叫取消' },
      outcome: 'cancelled/cancelled',
      leg: 'caller',
      confidence: 'high',
      sources: SMART,
    },
    {
      code: 'CALL_REJECTED',
      table: 'smart-status',
      text: { en: 'Rejected', 'zh-CN': '拒接' },
      outcome: 'unreachable/rejected',
      leg: 'callee',
      confidence: 'high',
      sources: SMART,
    },
    {
      code: 'CALL_FORWARDING',
      table: 'smart-status',
      text: { en: 'Call forwarding', 'zh-CN': '呼转' },
      outcome: 'answered/forwarded',
      leg: 'callee',
      confidence: 'medium',
      note: {
        en: 'Forwarded, or taken by an answering assistant or a carrier secretary service.',
        'zh-CN': '包括呼叫转移、接听助理、移动秘书等。',
      },
      sources: SMART,
    },
    {
      code: 'INCOMING_CALL_BARRED',
      table: 'smart-status',
      text: { en: 'Incoming calls barred', 'zh-CN': '限制呼入' },
      outcome: 'restricted/callee-barred',
      leg: 'callee',
      confidence: 'medium',
      note: {
        en: 'The callee has barred incoming calls.',
        'zh-CN': '被叫设置了呼入限制。',
      },
      sources: SMART,
    },
    {
      code: 'INVALID_NUMBER',
      table: 'smart-status',
      text: { en: 'Invalid number', 'zh-CN': '空号' },
      outcome: 'invalid-number/nonexistent',
      leg: 'callee',
      confidence: 'high',
      sources: SMART,
    },
    {
      code: 'NO_ANSWER',
      table: 'smart-status',
      text: { en: 'No answer', 'zh-CN': '无应答' },
      outcome: 'no-answer/rang-out',
      leg: 'callee',
      confidence: 'high',
      sources: SMART,
    },
    {
      code: 'NO_USER_RESPONDING',
      table: 'smart-status',
      text: { en: 'Out of service area', 'zh-CN': '不在服务区' },
      outcome: 'unreachable/out-of-coverage',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'Other systems use the same name for Q.850 cause 18, a phone that never responded.',
        'zh-CN': '其他系统中同名的 Q.850 原因 18 表示被叫无响应，含义不同。',
      },
      sources: SMART,
    },
    {
      code: 'NO_USER_RESPONSE',
      table: 'smart-status',
      text: { en: 'Out of service area', 'zh-CN': '不在服务区' },
      outcome: 'unreachable/out-of-coverage',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'How the AI call details spell NO_USER_RESPONDING.',
        'zh-CN': '智能外呼明细接口中 NO_USER_RESPONDING 的写法。',
      },
      sources: [AI_CALL_DETAIL],
    },
    {
      code: 'NETWORK_BUSY',
      table: 'smart-status',
      text: { en: 'Network busy', 'zh-CN': '网络忙' },
      outcome: 'unreachable/carrier-fault',
      leg: 'carrier',
      confidence: 'high',
      note: {
        en: 'The carrier is congested; this is not a busy user.',
        'zh-CN': '运营商网络拥塞，并非用户占线。',
      },
      sources: SMART,
    },
    {
      code: 'OPERATOR_BLOCK',
      table: 'smart-status',
      text: { en: 'Intercepted by the carrier', 'zh-CN': '运营商拦截' },
      outcome: 'restricted/blocked',
      leg: 'carrier',
      confidence: 'medium',
      sources: SMART,
    },
    {
      code: 'POWERED_OFF',
      table: 'smart-status',
      text: { en: 'Powered off', 'zh-CN': '关机' },
      outcome: 'unreachable/powered-off',
      leg: 'callee',
      confidence: 'high',
      sources: SMART,
    },
    {
      code: 'SUSPEND',
      table: 'smart-status',
      text: { en: 'Service suspended', 'zh-CN': '停机' },
      outcome: 'invalid-number/suspended',
      leg: 'callee',
      confidence: 'high',
      sources: SMART,
    },
    {
      code: 'USER_BUSY',
      table: 'smart-status',
      text: { en: 'User busy', 'zh-CN': '被叫忙' },
      outcome: 'busy/user-busy',
      leg: 'callee',
      confidence: 'high',
      sources: SMART,
    },
    {
      code: 'UNAVAILABLE',
      table: 'smart-status',
      text: { en: 'Temporarily unavailable', 'zh-CN': '暂时无法接通' },
      outcome: 'unreachable/unspecified',
      leg: 'callee',
      confidence: 'high',
      note: {
        en: 'Given when there was no clear signal or too little sound to recognise.',
        'zh-CN': '没有明确信令，或语音识别时长不足以判断时给出。',
      },
      vague: true,
      sources: SMART,
    },
    {
      code: 'INTELLIGENT_ANSWER',
      table: 'smart-status',
      text: { en: 'Intelligent answering', 'zh-CN': '智能接听' },
      outcome: 'answered/machine',
      leg: 'callee',
      confidence: 'medium',
      note: {
        en: 'A voicemail or voice assistant took the call.',
        'zh-CN': '由语音留言或语音助手接听。',
      },
      sources: SMART,
    },
    {
      code: 'OTHER',
      table: 'smart-status',
      text: { en: 'Other', 'zh-CN': '其他状态' },
      outcome: 'unknown/unknown-code',
      leg: 'none',
      confidence: 'high',
      vague: true,
      sources: SMART,
    },
    {
      code: 'OTHERS',
      table: 'smart-status',
      text: { en: 'Other', 'zh-CN': '其他状态' },
      outcome: 'unknown/unknown-code',
      leg: 'none',
      confidence: 'high',
      note: {
        en: 'How the AICCS products spell OTHER.',
        'zh-CN': '智能联络中心产品中 OTHER 的写法。',
      },
      vague: true,
      sources: SMART,
    },
  ],
};

export default book;
