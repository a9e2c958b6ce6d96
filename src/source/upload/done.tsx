import { useState } from 'react';
import type { Output } from '../../../types/actions';
import type { Batch } from '../../../types/actions/source';
import { goOn, to } from '../../shell/navigation';
import { Box, Button, Card, Notice, Status } from '../../ui';
import { BatchFigures } from '../batch-figures';
import { nothingNew } from './nothing-new';
import { Wrong } from './wrong';

interface Props {
  batch: Batch;
  /** The whole file was submitted before. */
  known: boolean;
  reading: Output<'source', 'previewSheet'>;
  again: () => void;
}

/** What became of a submission, and the next step: mend what was rejected first, then attest. */
export function Done({ batch, known, reading, again }: Props) {
  const [mending, mend] = useState(false);
  const none = batch.accepted === 0;
  const wrong = reading.errors.length > 0;
  if (mending) {
    return (
      <>
        <Wrong reading={reading} />
        <Card title="改好以后">
          <Button onTap={again}>再报一份</Button>
          <Button look="plain" onTap={() => mend(false)}>
            看报送结果
          </Button>
        </Card>
      </>
    );
  }
  return (
    <Card
      title={`${batch.title}：${known ? '以前已经报过' : none ? '没有新增' : '报送完成'}`}
      aside={!none && <Status tone="good" words="已入库" />}
    >
      {known && <Notice>这个文件以前报送过，没有改变任何数据。下面是当时的结果。</Notice>}
      {none && <Box as="p">{nothingNew(batch, known ? null : reading.duplicates)}</Box>}
      <BatchFigures batch={batch} />
      {wrong && <Button onTap={() => mend(true)}>{`查看不合格的${batch.rejected}行`}</Button>}
      <Button look={wrong ? 'plain' : 'primary'} onTap={() => goOn(to.duties())}>
        去确认数据完整
      </Button>
      <Button look="plain" onTap={again}>
        再报一份
      </Button>
    </Card>
  );
}
