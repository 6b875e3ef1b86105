/**
 * A sortable table that shows its rows in pages, "show more" at the end.
 */
import { memo, type ReactNode, useMemo, useState } from 'react';
import { t } from '../words/words.ts';
import { Button } from './button.tsx';
import { nextSort, type Sort, type SortValue, sortRows } from './sort.ts';

export type Column<Row> = {
  readonly id: string;
  readonly label: string;
  /** What the column sorts by and, without `cell`, shows. Null is not known. */
  readonly value: (row: Row) => SortValue;
  readonly cell?: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** False for columns of buttons. */
  readonly sortable?: boolean;
};

type TableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Given with `onSort`: sorting is kept by the page, which also sorts the rows. */
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort) => void;
  readonly firstSort?: Sort;
  /** The page fetches its rows itself, some more each time: all of them are shown. */
  readonly showsAll?: boolean;
  readonly isChosen?: (row: Row) => boolean;
  /** Shown instead of a table without rows. */
  readonly empty?: ReactNode;
};

type HeadProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
};

const Head = <Row,>({ columns, sort, onSort }: HeadProps<Row>) => (
  <thead className="nhsuk-table__head">
    <tr>
      {columns.map((column) => (
        <th
          key={column.id}
          scope="col"
          className={column.numeric ? 'nhsuk-table__header nhsuk-table__header--numeric' : 'nhsuk-table__header'}
          aria-sort={column.sortable === false ? undefined : sort?.column === column.id ? sort.direction : 'none'}
        >
          {column.sortable === false ? (
            column.label
          ) : (
            <button
              type="button"
              className="kith-sort"
              onClick={() => onSort(nextSort(sort, column.id, column.numeric === true))}
            >
              {column.label}
            </button>
          )}
        </th>
      ))}
    </tr>
  </thead>
);

type RowProps<Row> = {
  readonly row: Row;
  readonly id: string;
  readonly isChosen: boolean;
  readonly columns: readonly Column<Row>[];
};

const PlainRow = <Row,>({ row, id, isChosen, columns }: RowProps<Row>) => (
  <tr className="nhsuk-table__row" data-row={id} data-chosen={isChosen || undefined}>
    {columns.map((one) => (
      <td key={one.id} className={one.numeric ? 'nhsuk-table__cell nhsuk-table__cell--numeric' : 'nhsuk-table__cell'}>
        {one.cell ? one.cell(row) : (one.value(row) ?? t('common.unknown'))}
      </td>
    ))}
  </tr>
);

/** Drawn again only when it has changed: showing more, or choosing another row, must not draw thousands anew. */
const MemoRow = memo(PlainRow) as typeof PlainRow;

const firstShown = 50;

export const Table = <Row,>(props: TableProps<Row>) => {
  const { caption, columns, rows, rowKey, showsAll, isChosen, empty } = props;
  const [ownSort, setOwnSort] = useState<Sort | undefined>(props.firstSort);
  const [timesMore, setTimesMore] = useState(0);
  const shownCount = showsAll ? rows.length : firstShown * 2 ** timesMore;
  const sort = props.onSort ? props.sort : ownSort;
  const column = columns.find((one) => one.id === sort?.column);
  const sorted = useMemo(
    () => (props.onSort || !sort || !column ? rows : sortRows(rows, column.value, sort.direction)),
    [rows, sort, column, props.onSort],
  );
  const shown = sorted.slice(0, shownCount);
  if (rows.length === 0 && empty) return empty;
  return (
    <>
      <div className="kith-scroll">
        <table className="nhsuk-table kith-table">
          <caption className="nhsuk-table__caption nhsuk-table__caption--s">
            {caption} <span className="nhsuk-u-visually-hidden">{t('common.sortable')}</span>
          </caption>
          <Head columns={columns} sort={sort} onSort={props.onSort ?? setOwnSort} />
          <tbody className="nhsuk-table__body">
            {shown.map((row) => {
              const id = rowKey(row);
              return <MemoRow key={id} id={id} row={row} columns={columns} isChosen={isChosen?.(row) ?? false} />;
            })}
          </tbody>
        </table>
      </div>
      {shown.length < sorted.length ? (
        <div className="kith-more">
          <p className="nhsuk-body-s" role="status">
            {t('common.showing', { shown: shown.length, total: sorted.length })}
          </p>
          {/* As many again each time: a long list is not a hundred presses away. */}
          <Button look="small" onClick={() => setTimesMore(timesMore + 1)}>
            {t('common.showMore', { count: Math.min(shownCount, sorted.length - shown.length) })}
          </Button>
        </div>
      ) : null}
    </>
  );
};
