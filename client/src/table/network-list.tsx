/**
 * The map as lists: who and what, and what ties them. The way in for who does not see or point.
 */
import { useId, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Dataset } from '../graph/dataset.ts';
import { byConnections, type Drawn, sameSize } from '../graph/drawn.ts';
import { figureLabel } from '../graph/figure-label.ts';
import type { Visible } from '../graph/visible.ts';
import { type ListTab, type MapState, select } from '../state/map-state.ts';
import { Heading } from '../ui/page.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { showNumber, t } from '../words/words.ts';
import { listMembers, listTies, type MemberRow, type TieRow } from './rows.ts';
import { Tabs } from './tabs.tsx';

type ListProps = {
  readonly dataset: Dataset;
  readonly visible: Visible;
  readonly drawn: Drawn;
  readonly state: MapState;
};

type ChooseProps = { readonly id: string; readonly label: string; readonly state: MapState };

/** A name that chooses its bearer on the map. */
const Choose = ({ id, label, state }: ChooseProps) => (
  <button type="button" className="kith-link-button" onClick={() => select(state, id)}>
    {label}
  </button>
);

const memberColumns = (state: MapState, figureLabel: string | undefined, circles: boolean): readonly Column<MemberRow>[] => [
  {
    id: 'name',
    label: t('map.list.name'),
    value: (row) => row.label,
    cell: (row) => <Choose id={row.id} label={row.label} state={state} />,
  },
  { id: 'kind', label: t('map.list.kind'), value: (row) => t(`map.kind.${row.kind}`) },
  {
    id: 'neighbourhood',
    label: t('map.list.neighbourhood'),
    value: (row) => row.neighbourhood,
    cell: (row) => row.neighbourhood ?? t('map.noCircle'),
  },
  ...(circles
    ? [
        {
          id: 'circle',
          label: t('map.list.circle'),
          value: (row: MemberRow) => row.circle,
          cell: (row: MemberRow) => (row.circle === null ? t('map.noCircle') : t('map.circle', { number: row.circle + 1 })),
        },
      ]
    : []),
  { id: 'out', label: t('map.list.out'), value: (row) => row.out, cell: (row) => showNumber(row.out), numeric: true },
  { id: 'in', label: t('map.list.in'), value: (row) => row.in, cell: (row) => showNumber(row.in), numeric: true },
  ...(figureLabel
    ? [
        {
          id: 'figure',
          label: figureLabel,
          value: (row: MemberRow) => row.figure,
          cell: (row: MemberRow) => (row.figure === null ? t('common.unknown') : showNumber(row.figure)),
          numeric: true,
        },
      ]
    : []),
];

const tieColumns = (state: MapState): readonly Column<TieRow>[] => [
  {
    id: 'from',
    label: t('map.list.from'),
    value: (row) => row.from,
    cell: (row) => <Choose id={row.fromId} label={row.from} state={state} />,
  },
  {
    id: 'to',
    label: t('map.list.to'),
    value: (row) => row.to,
    cell: (row) => <Choose id={row.toId} label={row.to} state={state} />,
  },
  { id: 'question', label: t('map.list.question'), value: (row) => row.question },
  {
    id: 'strength',
    label: t('map.list.strength'),
    value: (row) => row.strength,
    cell: (row) => (row.strength === null ? t('map.list.notGiven') : showNumber(row.strength)),
    numeric: true,
  },
  {
    id: 'said',
    label: t('map.list.said'),
    value: (row) => (row.confirmed ? t('map.list.saidBoth') : t('map.list.saidOne')),
  },
];

const MemberList = ({ dataset, visible, drawn, state }: ListProps) => {
  const selected = useStore(state.selection, (one) => one.selected);
  const sizeBy = useStore(state.appearance, (one) => one.sizeBy);
  const sizing = dataset.network.figures.find((one) => one.id === sizeBy);
  const figure = sizing && figureLabel(sizing);
  const label = sizeBy === sameSize ? undefined : sizeBy === byConnections ? t('map.look.connections') : figure;
  const circles = dataset.network.circles.some((circle) => circle !== null);
  const rows = useMemo(() => listMembers(dataset, visible, drawn), [dataset, visible, drawn]);
  const columns = useMemo(() => memberColumns(state, label, circles), [state, label, circles]);
  return (
    <Table
      caption={t('map.list.membersCaption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      isChosen={(row) => row.id === selected}
      firstSort={{ column: 'in', direction: 'descending' }}
      empty={<p className="nhsuk-body">{t('map.list.none')}</p>}
    />
  );
};

const TieList = ({ dataset, visible, state }: ListProps) => {
  const selected = useStore(state.selection, (one) => one.selected);
  const rows = useMemo(() => listTies(dataset, visible), [dataset, visible]);
  const columns = useMemo(() => tieColumns(state), [state]);
  return (
    <Table
      caption={t('map.list.tiesCaption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      isChosen={(row) => row.fromId === selected || row.toId === selected}
      empty={<p className="nhsuk-body">{t('map.list.noTies')}</p>}
    />
  );
};

export const NetworkList = (props: ListProps) => {
  const { visible, state } = props;
  const tab = useStore(state.tab, (one) => one.tab);
  const id = useId();
  return (
    <section className="kith-list" id="list" tabIndex={-1} aria-labelledby={`${id}-title`}>
      <Heading id={`${id}-title`}>{t('map.list.title')}</Heading>
      <Tabs
        label={t('map.list.title')}
        chosen={tab}
        onChoose={(chosen) => state.tab.setState({ tab: chosen as ListTab })}
        tabs={[
          { id: 'members', label: t('map.list.members', { count: visible.memberCount }) },
          { id: 'ties', label: t('map.list.ties', { count: visible.tieCount }) },
        ]}
      >
        {tab === 'members' ? <MemberList {...props} /> : <TieList {...props} />}
      </Tabs>
    </section>
  );
};
