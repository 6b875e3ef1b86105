/**
 * What is known of the community itself, to be changed.
 */
import type { Boundary } from '#contract/boundary';
import { type Community, CommunityKind } from '#contract/communities';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { PopulationField } from '../setup/population-field.tsx';
import { toCount } from '../setup/use-begin.ts';
import { Radios } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { BoundaryField } from './boundary-field.tsx';
import { MendForm } from './mend-form.tsx';
import { useMendForm } from './use-mend-form.ts';

type Values = Readonly<Record<'name' | 'description' | 'population' | 'timezone' | 'kind', string>>;

const toValues = ({ name, description, population, timezone, kind }: Community): Values => ({
  name,
  description,
  population: population === null ? '' : String(population),
  timezone,
  kind,
});

const labels = {
  name: t('places.name'),
  description: t('places.description'),
  kind: t('places.kind'),
  population: t('places.population'),
  timezone: t('places.timezone'),
  boundary: t('places.boundary.label'),
};

const zones = (own: string): readonly string[] => [...new Set([own, ...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();

const sayValue = (name: keyof Values, value: string): string =>
  name === 'kind' ? t(`places.kinds.${CommunityKind.parse(value)}`) : value;

type Props = {
  readonly stored: Community;
  readonly boundary: Boundary | null;
  readonly spots: Parameters<typeof BoundaryField>[0]['spots'];
};

export const CommunityForm = ({ stored, boundary, spots = [] }: Props) => {
  const form = useMendForm<Community, keyof Values>({
    stored,
    labels,
    toValues: (shown = stored) => toValues(shown),
    sayValue,
    send: ({ values, draft, version }) => {
      const kind = CommunityKind.parse(values.kind);
      const outline = kind === 'place' ? draft.boundary : boundary === null ? undefined : null;
      const body = { ...values, kind, population: toCount(values.population), boundary: outline };
      return call(routes.editCommunity, { params: { communityId: stored.id }, body, ifMatch: version });
    },
  });
  const { base = stored, values, draft, setDraft, set } = form;
  const isPlace = values.kind === 'place';
  return (
    <MendForm form={form} sendsBoundary={isPlace}>
      <TextField label={labels.name} id="name" value={values.name} onChange={set('name')} />
      <TextArea label={labels.description} id="description" optional value={values.description} onChange={set('description')} />
      <Radios
        legend={labels.kind}
        id="kind"
        value={values.kind}
        onChange={set('kind')}
        options={CommunityKind.options.map((kind) => ({ value: kind, label: t(`places.kinds.${kind}`) }))}
      />
      <PopulationField label={labels.population} value={values.population} onChange={set('population')} />
      <Select
        label={labels.timezone}
        id="timezone"
        value={values.timezone}
        onChange={set('timezone')}
        options={zones(base.timezone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      {isPlace ? <BoundaryField stored={boundary} draft={draft} onChange={setDraft} spots={spots} /> : null}
      {!isPlace && boundary ? <p className="nhsuk-body">{t('places.boundary.notForPeople')}</p> : null}
    </MendForm>
  );
};
