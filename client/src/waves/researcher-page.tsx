/**
 * One community researcher: whether and where they ask in this wave, and their training.
 */
import { useState } from 'react';
import { useParams } from 'react-router';
import type { FieldResearcher, FieldTeam } from '#contract/field-team';
import type { NeighbourhoodId } from '#contract/ids';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useRoute } from '../api/server-data.ts';
import { showDay } from '../door/terms.ts';
import { Outcome } from '../places/outcome.tsx';
import { useMend } from '../places/use-mend.ts';
import { Button } from '../ui/button.tsx';
import { Checkboxes, Radios } from '../ui/choices.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextField } from '../ui/field.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { showList, t } from '../words/words.ts';
import { fresh, useWaveHere } from './use-wave.ts';
import { WaveStep } from './wave-step.tsx';

const labels = {
  isAssigned: t('asking.team.isAssigned'),
  neighbourhoodIds: t('asking.team.areas'),
  trainedOn: t('asking.team.trainedOn'),
  trainedUntil: t('asking.team.trainedUntil'),
};

type Values = {
  readonly isAssigned: boolean;
  readonly neighbourhoodIds: readonly string[];
  readonly trainedOn: string;
  readonly trainedUntil: string;
};

const toValues = ({ isAssigned, neighbourhoodIds, training }: FieldResearcher): Values => ({
  isAssigned,
  neighbourhoodIds,
  trainedOn: training.trainedOn ?? '',
  trainedUntil: training.trainedUntil ?? '',
});

type FormProps = { readonly stored: FieldResearcher; readonly version: number };

const ResearcherForm = ({ stored, version: firstVersion }: FormProps) => {
  const { community, params } = useWaveHere();
  const [values, setValues] = useState(() => toValues(stored));
  const [version, setVersion] = useState(firstVersion);
  const [isSaved, setSaved] = useState(false);
  const { busy, mend, errors, problem, stale, takeTheirs } = useMend<FieldTeam>(labels);
  const set = (change: Partial<Values>) => {
    setSaved(false);
    setValues((before) => ({ ...before, ...change }));
  };
  const save = (of: number) => {
    setSaved(false);
    return mend(async () => {
      const body = {
        isAssigned: values.isAssigned,
        neighbourhoodIds: values.neighbourhoodIds as NeighbourhoodId[],
        trainedOn: values.trainedOn || null,
        trainedUntil: values.trainedUntil || null,
      };
      const input = { params: { ...params, userId: stored.userId }, body, ifMatch: of };
      setVersion((await call(routes.editResearcher, input)).version);
      setSaved(true);
    });
  };
  const areaOf = new Map<string, string>(community.neighbourhoods.map(({ id, name }) => [id, name]));
  const say = (one: Values): readonly (readonly [name: keyof Values, words: string])[] => [
    ['isAssigned', t(one.isAssigned ? 'asking.team.yes' : 'asking.team.no')],
    ['neighbourhoodIds', showList(one.neighbourhoodIds.flatMap((id) => areaOf.get(id) ?? []))],
    ['trainedOn', one.trainedOn && showDay(one.trainedOn)],
    ['trainedUntil', one.trainedUntil && showDay(one.trainedUntil)],
  ];
  const found = stale?.items.find(({ userId }) => userId === stored.userId);
  const theirs = found && toValues(found);
  const errorOf = (name: string) => errors.find(({ fieldId }) => fieldId === name)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Outcome
        problem={problem}
        saved={isSaved ? t('waves.saved') : undefined}
        stale={
          stale &&
          theirs && {
            fields: say(values).map(([name, mine], at) => ({ label: labels[name], mine, theirs: say(theirs)[at]?.[1] ?? '' })),
            onKeepMine: () => void save(stale.version),
            onTakeTheirs: () => {
              setValues(theirs);
              setVersion(stale.version);
              takeTheirs();
            },
          }
        }
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(version);
        }}
      >
        <Radios
          legend={labels.isAssigned}
          id="isAssigned"
          value={values.isAssigned ? 'yes' : 'no'}
          onChange={(value) => set({ isAssigned: value === 'yes' })}
          options={[
            { value: 'yes', label: t('asking.team.yes') },
            { value: 'no', label: t('asking.team.no') },
          ]}
        />
        {values.isAssigned && community.neighbourhoods.length > 0 ? (
          <Checkboxes
            legend={labels.neighbourhoodIds}
            hint={t('asking.team.areasHint')}
            id="neighbourhoodIds"
            error={errorOf('neighbourhoodIds')}
            value={values.neighbourhoodIds}
            onChange={(neighbourhoodIds) => set({ neighbourhoodIds })}
            options={community.neighbourhoods.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        {(['trainedOn', 'trainedUntil'] as const).map((name) => (
          <TextField
            key={name}
            label={labels[name]}
            id={name}
            optional
            type="date"
            width={10}
            error={errorOf(name)}
            value={values[name]}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
        <Button type="submit" disabled={busy}>
          {t(busy ? 'waves.saving' : 'waves.save')}
        </Button>
      </form>
    </>
  );
};

const Researcher = ({ userId }: { readonly userId: string }) => {
  const { params } = useWaveHere();
  const reading = useRoute(routes.listResearchers, { params }, fresh);
  if (reading.error) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.isFetchedAfterMount || !reading.data) return <Loading />;
  const found = reading.data.items.find((one) => one.userId === userId);
  if (!found) return <p className="nhsuk-body">{t('asking.team.gone')}</p>;
  return (
    <>
      <p className="nhsuk-body">{t('asking.team.change', { name: found.name })}</p>
      <ResearcherForm key={userId} stored={found} version={reading.data.version} />
    </>
  );
};

export const Page = () => {
  const { address } = useWaveHere();
  const { userId = '' } = useParams();
  return (
    <WaveStep title={t('asking.team.title')} back={{ to: `${address}/researchers`, label: t('asking.team.back') }}>
      {() => <Researcher userId={userId} />}
    </WaveStep>
  );
};
