/** What any door can say of a paper, a file or a code. The list is closed; docs/spec.md §6. */
export const verdicts = {
  genuine: '真实有效',
  ended: '真实，但已失效',
  notOriginal: '不是原始文件',
  notFound: '查无此报告',
  unreadable: '无法识别',
  untrusted: '签名不可信',
  offline: '签名有效，是否撤销未知',
  receipt: '真实的核验回执',
} as const;
export type VerdictCode = keyof typeof verdicts;

const reason = <V extends VerdictCode>(verdict: V, hint: string, next: string, words: string = verdicts[verdict]) => ({
  verdict,
  words,
  hint,
  next,
});
const rest = '统一社会信用代码、编号、出具单位和有效期与对方出示的逐项核对，有一项不同就不要采用。';
/** What to compare; a paper's code that holds no name can't ask for it. */
export const comparing = { named: `请把下面的名称、${rest}`, unnamed: `请把下面的${rest}` } as const;
const compare = comparing.named;
const askAgain = '请让对方重新开具一份。';
const original = '请以网上原件为准：让对方当面亮码，或用封面右上角的核验码核验。';

/** Why: one verdict each, what it means, and the next step. No hint says more than the door may disclose. */
export const reasons = {
  // found, as of now
  VALID: reason('genuine', '这份报告由本平台出具，现在有效。', compare),
  FLAGGED: reason('genuine', '这份报告由本平台出具，现在有效；出具之后，其中的记录有变化。', `${compare}如需最新情况，请让对方重新开具。`),
  EXPIRED: reason('ended', '这份报告确由出具单位出具，已过有效期。', askAgain),
  SUPERSEDED: reason('ended', '这份报告确由出具单位出具，已被替代。', '请让对方出示替代它的新报告，并核验那一份。'),
  WITHDRAWN: reason('ended', '这份报告确由出具单位出具，申请人已撤回。', askAgain),
  REVOKED: reason('ended', '这份报告确由出具单位出具，已被主管部门撤销。', '请不要采用。如有疑问，请联系出具单位。'),
  // a file that isn't the one issued
  FILE_CHANGED: reason('notOriginal', '文件与原件一样长，但内容有改动。', original),
  FILE_APPENDED: reason('notOriginal', '原件之后被追加了内容，显示出来的可能不是原来的内容。', original),
  FILE_TRUNCATED: reason('notOriginal', '文件不完整，只有原件的前一部分。', `请让对方重新发送原始文件。${original}`),
  FILE_DIFFERENT: reason('notOriginal', '文件与原件不同，可能经过另存、打印、压缩或编辑，也可能没有传完整。', original),
  // nothing found: what is wrong and what never was look the same
  CODE_UNKNOWN: reason(
    'notFound',
    '没有查到与这个核验码对应的报告。',
    '请对照报告封面右上角重新输入，注意区分大小写。仍查不到的，请不要采用。',
  ),
  FILE_UNKNOWN: reason(
    'notFound',
    '没有查到与这个文件对应的报告；扫描、拍照或另存的文件都查不到，查不到不等于报告是假的。',
    `请索取对方直接下载的原件。${original}`,
  ),
  HASH_UNKNOWN: reason(
    'notFound',
    '可能改过、重新保存过，或不是本平台的报告。',
    '请上传文件本身，以便说明原因；也可以用核验码核验。',
    // A hash alone can't tell a changed report from no report: these words condemn neither.
    '没有登记这个文件',
  ),
  // not something to look up
  CODE_SLIP: reason(
    'unreadable',
    '核验码有输错的字符。',
    '请对照报告封面右上角重新输入，注意区分大小写；核验码里没有数字 0、1、2、5、8，也没有字母 I、l、O、o、S、s、Z、z 和大写 B。',
  ),
  CODE_IS_NUMBER: reason('unreadable', '这是报告编号；核验码在封面右上角。', '请输入报告封面右上角的16个字符，分大小写。', '不是核验码'),
  NOT_PDF: reason('unreadable', '这不是PDF文件。', '请选择报告的PDF原件；纸质报告请扫描纸上的二维码，或输入核验码。'),
  FILE_TOO_LARGE: reason('unreadable', '文件超过5MB，不是本平台出具的原件。', `请选择报告的PDF原件。${original}`),
  QR_FOREIGN: reason('unreadable', '这不是报告上的二维码。', '请扫描报告封面的二维码，或输入核验码。'),
  QR_BROKEN: reason('unreadable', '二维码内容不完整，可能被遮挡或截断。', '请展平纸面、对准整个二维码再扫一次，或输入核验码。'),
  QR_LATER_VERSION: reason(
    'unreadable',
    '二维码用的是更新的格式，这个版本还不认识，不等于报告有问题。',
    '请更新小程序（网页请刷新）后再核验；也可以输入封面右上角的核验码。',
    '请更新后再核验',
  ),
  // the signature of a paper's QR code
  SIGNATURE_WRONG: reason('untrusted', '二维码中的签名不成立，内容可能被改动。', '请不要采用，并用封面右上角的核验码联网核验。'),
  ISSUER_UNKNOWN: reason('untrusted', '出具单位不在信任名单中。', '请联网更新信任名单后再试，或到该地的官方平台核验。'),
  KEY_UNKNOWN: reason('untrusted', '签名密钥不在信任名单中。', '请联网更新信任名单后再试，或用核验码核验。'),
  KEY_COMPROMISED: reason('untrusted', '签名所用的密钥已作废，离线不能确认真伪。', '请联网核验，或用封面右上角的核验码核验。'),
  KEY_TIME: reason('untrusted', '签名时间不在密钥的使用期内。', '请不要采用，并联网核验。'),
  ISSUED_LATER: reason(
    'untrusted',
    '二维码里写明的出具时间，比这里的时间还晚10分钟以上。',
    '请先核对这台设备的日期和时间，改对后再核验。时间没有错的，请不要采用，并联网核验。',
    '出具时间晚于现在',
  ),
  NOT_REGISTERED: reason('untrusted', '签名成立，但与出具单位登记的内容不一致。', '请不要采用，并向出具单位反映。'),
  // without the issuer's word as of now
  OFFLINE_UNKNOWN: reason('offline', '签名有效，是否撤销未知。', `联网后请再核验一次。${compare}`),
  OFFLINE_LISTED: reason('offline', '签名有效，不在手头的撤销名单中。', `名单之后是否撤销未知，重要事项请联网再核验。${compare}`),
  OFFLINE_STALE: reason('offline', '签名有效，手头的名单不是这24小时内的，是否撤销未知。', `请联网更新后再核验一次。${compare}`),
  // a receipt in a report's place, and files that bear a signature of their own
  RECEIPT_GENUINE: reason(
    'receipt',
    '这是本平台签发的核验回执，内容没有改动。它不是信用报告，写的是核验当时的结论，不代表现在。',
    '请看下面当时的结论，以及那份报告现在的状态。要采用报告的，请核验报告本身。',
  ),
  RECEIPT_CHANGED: reason(
    'notOriginal',
    '这个文件写明是核验回执，但与本平台签发的原件不同，可能改过，也可能另存过、没有传完整。',
    '请扫回执上的二维码，以扫到的内容为准；也可以让对方从核验记录里重新下载。',
  ),
  RECEIPT_UNKNOWN: reason(
    'notFound',
    '没有查到这份核验回执。',
    '请对准回执上的二维码再扫一次。仍查不到的，请不要采用，让对方从核验记录里重新下载。',
    '查无此回执',
  ),
  RECEIPT_BROKEN: reason('unreadable', '这是核验回执的二维码，但内容不完整，可能被遮挡或截断。', '请展平纸面、对准整个二维码再扫一次。'),
  RECEIPT_FORGED: reason(
    'untrusted',
    '这个文件写明是核验回执，但签名不成立，内容可能被改动。',
    '请不要采用。可以扫回执上的二维码，以扫到的内容为准，或让对方从核验记录里重新下载。',
  ),
  DATA_FORGED: reason(
    'untrusted',
    '这个文件写明是报告的数据，但签名不成立，内容可能被改动。',
    '请不要采用。让对方重新下载，或用封面右上角的核验码核验报告。',
  ),
  DATA_UNREAD: reason(
    'unreadable',
    '这不是本平台签名的报告数据，也不是核验回执。',
    '请选择下载到的原文件，不要改动或另存；也可以用核验码核验报告。',
  ),
} as const;
export type Reason = keyof typeof reasons;
export const reasonCodes = Object.keys(reasons) as Reason[];

/** What an offline check may end in. */
export type OfflineReason = {
  [R in Reason]: (typeof reasons)[R]['verdict'] extends 'offline' | 'untrusted' | 'ended' | 'unreadable' ? R : never;
}[Reason];

/** Ways to check a report. */
export const doorNames = {
  dynamicCode: '扫动态码',
  typedCode: '输入核验码',
  paperCode: '扫纸上的二维码',
  file: '上传文件',
  hash: '比对文件摘要',
  offline: '离线核验纸上的二维码',
} as const;
export type DoorCode = keyof typeof doorNames;
