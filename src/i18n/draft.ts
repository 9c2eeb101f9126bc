import type { Language } from '../model/language.ts';

/** Comments of the config file that `init` writes. What is quoted in them comes escaped. */
interface DraftTexts {
  head: string;
  reading: string;
  seen(file: string, layout: string, encoding: string, delimiter: string): string;
  byName: string;
  byValues: string;
  audio: string;
  audioSeen: string;
  audioColumn: string;
  more(count: number): string;
  report: string;
  limits: string;
  gates: string;
  outage: string;
  warn: string;
  match: string;
  waivers: string;
  reason: string;
  baseline: string;
}

export const DRAFT_TEXTS: Readonly<Record<Language, DraftTexts>> = {
  en: {
    head: 'Settings of calldiag for this folder and those below it. Options on the command line and CALLDIAG_LANG,\nCALLDIAG_THREADS and CALLDIAG_MAX_MEMORY of the environment beat them; --no-config leaves them out.',
    reading: 'How exports are read. calldiag finds it out by itself; calldiag inspect shows how.',
    seen: (file, layout, encoding, delimiter) =>
      `How exports are read. Seen in ${file}: layout ${layout}, ${encoding}, delimiter ${delimiter}.`,
    byName: 'Recognised by their names; no need to name them:',
    byValues: 'Recognised by their values alone: check them, then they need no guessing any more.',
    audio:
      'Length of the audio in seconds, of all calls or of groups. It tells heard in full from hung up early\nwhere codes do not.',
    audioSeen: 'Length of the audio in seconds, as the calls heard in full have it: check it.',
    audioColumn: 'Length of the audio: the export has a column for it.',
    more: (count) => `and ${count} more groups`,
    report: 'What the report shows.',
    limits: "Whose limits of frequency and hours hold, if not the platform's.",
    gates:
      'Gates: what must not be. calldiag analyze then ends with exit code 1. Categories, category/cause, rates,\nfinding rules and severities; shares (2%) or counts. certain: fail only beyond chance, else warn; strict: by the\nvalue; lenient: only warn.',
    outage: 'calls are being lost to an outage',
    warn: 'never fails',
    match: 'each group by itself',
    waivers:
      'Gates that may fail for a while, with the reason. The day is compared with the last call of the export, or --today.',
    reason: 'the list is being cleaned',
    baseline:
      'An earlier report: what became worse since then, beyond chance, fails. calldiag analyze FILES --write-baseline\nbaseline.json writes it.',
  },
  'zh-CN': {
    head: '本目录及其下级目录的 calldiag 设置。命令行选项优先，其次是环境变量 CALLDIAG_LANG、CALLDIAG_THREADS、\nCALLDIAG_MAX_MEMORY；加 --no-config 可忽略本文件。',
    reading: '话单的读取方式。calldiag 会自动识别，可用 calldiag inspect 查看。',
    seen: (file, layout, encoding, delimiter) =>
      `话单的读取方式。样例 ${file}：格式 ${layout}，编码 ${encoding}，分隔符 ${delimiter}。`,
    byName: '以下各列按列名识别，无需指定：',
    byValues: '以下各列仅凭取值识别，请核对；写在这里就不必再猜。',
    audio: '语音长度（秒），可统一设置或按分组设置。代码无法区分时，据此判断听完还是提前挂机。',
    audioSeen: '语音长度（秒），由完整听完的通话推断，请核对。',
    audioColumn: '语音长度：话单中已有这一列。',
    more: (count) => `另有 ${count} 个分组`,
    report: '报告内容。',
    limits: '按谁的频次和时段限制检查（默认取代码表所属平台）。',
    gates:
      '门槛：条件成立时 calldiag analyze 的退出码为 1。可用类别、类别/原因、比率、发现项规则和严重程度，\n限值为占比（2%）或个数。certain：超出偶然才算未通过，否则只警告；strict：只看数值；lenient：只警告。',
    outage: '正在发生的故障',
    warn: '只警告',
    match: '逐个分组判断',
    waivers:
      '暂时允许未通过的门槛，须写明原因。到期日与话单中最后一通电话的日期（或 --today）比较。',
    reason: '名单清洗中',
    baseline:
      '之前的报告：此后变差且超出偶然即为未通过。可用 calldiag analyze 话单 --write-baseline baseline.json 生成。',
  },
};
