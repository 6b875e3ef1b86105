/**
 * The chosen member: its connections in a sentence and one by one, each leading on to the next.
 */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Connection, listConnections } from '../graph/connections.ts';
import type { Dataset } from '../graph/dataset.ts';
import type { Visible } from '../graph/visible.ts';
import { type MapState, select } from '../state/map-state.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { showList, t } from '../words/words.ts';
import { Mark } from './mark.tsx';
import { describeConnections } from './sentence.ts';

type ChosenProps = { readonly dataset: Dataset; readonly visible: Visible; readonly state: MapState };

/** "named by", "uses": what stands before the other's name. */
const describeDirection = (dataset: Dataset, centre: number, connection: Connection): string => {
  const isThing = dataset.members[connection.member]?.kind !== 'resident' || dataset.members[centre]?.kind !== 'resident';
  if (connection.out && connection.in && !isThing) return t('map.chosen.both');
  if (connection.out) return t(isThing ? 'map.chosen.uses' : 'map.chosen.names');
  return t(isThing ? 'map.chosen.usedBy' : 'map.chosen.namedBy');
};

const listQuestions = (dataset: Dataset, connection: Connection): string => {
  const questions = connection.ties.map((tie) => dataset.network.generators[dataset.ties.generator[tie] ?? 0]?.label ?? '');
  return showList([...new Set(questions)]);
};

const firstShown = 12;

const ConnectionList = ({ dataset, visible, state, centre }: ChosenProps & { readonly centre: number }) => {
  const [all, setAll] = useState(false);
  const connections = useMemo(() => listConnections(dataset, visible, centre), [dataset, visible, centre]);
  const member = dataset.members[centre];
  if (!member) return null;
  const shown = all ? connections.all : connections.all.slice(0, firstShown);
  return (
    <>
      <p className="nhsuk-body" role="status" data-sentence="">
        {describeConnections(member, connections)}
      </p>
      {shown.length > 0 ? (
        <ul className="kith-connections" aria-label={t('map.chosen.listTitle', { label: member.label })}>
          {shown.map((connection) => {
            const other = dataset.members[connection.member];
            return other ? (
              <li key={other.id}>
                <Mark kind={other.kind} /> {describeDirection(dataset, centre, connection)}{' '}
                <button type="button" className="kith-link-button" onClick={() => select(state, other.id)}>
                  {other.label}
                </button>{' '}
                <span className="kith-quiet">({listQuestions(dataset, connection)})</span>
              </li>
            ) : null;
          })}
        </ul>
      ) : null}
      {shown.length < connections.all.length ? (
        <Button look="small" onClick={() => setAll(true)}>
          {t('map.chosen.showAll', { count: connections.all.length })}
        </Button>
      ) : null}
      {connections.hiddenTies > 0 ? (
        <p className="nhsuk-body-s">{t('map.chosen.hiddenTies', { count: connections.hiddenTies })}</p>
      ) : null}
    </>
  );
};

export const ChosenPanel = ({ dataset, visible, state }: ChosenProps) => {
  const selected = useStore(state.selection, (one) => one.selected);
  const centre = selected === null ? undefined : dataset.indexById.get(selected);
  const label = centre === undefined ? '' : (dataset.members[centre]?.label ?? '');
  return (
    <section className="kith-chosen" aria-labelledby="chosen-title">
      <Heading size="s" id="chosen-title">
        {t('map.chosen.title')}
      </Heading>
      {selected === null ? <p className="nhsuk-body kith-quiet">{t('map.chosen.nothing')}</p> : null}
      {selected !== null && centre === undefined ? <p className="nhsuk-body">{t('map.chosen.gone')}</p> : null}
      {centre !== undefined && !visible.members[centre] ? (
        <p className="nhsuk-body">{t('map.chosen.hiddenNow', { label })}</p>
      ) : null}
      {centre !== undefined && visible.members[centre] ? (
        <ConnectionList key={centre} dataset={dataset} visible={visible} state={state} centre={centre} />
      ) : null}
      {selected === null ? null : (
        <Button look="small" onClick={() => select(state, null)}>
          {t('map.chosen.clear')}
        </Button>
      )}
    </section>
  );
};
