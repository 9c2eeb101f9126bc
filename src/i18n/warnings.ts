import type { Text } from '../model/language.ts';
import type { WarningId } from '../model/warning.ts';

/** What makes the numbers less trustworthy, and what to do about it. Printed after the count of rows or calls. */
export const WARNING_TEXTS: Readonly<Record<WarningId, Text>> = {
  'empty-files': { en: 'empty files were passed over', 'zh-CN': '个空文件已跳过' },
  'no-call-id-column': {
    en: 'no call id column: every row counts as a call, so receipts delivered twice are counted twice',
    'zh-CN': '没有呼叫 ID 列：每一行都算一通电话，重复推送的回执会被重复计数',
  },
  'rows-without-call-id': {
    en: 'rows without a call id: each counts as a call of its own',
    'zh-CN': '没有呼叫 ID 的行：各算一通电话',
  },
  'call-ids-reused': {
    en: 'calls share their id with a call to another number or at another time; they are counted as calls of their own. If a spreadsheet rounded the ids (1.22E+11), export them as text: receipts delivered twice cannot be told otherwise',
    'zh-CN':
      '通电话与其他号码或其他时间的通话共用呼叫 ID，已各算一通；如果 ID 被电子表格改成了 1.22E+11，请设为文本后重新导出，否则无法识别重复回执',
  },
  'calls-without-result': {
    en: 'calls with events but no final result: the export ends before they do, or leaves results out. They are not counted as calls',
    'zh-CN': '只有中间事件、没有最终结果的呼叫：可能导出过早或遗漏了结果，未计入通话',
  },
  'result-column-by-values': {
    en: 'rows whose result column was recognised by its values alone: calldiag inspect shows which; --column names it',
    'zh-CN': '行的结果列仅凭取值识别，calldiag inspect 可查看是哪一列，--column 可指定',
  },
  'only-bare-20000': {
    en: 'the only code is 20000 while texts or durations vary: the export probably cut its codes to five digits. Export them with all six',
    'zh-CN':
      '所有代码都是 20000，但描述或时长各不相同：导出时很可能把代码截成了五位，请按六位重新导出',
  },
  'five-digit-code': {
    en: 'calls with five-digit codes such as 20002, read as 200002 with low confidence. Export the codes with all six digits',
    'zh-CN': '五位代码（如 20002）按 200002 解读，可信度低，请按六位重新导出',
  },
  'rounded-code': {
    en: 'calls whose code a spreadsheet rounded to 2.00E+05: the last digits are gone. Export again with the column as text',
    'zh-CN': '代码被电子表格变成了 2.00E+05，末几位已经丢失，请把该列设为文本后重新导出',
  },
  'colliding-code': {
    en: 'calls with a code such as 500 that means different things to different providers. A description column or --book would settle it',
    'zh-CN': '500 这类代码各厂商含义不同，需要描述列或 --book 才能确定',
  },
  'mixed-call-kinds': {
    en: 'codes of single and of two-party calls stand in one file: busy and no answer are read as the callee’s. --two-party reads them as the caller’s own leg',
    'zh-CN':
      '文件里混有单呼和双呼的代码：占线、未接按被叫解读；如为双呼请加 --two-party，按主叫解读',
  },
  'numbers-in-e-notation': {
    en: 'telephone numbers that a spreadsheet turned into 1.39E+10: they cannot be recovered. Export again with the column as text',
    'zh-CN': '号码被电子表格变成了 1.39E+10，无法还原，请把该列设为文本后重新导出',
  },
  'unreadable-time': {
    en: 'times in an unknown format were left out',
    'zh-CN': '时间格式无法识别，已略去',
  },
  'unreadable-duration': {
    en: 'durations in an unknown format were left out',
    'zh-CN': '时长格式无法识别，已略去',
  },
  'damaged-characters': {
    en: 'rows with damaged characters. If texts look garbled, name the encoding with --encoding',
    'zh-CN': '含有损坏字符的行；如果文字是乱码，请用 --encoding 指定编码',
  },
  'short-rows': {
    en: 'rows with fewer cells than the header, complete up to their result',
    'zh-CN': '列数少于表头的行，但结果列完整',
  },
  'texts-left-out': {
    en: 'rows whose text (or who hung up) was left out of the classification: these columns hold too many different values',
    'zh-CN': '描述列（或挂机方）的不同取值过多，这些行的相应内容未参与分类',
  },
  'audio-for-no-group': {
    en: 'groups of --audio-seconds that no row has: check how they are spelt',
    'zh-CN': '--audio-seconds 指定的分组在话单里不存在，请检查写法',
  },
  'names-of-no-call': {
    en: 'callers or groups of --where that no call has: check how they are spelt',
    'zh-CN': '--where 指定的主叫或分组在话单里不存在，请检查写法',
  },
  'unknown-above-limit': {
    en: 'calls with a result that no book knows: listed under "Unknown results"',
    'zh-CN': '通电话的结果不在代码表中，见“未知结果”',
  },
};
