/**
 * Figures of each asset, group and organisation. On a phone one figure beside the name, on a wide screen the first few; all of
 * them for whoever asks.
 */
import { useEffect, useMemo, useState } from 'react';
import type { AssetColumn, Measures } from '#contract/measures';
import { Select } from '../ui/field.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../words/words.ts';
import { FigureNotes } from './figure-notes.tsx';
import { showFigure } from './say.ts';

const wideScreen = '(min-width: 800px)';
const all = 'all';
const few = 'few';
/** More of them make a table that is read by nobody. */
const mostAtOnce = 4;

const useIsWide = (): boolean => {
  const [isWide, setIsWide] = useState(() => matchMedia(wideScreen).matches);
  useEffect(() => {
    const query = matchMedia(wideScreen);
    const hear = () => setIsWide(query.matches);
    query.addEventListener('change', hear);
    return () => query.removeEventListener('change', hear);
  }, []);
  return isWide;
};

type Row = { readonly id: string; readonly name: string; readonly at: number };

const columnOf = ({ id, label, values, reasons, ranges }: AssetColumn): Column<Row> => ({
  id,
  label,
  numeric: true,
  value: ({ at }) => values[at] ?? null,
  cell: ({ at }) => {
    const value = values[at] ?? null;
    const range = ranges[at];
    if (value !== null && range) {
      return (
        <>
          {showFigure(value)}{' '}
          <span className="kith-quiet">
            {t('measures.assets.range', { low: showFigure(range.low), high: showFigure(range.high) })}
          </span>
        </>
      );
    }
    if (value !== null) return showFigure(value);
    return <span className="kith-quiet">{t('measures.assets.none', { reason: reasons[at] ?? '' })}</span>;
  },
});

const nameColumn: Column<Row> = {
  id: 'name',
  label: t('measures.assets.name'),
  value: ({ name }) => name,
  cell: ({ name }) => <bdi className="kith-asset-name">{name}</bdi>,
};

export const AssetFigures = ({ assets }: { readonly assets: Measures['assets'] }) => {
  const isWide = useIsWide();
  const [chosen, setChosen] = useState<string>();
  const [first] = assets.columns;
  const isMany = assets.columns.length > mostAtOnce;
  const shownId = chosen ?? (isWide ? (isMany ? few : all) : (first?.id ?? all));
  const shown = useMemo(
    () => assets.columns.filter(({ id }, at) => shownId === all || id === shownId || (shownId === few && at < mostAtOnce)),
    [assets.columns, shownId],
  );
  const columns = useMemo(() => [nameColumn, ...shown.map(columnOf)], [shown]);
  const rows = useMemo(() => assets.members.map(({ id, name }, at) => ({ id, name, at })), [assets.members]);
  return (
    <section aria-labelledby="asset-figures" className="kith-family kith-asset-figures">
      <h2 className="nhsuk-heading-m" id="asset-figures" tabIndex={-1}>
        {t('measures.assets.title')}
      </h2>
      <p className="nhsuk-body">{t('measures.assets.intro')}</p>
      <Select
        label={t('measures.assets.figure')}
        value={shownId}
        onChange={setChosen}
        options={[
          ...(isMany ? [{ value: few, label: t('measures.assets.firstFigures', { count: mostAtOnce }) }] : []),
          { value: all, label: t('measures.assets.allFigures') },
          ...assets.columns.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      <Table
        key={shownId}
        caption={t('measures.assets.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        {...(shown[0] ? { firstSort: { column: shown[0].id, direction: 'descending' } as const } : {})}
      />
      <ul className="nhsuk-list">
        {shown.map((column) => (
          <li key={column.id}>
            <p className="nhsuk-body-s kith-asset-about">
              <strong>{column.label}</strong> {column.question}
            </p>
            <FigureNotes figure={{ ...column, of: null, estimated: null, isOfFew: false }} />
          </li>
        ))}
      </ul>
    </section>
  );
};
