import { Card, Field, Fold, Icon, RadioGroup } from '../../ui';

/** What a holder may set before a code is opened. The defaults suit one person across the table. */
export interface Options {
  minutes: '10' | '30' | '60' | '120' | '480' | '1440';
  viewers: '1' | '10' | '100';
  /** 统一社会信用代码 of the only organisation that may scan, or empty. */
  recipient: string;
  approve: 'no' | 'yes';
  /** Of a natural person, how much of the name whoever scans sees. */
  name: 'first' | 'whole';
}
export const usual: Options = { minutes: '10', viewers: '1', recipient: '', approve: 'no', name: 'first' };

const minutes = [
  { value: '10', label: '10分钟' },
  { value: '30', label: '30分钟' },
  { value: '60', label: '1小时' },
  { value: '120', label: '2小时' },
  { value: '480', label: '8小时' },
  { value: '1440', label: '1天' },
] as const;
const viewers = [
  { value: '1', label: '1位' },
  { value: '10', label: '10位' },
  { value: '100', label: '100位' },
] as const;
const approve = [
  { value: 'no', label: '扫码即可查看' },
  { value: 'yes', label: '先经我同意', note: '对方屏幕上显示两位数字，您核对后同意' },
] as const;

const name = [
  { value: 'first', label: '只显示姓' },
  { value: 'whole', label: '显示全名', note: '证件号码始终只显示首尾几位' },
] as const;

const labelOf = <T extends string>(options: readonly { value: T; label: string }[], value: T): string =>
  options.find((o) => o.value === value)!.label;

/** In one line what the code will allow. */
export const summary = (o: Options): string =>
  [
    `${labelOf(minutes, o.minutes)}内有效`,
    `限${labelOf(viewers, o.viewers)}查看`,
    ...(o.recipient.trim() ? ['限指定单位'] : []),
    labelOf(approve, o.approve),
    ...(o.name === 'whole' ? [labelOf(name, o.name)] : []),
  ].join(' · ');

export const isUscc = (text: string): boolean => /^[0-9A-Z]{18}$/.test(text.trim().toUpperCase());

interface Props {
  value: Options;
  /** The report is of a natural person. */
  natural: boolean;
  onChange: (value: Options) => void;
  error: string | undefined;
}

/** The options, folded to one line until somebody wants to change them. */
export function OptionsCard({ value, natural, onChange, error }: Props) {
  const set = (change: Partial<Options>) => onChange({ ...value, ...change });
  return (
    <Card>
      <Fold title="亮码设置" note={summary(value)} icon={<Icon name="clock" />}>
        <RadioGroup
          name="minutes"
          title="有效时间"
          look="segment"
          options={minutes}
          value={value.minutes}
          onChange={(m) => set({ minutes: m })}
        />
        <RadioGroup
          name="viewers"
          title="最多几位查看"
          look="segment"
          options={viewers}
          value={value.viewers}
          onChange={(n) => set({ viewers: n })}
        />
        <RadioGroup name="approve" title="是否先经同意" options={approve} value={value.approve} onChange={(a) => set({ approve: a })} />
        {natural && <RadioGroup name="name" title="姓名" options={name} value={value.name} onChange={(n) => set({ name: n })} />}
        <Field
          id="recipient"
          label="指定单位（选填）"
          value={value.recipient}
          onChange={(recipient) => set({ recipient })}
          maxLength={18}
          placeholder="对方的统一社会信用代码"
          help="填写后，只有该单位登录后才能查看。"
          error={error}
        />
      </Fold>
    </Card>
  );
}
