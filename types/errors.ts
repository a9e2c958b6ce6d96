/**
 * Every way the product says no, with the next step in plain Chinese. The union is closed: a door maps anything else to
 * `INTERNAL`. No hint holds a name, an id, a token or a secret.
 */
export const hints = {
  // the doors
  BAD_INPUT: '填写的内容不完整或格式不对，请按提示修改后再提交。',
  UNKNOWN_ACTION: '没有这项服务，请更新到最新版本后再试。',
  BAD_ORIGIN: '请求来自其他网站，已拒绝。请从官方页面重新进入。',
  TOO_LARGE: '提交的内容太大，请减少后再试。',
  INTERNAL: '系统暂时出了问题，您的操作没有丢失，请稍后重试。',
  BUSY: '办理的人较多，请稍等几秒后重试。',
  // identity and access
  LOGIN_REQUIRED: '请先登录，再办理这项业务。',
  FORBIDDEN: '您没有办理这项业务的权限。如需办理，请由有权限的人员登录。',
  DEMO_ONLY: '演示身份只能在演示环境使用，请使用统一身份认证登录。',
  UNKNOWN_PERSON: '没有找到这位演示人员，请从列表中重新选择。',
  NOT_REPRESENTATIVE: '登录人与登记的法定代表人不一致，不能绑定。请由法定代表人本人登录；登记信息有误的，请先到登记机关更正。',
  // subjects
  SUBJECT_NOT_FOUND: '没有查到这个单位。请核对统一社会信用代码；刚登记的请在次日再试。',
  SUBJECT_CANCELLED: '这个单位已注销，不能开具新的报告。已出具的报告在有效期内仍可核验。',
  SUBJECT_ELSEWHERE: '这个单位不在本地登记，请到登记地的信用平台开具报告。',
  SUBJECT_KIND: '本地文件未将该类主体列入适用范围，请向原出证机关办理。',
  BAD_USCC: '统一社会信用代码有误，请核对18位代码后重新填写。',
  // packs
  PACK_UNKNOWN: '没有这个地区的报告服务，请重新选择地区。',
  PACK_DRAFT: '本地实施方案尚在征求意见，主管部门公布文号和施行日期后才能出具报告。请先按原途径办理。',
  PACK_EXPIRED: '本地实施方案已到期，主管部门公布延续文件后才能出具新报告。请先按原途径办理；已出具的报告仍可核验。',
  PACK_NOT_STARTED: '本地实施方案尚未开始施行，请在施行日之后再来办理。',
  // asking
  FIELDS_UNKNOWN: '所选领域不在本地清单内，请重新选择领域。',
  FIELDS_EMPTY: '请至少选择一个领域。',
  FIELDS_FIXED: '本地报告包含全部领域，不能只选一部分。',
  PERIOD_INVALID: '起止日期不对：开始日期要早于结束日期，结束日期不能晚于今天。',
  PERIOD_TOO_EARLY: '开始日期早于本地数据的起始日期。请从起始日期或以后开始查；更早的情况请按原途径查询。',
  PERIOD_TOO_LONG: '查询期间超过本地规定的最长期限，请缩短后再试。',
  PERIOD_FIXED: '本地报告的查询期间是固定的，不能自选。',
  PERIOD_LISTING: '上市版报告只能选择规定的查询期间，请重新选择。',
  PURPOSE_UNKNOWN: '请选择本地列出的使用用途。',
  NO_LISTING: '本地没有上市版报告，请改选普通版。',
  RECORDS_FOUND: '查到违法违规记录，按本地规定不出具报告。请查看每条记录；有异议的可以申请核实，已整改的可以申请信用修复。',
  PACK_BASELINE: '全国通知是各地规定的参照，本平台不以它出具报告。请选择单位登记地所在的地区。',
  PACK_NOT_ENTERED: '本地信用牵头部门还没有在本平台登记，暂不出具报告。请向信用牵头部门咨询，或按原途径办理。',
  LISTING_FIXED: '上市版查询全部领域，用途是企业上市，只能选择查询期间。其他领域或用途请选普通版。',
  RECIPIENT_UNKNOWN: '没有找到这个统一社会信用代码的接收单位。请核对，或改填单位名称（会注明“持有人填写”）。',
  RECORDS_WAITING:
    '有写明该单位统一社会信用代码的数据正在核对，核对完成前不出具报告。请查看每条数据的时间和内容；急需的请联系报送单位或信用牵头部门。',
  VIEW_ONLY: '查到违法违规记录，按本地规定只能查看，不出具报告。有异议的可以申请核实，已整改的可以申请信用修复。',
  REVIEW_MANUAL: '本地报告需要人工审核，目前请到信用服务窗口办理。',
  KEY_REUSED: '这次提交和上一次的内容不同，请返回重新办理。',
  // reports
  REPORT_NOT_FOUND: '没有找到这份报告，请从报告列表中打开。',
  REPORT_NOT_VALID: '这份报告已失效，不能再亮码。请重新开具一份。',
  REPORT_REPLACED: '这份报告已被新报告替代。请从报告列表打开新报告使用。',
  REPORT_TOO_LONG: '这份报告的记录太多，无法生成一份文件。请按领域或查询期间分开办理。',
  RECEIPT_NOT_FOUND: '没有找到这份核验回执，请从核验记录中打开。',
  // limits on guessing
  TOO_MANY_TRIES: '操作太频繁，请一分钟后再试。',
  TOO_MANY_TODAY: '今天开具或亮码的次数已到上限，明天再办。已有的报告都在报告列表里，可以直接使用。',
  TOO_MANY_FAILURES: '一小时内核验失败次数过多，请稍后再试。请核对报告封面右上角的核验码，或让对方亮码后扫码。',
  // the dynamic code
  CODE_NOT_OURS: '没有认出这个码。请让对方打开“合规一码通”重新亮码，再扫对方的屏幕。',
  CODE_EARLY: '可能是对方手机时间不准。请让对方联网刷新后再扫。',
  CODE_STALE: '码每30秒换新，扫到的这个已经过时。请扫对方屏幕上正在显示的码。',
  CODE_EXPIRED: '对方亮码的时间已过，请让对方重新亮码。',
  CODE_USED: '这个码能看的人数已满，别人先扫过了。请让对方重新亮码。',
  CODE_ENDED: '对方已结束亮码。如仍需查看，请让对方重新亮码。',
  CODE_NAMED: '请用对方指定的单位的账号登录，再扫对方的码。',
  CODE_TOO_LONG: '一次亮码最长一天，从亮码时算起。请选早一点的时间，或到时重新亮码。',
  CODE_NOT_FOUND: '没有找到这次亮码，请从报告页重新亮码。',
  SCAN_NOT_FOUND: '没有找到这次扫码，请刷新后再看。',
  TOO_MANY_DIGITS: '两位数字错得太多。请结束这次亮码，重新亮码后让对方再扫。',
  DIGITS_WRONG: '两位数字对不上。请核对对方屏幕上的数字；不是您面前的人，请不要同意。',
  // messages
  MESSAGES_OFF: '微信提醒没有开通，或不是在微信小程序里。有没有新情况，请在首页的“办理动态”里查看。',
  // views
  VIEW_PENDING: '正在等对方同意，请把屏幕上的两位数字告诉对方。',
  VIEW_REFUSED: '这次没有看到报告，名额已退回。如仍需查看，请与对方说好后重新扫码。',
  VIEW_NOT_FOUND: '这次查看不存在，或不是在这台设备上打开的。请重新扫码。',
  VIEW_EXPIRED: '一次可看30分钟。如仍需查看，请让对方重新亮码。',
  VIEW_ENDED: '报告已收起。如仍需查看，请让对方重新亮码。',
  // the data side
  SHEET_TOO_LARGE: '文件太大。请按月份或单位拆成几份，每份不超过20MB，再分别上传。',
  SHEET_ENCODING: '文件的文字编码无法识别。请另存为UTF-8编码的CSV，或另存为XLSX后再上传。',
  SHEET_MALFORMED: '文件已损坏或引号不成对，无法读取。请用表格软件打开检查后重新保存。',
  SHEET_NOT_XLSX: '这不是XLSX或CSV文件。请用表格软件打开，另存为XLSX后再上传。',
  SHEET_BOMB: '文件解压后异常庞大，已拒绝。请把数据复制到一个新表格，重新保存后再上传。',
  SHEET_NO_HEADINGS: '没有找到表头。请使用标准模板，保留表头这一行。',
  SHEET_MISSING_COLUMN: '缺少必需的列。请对照模板补齐表头后再上传。',
  SHEET_EMPTY: '表格里没有数据。请检查是否选错了文件。',
  SHEET_NOT_YOURS: '这类表格由系统运维人员接收，数源单位不用报送。请选择本单位的数据表。',
  BATCH_NOT_FOUND: '没有找到这次报送，请从报送记录中打开。',
  UNIT_UNKNOWN: '没有找到这个单位，请先由主管部门登记该单位。',
  DUTY_UNKNOWN: '没有这项归集责任，请核对归集责任清单。',
  ATTESTATION_INVALID: '确认的起止日期不对：开始要早于结束，结束不能晚于今天，也不能早于已确认的日期。',
  PUBLICATION_INVALID: '文号、施行日期和截止日期要填写完整，且截止日期晚于施行日期。',
  QUARANTINE_NOT_FOUND: '没有找到这条待匹配数据，请刷新后再看。',
  QUARANTINE_UNMATCHED: '这条数据不能这样匹配：等单位登记、列入记录或原决定记录到位后会自动匹配，也可以填写原因后作废。',
  // the machine
  CONFIG_MISSING: '系统配置不完整，请联系运维人员检查密钥、地址和主办单位的设置。',
  CONFLICT: '数据刚被他人修改，请刷新后再试。',
} as const;

export type ErrorCode = keyof typeof hints;
export const errorCodes = Object.keys(hints) as ErrorCode[];

/** The one error of the product. `message` is for engineers, `hint` for the person in front of the screen. */
export class AppError extends Error {
  readonly hint: string;
  constructor(
    readonly code: ErrorCode,
    message?: string,
    options: { hint?: string; cause?: unknown } = {},
  ) {
    super(message ?? code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.hint = options.hint ?? hints[code];
  }
}
