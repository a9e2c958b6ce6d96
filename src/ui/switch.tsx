import { Tap } from './base';
import { setElder, useElder } from './settings';

/** The way between the two versions of every page (适老化). */
export function Switch() {
  const elder = useElder();
  return (
    <Tap className="switch" label={elder ? '切换到标准版' : '切换到长辈版'} onTap={() => setElder(!elder)}>
      {elder ? '标准版' : '长辈版'}
    </Tap>
  );
}
