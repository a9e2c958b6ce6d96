import { receiptPass } from '../../../cloudfunctions/runtime/receipt-pass';
import { type Client, newKey, wechatClient } from '../../../test/support/clients';
import * as seed from '../../../test/support/seed';
import { type Scene, scenesOf, type Stage } from '../stage';
import { follow, offered } from './world';

interface Issued {
  report: string;
  other: Client;
}
/** The report of a new subject on one field of theirs, which is clear; sentenced by a court or not. */
const few = async ({ cloud }: Stage, judged: boolean): Promise<Issued> => {
  const other = wechatClient(cloud);
  const { subject } = seed.addHolder(cloud, other);
  const judgment = { kind: 'criminalJudgment', unit: '市中级法院', organ: '长治市中级法院', field: null } as const;
  if (judged) seed.addRecord(cloud, subject, judgment);
  const question = { jurisdiction: 'changzhi', fields: ['教育'], subject: subject._id };
  const { number } = await other.call('holder', 'issueReport', { ...question, key: newKey() });
  return { report: number, other };
};
/** Somebody else's report as they hand it over: its code, and what the QR code on its cover holds. */
const printed = async (stage: Stage, issued: Promise<Issued> = offered(stage, 'changzhi-clear')) => {
  const { report: number, other } = await issued;
  const { verificationCode: code, statement } = await other.call('holder', 'getReport', { number });
  await other.call('holder', 'getPdf', { number });
  const made = [...stage.cloud.database.all<{ number: string; payload: string }>('documents')].find((doc) => doc.number === number)!;
  return { code, number, other, name: statement.subject.name, payload: made.payload };
};

const pasting =
  (link: string): Scene['play'] =>
  async ({ open, see, type, tap }) => {
    await open('verifier/scan/index');
    await see('输入核验码');
    await tap('粘贴链接');
    await type('扫码枪，或粘贴链接', link);
    await tap('下一步');
    await see('不是本平台的码');
  };
const scan = scenesOf('verifier/scan/index', {
  等着扫: async ({ open, see }) => {
    await open('verifier/scan/index');
    await see('输入核验码');
  },
  // A mini-program knows the official host only where one was filed.
  不是官方网址: { only: 'h5', play: pasting('https://evil.example.cn/c/AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY') },
  不是一码通: pasting('https://example.cn/menu'),
  核验码看错一个: async (stage) => {
    const { code } = await printed(stage);
    await stage.open('verifier/scan/index');
    await stage.type('报告封面右上角的16个字符', `l${code.slice(1)}`);
    await stage.see('核验码里没有这个字符');
  },
  核验码全是小写: async ({ open, see, type }) => {
    await open('verifier/scan/index');
    await type('报告封面右上角的16个字符', '6ggw-tmyd-4crw-u3jf');
    await see('输入的字母全是小写');
  },
  核验码大小写不对: async ({ open, see, type }) => {
    await open('verifier/scan/index');
    await type('报告封面右上角的16个字符', '6GgW-Tmyd-4crW-u3Jf');
    await see('改成 6GgW-Tmyd-4crW-u3JF');
  },
  扫到了: async (stage) => {
    await follow(stage, (await offered(stage, 'changzhi-clear')).token);
    await stage.see('请在10分钟内查看');
  },
  已使用: async (stage) => {
    const { token } = await offered(stage, 'changzhi-clear');
    await wechatClient(stage.cloud).call('verifier', 'redeemToken', { token, attempt: newKey() });
    await follow(stage, token);
    await stage.see('已使用');
  },
  已撤销: async (stage) => {
    const { token, end } = await offered(stage, 'changzhi-clear');
    await follow(stage, token);
    await end();
    await stage.tap('查看报告');
    await stage.see('已撤销');
  },
});

const opened = async (stage: Stage, person: string, approve = false) => {
  const other = await offered(stage, person, { approve });
  await follow(stage, other.token);
  await stage.tap('查看报告');
  await stage.see(approve ? '等对方同意' : '请与对方出示的逐项核对');
  return other;
};
const viewing =
  (person: string): Scene['play'] =>
  async (stage) =>
    void (await opened(stage, person));
const view = scenesOf('verifier/view/index', {
  有记录: viewing('changzhi-records'),
  没有记录: viewing('heihe-clear'),
  部分不能说明: viewing('changzhi-clear'),
  已修复和欠缴: viewing('heihe-records'),
  等对方同意: async (stage) => void (await opened(stage, 'changzhi-clear', true)),
  对方已结束: async (stage) => {
    const { end } = await opened(stage, 'changzhi-clear');
    await end();
    await stage.see('对方已结束查看');
  },
  没有在看: async ({ open, see }) => {
    await open('verifier/view/index');
    await see('没有正在查看的报告');
  },
});

