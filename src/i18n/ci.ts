import type { BaselineReport, GateStatus } from '../model/gate.ts';
import type { Language } from '../model/language.ts';

/** What pipelines are told: names of suites, and sentences around findings and gates. */
interface CiTexts {
  gates: string;
  gateColumns: { gate: string; value: string; interval: string; status: string };
  statuses: Readonly<Record<GateStatus | BaselineReport['status'], string>>;
  /** @param file the earlier report */
  baseline(file: string): string;
  /** Of a group alone. */
  ofGroup(group: string): string;
}

export const CI_TEXTS: Readonly<Record<Language, CiTexts>> = {
  en: {
    gates: 'Gates',
    gateColumns: {
      gate: 'Fails if',
      value: 'Value',
      interval: '95 % CI',
      status: 'Verdict',
    },
    statuses: { passed: 'passed', warned: 'warning', failed: 'failed', waived: 'waived' },
    baseline: (file) => `Compared with ${file}`,
    ofGroup: (group) => `in group ${group}`,
  },
  'zh-CN': {
    gates: '门槛',
    gateColumns: {
      gate: '不通过条件',
      value: '实际值',
      interval: '95% 区间',
      status: '结论',
    },
    statuses: { passed: '通过', warned: '警告', failed: '未通过', waived: '已豁免' },
    baseline: (file) => `与 ${file} 对比`,
    ofGroup: (group) => `分组 ${group}`,
  },
};
