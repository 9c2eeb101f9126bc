import type { Text } from '../model/language.ts';

/** A limit of the diagnosis: what calldiag does below it and above it differs, so it must be known whose choice it is. */
interface Threshold {
  readonly value: number;
  readonly unit:
    | 'calls'
    | 'share'
    | 'points'
    | 'seconds'
    | 'probability'
    | 'numbers'
    | 'times'
    | 'days'
    | 'weeks'
    | 'outages'
    | 'segments'
    | 'freedom'
    | 'buckets';
  /** Where it comes from. `own` is our own choice, and why. */
  readonly source: Text;
}

/** Every threshold of the rules: value, unit, source. */
export const RULE_THRESHOLDS = {
  /** Two-sided level of a single test, and the false discovery rate where many things are looked at. */
  falseDiscoveryRate: {
    value: 0.01,
    unit: 'probability',
    source: {
      en: 'own: with the levels of the other rules that test it adds up to less than 5 %, so that fewer than 1 in 20 campaigns get a false alarm; confirmed on simulated campaigns',
      'zh-CN':
        '自定：与其他检验规则的显著性水平合计不到 5%，误报的批次少于二十分之一；已用模拟话单验证',
    },
  },
  // frequency-breach
  breachCalls: {
    value: 3,
    unit: 'calls',
    source: {
      en: 'own: one or two calls too many may be a test, or one call in two rows',
      'zh-CN': '自定：多出一两通可能是测试，或同一通记成了两行',
    },
  },
  breachNumbers: {
    value: 10,
    unit: 'numbers',
    source: {
      en: 'own: from ten numbers on it is how the campaign dials, not an accident',
      'zh-CN': '自定：达到十个号码就是外呼策略的问题，不是偶然',
    },
  },
  breachShare: {
    value: 0.001,
    unit: 'share',
    source: {
      en: 'own: below one call in a thousand no campaign is worse for it',
      'zh-CN': '自定：不到千分之一，对整批没有影响',
    },
  },
  breachRefusedCalls: {
    value: 5,
    unit: 'calls',
    source: {
      en: 'own: so many refused calls are more than a coincidence',
      'zh-CN': '自定：被拒到这个数，已不是巧合',
    },
  },
  hoursShare: {
    value: 0.01,
    unit: 'share',
    source: {
      en: 'own: a few calls run over the end of the hours in any campaign',
      'zh-CN': '自定：任何一批都会有几通拖过时段终点',
    },
  },
  // number-hygiene
  wastedShareError: {
    value: 0.05,
    unit: 'share',
    source: {
      en: 'own: one call in twenty to nobody, which one query of the list ends',
      'zh-CN': '自定：每二十通就有一通注定打不通，筛一遍名单即可避免',
    },
  },
  wastedShareWarning: {
    value: 0.01,
    unit: 'share',
    source: {
      en: 'own: one call in a hundred to nobody is worth one query of the list',
      'zh-CN': '自定：每一百通有一通注定打不通，值得筛一遍名单',
    },
  },
  wastedCalls: {
    value: 30,
    unit: 'calls',
    source: {
      en: 'own: fewer wasted calls cost less than looking after them',
      'zh-CN': '自定：再少，处理它的成本高于浪费本身',
    },
  },
  deadNumbers: {
    value: 10,
    unit: 'numbers',
    source: {
      en: 'own: fewer dead numbers, or calls wasted on them, deserve no finding',
      'zh-CN': '自定：失效号码或浪费的呼叫更少时，不值得单独提示',
    },
  },
  deadShare: {
    value: 0.01,
    unit: 'share',
    source: {
      en: 'own: in any list some numbers die between two campaigns',
      'zh-CN': '自定：任何名单在两批之间都会有少量号码失效',
    },
  },
  revivedShare: {
    value: 0.2,
    unit: 'share',
    source: {
      en: 'own: if one dead number in five answers or rings when it is called again, “dead” does not mean dead here',
      'zh-CN': '自定：每五个“失效”号码就有一个再呼时能接听或振铃，说明这里的“失效”不可信',
    },
  },
  // verdict-mix
  vagueCodeCalls: {
    value: 50,
    unit: 'calls',
    source: {
      en: 'own: fewer calls with 200005 change no decision',
      'zh-CN': '自定：200005 再少，不影响决策',
    },
  },
  vagueCodeShare: {
    value: 0.01,
    unit: 'share',
    source: {
      en: 'own: below one call in a hundred the vague code hides nothing that matters',
      'zh-CN': '自定：不到百分之一时，笼统代码掩盖不了要紧的问题',
    },
  },
  vagueCodeUnexplained: {
    value: 0.9,
    unit: 'share',
    source: {
      en: 'own: when nine in ten stay vague, the export explains nothing; a cause with a tenth deserves advice',
      'zh-CN': '自定：九成仍不明原因，等于话单没有说明；某个原因占到一成，就值得给建议',
    },
  },
  // caller-health and group-outlier: segments against the rest
  segmentCalls: {
    value: 50,
    unit: 'calls',
    source: {
      en: 'own: below it the interval of a rate of 50 % reaches more than 13 points to either side (Wilson, 95 %)',
      'zh-CN': '自定：再少，50% 比率的区间单侧超过 13 个百分点（Wilson，95%）',
    },
  },
  segmentPoints: {
    value: 0.05,
    unit: 'points',
    source: {
      en: 'own: lists and callers of one campaign differ by less without anything being wrong',
      'zh-CN': '自定：同一批的名单、主叫之间，正常差异一般小于此值',
    },
  },
  segmentRatio: {
    value: 0.8,
    unit: 'times',
    source: {
      en: 'own: a fifth fewer calls answered, or heard in full, than of the rest',
      'zh-CN': '自定：接听或听完的比例比其余低五分之一',
    },
  },
  segmentExcess: {
    value: 1.5,
    unit: 'times',
    source: {
      en: 'own: half as many failures again as in the rest',
      'zh-CN': '自定：失败占比比其余高出一半',
    },
  },
  /** Standard deviation between segments at a rate of 50 %. */
  segmentSpread: {
    value: 0.03,
    unit: 'points',
    source: {
      en: 'own: what callers and groups are taken to differ by where they are too few to measure it; with a spread of 2 points simulated campaigns stay below 1 false alarm in 20',
      'zh-CN':
        '自定：主叫或分组太少、无法实测时，假定它们的差异为此值；模拟话单中差异为 2 个百分点时，误报少于二十分之一',
    },
  },
  /** Segments from which their spread is measured at all. */
  segmentSpreadCount: {
    value: 5,
    unit: 'segments',
    source: {
      en: 'Hayes 2014, whose corrections of the median deviation begin at five values',
      'zh-CN': 'Hayes 2014：中位绝对偏差的小样本修正从五个值起',
    },
  },
  segmentSpreadWeight: {
    value: 8,
    unit: 'freedom',
    source: {
      en: 'own: the assumed spread counts as much as one measured on nine callers or groups',
      'zh-CN': '自定：假定差异的权重，相当于用九个主叫或分组实测的结果',
    },
  },
  segmentExplained: {
    value: 0.5,
    unit: 'share',
    source: {
      en: 'own: most of a difference; below it another cause is the larger one',
      'zh-CN': '自定：能解释一半以上的差异；不足一半时，更大的原因在别处',
    },
  },
  /** Share of a caller's shortfall that one manner of failing must make up to be its manner. */
  callerManner: {
    value: 0.5,
    unit: 'share',
    source: {
      en: 'own: most of what is lost',
      'zh-CN': '自定：占少接听部分的大半',
    },
  },
  /** Share of the callers that are away from the middle one from which none is named. */
  callersDiffer: {
    value: 0.5,
    unit: 'share',
    source: {
      en: 'own: where most callers differ from each other, there is no pool that one could be worse than',
      'zh-CN': '自定：大半主叫彼此都不相同时，没有可作对照的整体',
    },
  },
  // outage
  /** Calls inside an outage. */
  outageCalls: {
    value: 20,
    unit: 'calls',
    source: {
      en: 'own: at 20 calls the 95 % interval of a share of 50 % still reaches 20 points to either side (Wilson)',
      'zh-CN': '自定：20 通时，50% 占比的 95% 区间单侧仍达 20 个百分点（Wilson）',
    },
  },
  /** Calls outside of it; and never fewer than inside. */
  outageBaselineCalls: {
    value: 100,
    unit: 'calls',
    source: {
      en: 'own: what is usual must be known better than what is not; 100 calls tell a share to 10 points (Wilson, 95 %)',
      'zh-CN':
        '自定：平时的水平要比异常时段更有把握；100 通可把占比估计到 ±10 个百分点（Wilson，95%）',
    },
  },
  /** Failed calls above the usual number. */
  outageLostCalls: {
    value: 10,
    unit: 'calls',
    source: {
      en: 'own: fewer are not worth a ticket',
      'zh-CN': '自定：再少，不值得提工单',
    },
  },
  /** Times the usual share that the failure must reach; or times that fewer calls do not fail so. */
  outageTimes: {
    value: 2,
    unit: 'times',
    source: {
      en: 'own: what does not even double is a bad hour',
      'zh-CN': '自定：没有翻倍，只能算状态差的时段',
    },
  },
  /** Rise of a failure that the network, the platform or the sender causes. */
  outageRise: {
    value: 0.05,
    unit: 'points',
    source: {
      en: 'own: 5 points are many of what is usually rare; measured, 1 false alarm in 14,000 campaigns that vary as campaigns do',
      'zh-CN':
        '自定：对平时少见的失败，5 个百分点已经很多；实测按正常幅度波动的 14,000 批中误报 1 次',
    },
  },
  /** Rise of what callees do: busy, no answer. */
  outageCalleeRise: {
    value: 0.2,
    unit: 'points',
    source: {
      en: 'own: evenings and second attempts have more of these by 10 points and more, without any fault',
      'zh-CN': '自定：晚间和二次呼叫即使没有故障，占线、无人接听也会高出 10 个百分点以上',
    },
  },
  /** Rise of a failure of one caller, group or prefix. */
  outageSegmentRise: {
    value: 0.3,
    unit: 'points',
    source: {
      en: 'own: a line that fails loses most of its calls; what differs less may lie in the part of the list that was served',
      'zh-CN': '自定：线路故障时大部分呼叫都会失败；差异更小，可能只是当时所呼名单段落不同',
    },
  },
  /** Chance of finding any outage in a campaign without one, over all windows and failures looked at. */
  outageLevel: {
    value: 0.001,
    unit: 'probability',
    source: {
      en: 'own: at most 1 of 1,000 campaigns without an outage may be told that it had one',
      'zh-CN': '自定：没有故障的批次中，误报为故障的不超过千分之一',
    },
  },
  /** Such a chance from which an outage is sure. */
  outageSure: {
    value: 1e-6,
    unit: 'probability',
    source: {
      en: 'own: a thousand times less than what is told at all',
      'zh-CN': '自定：为提示门槛的千分之一',
    },
  },
  /** Least intraclass correlation of calls of the same time. */
  outageCorrelation: {
    value: 0.005,
    unit: 'share',
    source: {
      en: 'own: lets a share of 20 % vary by 3 points between hours, also where a campaign is too short to show it',
      'zh-CN': '自定：允许 20% 的占比在各小时间波动约 3 个百分点，批次太短、看不出波动时也按此计',
    },
  },
  /** Calls that the whole campaign counts for beside the same hour on other days. */
  outageHourWeight: {
    value: 50,
    unit: 'calls',
    source: {
      en: 'own: below some 50 calls an hour says less of itself than the campaign does',
      'zh-CN': '自定：某小时不足约 50 通时，整批比它自己更能说明问题',
    },
  },
  /** Times of day that calls begin at, in buckets: with fewer, the export has dates, or there is nothing to compare. */
  outageBuckets: {
    value: 8,
    unit: 'buckets',
    source: {
      en: 'own: two hours of calling by quarter hours; with fewer, the export may have dates alone',
      'zh-CN': '自定：以一刻钟计即满两小时；再少，话单可能只有日期',
    },
  },
  outagesAtMost: {
    value: 5,
    unit: 'outages',
    source: {
      en: 'own: with more outages than this, the fault is no longer the exception',
      'zh-CN': '自定：再多，故障就不算例外了',
    },
  },
  /** Share inside from which an outage is an error. */
  outageErrorShare: {
    value: 0.5,
    unit: 'share',
    source: {
      en: 'own: more calls fail than not',
      'zh-CN': '自定：失败的超过一半',
    },
  },
  /** Lost calls below which an outage is no error, whatever its share. */
  outageErrorFew: {
    value: 50,
    unit: 'calls',
    source: {
      en: 'own: fewer can be called again the next day',
      'zh-CN': '自定：再少，次日补呼即可',
    },
  },
  /** Lost calls from which an outage is an error. */
  outageErrorCalls: {
    value: 500,
    unit: 'calls',
    source: {
      en: 'own: worth a ticket the same day',
      'zh-CN': '自定：值得当天提工单',
    },
  },
  /** Share of the lost calls that a caller, group or prefix must have to explain the outage. */
  outageCulpritShare: {
    value: 0.8,
    unit: 'share',
    source: {
      en: 'own: nearly all',
      'zh-CN': '自定：几乎全部',
    },
  },
  /** Rise of all others, as a share of its own rise, up to which they count as untouched. */
  outageOthersRise: {
    value: 0.2,
    unit: 'share',
    source: {
      en: 'own: hardly any',
      'zh-CN': '自定：几乎没有',
    },
  },
  // hang-up-moment
  /** Chance of finding any moment in a campaign without one, over all windows looked at. */
  momentLevel: {
    value: 0.01,
    unit: 'probability',
    source: {
      en: 'own: a bound that two tests at once keep far below it; measured: no moment in 20,000 campaigns whose hang-up rate rises and falls gently',
      'zh-CN':
        '自定：上限，两项检验须同时通过，实际远低于此；实测：挂机率平缓起伏的 20,000 批中无一误报',
    },
  },
  momentHangUps: {
    value: 20,
    unit: 'calls',
    source: {
      en: 'own: fewer are not worth another recording',
      'zh-CN': '自定：再少，不值得重录语音',
    },
  },
  /** Hang-ups from which a moment is sure. */
  momentManyHangUps: {
    value: 100,
    unit: 'calls',
    source: {
      en: 'own: from 100 calls on a share is known to 10 points (Wilson, 95 %)',
      'zh-CN': '自定：满 100 通，占比可估计到 ±10 个百分点（Wilson，95%）',
    },
  },
  /** Hang-ups above what the seconds around let expect, of all hang-ups. */
  momentExcessShare: {
    value: 0.05,
    unit: 'share',
    source: {
      en: 'own: whoever mends the moment should see it in the campaign',
      'zh-CN': '自定：改好这一刻，整批的结果应当看得出变化',
    },
  },
  /** Times the hazard around it that the hazard of a moment is proven to exceed. */
  momentTimes: {
    value: 1.5,
    unit: 'times',
    source: {
      en: 'own: patience differs, so that any curve has gentle humps; these stay below half as much again',
      'zh-CN': '自定：人的耐心不一，曲线总有缓坡，但高不到一半',
    },
  },
  /** The same where nothing comes after it, as at the end of the audio. */
  momentTimesAtEnd: {
    value: 2,
    unit: 'times',
    source: {
      en: 'own: impatience that only grows doubles within ten seconds at most',
      'zh-CN': '自定：单纯越听越不耐烦，十秒内挂机率最多翻一倍',
    },
  },
  /** Seconds after a window, with fewer of which nothing comes after it. */
  momentAfter: {
    value: 3,
    unit: 'seconds',
    source: {
      en: 'own: in one or two seconds too few hang up to tell what is usual',
      'zh-CN': '自定：只剩一两秒时挂机太少，看不出平时的水平',
    },
  },
  momentLongest: {
    value: 5,
    unit: 'seconds',
    source: {
      en: 'own: a sentence; longer than that is no moment',
      'zh-CN': '自定：约一句话；再长就不算“一刻”',
    },
  },
  /** Seconds before and after a window that it is held against. */
  momentSurroundings: {
    value: 5,
    unit: 'seconds',
    source: {
      en: 'own: as long as the longest moment',
      'zh-CN': '自定：与最长的“一刻”等长',
    },
  },
  momentEarliest: {
    value: 2,
    unit: 'seconds',
    source: {
      en: 'own: before it nobody has heard a word yet, and billing rounds it to 0 or 1',
      'zh-CN': '自定：此前还没听到内容，且计费会取整为 0 或 1 秒',
    },
  },
  /** Seconds before the end of the audio in which hanging up loses nothing. */
  momentFarewell: {
    value: 2,
    unit: 'seconds',
    source: {
      en: 'own: the length of a farewell',
      'zh-CN': '自定：一句结束语的长度',
    },
  },
  openingSeconds: {
    value: 5,
    unit: 'seconds',
    source: {
      en: 'the strategy “Fix the opening when hang-ups come at once”: the first five seconds',
      'zh-CN': '见建议“挂机集中在开头时，先改开场白”：前五秒',
    },
  },
  latePart: {
    value: 0.667,
    unit: 'share',
    source: {
      en: 'own: the last third of the audio',
      'zh-CN': '自定：语音的后三分之一',
    },
  },
  poorListening: {
    value: 0.5,
    unit: 'share',
    source: {
      en: 'own: fewer than half of those who picked up hear the message to its end',
      'zh-CN': '自定：接听者中听完的不到一半',
    },
  },
  poorListeningCalls: {
    value: 100,
    unit: 'calls',
    source: {
      en: 'own: from 100 calls on a share is known to 10 points (Wilson, 95 %)',
      'zh-CN': '自定：满 100 通，占比可估计到 ±10 个百分点（Wilson，95%）',
    },
  },
  shortCallSeconds: {
    value: 6,
    unit: 'seconds',
    source: {
      en: 'Telnyx, short-duration calls: 6 seconds or less',
      'zh-CN': 'Telnyx 对超短通话的定义：6 秒及以下',
    },
  },
  shortCallShare: {
    value: 0.1,
    unit: 'share',
    source: {
      en: 'own: two thirds of the 15 % above which Telnyx charges',
      'zh-CN': '自定：Telnyx 超过 15% 开始收费，取其三分之二',
    },
  },
  // ring-forensics
  ringGivenUpSeconds: {
    value: 15,
    unit: 'seconds',
    source: {
      en: 'Ofcom policy of 2006–2016 on persistent misuse, as told by law firms and call-centre vendors',
      'zh-CN': 'Ofcom 2006–2016 年滥用通信网络政策（据律所和呼叫中心厂商转述）',
    },
  },
  ringInstantSeconds: {
    value: 3,
    unit: 'seconds',
    source: {
      en: 'own: a rule of thumb; a person needs longer to look at the display and decide',
      'zh-CN': '自定：经验值；人看清来电显示再决定，需要更长时间',
    },
  },
  ringBusySeconds: {
    value: 10,
    unit: 'seconds',
    source: {
      en: 'own: a busy line does not ring; ten seconds leave room for an announcement',
      'zh-CN': '自定：真正占线不会振铃；十秒已留出提示音的时间',
    },
  },
  ringCalls: {
    value: 30,
    unit: 'calls',
    source: {
      en: 'own: fewer are chance, or one phone',
      'zh-CN': '自定：再少，可能是偶然或同一部电话',
    },
  },
  /** Share of the calls of its kind that is proven to be exceeded (lower end of the interval). */
  ringGivenUpShare: {
    value: 0.1,
    unit: 'share',
    source: {
      en: 'own: callers and callees cut some calls short in any campaign',
      'zh-CN': '自定：任何一批都有主叫或被叫提前挂断的呼叫',
    },
  },
  /** Share of the calls given up early that end within a second of each other, as a timer ends them. */
  ringTimerShare: {
    value: 0.5,
    unit: 'share',
    source: {
      en: 'own: people scatter over many seconds',
      'zh-CN': '自定：人为挂断会分散在许多秒上',
    },
  },
  ringOtherShare: {
    value: 0.2,
    unit: 'share',
    source: {
      en: 'own: below a fifth the rest of the category tells more',
      'zh-CN': '自定：不到两成时，同类的其余通话更能说明问题',
    },
  },
  // self-inflicted
  selfInflictedShare: {
    value: 0.01,
    unit: 'share',
    source: {
      en: 'own: one call in a hundred is worth stopping the campaign for',
      'zh-CN': '自定：达到百分之一，值得暂停整批处理',
    },
  },
  selfInflictedCalls: {
    value: 10,
    unit: 'calls',
    source: {
      en: 'own: fewer are single mistakes, not a setting',
      'zh-CN': '自定：再少是个别失误，不是设置问题',
    },
  },
  selfInflictedTrace: {
    value: 0.001,
    unit: 'share',
    source: {
      en: 'own: below one call in a thousand nothing is gained by an effort',
      'zh-CN': '自定：不到千分之一，投入得不偿失',
    },
  },
  /** Other calls that tell the rate at which these would have been answered. */
  selfInflictedOthers: {
    value: 30,
    unit: 'calls',
    source: {
      en: 'own: of fewer the interval of a rate of 50 % reaches more than 17 points to either side (Wilson, 95 %)',
      'zh-CN': '自定：再少，50% 比率的区间单侧超过 17 个百分点（Wilson，95%）',
    },
  },
  // data-quality
  /** Share of rows or calls with an issue from which it is told (grade B). */
  qualityToldShare: {
    value: 0.01,
    unit: 'share',
    source: {
      en: 'own: moves a rate by as much as chance does in 10,000 calls (1.0 points at 50 %, Wilson)',
      'zh-CN': '自定：对比率的影响相当于 10,000 通时的偶然波动（50% 时 1.0 个百分点，Wilson）',
    },
  },
  /** From here on grade C. */
  qualityPoorShare: {
    value: 0.03,
    unit: 'share',
    source: {
      en: 'own: moves a rate by as much as chance does in 1,000 calls (3.1 points at 50 %, Wilson)',
      'zh-CN': '自定：对比率的影响相当于 1,000 通时的偶然波动（50% 时 3.1 个百分点，Wilson）',
    },
  },
  /** From here on grade D. */
  qualityBadShare: {
    value: 0.1,
    unit: 'share',
    source: {
      en: 'own: moves a rate by as much as chance does in 100 calls (9.6 points at 50 %, Wilson)',
      'zh-CN': '自定：对比率的影响相当于 100 通时的偶然波动（50% 时 9.6 个百分点，Wilson）',
    },
  },
  /** Rows or calls below which an issue stays at grade B, or is not told where B is all that it can be. */
  qualityCount: {
    value: 10,
    unit: 'calls',
    source: {
      en: 'own: single rows or calls prove no bad export',
      'zh-CN': '自定：个别行或通话有问题，不能说明导出有误',
    },
  },
  /** Share of the most frequent result from which it is told (grade B), in a campaign of 100 calls at least. */
  qualityOneResultShare: {
    value: 0.95,
    unit: 'share',
    source: {
      en: 'own: campaigns end in several ways; hardly any has one result alone',
      'zh-CN': '自定：一批呼叫总有多种结果，几乎不会只有一种',
    },
  },
  qualityOneResultPoorShare: {
    value: 0.99,
    unit: 'share',
    source: {
      en: 'own: then the export tells nothing of the causes, whether it was filtered or lost them',
      'zh-CN': '自定：无论是筛选过还是丢了字段，话单都已说明不了失败原因',
    },
  },
  qualityOneResultCalls: {
    value: 100,
    unit: 'calls',
    source: {
      en: 'own: in fewer calls one result may be all there is',
      'zh-CN': '自定：再少，只有一种结果也属正常',
    },
  },
  // attempt-yield and best-time
  timelessShare: {
    value: 0.05,
    unit: 'share',
    source: {
      en: 'own: exports that leave out the start of failed calls make every hour and every attempt look good',
      'zh-CN': '自定：不记录失败呼叫发起时间的话单，会让每个时段、每次呼叫都显得好看',
    },
  },
  // attempt-yield
  attemptCalls: {
    value: 100,
    unit: 'calls',
    source: {
      en: 'own: below it not even an attempt that reaches nobody is proven to bring less than 3.7 % (Wilson, 95 %)',
      'zh-CN': '自定：再少，即使一通都没人接，也不能证明接听率低于 3.7%（Wilson，95%）',
    },
  },
  attemptShareOfFirst: {
    value: 0.1,
    unit: 'share',
    source: {
      en: 'own: below a tenth of the first attempt, reaching one more number takes ten times the calls',
      'zh-CN': '自定：不到首呼的十分之一时，多接听一个号码要花十倍的呼叫',
    },
  },
  attemptWaste: {
    value: 0.05,
    unit: 'share',
    source: {
      en: 'own: with fewer than one call in twenty beyond the stop there is little to save',
      'zh-CN': '自定：止呼点之后的呼叫不到二十分之一时，省不下多少',
    },
  },
  // best-time
  bestTimeFalseDiscovery: {
    value: 0.005,
    unit: 'probability',
    source: {
      en: 'own: half of what other rules take; moving a schedule is a large step, and small campaigns have many hours to look at',
      'zh-CN': '自定：其他规则的一半；调整排期代价大，小批次又有许多时段要比',
    },
  },
  bestTimeCalls: {
    value: 100,
    unit: 'calls',
    source: {
      en: 'own: below it the interval of a rate of 50 % reaches about 10 points to either side (Wilson, 95 %)',
      'zh-CN': '自定：再少，50% 比率的区间单侧约达 10 个百分点（Wilson，95%）',
    },
  },
  /** Attempts at an hour of one day, and at its other hours, from which that day tells how much days differ. */
  bestTimeDayCalls: {
    value: 20,
    unit: 'calls',
    source: {
      en: 'own: of fewer the variance is not known well enough to tell days that differ from chance',
      'zh-CN': '自定：再少，方差本身不可靠，分不清逐日差异与偶然',
    },
  },
  bestTimePoints: {
    value: 0.03,
    unit: 'points',
    source: {
      en: 'own: Velocify 2016 found 2.6 points between the best hour and the worst; less is not worth moving calls for',
      'zh-CN':
        '自定：Velocify 2016 年的数据中，最好与最差时段只差 2.6 个百分点；更小的差异不值得调整',
    },
  },
  bestTimeDetectable: {
    value: 0.05,
    unit: 'points',
    source: {
      en: 'own: a difference that most campaigns would move their calls for',
      'zh-CN': '自定：多数外呼方愿意为之调整时段的差异',
    },
  },
  /** Days that the calls needed to prove such a difference are spread over. */
  bestTimeDaysNeeded: {
    value: 5,
    unit: 'days',
    source: {
      en: 'own: with the calls said to be needed on 5 days, 9 in 10 simulated campaigns show the difference; on 3 days 2 in 3, on one day none',
      'zh-CN':
        '自定：按所需通数分布在 5 天，模拟话单中 9 成能证实该差异；3 天约三分之二，1 天则无法证实',
    },
  },
  /** Standard deviation between days (or weeks) of what an hour (or weekday) differs by. */
  bestTimeSpread: {
    value: 0.03,
    unit: 'points',
    source: {
      en: 'own: what the same hour is taken to differ by from day to day where days are few',
      'zh-CN': '自定：天数少时，假定同一时段各天之间的差异为此值',
    },
  },
  bestTimeSpreadWeight: {
    value: 9,
    unit: 'freedom',
    source: {
      en: 'own: the assumed spread counts as much as one measured on nine hours of two days',
      'zh-CN': '自定：假定差异的权重，相当于用两天、九个时段实测的结果',
    },
  },
  bestTimeDays: {
    value: 2,
    unit: 'days',
    source: {
      en: 'own: within one day an hour cannot be told from the part of the list it served',
      'zh-CN': '自定：只有一天时，分不清是时段的差异还是名单段落的差异',
    },
  },
  bestTimeWeeks: {
    value: 4,
    unit: 'weeks',
    source: {
      en: 'own: a weekday seen in three weeks or fewer cannot be told from those very days',
      'zh-CN': '自定：只见过三周或更少，分不清是星期的差异还是那几天的偶然情况',
    },
  },
  bestTimeGain: {
    value: 0.005,
    unit: 'share',
    source: {
      en: 'own: nobody moves a schedule for less than one more answered call in two hundred',
      'zh-CN': '自定：每两百通多接听不到一通，没有人会为此调整排期',
    },
  },
} as const satisfies Record<string, Threshold>;
export type ThresholdId = keyof typeof RULE_THRESHOLDS;

/**
 * Every threshold of the diagnosis: value, unit and where it comes from.
 */
export const THRESHOLDS = {
  /** Share of calls with an unknown result from which the first screen says so. Our own choice. */
  unknownShare: 0.01,
  /**
   * Calls below which a share says little: at 30 its interval still reaches 17 points to either side of 50 %
   * (Wilson, 95 %).
   */
  fewCalls: 30,
  /** Share of its category that a strategy must speak about to be named first. Our own choice. */
  leadingShare: 0.2,
  /** Share of its category from which a strategy is for most of it, and need not be for all. Our own choice. */
  mostOf: 0.5,
} as const;
