import type { Source } from '../model/language.ts';

// The sources that many strategies cite. One that is cited once or twice stands in its strategy.

/** The article that calldiag began with; it has no public address. */
export function article(section: string): Source {
  return {
    name: {
      en: `Founding article (2025-03-11), section ${section}`,
      'zh-CN': `原始文章（2025-03-11）第 ${section} 节`,
    },
  };
}

export const COMMON_PRACTICE: Source = {
  name: { en: 'Common practice; no study behind it', 'zh-CN': '行业惯例，没有研究支持' },
};

export const RECEIPT_CODES: Source = {
  name: {
    en: 'Alibaba Cloud VMS, receipt code table',
    'zh-CN': '阿里云语音服务：运营商回执错误码',
  },
  url: 'https://help.aliyun.com/document_detail/55085.html',
};

export const SMART_STATUS_CODES: Source = {
  name: { en: 'Alibaba Cloud VMS, smart status codes', 'zh-CN': '阿里云语音服务：智能状态码' },
  url: 'https://help.aliyun.com/zh/vms/developer-reference/smart-status-code',
};

export const FREQUENCY_LIMITS: Source = {
  name: {
    en: 'Alibaba Cloud VMS, call frequency limits',
    'zh-CN': '阿里云语音服务：呼叫频率限制',
  },
  url: 'https://help.aliyun.com/document_detail/2680293.html',
};

export const TASK_CENTRE_HOURS: Source = {
  name: {
    en: 'Alibaba Cloud, official answer on task-centre hours',
    'zh-CN': '阿里云官方答复：任务中心外呼时段',
  },
  url: 'https://developer.aliyun.com/ask/650961',
};

export const TWILIO_INSIGHTS: Source = {
  name: 'Twilio Voice Insights v2, API specification',
  url: 'https://github.com/twilio/twilio-oai/blob/main/spec/json/twilio_insights_v2.json',
};

export const VICENTE: Source = {
  name: 'Vicente, Marques, Reis: call scheduling in a mobile phone survey, Portugal',
};

export const CALL_STATUS_CODES: Source = {
  name: { en: 'Alibaba Cloud VMS, call status codes', 'zh-CN': '阿里云语音服务：呼叫状态码' },
  url: 'https://help.aliyun.com/en/vms/developer-reference/call-status-code',
};

export const BAIDU_HOURS: Source = {
  name: {
    en: 'Baidu CCC, outbound task: dial window',
    'zh-CN': '百度智能云联络中心：外呼任务拨打时段',
  },
  url: 'https://cloud.baidu.com/doc/CCC/s/Mkt9gh4v6',
};

export const VELOCIFY: Source = {
  name: 'Velocify 2016, best time to make sales calls',
  url: 'https://velocify.com/blog/best-time-to-make-sales-calls',
};
