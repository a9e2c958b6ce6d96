import { call } from '../shell/cloud';
import { cloudNow } from '../shell/clock';
import { Notice } from '../ui';
import { useCall } from '../shell/use-call';
import { instantWords } from '../words/dates';

/** A binding by somebody else is said at the top for a week: who isn't expected must be noticed. */
const WEEK_MS = 7 * 86_400_000;

export function Alerts() {
  const { data } = useCall(() => call('holder', 'listNotices', { kind: 'bound' }), ['holder/listNotices', 'bound']);
  const fresh = (data?.notices ?? []).filter(({ other, at }) => other && cloudNow() - at < WEEK_MS);
  return (
    <>
      {fresh.map(({ id, subject, text, at }) => (
        <Notice key={id} tone="warn" title={subject}>
          {instantWords(at)} {text}
        </Notice>
      ))}
    </>
  );
}
