import Taro from '@tarojs/taro';
import { useState } from 'react';
import { useDemo } from '../shell/demo';
import { Icon, Notice, Row } from '../ui';

/** What a phone can dial of a number as it is printed: an extension is for the ear. */
export const dialled = (number: string): string => (number.startsWith('0') ? number.split('-').slice(0, 2) : number.split('-')).join('');

export interface TelephoneProps {
  /** Whom a call reaches. */
  who: string;
  number: string;
  /** Answers whatever environment this is. */
  real?: boolean;
}

/** A telephone that a tap dials. A demonstration's numbers are invented, marked so, and dialled by nobody. */
export function Telephone({ who, number, real = false }: TelephoneProps) {
  const invented = useDemo() && !real;
  const [told, tell] = useState(false);
  const dial = () => {
    if (invented) return tell(true);
    // Whoever thinks better of it has not failed.
    Taro.makePhoneCall({ phoneNumber: dialled(number) }).catch(() => undefined);
  };
  return (
    <>
      <Row title={who} note={`${number}${invented ? '（演示号码）' : ''}`} icon={<Icon name="phone" />} onTap={dial} />
      {told && <Notice tone="warn">演示环境的号码是虚构的，打不通。正式环境里，点这里就会拨号。</Notice>}
    </>
  );
}

/** The hotline of every Chinese city's government (政务服务便民热线). */
export const Hotline = () => <Telephone real who="政务服务便民热线" number="12345" />;
