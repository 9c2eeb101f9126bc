import { describe, expect, it } from 'vitest';
import { books } from '../../src/catalogue/books/index.gen.ts';
import { layouts } from '../../src/catalogue/layouts/index.gen.ts';
import {
  type Assignment,
  assignColumns,
  type ForcedColumns,
  hasResultColumn,
  looksLikeData,
} from '../../src/read/assign-columns.ts';
import { HeaderReading } from '../../src/read/header-reading.ts';
import { settleStartTime } from '../../src/read/settle-columns.ts';

const book = books['aliyun-vms'];

/** Reads a header, and rows below it, written with commas. */
function assign(
  header: string,
  rows: readonly string[] = [],
  forced: ForcedColumns = {},
): Assignment {
  const sample = rows.map((row) => row.split(','));
  return assignColumns(header.split(','), sample, book, forced);
}

/** Column name of each role, in the header's order. */
function roles(assignment: Assignment): Record<string, string> {
  return Object.fromEntries(
    assignment.columns.flatMap(({ name, role }) => (role === undefined ? [] : [[role, name]])),
  );
}

describe('the layouts', () => {
  it('know the VoiceReport push in snake case', () => {
    const header =
      'call_id,status_code,smart_status_code,early_media_code,status_msg,out_id,originate_time,ring_time,start_time,end_time,duration,caller,callee,hangup_direction,toll_type,voice_type,dtmf';
    const assignment = assign(header);
    expect(assignment.layout).toBe('aliyun-voice-report');
    expect(roles(assignment)).toEqual({
      'call-id': 'call_id',
      code: 'status_code',
      'smart-code': 'smart_status_code',
      'early-media-code': 'early_media_code',
      text: 'status_msg',
      group: 'out_id',
      'originate-time': 'originate_time',
      'ring-time': 'ring_time',
      // the moment of answer, in this layout
      'answer-time': 'start_time',
      'end-time': 'end_time',
      duration: 'duration',
      caller: 'caller',
      callee: 'callee',
      'who-hung-up': 'hangup_direction',
    });
  });

  it('know it in camel case', () => {
    const header =
      'callId,statusCode,statusMsg,originateTime,ringTime,startTime,endTime,duration,caller,callee,hangupDirection,tollType';
    const assignment = assign(header);
    expect(assignment.layout).toBe('aliyun-voice-report');
    expect(assignment.whyLayout).toEqual({
      kind: 'signature',
      names: [
        'statusCode',
        'statusMsg',
        'originateTime',
        'ringTime',
        'hangupDirection',
        'tollType',
      ],
    });
    expect(roles(assignment)).toMatchObject({
      code: 'statusCode',
      text: 'statusMsg',
      'originate-time': 'originateTime',
      'ring-time': 'ringTime',
      'answer-time': 'startTime',
      'end-time': 'endTime',
      'call-id': 'callId',
    });
  });

  it('know the answer of QueryCallDetail', () => {
    const header =
      'caller,callee,callerShowNumber,calleeShowNumber,gmtCreate,startDate,endDate,duration,state,stateDesc,aRingTime,aEndTime,bRingTime,bEndTime';
    const assignment = assign(header);
    expect(assignment.layout).toBe('aliyun-call-detail');
    expect(roles(assignment)).toEqual({
      caller: 'caller',
      callee: 'callee',
      'originate-time': 'gmtCreate',
      'answer-time': 'startDate',
      'end-time': 'endDate',
      duration: 'duration',
      code: 'state',
      text: 'stateDesc',
      'ring-time': 'bRingTime',
    });
  });
});

