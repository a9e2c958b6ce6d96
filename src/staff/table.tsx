import type { ReactNode } from 'react';
import { Box, classes } from '../ui';

export interface Column<T> {
  name: string;
  /** Null: nothing to say, which a phone leaves out. */
  of: (row: T) => ReactNode;
  /** Numbers stand at the right, under each other. */
  number?: boolean;
  /** Holds a button, which says by itself what it does. */
  action?: boolean;
}

export interface TableProps<T> {
  /** What the table is of, for screen readers. */
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
}

/** Rows and columns on a desk; on a phone each row is a block, each cell beside its column's name. */
export function Table<T>({ caption, columns, rows, keyOf }: TableProps<T>) {
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <Box className="table" label={caption}>
        {rows.map((row) => (
          <Box key={keyOf(row)} className="table__row">
            {columns.map(({ name, of, action }) => {
              const said = of(row);
              if (said === null) return null;
              return (
                <Box key={name} className="table__cell">
                  {!action && (
                    <Box as="span" className="table__name">
                      {name}
                    </Box>
                  )}
                  <Box className="table__value">{said}</Box>
                </Box>
              );
            })}
          </Box>
        ))}
      </Box>
    );
  }
  // The roles hold where a phone's layout takes them from the elements.
  return (
    <table className="table" role="table" aria-label={caption}>
      <thead className="table__head" role="rowgroup">
        <tr role="row">
          {columns.map(({ name, number }) => (
            <th key={name} scope="col" role="columnheader" className={number ? 'table__number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} className="table__row" role="row">
            {columns.map(({ name, of, number, action }) => {
              const said = of(row);
              return (
                <td
                  key={name}
                  role="cell"
                  className={classes('table__cell', number && 'table__number', said === null && 'table__cell--none')}
                >
                  {!action && (
                    <span className="table__name" aria-hidden="true">
                      {name}
                    </span>
                  )}
                  <div className="table__value">{said ?? (action ? null : '—')}</div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
