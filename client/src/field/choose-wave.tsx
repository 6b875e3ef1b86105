/**
 * Choosing a wave to take along, while there is a signal and somebody is signed in.
 */
import { type FormEvent, useState } from 'react';
import { useLocation } from 'react-router';
import type { FieldPack } from '#contract/field-work';
import { Button, LinkButton } from '../ui/button.tsx';
import { Radios } from '../ui/choices.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { readPack, useOfferedWaves } from './use-offered-waves.ts';
import { whyNotTaken } from './why-not-taken.ts';

const fieldId = 'wave-to-take';

export const ChooseWave = ({ onTaken }: { readonly onTaken: (pack: FieldPack) => Promise<void> | void }) => {
  const { pathname } = useLocation();
  const offered = useOfferedWaves();
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  if (offered.is === 'loading') return <Loading />;
  if (offered.is === 'unreachable') {
    return (
      <>
        <p className="nhsuk-body" role="alert">
          {t('field.setUp.offline')}
        </p>
        <Button onClick={offered.retry}>{t('common.tryAgain')}</Button>
      </>
    );
  }
  if (offered.is === 'signed-out') {
    return (
      <>
        <p className="nhsuk-body">{t('field.setUp.signInDetail')}</p>
        <LinkButton to={`/sign-in?next=${encodeURIComponent(pathname)}`}>{t('field.setUp.signIn')}</LinkButton>
      </>
    );
  }
  const { waves } = offered;
  if (waves.length === 0) return <p className="nhsuk-body">{t('field.setUp.noWaves')}</p>;
  const take = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const found = waves.find(({ wave }) => wave.id === chosen);
    if (!found) return setError(t('field.setUp.choose'));
    setBusy(true);
    setError(undefined);
    try {
      await onTaken(await readPack(found));
    } catch (failure) {
      setError(whyNotTaken(failure));
    }
    setBusy(false);
  };
  return (
    <form noValidate onSubmit={(event) => void take(event)}>
      <ErrorSummary errors={error ? [{ message: error, fieldId }] : []} />
      <Radios
        id={fieldId}
        legend={t('field.setUp.which')}
        error={error}
        value={chosen}
        onChange={setChosen}
        options={waves.map(({ community, wave }) => ({
          value: wave.id,
          label: t('field.setUp.wave', { wave: wave.name, community: community.name }),
        }))}
      />
      <Button type="submit" disabled={busy}>
        {t('field.setUp.continue')}
      </Button>
      {busy ? <Loading /> : null}
    </form>
  );
};