// every header line printed in result-codes.md §2.3, and what a person makes of it
describe('Chinese headers met in public code', () => {
  it('with times and parties but no result have no result column', () => {
    const assignment = assign(
      '账号,呼叫开始时间,话机应答时间,主叫号码,被叫号码,服务时间,通话时间,通话结束时间,挂机方,总持续时间',
    );
    expect(roles(assignment)).toEqual({
      'originate-time': '呼叫开始时间',
      'answer-time': '话机应答时间',
      caller: '主叫号码',
      callee: '被叫号码',
      'end-time': '通话结束时间',
      'who-hung-up': '挂机方',
    });
    expect(hasResultColumn(assignment)).toBe(false);
  });

  it('of a test system have their result in words', () => {
    const assignment = assign(
      '任务编号,MTU编号,测试命令,主叫号码,被叫号码,测试开始时间,测试结束时间,采集时间,接入时延,通话时延,通话时长,呼叫结果,语音结果',
    );
    expect(roles(assignment)).toEqual({
      group: '任务编号',
      caller: '主叫号码',
      callee: '被叫号码',
      duration: '通话时长',
      text: '呼叫结果',
    });
  });

  it('of a switchboard have a state', () => {
    const assignment = assign('分机号,用户名,通道,状态,主叫号码,被叫号码,通话开始时间,时长');
    expect(assignment.layout).toBe('generic');
    expect(assignment.whyLayout).toEqual({ kind: 'header-names' });
    expect(roles(assignment)).toEqual({
      text: '状态',
      caller: '主叫号码',
      callee: '被叫号码',
      'originate-time': '通话开始时间',
      duration: '时长',
    });
  });

  it('of a hotline have a serial number for call id', () => {
    const assignment = assign(
      '流水号,客户姓名,客户地市,受理号码,主叫号码,被叫号码,受理时间,受理时长,受理工号,挂机方',
    );
    expect(roles(assignment)).toEqual({
      'call-id': '流水号',
      caller: '主叫号码',
      callee: '被叫号码',
      'who-hung-up': '挂机方',
    });
    expect(hasResultColumn(assignment)).toBe(false);
  });

  it('of a plain call list have neither code nor text', () => {
    const assignment = assign('主叫号码,被叫号码,通话开始时间,通话结束时间,通话时长');
    expect(roles(assignment)).toEqual({
      caller: '主叫号码',
      callee: '被叫号码',
      'originate-time': '通话开始时间',
      'end-time': '通话结束时间',
      duration: '通话时长',
    });
    expect(hasResultColumn(assignment)).toBe(false);
  });
});

describe('names of columns', () => {
  it.each([
    '状态码',
    '\ufeff状态码',
    ' 状态码 ',
    'Status Code',
    'STATUS-CODE',
    'status_code',
    '"status_code"',
    'ｓｔａｔｕｓ＿ｃｏｄｅ',
    '[status_code]',
    '状态码（回执）',
  ])('are compared without case, spaces and signs: %j', (name) => {
    expect(roles(assign(`被叫,${name}`))).toEqual({ callee: '被叫', code: name.trim() });
  });

  it.each([
    ['通话时长(分钟)', 60],
    ['通话时长（秒）', 1],
    ['通话时长【毫秒】', 0.001],
    ['通话时长/秒', 1],
    ['duration_ms', 0.001],
    ['Duration (min)', 60],
    ['duration_sec', 1],
    ['duration', 1],
  ])('may carry a unit: %s', (name, unit) => {
    const assignment = assign(`状态码,${name}`);
    expect(roles(assignment)['duration']).toBe(name);
    expect(assignment.durationUnit).toBe(unit);
  });

  it('carry the units of talk and audio apart', () => {
    const assignment = assign('状态码,通话时长(分钟),语音时长(毫秒)');
    expect([assignment.durationUnit, assignment.audioUnit]).toEqual([60, 0.001]);
  });

  it('may come twice; the first counts', () => {
    expect(assign('状态码,被叫,被叫').indexOf.get('callee')).toBe(1);
  });
});

