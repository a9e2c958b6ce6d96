import { nothingEntered } from '../../cloudfunctions/core/places/nothing-entered';
import type { Publication } from '../../types/pack';
import type { DataKind, RecordKind } from '../../types/kinds';

/** No exchange gives out such a number. */
const base: Publication = { ...nothingEntered, demo: true, telephone: '000-00000000' };
const duty = (unit: string, fields: string[], kinds: DataKind[]): Publication['duties'][number] => ({
  fields,
  kinds,
  lists: [],
  units: [unit],
});
const unit = (name: string, registeredName: string, uscc: string): Publication['units'][number] => ({ name, registeredName, uscc });

/** What the authorities of the demo have entered, every entry marked 演示: it lets all packs be tried, and stands for no real document. */
export function demoPublications(today: string): Record<string, Publication> {
  const year = Number(today.slice(0, 4));
  const number = `演示〔${year}〕1号`;
  const from = `${year - 1}-01-01`;
  const until = `${year + 1}-12-31`;
  const both: RecordKind[] = ['penalty', 'seriousDishonesty'];
  return {
    changzhi: {
      ...base,
      units: [
        unit('市人力资源和社会保障局', '长治市人力资源和社会保障局', '11140400F1QW3PL404'),
        unit('市市场监督管理局', '长治市市场监督管理局', '111404002PFWF66A0Y'),
        unit('市交通运输局', '长治市交通运输局', '1114040057QDCMUQ0U'),
        unit('市税务局', '长治市税务局', '11140400UW36FD0R4E'),
        unit('市生态环境局', '长治市生态环境局', '111404008MALY1MK8J'),
        unit('市中级法院', '长治市中级法院', '111404000D0E0M0C1X'),
      ],
    },
    heihe: {
      ...base,
      units: [
        unit('市生态环境局', '黑河市生态环境局', '11231100UJXRRNJY1U'),
        unit('市税务局', '黑河市税务局', '11231100AT1E63NF3J'),
        unit('市人力资源和社会保障局', '黑河市人力资源和社会保障局', '11231100Q2P9CW4769'),
        unit('市市场监督管理局', '黑河市市场监督管理局', '11231100UHF0XW347F'),
        unit('市交通运输局', '黑河市交通运输局', '11231100QLEPAECR40'),
        unit('市住房公积金管理中心', '黑河市住房公积金管理中心', '112311000D0E0M0F1G'),
      ],
      duties: [
        duty('市人力资源和社会保障局', ['人力资源和社会保障'], ['penalty']),
        duty('市自然资源局', ['自然资源'], ['penalty']),
        duty('市生态环境局', ['生态环境'], ['penalty']),
        duty('市交通运输局', ['交通运输'], ['penalty']),
        duty('市水务局', ['水务'], ['penalty']),
        duty('市农业农村局', ['农业农村'], ['penalty']),
        duty('市商务局', ['商务'], ['penalty']),
        duty('市卫生健康委员会', ['卫生健康'], ['penalty']),
        duty('市应急管理局', ['安全生产'], ['penalty']),
        duty('市市场监督管理局', ['市场监管'], ['penalty']),
        duty('市医疗保障局', ['医疗保障'], ['penalty']),
        duty('市消防救援支队', ['消防安全'], ['penalty']),
        duty('市住房和城乡建设局', ['住房和城乡建设', '园林绿化'], ['penalty']),
        duty('市城市管理局', ['城市管理'], ['penalty']),
        // The sixteen fields have none for taxes, and the demo's sheets have tax penalties: the demo's authority put them here.
        duty('市税务局', ['金融监管'], ['penalty']),
        duty('市税务局', [], ['socialInsurance']),
        duty('市住房公积金管理中心', [], ['housingFund']),
      ],
    },
    heilongjiang: {
      ...base,
      ...{ number, from, until },
      units: [
        unit('哈尔滨市市场监督管理局', '哈尔滨市市场监督管理局', '11230103WLQ6KX0G2W'),
        unit('哈尔滨市生态环境局', '哈尔滨市生态环境局', '11230103D6T45FH34L'),
        unit('哈尔滨市交通运输局', '哈尔滨市交通运输局', '11230103YT5EPPFB5U'),
        unit('哈尔滨市税务局', '哈尔滨市税务局', '112301037WRADPWGX8'),
        unit('哈尔滨市人力资源和社会保障局', '哈尔滨市人力资源和社会保障局', '11230103MLBNRNJ76B'),
      ],
      duties: [
        duty('哈尔滨市市场监督管理局', ['市场监管', '药品', '知识产权'], both),
        duty('哈尔滨市生态环境局', ['生态环境'], both),
        duty('哈尔滨市交通运输局', ['交通运输'], both),
        duty('哈尔滨市税务局', ['税务'], both),
        duty('哈尔滨市人力资源和社会保障局', ['人力资源和社会保障'], both),
        duty('省营商环境局（演示代报）', restOfHeilongjiang, both),
      ],
    },
    wuhai: {
      ...base,
      ...{ number, from, until },
      units: [
        unit('市生态环境局', '乌海市生态环境局', '11150300XEJHEAUM6E'),
        unit('市人社局', '乌海市人力资源和社会保障局', '11150300LT9MDNKJ1J'),
        unit('市税务局', '乌海市税务局', '1115030087W6U2T1XT'),
        unit('市交通运输局', '乌海市交通运输局', '11150300R2Q93UL79H'),
        unit('市市场监管局', '乌海市市场监督管理局', '111503004H29638L7N'),
      ],
    },
    yongchang: {
      ...base,
      units: [
        unit('县人社局', '永昌县人力资源和社会保障局', '11620321EY548FK433'),
        unit('县税务局', '永昌县税务局', '11620321BQAF6EN47N'),
        unit('县市场监管局', '永昌县市场监督管理局', '11620321GJTLTB6UX9'),
        unit('市生态环境局永昌分局', '永昌县生态环境局', '11620321D4B9L6JH9A'),
        unit('县交通运输局', '永昌县交通运输局', '11620321TUC9YXGK15'),
      ],
    },
  };
}

const restOfHeilongjiang = [
  ...['发展改革', '教育', '科技', '工业和信息化', '公安', '民政', '司法行政', '财政', '自然资源', '住房建设', '商务', '进出口', '水利'],
  ...['农业农村', '畜牧', '文化旅游', '卫生健康', '疾病预防控制', '中医药管理', '退役军人事务', '应急管理', '煤炭和矿山安全'],
  ...['林业草原湿地', '新闻出版', '广播电视', '体育', '统计', '医疗保障', '人防', '金融管理', '能源', '粮食和物资储备', '消防救援'],
  ...['住房公积金', '档案', '气象', '烟草专卖', '地震', '通信管理', '测绘', '铁路', '海事', '网络安全'],
];
