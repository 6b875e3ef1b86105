/**
 * Choosing which version of which instrument a wave asks.
 */
import { useState } from 'react';
import type { WaveWork } from '#contract/field-work';
import type { InstrumentSummary } from '#contract/instruments';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { Outcome } from '../places/outcome.tsx';
import { Button } from '../ui/button.tsx';
import { Radios } from '../ui/choices.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { Choice } from '../ui/field.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { fresh, useWaveEdit, useWaveHere } from './use-wave.ts';
import { WaveStep } from './wave-step.tsx';

type VersionId = NonNullable<WaveWork['instrument']>['versionId'];

const sayVersion = (title: string, number: number) => t('waves.instrument.version', { title, number });

/** Versions that are not retired, newest first, and the one that is chosen. */
const choicesOf = (items: readonly InstrumentSummary[], chosen: WaveWork['instrument']): Choice[] => {
  const offered = items.flatMap(({ title, versions }) =>
    versions
      .filter(({ id, retired }) => !retired || id === chosen?.versionId)
      .toSorted((one, other) => other.number - one.number)
      .map(({ id, number }) => ({ value: id as string, label: sayVersion(title, number) })),
  );
  return chosen && !offered.some(({ value }) => value === chosen.versionId)
    ? [{ value: chosen.versionId, label: sayVersion(chosen.title, chosen.number) }, ...offered]
    : offered;
};

const labels = { versionId: t('waves.instrument.legend') };

const Form = ({ stored, choices }: { readonly stored: WaveWork; readonly choices: readonly Choice[] }) => {
  const [value, setValue] = useState<string>(stored.instrument?.versionId ?? '');
  const { busy, errors, problem, stale, saved, save, takeTheirs } = useWaveEdit(labels);
  const now = saved && saved.version > stored.version ? saved : stored;
  const say = (id: string) => choices.find((choice) => choice.value === id)?.label ?? t('waves.instrument.none');
  const change = { versionId: (value || null) as VersionId | null };
  return (
    <>
      <ErrorSummary errors={errors} />
      <Outcome
        problem={problem}
        saved={saved ? t('waves.saved') : undefined}
        stale={
          stale && {
            fields: [{ label: labels.versionId, mine: say(value), theirs: say(stale.instrument?.versionId ?? '') }],
            onKeepMine: () => void save(stale, change),
            onTakeTheirs: () => {
              setValue(stale.instrument?.versionId ?? '');
              takeTheirs();
            },
          }
        }
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(now, change);
        }}
      >
        <Radios
          legend={labels.versionId}
          id="versionId"
          error={errors[0]?.message}
          value={value}
          onChange={setValue}
          options={choices}
        />
        <Button type="submit" disabled={busy || value === ''}>
          {t(busy ? 'waves.saving' : 'waves.save')}
        </Button>
      </form>
    </>
  );
};

const Choosing = ({ work }: { readonly work: WaveWork }) => {
  const { params } = useWaveHere();
  const reading = useRoute(routes.listInstruments, { params: { communityId: params.communityId } }, fresh);
  const { instrument, interviews } = work;
  if (instrument && interviews > 0) {
    return (
      <>
        <p className="nhsuk-body">{sayVersion(instrument.title, instrument.number)}</p>
        <p className="nhsuk-body">{t('waves.instrument.fixed')}</p>
        {instrument.retired ? <p className="nhsuk-body">{t('waves.instrument.retired')}</p> : null}
      </>
    );
  }
  if (reading.error) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.isFetchedAfterMount || !reading.data) return <Loading />;
  const choices = choicesOf(reading.data.items, instrument);
  if (choices.length > 0) return <Form stored={work} choices={choices} />;
  return (
    <Empty title={t('waves.instrument.empty')}>
      <p>{t('waves.instrument.emptyDetail')}</p>
    </Empty>
  );
};

export const Page = () => (
  <WaveStep title={t('waves.instrument.title')}>
    {(work) => (
      <>
        <p className="nhsuk-body">{t('waves.instrument.intro')}</p>
        <Choosing work={work} />
      </>
    )}
  </WaveStep>
);
