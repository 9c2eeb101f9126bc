// The characters of result texts and column names in which Taiwan and Hong Kong write otherwise than the mainland.
// Pairs, traditional before simplified; only those that call records use, so that no dictionary is needed.
const PAIRS =
  '鐘钟遞递郵邮額额應应還还貸贷價价數数號号碼码結结撥拨話话無无應应佔占線线機机關关電电暫暂時时間间長长錯错誤误戶户絕绝務务區区費费掛挂斷断聽听語语檔档態态' +
  '狀状錄录響响鈴铃轉转開开發发過过達达錢钱門门問问題题說说請请稱称訊讯網网絡络業业資资報报體体內内單单雙双來来' +
  '對对後后還还沒没為为會会與与個个從从將将並并處处情情現现實实際际連连終终統统計计總总數数據据備备註注類类別别產产' +
  '動动員员客客運运營营商商擾扰攔拦標标記记頻频頓顿併并黑黑單单證证驗验碼码確确認认識识別别號号';

const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) {
  SIMPLIFIED.set(PAIRS[i] as string, PAIRS[i + 1] as string);
}
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/** `被叫號碼` as `被叫号码`. */
export function simplify(text: string): string {
  return text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
