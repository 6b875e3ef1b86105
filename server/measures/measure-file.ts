/**
 * The figures of a wave as a file: a table with one row a figure, for a spreadsheet or a program, or the very reply as JSON.
 */
import { type AssetColumn, type Measure, type MeasureFileForm, type MeasureSpread, Measures } from '../contract/measures.ts';
import { byteOrderMark, type Cell, toLines } from '../csv/write-csv.ts';

/** What a row is of: the wave, how a figure of each member is spread, or one of what people use. */
type RowKind = 'figure' | 'spread' | 'asset';

type FileRow = {
  readonly kind: RowKind;
  readonly one: Pick<Measure, 'id' | 'label' | 'question' | 'caveats' | 'version'> &
    Partial<Pick<Measure, 'family' | 'finding' | 'value' | 'interval' | 'base' | 'estimated' | 'reason'>> &
    Partial<Pick<MeasureSpread, 'spread'>> & { readonly range?: AssetColumn['ranges'][number] };
  readonly of: string;
};

type Column = readonly [name: string, cell: (row: FileRow) => Cell];

const columns: readonly Column[] = [
  ['kind', ({ kind }) => kind],
  ['family', ({ one }) => one.family ?? null],
  ['id', ({ one }) => one.id],
  ['of', ({ of }) => of],
  ['label', ({ one }) => one.label],
  ['question', ({ one }) => one.question],
  ['finding', ({ one }) => one.finding ?? null],
  ['value', ({ one }) => one.value ?? null],
  ['low', ({ one }) => one.interval?.low ?? one.range?.low ?? null],
  ['high', ({ one }) => one.interval?.high ?? one.range?.high ?? null],
  ['interval', ({ one }) => one.interval?.how ?? null],
  ['base', ({ one }) => one.base?.count ?? null],
  ['base of', ({ one }) => one.base?.of ?? null],
  ['epsilon', ({ one }) => one.estimated?.epsilon ?? null],
  ['delta', ({ one }) => one.estimated?.delta ?? null],
  ['reason', ({ one }) => one.reason ?? null],
  ['members', ({ one }) => one.spread?.members ?? null],
  ['without', ({ one }) => one.spread?.without ?? null],
  ['smallest', ({ one }) => one.spread?.smallest ?? null],
  ['tenth', ({ one }) => one.spread?.tenth ?? null],
  ['median', ({ one }) => one.spread?.median ?? null],
  ['mean', ({ one }) => one.spread?.mean ?? null],
  ['ninetieth', ({ one }) => one.spread?.ninetieth ?? null],
  ['largest', ({ one }) => one.spread?.largest ?? null],
  ['caveats', ({ one }) => one.caveats.join(' ')],
  ['version', ({ one }) => one.version],
];

const ofAssets = ({ members, columns: assetColumns }: Measures['assets']): FileRow[] =>
  assetColumns.flatMap((column: AssetColumn) =>
    members.map(({ name }, at) => ({
      kind: 'asset' as const,
      one: { ...column, value: column.values[at] ?? null, reason: column.reasons[at] ?? '', range: column.ranges[at] ?? null },
      of: name,
    })),
  );

const fileRows = ({ measures, spreads, assets }: Measures): readonly FileRow[] => [
  ...measures.map((one) => ({ kind: 'figure' as const, one, of: one.of?.label ?? '' })),
  ...spreads.map((one) => ({ kind: 'spread' as const, one, of: one.of?.label ?? '' })),
  ...ofAssets(assets),
];

/** The names of the columns, then a row for each figure. Numbers as they are, unrounded. */
export const toRows = (measures: Measures, waveName: string): readonly (readonly Cell[])[] => [
  ['wave', ...columns.map(([name]) => name), 'inputs hash', 'computed at'],
  ...fileRows(measures).map((row) => [
    waveName,
    ...columns.map(([, cell]) => cell(row)),
    measures.inputsHash,
    measures.computedAt,
  ]),
];

export type MeasureFile = { readonly name: string; readonly mediaType: string; readonly text: string };

/** @param day when they were worked out, or today where there are none yet: ISO */
export const toFile = (measures: Measures, as: MeasureFileForm, { wave, day }: { wave: string; day: string }): MeasureFile => {
  const name = `${wave} figures ${day}.${as}`;
  // A field that is not declared is a fault of ours, here as in any reply.
  if (as === 'json') return { name, mediaType: 'application/json', text: JSON.stringify(Measures.parse(measures)) };
  return { name, mediaType: 'text/csv; charset=utf-8', text: byteOrderMark + toLines(toRows(measures, wave)) };
};