describe('the code column', () => {
  const codes = ['200002', '200003', '200005'];

  it('is found by its values when its name says nothing', () => {
    const assignment = assign(
      '电话,甲,乙',
      codes.map((code) => `13800000001,x,${code}`),
    );
    expect(assignment.columns[2]).toEqual({ name: '乙', role: 'code', why: 'values' });
  });

  it('is never a column of extensions, agents or telephone numbers', () => {
    const extensions = [0, 1, 2, 3, 4, 5, 6].map((n) => `2000${n}`);
    for (const name of ['甲', 'ext', '分机', '分机号', 'extension', 'agent_id', '工号']) {
      const assignment = assign(
        `${name},备注`,
        extensions.map((extension) => `${extension},忙`),
      );
      expect(roles(assignment)).toEqual({ text: '备注' });
    }
    // six digits, as agents have them too, look exactly like codes: only the name can tell
    for (const name of [
      '坐席工号',
      '坐席',
      'agent',
      'Extension No',
      '分机号码',
      'phone',
      '手机号码',
      'task_no',
    ]) {
      const assignment = assign(
        `${name},备注`,
        codes.map((code) => `${code},忙`),
      );
      expect(roles(assignment)['code']).toBeUndefined();
    }
    const phones = ['13800000001', '057100000002', '200002'];
    const assignment = assign(
      '甲,备注',
      phones.map((phone) => `${phone},忙`),
    );
    expect(roles(assignment)).toEqual({ text: '备注' });
  });

  it('keeps five-digit codes if its name vouches for them', () => {
    const assignment = assign('状态码,分机', ['20000,20001', '20002,20002', '20005,20003']);
    expect(roles(assignment)).toEqual({ code: '状态码' });
  });

  it('is the best of several that are named so, and the first by rank where both hold codes', () => {
    expect(assign('cause,status_code', ['16,200002', '17,200003']).indexOf.get('code')).toBe(1);
    expect(assign('cause,状态码', ['200002,200002', '200003,200003']).indexOf.get('code')).toBe(1);
    expect(assign('状态码,cause', ['A1,200002', 'A2,200003']).indexOf.get('code')).toBe(1);
  });

  it('is the one named so even if another column knows more codes', () => {
    const assignment = assign('甲,状态码', ['200002,200002', '200003,200003', '200005,299999']);
    expect(roles(assignment)).toEqual({ code: '状态码' });
    const rows = ['200002,200002', '200003,200003', '200005,299999'];
    expect(assign('cause,状态码', rows).indexOf.get('code')).toBe(1);
  });

  it('may be named like a text, and the next text column takes that role', () => {
    const rows = ['200002,用户占线', '200003,无人接听'];
    expect(roles(assign('呼叫结果,结果描述', rows))).toEqual({
      code: '呼叫结果',
      text: '结果描述',
    });
    expect(roles(assign('呼叫结果,甲', rows))).toEqual({ code: '呼叫结果' });
  });

  it('may be named like a text while the text is named like a code', () => {
    const assignment = assign('状态码,呼叫结果', ['用户占线,200002', '无人接听,200003']);
    expect(roles(assignment)).toEqual({ text: '状态码', code: '呼叫结果' });
  });

  it('gives way to the text role if it holds words only', () => {
    const assignment = assign('状态码,被叫', ['用户占线,138****0001', '无人接听,138****0002']);
    expect(assignment.columns[0]).toEqual({ name: '状态码', role: 'text', why: 'values' });
  });

  it('is recognised through the damage of spreadsheets', () => {
    const assignment = assign('甲,乙', [
      '200002.0,x',
      '="200003",x',
      "'200005,x",
      '２０００１０,x',
    ]);
    expect(assignment.indexOf.get('code')).toBe(0);
  });
});

describe('start_time', () => {
  const rows = (start: string): string[] => [
    `200000,${start},12`,
    ...['200002', '200003', '200010'].map((code) => `${code},,0`),
  ];

  it('is the start in a header of no known provider', () => {
    const assignment = assign('结果码,start_time,duration', ['200002,2026-09-01 09:00:00,0']);
    expect(roles(assignment)['originate-time']).toBe('start_time');
  });

  it.each(['start_time', 'start', '开始时间', '通话开始时间'])(
    'is the answer where it stands empty on every call that was not answered (%s)',
    (name) => {
      const assignment = assign(`结果码,${name},duration`, rows('2026-09-01 09:00:00'));
      expect(assignment.columns[1]).toEqual({ name, role: 'answer-time', why: 'values' });
      expect(roles(assignment)['originate-time']).toBeUndefined();
    },
  );

  it('is settled by the values even if the code column was found by values', () => {
    const assignment = assign('甲,start_time,duration', rows('2026-09-01 09:00:00'));
    expect(roles(assignment)['answer-time']).toBe('start_time');
  });

  it('means what its documents say in the layout of a provider, whatever the values', () => {
    const sample = rows('2026-09-01 09:00:00').map((row) => row.split(','));
    const { startTimeMayBeAnswer: _, ...provider } = layouts.generic;
    const settled = [layouts.generic, provider].map((layout) => {
      const reading = new HeaderReading(layout, ['结果码', 'starttime', 'duration'], sample, book);
      settleStartTime(reading);
      return reading.roleAt(1);
    });
    expect(settled).toEqual(['answer-time', 'originate-time']);
    const vouching = Object.entries(layouts).filter(([, layout]) => !layout.startTimeMayBeAnswer);
    expect(vouching.map(([id]) => id)).toEqual(['aliyun-call-detail', 'aliyun-voice-report']);
  });

  it('stays the start beside a column of answers', () => {
    const assignment = assign('结果码,start_time,answer_time', rows('2026-09-01 09:00:00'));
    expect(roles(assignment)).toMatchObject({
      'originate-time': 'start_time',
      'answer-time': 'answer_time',
    });
  });
});

