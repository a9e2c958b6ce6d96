import type { Block, Section } from '../../cloudfunctions/core/report/text/layout';
import { Box, Card, Facts, Notices } from '../ui';

function Drawn({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <Box as="p" className={block.tone === 'quiet' ? 'words--soft' : ''}>
          {block.text}
        </Box>
      );
    case 'list':
      return <Notices notices={block.items} />;
    case 'pairs':
      return <Facts facts={block.pairs} />;
    case 'table':
      // A phone has no room for columns: each row names its cells.
      return (
        <Box as="ul" className="lines">
          {block.rows.map((row, i) => (
            <Box as="li" className="line" key={i}>
              <Facts facts={block.columns.map(({ title }, at) => [title, row[at]?.text] as const)} />
            </Box>
          ))}
        </Box>
      );
  }
}

/** Blocks of a report one below the other, each under its title. */
export function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <Box className="stack">
      {blocks.map((block, i) => (
        <Box key={i}>
          {'title' in block && block.title && (
            <Box as="p" className="line__title">
              {block.title}
            </Box>
          )}
          <Drawn block={block} />
        </Box>
      ))}
    </Box>
  );
}

/** A section of a report as a card; nothing where there is none. */
export const SectionCard = ({ section }: { section: Section | null }) =>
  section && (
    <Card title={section.heading}>
      <Blocks blocks={section.blocks} />
    </Card>
  );
