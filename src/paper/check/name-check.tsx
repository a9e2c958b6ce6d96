import { useState } from 'react';
import { plainName } from '../../../cloudfunctions/core/identifiers/plain-name';
import { nameHash } from '../../../cloudfunctions/core/statement/name-hash';
import type { CompactStatement } from '../../../cloudfunctions/core/statement/statement';
import { Box, Button, Card, Field, Status } from '../../ui';

const found = {
  same: { tone: 'good', words: '与签名一致', hint: '输入的名称就是签名时的名称。' },
  other: {
    tone: 'bad',
    words: '与签名中的名称不一致：可能被改过',
    hint: '请先对照纸面看清有没有输错、漏字，字母分大小写。没有输错的，请不要采用。',
  },
} as const;

/** The code holds no name, but a hash of it: whoever types the name printed on the paper learns whether it is the one that was signed. */
export function NameCheck({ statement: { number, nameHash: signed } }: { statement: CompactStatement }) {
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const typed = plainName(name) !== '';
  const result = asked && typed ? found[nameHash(number, name) === signed ? 'same' : 'other'] : null;
  return (
    <Card title="核对名称">
      <Field
        id="name"
        label="纸上印的名称"
        value={name}
        onChange={(next) => {
          setAsked(false);
          setName(next);
        }}
        onDone={() => setAsked(true)}
        maxLength={200}
        help="照纸上的输入，一字不差。只在这台设备上核对，不上传。"
        error={asked && !typed ? '请先输入纸上印的名称。' : undefined}
      />
      {result && (
        <Box role="status">
          <Status tone={result.tone} words={result.words} />
          <Box as="p">{result.hint}</Box>
        </Box>
      )}
      <Button look="plain" onTap={() => setAsked(true)}>
        核对
      </Button>
    </Card>
  );
}
