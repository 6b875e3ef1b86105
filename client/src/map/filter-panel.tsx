/**
 * Filters as chips with counts. Nothing pressed in a group asks for everything.
 */
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Dataset } from '../graph/dataset.ts';
import { type Filters, isFiltering, memberKinds, noFilters, nowhere, toggled } from '../graph/filters.ts';
import type { MapState } from '../state/map-state.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Chip } from '../ui/tag.tsx';
import { t } from '../words/words.ts';
import { Mark } from './mark.tsx';

type ChipsProps = {
  readonly legend: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
    readonly mark?: ReactNode;
  }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

const Chips = ({ legend, options, chosen, onChange }: ChipsProps) => (
  <fieldset className="nhsuk-fieldset kith-chips">
    <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--xs">{legend}</legend>
    <Chip on={chosen.length === 0} onChange={() => onChange([])}>
      {t('map.filter.all')}
    </Chip>
    {options.map(({ value, label, count, mark }) => (
      <Chip key={value} on={chosen.includes(value)} onChange={() => onChange(toggled(chosen, value))} count={count} mark={mark}>
        {label}
      </Chip>
    ))}
  </fieldset>
);

/** How often each value occurs, over the whole wave: what a chip would show at most. */
const countBy = <T,>(values: Iterable<T>): ReadonlyMap<T, number> => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const useCounts = (dataset: Dataset) =>
  useMemo(
    () => ({
      kinds: countBy(dataset.members.map((member) => member.kind)),
      neighbourhoods: countBy(dataset.members.map((member) => member.neighbourhoodId ?? nowhere)),
      generators: countBy(dataset.ties.generator),
    }),
    [dataset],
  );

const StrengthFilter = ({
  dataset,
  filters,
  onChange,
}: {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly onChange: (strength: number | null) => void;
}) => {
  if (dataset.strengths.length < 2 && filters.leastStrength === null) return null;
  const offered = [
    ...new Set([...dataset.strengths.slice(0, 50), ...(filters.leastStrength === null ? [] : [filters.leastStrength])]),
  ];
  return (
    <Select
      label={t('map.filter.strength')}
      hint={dataset.tiesWithoutStrength > 0 ? t('map.filter.withoutStrength', { count: dataset.tiesWithoutStrength }) : undefined}
      value={filters.leastStrength === null ? '' : String(filters.leastStrength)}
      onChange={(value) => onChange(value === '' ? null : Number(value))}
      options={[
        { value: '', label: t('map.filter.anyStrength') },
        ...offered
          .sort((one, other) => one - other)
          .map((strength) => ({ value: String(strength), label: t('map.filter.atLeast', { strength }) })),
      ]}
    />
  );
};

export const FilterPanel = ({ dataset, state }: { readonly dataset: Dataset; readonly state: MapState }) => {
  const filters = useStore(state.filters);
  const counts = useCounts(dataset);
  const change = (part: Partial<Filters>) => state.filters.setState(part);
  const { generators, neighbourhoods } = dataset.network;
  const withoutNeighbourhood = counts.neighbourhoods.get(nowhere) ?? 0;
  return (
    <>
      <Chips
        legend={t('map.filter.kinds')}
        chosen={filters.kinds}
        onChange={(kinds) => change({ kinds: memberKinds.filter((kind) => kinds.includes(kind)) })}
        options={memberKinds.map((kind) => ({
          value: kind,
          label: t(`map.kind.${kind}s`),
          count: counts.kinds.get(kind) ?? 0,
          mark: <Mark kind={kind} />,
        }))}
      />
      {generators.length > 1 ? (
        <Chips
          legend={t('map.filter.generators')}
          chosen={filters.generators}
          onChange={(chosen) => change({ generators: chosen })}
          options={generators.map(({ id, label }, index) => ({ value: id, label, count: counts.generators.get(index) ?? 0 }))}
        />
      ) : null}
      {neighbourhoods.length > 0 ? (
        <Chips
          legend={t('map.filter.neighbourhoods')}
          chosen={filters.neighbourhoods}
          onChange={(chosen) => change({ neighbourhoods: chosen })}
          options={[
            ...neighbourhoods.map(({ id, name }) => ({ value: id, label: name, count: counts.neighbourhoods.get(id) ?? 0 })),
            ...(withoutNeighbourhood > 0
              ? [{ value: nowhere, label: t('map.filter.nowhere'), count: withoutNeighbourhood }]
              : []),
          ]}
        />
      ) : null}
      <StrengthFilter dataset={dataset} filters={filters} onChange={(leastStrength) => change({ leastStrength })} />
      <div className="kith-chips">
        <Chip on={filters.confirmedOnly} onChange={(confirmedOnly) => change({ confirmedOnly })}>
          {t('map.filter.confirmed')}
        </Chip>
        <Chip on={filters.linkedOnly} onChange={(linkedOnly) => change({ linkedOnly })}>
          {t('map.filter.linked')}
        </Chip>
      </div>
      {isFiltering(filters) ? (
        <Button look="small" onClick={() => state.filters.setState(noFilters, true)}>
          {t('map.filter.clear')}
        </Button>
      ) : null}
    </>
  );
};
