/**
 * "Save this view", for the map page: keeps what the address of the map says now, with words.
 */
import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { useViewChanges } from './use-views.ts';
import { noWords, ViewFieldset, viewErrors } from './view-fields.tsx';

type Props = { readonly communityId: string; readonly waveId: string };

/** The query of the map's address; the wave is said even where the address leaves it to be the latest. */
const addressNow = (waveId: string): string => {
  const search = new URLSearchParams(window.location.search);
  search.set('wave', waveId);
  return search.toString();
};

type FormProps = Props & { readonly onDone: (title: string | undefined) => void };

const SaveForm = ({ communityId, waveId, onDone }: FormProps) => {
  const [words, setWords] = useState(noWords);
  // Made once: a second press of the button saves the same view.
  const viewId = useRef(crypto.randomUUID());
  const { save, problem, busy } = useViewChanges(communityId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await save(viewId.current, words, addressNow(waveId), undefined);
    if (saved) onDone(saved.title);
  };
  return (
    <form className="kith-save-view" onSubmit={(event) => void submit(event)} noValidate>
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{t('views.save.legend')}</legend>
        <p className="nhsuk-body-s">{t('views.save.what')}</p>
        <ErrorSummary errors={viewErrors('save-view', problem)} />
        {problem && problem.fields.length === 0 ? <ProblemMessage error={problem} /> : null}
        <ViewFieldset id="save-view" words={words} onChange={setWords} problem={problem} />
        <div className="kith-buttons">
          <Button type="submit" disabled={busy}>
            {t('views.save.submit')}
          </Button>
          <Button look="secondary" onClick={() => onDone(undefined)}>
            {t('views.save.cancel')}
          </Button>
        </div>
      </fieldset>
    </form>
  );
};

export const SaveView = ({ communityId, waveId }: Props) => {
  const [state, setState] = useState<'closed' | 'open' | { readonly saved: string }>('closed');
  return (
    <section className="kith-save-view" aria-label={t('views.save.button')}>
      <div role="status">
        {typeof state === 'object' ? (
          <p className="nhsuk-body">
            {t('views.save.done', { title: state.saved })}{' '}
            <Link to={`/communities/${communityId}/views?wave=${waveId}`}>{t('views.save.list')}</Link>
          </p>
        ) : null}
      </div>
      {state === 'open' ? (
        <SaveForm
          communityId={communityId}
          waveId={waveId}
          onDone={(title) => setState(title === undefined ? 'closed' : { saved: title })}
        />
      ) : (
        <Button look="small" onClick={() => setState('open')}>
          {t('views.save.button')}
        </Button>
      )}
    </section>
  );
};
