/**
 * One saved view in the list: opened by its address, moved, changed, removed.
 */
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { CommunityDetail } from '#contract/communities';
import { View } from '#contract/views';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { useViewChanges } from './use-views.ts';
import { ViewFieldset, type ViewWords, viewErrors } from './view-fields.tsx';

const wordsOf = ({ title, sentence, notes }: View): ViewWords => ({ title, sentence, notes });

type EditProps = { readonly community: CommunityDetail; readonly view: View; readonly onDone: (said: string) => void };

const EditForm = ({ community, view, onDone }: EditProps) => {
  const [words, setWords] = useState(() => wordsOf(view));
  const [version, setVersion] = useState(view.version);
  const { save, problem, busy } = useViewChanges(community.id);
  const theirs = problem?.code === 'stale' ? View.safeParse(problem.current).data : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // Saved again after reading what somebody else saved meanwhile: now on top of that.
    const over = theirs?.version ?? version;
    setVersion(over);
    const saved = await save(view.id, words, view.address, over);
    if (saved) onDone(t('views.changed', { title: saved.title }));
  };
  const id = `edit-${view.id}`;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
          {t('views.changeLegend', { title: view.title })}
        </legend>
        <ErrorSummary errors={viewErrors(id, problem)} />
        {theirs ? (
          <div className="nhsuk-inset-text" role="alert">
            <p>{t('views.staleTitle')}</p>
            <p>{t('views.stale', { title: theirs.title, sentence: theirs.sentence })}</p>
          </div>
        ) : null}
        {problem && !theirs && problem.fields.length === 0 ? <ProblemMessage error={problem} /> : null}
        <ViewFieldset id={id} words={words} onChange={setWords} problem={problem} />
        <div className="kith-buttons">
          <Button type="submit" disabled={busy}>
            {t('views.changeSubmit')}
          </Button>
          <Button look="secondary" onClick={() => onDone('')}>
            {t('views.changeCancel')}
          </Button>
        </div>
      </fieldset>
    </form>
  );
};

type RemoveProps = { readonly view: View; readonly busy: boolean; readonly onYes: () => void; readonly onNo: () => void };

const RemoveQuestion = ({ view, busy, onYes, onNo }: RemoveProps) => (
  <div className="nhsuk-inset-text" role="alert">
    <p>{t('views.removeAsk', { title: view.title })}</p>
    <div className="kith-buttons">
      <Button look="warning" disabled={busy} onClick={onYes}>
        {t('views.removeYes')}
      </Button>
      <Button look="secondary" onClick={onNo}>
        {t('views.removeNo')}
      </Button>
    </div>
  </div>
);

type Props = {
  readonly community: CommunityDetail;
  readonly view: View;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly busy: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  /** Told what has happened, to be read out. */
  readonly onSaid: (said: string) => void;
};

export const ViewCard = ({ community, view, isFirst, isLast, busy, onMove, onRemove, onSaid }: Props) => {
  const [doing, setDoing] = useState<'nothing' | 'editing' | 'removing'>('nothing');
  const waveId = new URLSearchParams(view.address).get('wave');
  const wave = community.waves.find((one) => one.id === waveId);
  const { title } = view;
  return (
    <li className="nhsuk-card kith-view" data-view={view.id}>
      <div className="nhsuk-card__content">
        <h2 className="nhsuk-heading-m">
          <Link to={`/communities/${community.id}/map?${view.address}`}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        {wave ? <p className="nhsuk-body-s kith-quiet">{t('views.ofWave', { wave: wave.name })}</p> : null}
        {view.sentence ? <p className="nhsuk-body">{view.sentence}</p> : null}
        {view.notes ? (
          <p className="nhsuk-body kith-notes">
            <strong>{t('views.notes')}: </strong>
            {view.notes}
          </p>
        ) : null}
        {doing === 'editing' ? (
          <EditForm
            community={community}
            view={view}
            onDone={(said) => {
              setDoing('nothing');
              onSaid(said);
            }}
          />
        ) : null}
        {doing === 'removing' ? (
          <RemoveQuestion view={view} busy={busy} onYes={onRemove} onNo={() => setDoing('nothing')} />
        ) : null}
        {doing === 'nothing' ? (
          <div className="kith-buttons">
            <Button look="small" disabled={isFirst || busy} onClick={() => onMove(-1)} label={t('views.upLong', { title })}>
              {t('views.up')}
            </Button>
            <Button look="small" disabled={isLast || busy} onClick={() => onMove(1)} label={t('views.downLong', { title })}>
              {t('views.down')}
            </Button>
            <Button look="small" onClick={() => setDoing('editing')} label={t('views.changeLong', { title })}>
              {t('views.change')}
            </Button>
            <Button look="small" onClick={() => setDoing('removing')} label={t('views.removeLong', { title })}>
              {t('views.remove')}
            </Button>
          </div>
        ) : null}
      </div>
    </li>
  );
};
