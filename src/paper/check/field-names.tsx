import { stateWords } from '../../../cloudfunctions/core/report/text/state-words';
import type { FieldState } from '../../../cloudfunctions/core/statement/statement';
import { go, to } from '../../shell/navigation';
import { Box, Button, Card, Fold, Icon } from '../../ui';

const groups = [
  ['hasRecords', 'warn'],
  ['cannotSay', 'unknown'],
  ['clear', 'check'],
] as const;

interface Props {
  states: FieldState[];
  /** By place; null: not at hand, and another revision's would be the wrong ones. */
  names: string[] | null;
  /** Whether the issuer tells names at all. */
  told: boolean;
}

/** What the paper's code says of each field, by name where the names at hand are those it was issued under. */
export function FieldNames({ states, names, told }: Props) {
  if (!names)
    return (
      <Card title="二维码里写明的领域">
        <Box as="p">
          {told
            ? '这台设备上的名单没有这份报告所用的领域清单，只能说出上面的领域数。更新名单后可见领域名称。'
            : '出具单位没有公布领域名称，只能说出上面的领域数。'}
        </Box>
        {told && (
          <Button look="plain" icon="refresh" onTap={() => go(to.lists())}>
            更新名单
          </Button>
        )}
      </Card>
    );
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
