import type { Check } from '../file/queue';

/** What became of all of them, in one sentence. */
export function tallyWords(checks: readonly Check[]): string {
  const genuine = checks.filter(({ result }) => result?.answer.verdict === 'genuine');
  const records = genuine.filter(({ result }) => result?.answer.result?.overall.tone === 'bad').length;
  const failed = checks.filter(({ state }) => state === 'failed').length;
  const others = checks.length - genuine.length - failed;
  const parts = [
    `共${checks.length}份`,
    `真实有效${genuine.length}份${records > 0 ? `（其中有记录的${records}份）` : ''}`,
    ...(others > 0 ? [`不能采用或要再看的${others}份`] : []),
    ...(failed > 0 ? [`没有核对成${failed}份`] : []),
  ];
  return `${parts.join('，')}。`;
}