/** Somebody else's report, checked by its code from this phone or browser. @returns the receipt's id */
const checked = async (stage: Stage, withdrawn = false): Promise<string> => {
  const { report, other } = await offered(stage, 'changzhi-clear');
  const { verificationCode } = await other.call('holder', 'getReport', { number: report });
  if (withdrawn) await other.call('holder', 'withdrawReport', { number: report });
  await stage.client.call('verifier', 'verifyCode', { code: verificationCode, key: newKey() });
  const { receipts } = await stage.client.call('verifier', 'listReceipts', {});
  return receipts[0]!.id;
};
const typing = async (stage: Stage, code: string, words: string) => {
  await stage.open('verifier/scan/index');
  await stage.type('报告封面右上角的16个字符', code);
  await stage.tap('核验');
  await stage.see(words);
};
const result = scenesOf('verifier/result/index', {
  有效: async (stage) => typing(stage, (await printed(stage)).code, '真实有效'),
  已撤回: async (stage) => {
    const { code, number, other } = await printed(stage);
    await other.call('holder', 'withdrawReport', { number });
    await typing(stage, code, '真实，但已失效');
  },
});
/** Papers of two companies, one of which ended, and a file that is none. */
const several = async (stage: Stage) => {
  for (const [name, person] of [
    ['甲公司投标.pdf', 'changzhi-clear'],
    ['乙公司投标.pdf', 'changzhi-records'],
  ] as const) {
    const { report: number, other } = await offered(stage, person);
    const { url } = await other.call('holder', 'getPdf', { number });
    stage.file(name, Buffer.from(await (await fetch(url)).arrayBuffer()).toString('base64'));
    if (person === 'changzhi-clear') continue;
    await other.call('holder', 'withdrawReport', { number });
  }
  stage.file('丙公司投标（另存）.pdf', Buffer.from('%PDF-1.7 of somebody').toString('base64'));
  stage.file('丁公司投标.docx', Buffer.from('PK').toString('base64'));
};
const files = scenesOf('verifier/files/index', {
  核对了几份: async (stage) => {
    await several(stage);
    await stage.open('verifier/scan/index');
    await stage.tap(stage.platform === 'h5' ? '选择文件' : '从聊天记录选择文件');
    await stage.see('共4份');
  },
  还没选: async ({ open, see }) => {
    await open('verifier/files/index');
    await see('还没有选文件');
  },
});
/** A paper's code pasted where there is no network; the lists came before. */
const unplugged = async (stage: Stage, link: string) => {
  await stage.open('paper/lists/index');
  await stage.see('可以离线核验');
  await stage.open('verifier/scan/index');
  await stage.see('输入核验码');
  await stage.offline();
  await stage.tap('粘贴链接');
  await stage.type('扫码枪，或粘贴链接', link);
  await stage.tap('下一步');
  await stage.see('离线核对的结果');
};
const naming =
  (name: (printed: string) => string, words: string): Scene['play'] =>
  async (stage) => {
    const { payload, name: whole } = await printed(stage);
    await unplugged(stage, `${stage.cloud.origin}/s/${payload}`);
    await stage.type('纸上印的名称', name(whole));
    await stage.tap('核对');
    await stage.see(words);
  };
const reading =
  (judged: boolean, words: string): Scene['play'] =>
  async (stage) => {
    const { payload } = await printed(stage, few(stage, judged));
    await unplugged(stage, `${stage.cloud.origin}/s/${payload}`);
    await stage.see(words);
  };
/** A link of paper as a camera opens it. */
const unread = (stage: Stage, link: string): Promise<void> =>
  stage.platform === 'h5' ? stage.open(new URL(link).pathname.slice(1)) : stage.open('paper/check/index', { q: encodeURIComponent(link) });
const paper = scenesOf('paper/check/index', {
  离线名称一致: naming((name) => name, '与签名一致'),
  离线名称不一致: naming((name) => `${name}（北京）`, '可能被改过'),
  离线不分领域有记录: reading(true, '有违法违规记录（不分领域的情况）'),
  离线查的比常用少: reading(false, '查的比常用的少'),
  格式更新: async (stage) => {
    const { payload } = await printed(stage);
    const bytes = Buffer.from(payload, 'base64url');
    bytes[0]! += 16;
    await unplugged(stage, `${stage.cloud.origin}/s/${bytes.toString('base64url')}`);
  },
  核验回执: async (stage) => {
    const id = await checked(stage, false);
    await stage.client.call('verifier', 'getReceiptPdf', { id });
    await unread(stage, `${stage.cloud.origin}/r/${id}${receiptPass(id)}`);
    await stage.see('那份报告现在');
  },
  联网核验: async (stage) => {
    const { payload } = await printed(stage);
    await unread(stage, `${stage.cloud.origin}/s/${payload}`);
    await stage.see('真实有效');
  },
});
const lists = scenesOf('paper/lists/index', {
  名单: async ({ open, see }) => {
    await open('paper/lists/index');
    await see('可以离线核验');
  },
});
const history = scenesOf('verifier/history/index', {
  一份没有: async ({ open, see }) => {
    await open('verifier/history/index');
    await see('还没有核验记录');
  },
  核验记录: async (stage) => {
    await checked(stage, true);
    await checked(stage);
    await stage.open('verifier/history/index');
    await stage.see('共2条');
  },
  导出: async (stage) => {
    await checked(stage);
    await stage.open('verifier/history/index');
    await stage.see('共1条');
    await stage.tap('导出表格');
  },
});
const receipt = scenesOf('paper/receipt/index', {
  回执: async (stage) => {
    await stage.open('paper/receipt/index', { id: await checked(stage) });
    await stage.see('回执编号');
  },
});

export default [...scan, ...view, ...result, ...files, ...paper, ...lists, ...history, ...receipt];
