/**
 * What is known of the community itself, to be changed.
 */
import { useState } from 'react';
import type { Boundary } from '#contract/boundary';
import { type Community, CommunityKind } from '#contract/communities';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { toCount } from '../setup/use-begin.ts';
import { Button } from '../ui/button.tsx';
import { Radios } from '../ui/choices.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { BoundaryField, untouched } from './boundary-field.tsx';
import { Outcome } from './outcome.tsx';
import { twoOutlines } from './two-outlines.ts';
import { useMend } from './use-mend.ts';

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
  // What was looked at: what others store meanwhile must not pass for it.
  const [base, setBase] = useState(stored);
  const [values, setValues] = useState(() => toValues(stored));
  const [draft, setDraft] = useState(untouched);
  const [saved, setSaved] = useState<string>();
  const { busy, mend, errors, problem, stale, takeTheirs } = useMend<Community>(labels);
  const set = (name: keyof Values) => (value: string) => {
    setSaved(undefined);
    setValues((before) => ({ ...before, [name]: value }));
  };
  const isPlace = values.kind === 'place';
  const save = (version: number) => {
    setSaved(undefined);
    return mend(async () => {
      const kind = CommunityKind.parse(values.kind);
      const outline = isPlace ? draft.boundary : boundary === null ? undefined : null;
      const body = { ...values, kind, population: toCount(values.population), boundary: outline };
      const done = await call(routes.editCommunity, { params: { communityId: base.id }, body, ifMatch: version });
      setBase(done);
      setValues(toValues(done));
      setDraft(untouched);
      setSaved(done.name);
    });
  };
  const names = Object.keys(values) as (keyof Values)[];
  return (
    <>
      <ErrorSummary errors={errors} />
      <Outcome
        problem={problem}
        saved={saved === undefined ? undefined : t('places.saved', { name: saved })}
        stale={
          stale && {
            fields: [
              ...names.map((name) => ({
                label: labels[name],
                mine: sayValue(name, values[name]),
                theirs: sayValue(name, toValues(stale)[name]),
              })),
              ...twoOutlines(draft),
            ],
            onKeepMine: () => void save(stale.version),
            onTakeTheirs: () => {
              setBase(stale);
              setValues(toValues(stale));
              setDraft(untouched);
              takeTheirs();
            },
          }
        }
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isPlace && draft.problem !== undefined) document.getElementById('boundary')?.focus();
          else void save(base.version);
        }}
      >
        <TextField label={labels.name} id="name" value={values.name} onChange={set('name')} />
        <TextArea label={labels.description} id="description" optional value={values.description} onChange={set('description')} />
        <Radios
          legend={labels.kind}
          id="kind"
          value={values.kind}
          onChange={set('kind')}
          options={CommunityKind.options.map((kind) => ({ value: kind, label: t(`places.kinds.${kind}`) }))}
        />
        <TextField
          label={labels.population}
          id="population"
          optional
          width={10}
          inputMode="numeric"
          value={values.population}
          onChange={set('population')}
        />
        <Select
          label={labels.timezone}
          id="timezone"
          value={values.timezone}
          onChange={set('timezone')}
          options={zones(base.timezone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        {isPlace ? <BoundaryField stored={boundary} draft={draft} onChange={setDraft} spots={spots} /> : null}
        {!isPlace && boundary ? <p className="nhsuk-body">{t('places.boundary.notForPeople')}</p> : null}
        <Button type="submit" disabled={busy}>
          {busy ? t('places.saving') : t('places.save')}
        </Button>
      </form>
    </>
  );
};
