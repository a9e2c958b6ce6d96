import { go, to } from '../shell/navigation';
import { Card, Icon, Row } from '../ui';

/** The way to the signed receipt of a verdict. */
export function ReceiptRow({ id }: { id: string }) {
  return (
    <Card>
      <Row
        title="核验回执"
        note="谁在什么时候核验、结论是什么，有签名，可留存"
        icon={<Icon name="report" />}
        onTap={() => go(to.receipt(id))}
      />
    </Card>
  );
}
