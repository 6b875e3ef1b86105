/**
 * Who a resident is: asked for on purpose, mended and erased by itself.
 */
import { useState } from 'react';
import type { Identity } from '#contract/residents';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Heading } from '../ui/page.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { OpenIdentity } from './open-identity.tsx';
import { UncheckedPart } from './unchecked-part.tsx';

type Props = { readonly communityId: string; readonly residentId: string };
const none: Identity = { version: 0, name: '', contact: '', aliases: [], unchecked: [] };

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const IdentityPanel = ({ communityId, residentId }: Props) => {
  const params = { communityId, id: residentId };
  const [identity, setIdentity] = useState<Identity>();
  const [aliases, setAliases] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const [said, setSaid] = useState('');
  const [erasing, setErasing] = useState(false);

  const show = (found: Identity) => {
    setIdentity(found);
    setAliases(found.aliases.join('\n'));
  };
  const attempt = async (work: () => Promise<void>) => {
    setProblem(undefined);
    setSaid('');
    try {
      await work();
    } catch (error) {
      setProblem(error);
      if (error instanceof ApiProblem && error.code === 'stale') show(error.current as Identity);
    }
  };
  const read = (reason: string) =>
    attempt(async () => {
      try {
        show(await call(routes.readIdentity, { params, body: { reason } }));
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.code !== 'not-found') throw error;
        show(none);
        setSaid(t('directory.identity.none'));
      }
    });
  const save = ({ version, unchecked: _, ...fields }: Identity) =>
    attempt(async () => {
      show(await call(routes.saveIdentity, { params, body: { ...fields, aliases: linesOf(aliases) }, ifMatch: version }));
      setSaid(t('directory.identity.saved'));
    });
  const erase = () =>
    attempt(async () => {
      await call(routes.eraseIdentity, { params });
      show(none);
      setErasing(false);
      setSaid(t('directory.identity.erased'));
    });

  return (
    <section aria-labelledby="identity">
      <Heading id="identity">{t('directory.identity.title')}</Heading>
      {problem ? <ProblemMessage error={problem} /> : null}
      <p className="nhsuk-body" role="status">
        {said}
      </p>
      {identity ? (
        <>
          <TextField
            label={t('directory.identity.name')}
            value={identity.name}
            maxLength={200}
            onChange={(name) => setIdentity({ ...identity, name })}
          />
          <TextArea
            label={t('directory.identity.contact')}
            rows={2}
            value={identity.contact}
            onChange={(contact) => setIdentity({ ...identity, contact })}
          />
          <TextArea label={t('directory.identity.aliases')} rows={2} value={aliases} onChange={setAliases} />
          <UncheckedPart identity={identity} onUse={(contact) => setIdentity({ ...identity, contact })} />
          <div className="kith-steps">
            <Button onClick={() => void save(identity)}>{t('directory.identity.save')}</Button>
            {identity.version > 0 && !erasing ? (
              <Button look="secondary" onClick={() => setErasing(true)}>
                {t('directory.identity.erase')}
              </Button>
            ) : null}
          </div>
          {erasing ? (
            <div className="nhsuk-inset-text" role="alert">
              <p>{t('directory.identity.eraseAsk')}</p>
              <div className="kith-steps">
                <Button look="secondary" onClick={() => setErasing(false)}>
                  {t('directory.keep')}
                </Button>
                <Button look="warning" onClick={() => void erase()}>
                  {t('directory.identity.eraseSure')}
                </Button>
              </div>
            </div>
          ) : null}
        </>
      ) : (
        <OpenIdentity onAsk={read} />
      )}
    </section>
  );
};
