import { stateWords } from '../../../cloudfunctions/core/report/text/state-words';
import type { FieldState } from '../../../cloudfunctions/core/statement/statement';
import { Box, Card, Fold, Icon } from '../../ui';

const groups = [
  ['hasRecords', 'warn'],
  ['cannotSay', 'unknown'],
  ['clear', 'check'],
] as const;

/** What the paper's code says of each field, by name where the issuer told the names. */
export function FieldNames({ states, names }: { states: FieldState[]; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <Card title="二维码里写明的领域">
      <Box className="groups">
        {groups.map(([state, icon]) => {
          const of = names.filter((_, at) => states[at] === state);
          return (
            of.length > 0 && (
              <Fold key={state} title={stateWords[state]} icon={<Icon name={icon} />}>
                <Box as="p">{of.join('、')}</Box>
              </Fold>
            )
          );
        })}
      </Box>
    </Card>
  );
}