describe('columns that the user named', () => {
  it('go by name in any spelling, or by number', () => {
    const assignment = assign('a,Result_Of_Call,b', [], { code: 'resultofcall', callee: '3' });
    expect(assignment.columns).toEqual([
      { name: 'a' },
      { name: 'Result_Of_Call', role: 'code', why: 'asked-for' },
      { name: 'b', role: 'callee', why: 'asked-for' },
    ]);
    expect([assignment.missing, assignment.contested]).toEqual([[], undefined]);
  });

  it('take a column away from the role that its name gave it', () => {
    const assignment = assign('状态码,备注', [], { text: '状态码' });
    expect(roles(assignment)).toEqual({ text: '状态码' });
  });

  it('are contested if two roles want the same one', () => {
    const { contested } = assign('状态码,备注', [], { text: '状态码', code: '1', callee: '2' });
    expect(contested).toEqual({ column: '1', roles: ['text', 'code'] });
  });

  it('are missing if the header does not have them', () => {
    const forced = { code: 'nowhere', callee: '3', caller: '0', text: '1.5' };
    expect(assign('状态码,备注', [], forced).missing).toEqual(['nowhere', '3', '0', '1.5']);
  });
});

describe('a cell that can stand in no header', () => {
  it.each([
    '200002',
    '13800000001',
    '138****0001',
    '+8613800000001',
    '2026-09-01',
    '2026/9/1 9:00',
    'USER_BUSY',
    '="200002"',
    '2.00E+05',
  ])('is %s', (cell) => {
    expect(looksLikeData(cell, book)).toBe(true);
  });

  it.each(['状态码', 'status_code', '', 'column 1', '2026年9月', '1', 'Q3', '用户占线'])(
    'is not %j',
    (cell) => {
      expect(looksLikeData(cell, book)).toBe(false);
    },
  );
});

describe('columns that no name tells', () => {
  const rows = (cells: readonly string[]): string[][] => cells.map((cell) => ['13900000001', cell]);

  it.each(['借款金额', '邮编', '郵遞區號', '贷款额度', 'zip', 'amount', '订单号'])(
    'never take %s for the result, whatever it holds',
    (name) => {
      const codes = rows(['200000', '200001', '200002', '200005']);
      const { indexOf } = assignColumns(['电话', name], codes, books['aliyun-vms'], {});
      expect(indexOf.has('code')).toBe(false);
    },
  );

  it('take result texts for what they are', () => {
    const texts = rows(['用户占线', '关机', '无人接听', '已接听']);
    const found = assignColumns(['电话', '接通情形'], texts, books['aliyun-vms'], {});
    expect(found.indexOf.get('text')).toBe(1);
    expect(found.columns[1]).toMatchObject({ role: 'text', why: 'values' });
  });

  it('are read in traditional characters, too', () => {
    const { indexOf } = assignColumns(['被叫號碼', '呼叫結果'], [], books['aliyun-vms'], {});
    expect([indexOf.get('callee'), indexOf.get('text')]).toEqual([0, 1]);
  });

  it('of one’s own stand beside a provider’s', () => {
    const header = ['call_id', 'out_id', 'status_code', 'audio_length'];
    const { layout, indexOf } = assignColumns(header, [], books['aliyun-vms'], {});
    expect([layout, indexOf.get('audio-length')]).toEqual(['aliyun-voice-report', 3]);
  });
});
