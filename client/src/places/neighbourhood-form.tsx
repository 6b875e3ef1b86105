/**
 * One neighbourhood, new or stored.
 */
import { useRef } from 'react';
import type { Boundary } from '#contract/boundary';
import type { CommunityId, NeighbourhoodId } from '#contract/ids';
import type { NeighbourhoodEntry } from '#contract/places';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { toCount } from '../setup/use-begin.ts';
import { TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { BoundaryField } from './boundary-field.tsx';
import { MendForm } from './mend-form.tsx';
import { useMendForm } from './use-mend-form.ts';

type Values = Readonly<Record<'name' | 'population' | 'latitude' | 'longitude', string>>;

const toText = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

const toValues = (entry: NeighbourhoodEntry | undefined): Values => ({
  name: entry?.name ?? '',
  population: toText(entry?.population),
  latitude: toText(entry?.latitude),
  longitude: toText(entry?.longitude),
});

const labels = {
  name: t('places.name'),
  population: t('directory.setup.population'),
  latitude: t('places.areas.latitude'),
  longitude: t('places.areas.longitude'),
  boundary: t('places.boundary.label'),
};

/** What is no number goes as it is, and the service says so. */
const toDegrees = (text: string): number | null => {
  if (text.trim() === '') return null;
  const number = Number(text.trim().replace('−', '-').replace(',', '.'));
  return Number.isFinite(number) ? number : (text as unknown as number);
};

type Props = {
  readonly communityId: CommunityId;
  /** Undefined for a new one. */
  readonly stored: NeighbourhoodEntry | undefined;
  readonly boundary: Boundary | null;
  readonly onAdded: (entry: NeighbourhoodEntry) => void;
};

export const NeighbourhoodForm = ({ communityId, stored, boundary, onAdded }: Props) => {
  // The same for every try, so that a second one adds nothing.
  const newId = useRef(crypto.randomUUID() as NeighbourhoodId);
  const form = useMendForm<NeighbourhoodEntry, keyof Values>({
    stored,
    labels,
    toValues,
    onAdded,
    send: ({ base, values, draft, version }) => {
      const { name, population, latitude, longitude } = values;
      const spot = { latitude: toDegrees(latitude), longitude: toDegrees(longitude) };
      const body = { name, population: toCount(population), ...spot, boundary: draft.boundary };
      if (!base) return call(routes.createNeighbourhood, { params: { communityId }, body: { id: newId.current, ...body } });
      return call(routes.editNeighbourhood, { params: { communityId, neighbourhoodId: base.id }, body, ifMatch: version });
    },
  });
  const { base, values, draft, setDraft, set } = form;
  return (
    <MendForm form={form} sendsBoundary>
      <TextField
        label={labels.name}
        id="name"
        hint={base ? t('places.areas.renameHint') : undefined}
        value={values.name}
        onChange={set('name')}
      />
      {(['population', 'latitude', 'longitude'] as const).map((name) => (
        <TextField
          key={name}
          label={labels[name]}
          id={name}
          optional
          width={10}
          inputMode={name === 'population' ? 'numeric' : 'text'}
          hint={name === 'latitude' ? t('places.areas.spotHint') : undefined}
          value={values[name]}
          onChange={set(name)}
        />
      ))}
      <BoundaryField stored={boundary} draft={draft} onChange={setDraft} />
    </MendForm>
  );
};
