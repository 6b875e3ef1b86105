/**
 * A last look before a version is frozen.
 */
import { useState } from 'react';
import type { InstrumentVersionId } from '#contract/ids';
import { type InstrumentVersion, instrumentRoutes as routes } from '#contract/instruments';
import { call } from '../api/call.ts';
import { useBegin } from '../setup/use-begin.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { useEditing } from './editor-context.ts';
import { Obstacles } from './outline.tsx';
import { sayProgress } from './translation-progress.ts';

const Done = ({ version, address }: { readonly version: InstrumentVersion; readonly address: string }) => (
  <>
    <div className="nhsuk-panel kith-saved" role="status">
      <p className="nhsuk-body-l">{t('instruments.publish.done', { number: version.number })}</p>
    </div>
    <p className="nhsuk-body">{t('instruments.publish.next')}</p>
    <div className="kith-steps">
      <LinkButton to={`${address}/rehearse/${version.instrumentId}/${version.id}`}>{t('instruments.rehearse')}</LinkButton>
      <LinkButton look="secondary" to={`${address}/waves`}>
        {t('instruments.publish.toWaves')}
      </LinkButton>
    </div>
  </>
);

export const PublishPart = ({ minutes }: { readonly minutes: number }) => {
  const { communityId, draft, stored, state, scales, keepVersions } = useEditing();
  const [id] = useState(() => crypto.randomUUID() as InstrumentVersionId);
  const [version, setVersion] = useState<InstrumentVersion>();
  const { busy, begin, problem, errors } = useBegin({});
  if (version) return <Done version={version} address={`/communities/${communityId}`} />;
  const params = { communityId: communityId, instrumentId: stored.id };
  const publish = () =>
    begin(async () => {
      const done = await call(routes.publishInstrument, { params, body: { id, draftVersion: stored.version } });
      keepVersions((await call(routes.readInstrument, { params })).versions);
      setVersion(done);
    });
  const isReady = state === 'saved' && stored.obstacles.length === 0;
  return (
    <>
      <ErrorSummary errors={errors} />
      {problem ? <ProblemMessage error={problem} /> : null}
      <dl className="nhsuk-summary-list">
        {[
          [t('instruments.settings.name'), draft.title],
          [t('instruments.publish.takes'), t('instruments.minutes', { count: minutes })],
          [t('instruments.publish.blocks'), String(draft.blocks.length)],
          ...Object.keys(draft.translations).map((language) => [
            t('instruments.publish.language'),
            sayProgress(draft, language, scales),
          ]),
        ].map(([name, value]) => (
          <div key={`${name} ${value}`} className="nhsuk-summary-list__row">
            <dt className="nhsuk-summary-list__key">{name}</dt>
            <dd className="nhsuk-summary-list__value kith-long">{value}</dd>
          </div>
        ))}
      </dl>
      <Obstacles />
      {stored.notices.map(({ message }) => (
        <p key={message} className="nhsuk-body">
          {message}
        </p>
      ))}
      <p className="nhsuk-body">{t('instruments.publish.frozen')}</p>
      {isReady ? (
        <Button disabled={busy} onClick={() => void publish()}>
          {t('instruments.publish.do')}
        </Button>
      ) : (
        <p className="nhsuk-body" role="status">
          {t(stored.obstacles.length > 0 ? 'instruments.publish.notYet' : 'instruments.publish.unsaved')}
        </p>
      )}
    </>
  );
};
