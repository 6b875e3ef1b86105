/**
 * How many people to ask by area and age, against how many live there: one area at a time, all of them in one table.
 */
import { useState } from 'react';
import type { TargetCell, WaveTargets } from '#contract/field-targets';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useRoute } from '../api/server-data.ts';
import { bands } from '../directory/bands.ts';
import { useLeaveWarning } from '../frame/use-leave-warning.ts';
import { Outcome } from '../places/outcome.tsx';
import { useMend } from '../places/use-mend.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, type FormError } from '../ui/error-summary.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { Table } from '../ui/table.tsx';
import { showNumber, t } from '../words/words.ts';
import { AreaFields } from './area-fields.tsx';
import { shareOf, sumOf, type TargetDraft, toCells, toDraft, typedAt, wantOf, workOut } from './target-draft.ts';
import { fresh, useWaveHere } from './use-wave.ts';
import { WaveStep } from './wave-step.tsx';

const everywhere = 'all';

const useAreas = (cells: readonly TargetCell[]) => {
  const { community } = useWaveHere();
  const all = { value: everywhere, label: t('asking.targets.everywhere') };
  const isUsed = cells.some(({ neighbourhoodId }) => neighbourhoodId === null);
  const named = community.neighbourhoods.map(({ id, name }) => ({ value: id as string, label: name }));
  return named.length === 0 || isUsed ? [all, ...named] : named;
};

const ageBandsOf = (cells: readonly TargetCell[]): readonly string[] => [
  ...new Set([...bands, ...cells.flatMap(({ ageBand }) => ageBand ?? [])]),
];

/** What cannot be sent, each told by its field. */
const mistakesIn = (
  draft: TargetDraft,
  areas: readonly { value: string; label: string }[],
  ages: readonly string[],
): FormError[] =>
  areas.flatMap(({ value, label: area }) =>
    ages.flatMap((age) => {
      const typed = typedAt(draft, JSON.stringify([value === everywhere ? null : value, age]));
      const label = `${area}, ${t('asking.targets.band', { band: age })}`;
      return [
        ...(Number.isNaN(wantOf(typed)) ? [{ message: t('asking.targets.wrong', { label }) }] : []),
        ...(Number.isNaN(shareOf(typed)) ? [{ message: t('asking.targets.wrongShare', { label }) }] : []),
      ];
    }),
  );

const TargetForm = ({ stored }: { readonly stored: WaveTargets }) => {
  const { params } = useWaveHere();
  const [version, setVersion] = useState(stored.version);
  const [draft, setDraft] = useState(() => toDraft(stored.cells));
  const [isDirty, setDirty] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [mistakes, setMistakes] = useState<readonly FormError[]>([]);
  const [wanted, setWanted] = useState('');
  const { busy, mend, errors, problem, stale, takeTheirs } = useMend<WaveTargets>({});
  useLeaveWarning(isDirty, 'waves.unsaved');
  const cells = toCells(draft);
  const areas = useAreas(stored.cells);
  const ages = ageBandsOf(stored.cells);
  const [area = '', setArea] = useState(areas[0]?.value);
  const change = (next: TargetDraft) => {
    setSaved(false);
    setDirty(true);
    setDraft(next);
  };
  const save = (of: number) => {
    const wrong = mistakesIn(draft, areas, ages);
    setMistakes(wrong);
    setSaved(false);
    if (wrong.length > 0) return;
    void mend(async () => {
      const done = await call(routes.editWaveTargets, { params, body: { cells }, ifMatch: of });
      setVersion(done.version);
      setDirty(false);
      setSaved(true);
    });
  };
  const rows = areas.map(({ value, label }) => {
    const own = cells.filter(({ neighbourhoodId }) => (neighbourhoodId ?? everywhere) === value);
    return { value, label, target: sumOf(own, 'target'), percent: sumOf(own, 'percent') };
  });
  const say = (some: readonly TargetCell[]) =>
    t('asking.targets.total', { target: sumOf(some, 'target'), percent: showNumber(sumOf(some, 'percent')) });
  const total = Number(wanted);
  return (
    <>
      <ErrorSummary errors={mistakes.length > 0 ? mistakes : errors} />
      <Outcome
        problem={problem}
        saved={isSaved ? t('waves.saved') : undefined}
        stale={
          stale && {
            fields: [{ label: t('asking.targets.title'), mine: say(cells), theirs: say(stale.cells) }],
            onKeepMine: () => save(stale.version),
            onTakeTheirs: () => {
              setDraft(toDraft(stale.cells));
              setVersion(stale.version);
              setDirty(false);
              takeTheirs();
            },
          }
        }
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(version);
        }}
      >
        <Select label={t('asking.targets.area')} value={area} onChange={setArea} options={areas} />
        <AreaFields key={area} neighbourhoodId={area === everywhere ? null : area} ages={ages} draft={draft} onChange={change} />
        <p className="nhsuk-body" role="status">
          {say(cells)} {sumOf(cells, 'percent') > 101 ? t('asking.targets.overfull') : ''}
        </p>
        <Button type="submit" disabled={busy}>
          {t(busy ? 'waves.saving' : 'waves.save')}
        </Button>
      </form>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (Number.isInteger(total) && total > 0) change(workOut(draft, total));
        }}
      >
        <TextField
          label={t('asking.targets.fillLabel')}
          hint={t('asking.targets.fillHint')}
          width={5}
          inputMode="numeric"
          value={wanted}
          onChange={setWanted}
        />
        <Button type="submit" look="secondary" disabled={!(Number.isInteger(total) && total > 0 && total <= 100_000)}>
          {t('asking.targets.fill')}
        </Button>
      </form>
      <Table
        caption={t('asking.targets.overview')}
        rows={rows}
        rowKey={({ value }) => value}
        columns={[
          { id: 'area', label: t('asking.targets.area'), value: ({ label }) => label },
          {
            id: 'want',
            label: t('asking.targets.want'),
            value: ({ target }) => target,
            cell: ({ target }) => showNumber(target),
            numeric: true,
          },
          {
            id: 'share',
            label: t('asking.targets.share'),
            value: ({ percent }) => percent,
            cell: ({ percent }) => showNumber(percent),
            numeric: true,
          },
        ]}
      />
    </>
  );
};

const Targets = () => {
  const { params } = useWaveHere();
  const reading = useRoute(routes.readWaveTargets, { params }, fresh);
  if (reading.error) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.isFetchedAfterMount || !reading.data) return <Loading />;
  return <TargetForm stored={reading.data} />;
};

export const Page = () => (
  <WaveStep title={t('asking.targets.title')}>
    {() => (
      <>
        <p className="nhsuk-body">{t('asking.targets.intro')}</p>
        <Targets />
      </>
    )}
  </WaveStep>
);
