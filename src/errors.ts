import { EXIT, type ExitCode, type Problem } from './exit.ts';
import { memorySize, roughly } from './i18n/amounts.ts';
import { didYouMean, type NothingSelected, nothingSelectedHint } from './i18n/hints.ts';
import type { Text } from './model/language.ts';
import { PROBLEMS_OF_REPORTS } from './problems-of-reports.ts';
import { PROBLEMS_OF_SETTINGS } from './problems-of-settings.ts';

export { EXIT, type ExitCode } from './exit.ts';

const PROBLEMS = {
  ...PROBLEMS_OF_SETTINGS,
  ...PROBLEMS_OF_REPORTS,
  'file-missing': (p: { path: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: no such file or directory`,
      'zh-CN': `${p.path}：找不到这个文件或目录`,
    },
    hint: {
      en: 'check the path; use - to read standard input',
      'zh-CN': '请检查路径；从标准输入读取请写 -',
    },
  }),
  'file-unreadable': (p: { path: string; reason: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: cannot be read (${p.reason})`,
      'zh-CN': `${p.path}：无法读取（${p.reason}）`,
    },
  }),
  'no-stdin': (p: { path: string }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.path}: no standard input was handed in`,
      'zh-CN': `${p.path}：没有传入标准输入`,
    },
    hint: {
      en: 'library users pass it as the option `stdin`',
      'zh-CN': '以库的方式调用时，请通过 `stdin` 选项传入',
    },
  }),
  'no-input': (_: Record<string, never>): Problem => ({
    exitCode: EXIT.usage,
    text: { en: 'no input was named', 'zh-CN': '没有指定输入' },
    hint: {
      en: "analyze(['records.csv']): a list of files, directories or globs",
      'zh-CN': "analyze(['records.csv'])：文件、目录或通配符的列表",
    },
  }),
  'no-csv-in-directory': (p: { path: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: the directory holds no *.csv, *.csv.gz or *.csv.zst file`,
      'zh-CN': `${p.path}：目录里没有 *.csv、*.csv.gz 或 *.csv.zst 文件`,
    },
    hint: {
      en: 'name the files themselves if they end otherwise',
      'zh-CN': '如果文件是别的后缀，请直接写出文件名',
    },
  }),
  'empty-file': (p: { path: string }): Problem => ({
    exitCode: EXIT.input,
    text: { en: `${p.path}: the file is empty`, 'zh-CN': `${p.path}：文件是空的` },
    hint: { en: 'export the records again', 'zh-CN': '请重新导出话单' },
  }),
  'not-a-text-file': (p: { path: string; looksLike: Text }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: expected a CSV text file, but this looks like ${p.looksLike.en}`,
      'zh-CN': `${p.path}：应当是 CSV 文本文件，但它看起来是${p.looksLike['zh-CN']}`,
    },
    hint: {
      en: 'save or export it as CSV (UTF-8) first',
      'zh-CN': '请先另存为或导出为 CSV(UTF-8)',
    },
  }),
  'json-file': (p: { path: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: expected CSV, but this is JSON`,
      'zh-CN': `${p.path}：应当是 CSV，但这是 JSON`,
    },
    hint: {
      en: 'turn a list of call records into CSV first, for instance with jq: jq -r \'["call_id","callee","status_code"], (.[] | [.call_id,.callee,.status_code]) | @csv\'',
      'zh-CN':
        '请先把话单列表转成 CSV，例如用 jq：jq -r \'["call_id","callee","status_code"], (.[] | [.call_id,.callee,.status_code]) | @csv\'',
    },
  }),
  'damaged-archive': (p: { path: string; reason: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: the compressed data is damaged or cut off (${p.reason})`,
      'zh-CN': `${p.path}：压缩数据损坏或不完整（${p.reason}）`,
    },
    hint: { en: 'copy or download the file again', 'zh-CN': '请重新复制或下载该文件' },
  }),
  'no-zstd': (p: { path: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: this version of Node.js cannot read .zst; 22.15 or newer can`,
      'zh-CN': `${p.path}：当前版本的 Node.js 不支持 .zst，需要 22.15 或更新版本`,
    },
    hint: {
      en: `zstdcat ${p.path} | calldiag analyze -`,
      'zh-CN': `zstdcat ${p.path} | calldiag analyze -`,
    },
  }),
  'no-header': (p: { path: string; seen: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: no header line found; the file begins with: ${p.seen}`,
      'zh-CN': `${p.path}：没有找到表头，文件开头是：${p.seen}`,
    },
    hint: {
      en: 'expected column names such as status_code, callee, 状态码, 被叫号码. Without a header, name the columns by number: --column code=3,callee=5',
      'zh-CN':
        '应当有 status_code、callee、状态码、被叫号码 这样的列名。没有表头时请按列号指定：--column code=3,callee=5',
    },
  }),
  'no-result-column': (p: { path: string; line: number; columns: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}, row ${p.line}: none of the columns can be a call result: ${p.columns}`,
      'zh-CN': `${p.path} 第 ${p.line} 行：没有一列像是呼叫结果：${p.columns}`,
    },
    hint: {
      en: 'expected codes such as 200002 or texts such as 用户占线. Say which column it is: --column code=NAME (or its number); calldiag inspect shows what was seen',
      'zh-CN':
        '应当有 200002 这样的代码或“用户占线”这样的文字。请指明是哪一列：--column code=列名（或列号）；calldiag inspect 可查看识别结果',
    },
  }),
  'no-such-column': (p: {
    path: string;
    wanted: string;
    columns: string;
    near: readonly string[];
  }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.path}: there is no column "${p.wanted}"; the file has: ${p.columns}`,
      'zh-CN': `${p.path}：没有“${p.wanted}”这一列，文件里有：${p.columns}`,
    },
    hint:
      p.near.length > 0
        ? didYouMean(p.near)
        : {
            en: '--column takes a name or a number of this list; --group-by takes them too, and caller, group, prefix, hour, weekday, day',
            'zh-CN':
              '--column 可用上述列名或列号；--group-by 除此之外还可用 caller、group、prefix、hour、weekday、day',
          },
  }),
  'column-of-two-roles': (p: {
    path: string;
    column: string;
    roles: readonly [string, string];
  }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.path}: --column gives column "${p.column}" to both ${p.roles[0]} and ${p.roles[1]}; a column has one role`,
      'zh-CN': `${p.path}：--column 把列“${p.column}”同时指定给 ${p.roles[0]} 和 ${p.roles[1]}，而一列只能有一个角色`,
    },
    hint: {
      en: 'name another column for one of them; calldiag inspect lists the columns',
      'zh-CN': '请为其中一个指定别的列；calldiag inspect 可列出所有列',
    },
  }),
  'group-by-used-column': (p: { path: string; column: string; role: string }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.path}: --group-by names column "${p.column}", which is read as ${p.role}; its values make no groups`,
      'zh-CN': `${p.path}：--group-by 指定的列“${p.column}”已识别为 ${p.role}，不能用来分组`,
    },
    hint: {
      en: 'choose a column without a role, or caller, group, prefix, hour, weekday, day; calldiag inspect lists the columns and their roles',
      'zh-CN':
        '请选择没有角色的列，或 caller、group、prefix、hour、weekday、day；calldiag inspect 可列出各列及其角色',
    },
  }),
  'nothing-selected': (p: NothingSelected & { calls: number; options: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `none of the ${p.calls} calls is selected by ${p.options}`,
      'zh-CN': `${p.calls} 通通话中没有一通符合 ${p.options}`,
    },
    hint: nothingSelectedHint(p),
  }),
  'too-many-results': (p: { path: string; limit: number; columns: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: the result columns (${p.columns}) hold more than ${p.limit} different values, so they cannot all be results`,
      'zh-CN': `${p.path}：结果列（${p.columns}）的不同取值超过 ${p.limit} 个，不可能全是呼叫结果`,
    },
    hint: {
      en: 'is the code column really the right one? Name another with --column code=NAME (or its number); calldiag inspect shows how the columns were read',
      'zh-CN':
        '代码列真的是这一列吗？请用 --column code=列名（或列号）另行指定；calldiag inspect 可查看各列的识别结果',
    },
  }),
  'no-row': (p: { path: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: a header, but not a single row below it`,
      'zh-CN': `${p.path}：只有表头，没有任何数据行`,
    },
    hint: {
      en: 'check the export: was its time range or filter empty?',
      'zh-CN': '请检查导出条件：时间范围或筛选条件是否为空？',
    },
  }),
  'no-usable-row': (p: { rows: number; why: Text }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `none of the ${p.rows} rows is a call with a final result: ${p.why.en}`,
      'zh-CN': `${p.rows} 行中没有一行是带最终结果的通话：${p.why['zh-CN']}`,
    },
    hint: {
      en: 'calldiag inspect FILE shows how the columns were read; --rejects FILE writes the rejected rows',
      'zh-CN': 'calldiag inspect 文件 可查看各列的识别结果；--rejects 文件 可写出被拒绝的行',
    },
  }),
  'too-many-bad-rows': (p: { rejected: number; rows: number; limit: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.rejected} of ${p.rows} rows were rejected; --max-bad-rows allows ${p.limit}`,
      'zh-CN': `${p.rows} 行中有 ${p.rejected} 行被拒绝，超过 --max-bad-rows 允许的上限 ${p.limit}`,
    },
    hint: {
      en: '--rejects FILE writes them with the reason for each',
      'zh-CN': '--rejects 文件 可写出这些行及各自的原因',
    },
  }),
  'bad-value': (p: {
    option: string;
    value: string;
    expected: Text;
    near?: readonly string[];
  }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.option}: "${p.value}" is not valid; expected ${p.expected.en}`,
      'zh-CN': `${p.option}：“${p.value}”无效，应为${p.expected['zh-CN']}`,
    },
    ...(p.near === undefined || p.near.length === 0 ? {} : { hint: didYouMean(p.near) }),
  }),
  'unknown-topic': (p: { query: string; near: readonly string[] }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `nothing is known about "${p.query}"${p.near.length > 0 ? `. Did you mean ${p.near.join(', ')}?` : ''}`,
      'zh-CN': `没有关于“${p.query}”的内容${p.near.length > 0 ? `。是不是想查 ${p.near.join('、')}?` : ''}`,
    },
    hint: {
      en: 'calldiag codes lists every code; a category, a rule such as outage, a section (2.1) or a result text works too',
      'zh-CN':
        'calldiag codes 列出全部代码；也可以用类别、规则名（如 outage）、章节号（2.1）或结果文字查询',
    },
  }),
  'not-enough-memory': (p: {
    rows: number;
    bytesNeeded: number;
    bytesAllowed: number;
    isForecast: boolean;
  }): Problem => {
    const [needed, allowed] = [memorySize(p.bytesNeeded), memorySize(p.bytesAllowed)];
    // after a digit, unlike after 万 and 亿, Chinese text has a space
    const rows = {
      en: roughly(p.rows, 'en'),
      'zh-CN': roughly(p.rows, 'zh-CN').replace(/\d$/, '$& '),
    };
    return {
      exitCode: EXIT.input,
      text: p.isForecast
        ? {
            en: `the inputs hold about ${rows.en} rows; that takes about ${needed} of memory, and there is ${allowed}`,
            'zh-CN': `输入大约有 ${rows['zh-CN']}行，需要大约 ${needed} 内存，而可用的只有 ${allowed}`,
          }
        : {
            en: `after about ${rows.en} rows the ${allowed} of memory that there is are nearly used up, and the inputs go on`,
            'zh-CN': `读了大约 ${rows['zh-CN']}行，可用的 ${allowed} 内存快要用完，而输入还没有读完`,
          },
      hint: {
        en: 'analyze it in parts, such as a file a day or a week, or on a machine with more memory; if --max-memory is lower than need be, raise it',
        'zh-CN':
          '请分批分析（例如每天或每周一个文件），或换一台内存更大的机器；如果是 --max-memory 设得太低，请调高',
      },
    };
  },
  interrupted: (_: Record<string, never>): Problem => ({
    exitCode: EXIT.interrupted,
    text: { en: 'interrupted; nothing was written', 'zh-CN': '已中断，没有写出任何文件' },
  }),
  terminated: (_: Record<string, never>): Problem => ({
    exitCode: EXIT.terminated,
    text: { en: 'terminated; nothing was written', 'zh-CN': '已被终止，没有写出任何文件' },
  }),
};

export type ProblemCode = keyof typeof PROBLEMS;
type Parameters<C extends ProblemCode> = (typeof PROBLEMS)[C] extends (p: infer P) => Problem
  ? P
  : never;

/** A failure that calldiag foresaw: says what was wrong and what to do, in every language. */
export class CalldiagError extends Error {
  readonly code: ProblemCode;
  readonly exitCode: ExitCode;
  readonly text: Text;
  readonly hint: Text | undefined;

  constructor(code: ProblemCode, problem: Problem, options?: ErrorOptions) {
    super(problem.text.en, options);
    this.name = 'CalldiagError';
    this.code = code;
    this.exitCode = problem.exitCode;
    this.text = problem.text;
    this.hint = problem.hint;
  }
}

/** Builds the error `code` from its parameters, to be thrown by the caller. */
export function problem<C extends ProblemCode>(
  code: C,
  parameters: Parameters<C>,
  options?: ErrorOptions,
): CalldiagError {
  const build = PROBLEMS[code] as (p: Parameters<C>) => Problem;
  return new CalldiagError(code, build(parameters), options);
}
