/**
 * The frozen versions: how often each was used, trying it out, and taking it out of use.
 */
import { useState } from 'react';
import { Link } from 'react-router';
import { type Instrument, instrumentRoutes as routes } from '#contract/instruments';
import { call } from '../api/call.ts';
import { useBegin } from '../setup/use-begin.ts';
import { Button } from '../ui/button.tsx';
import { Empty, ProblemMessage } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { t } from '../words/words.ts';
import { useEditing } from './editor-context.ts';

type Version = Instrument['versions'][number];

const sayDay = (at: string) => new Date(at).toLocaleDateString(undefined, { dateStyle: 'long' });

export const VersionsPart = () => {
  const { communityId, stored, tell, keepVersions } = useEditing();
  const { busy, begin, problem } = useBegin({});
  const [sure, setSure] = useState<Version['id']>();
  if (stored.versions.length === 0) {
    return (
      <Empty title={t('instruments.versions.empty')}>
        <p>{t('instruments.versions.emptyDetail')}</p>
      </Empty>
    );
  }
  const params = { communityId, instrumentId: stored.id };
  const retire = ({ id: versionId, number }: Version) =>
    begin(async () => {
      await call(routes.retireInstrumentVersion, { params: { ...params, versionId } });
      keepVersions((await call(routes.readInstrument, { params })).versions);
      setSure(undefined);
      tell(t('instruments.versions.retiredNow', { number }));
    });
  return (
    <>
      {problem ? <ProblemMessage error={problem} /> : null}
      <ul className="kith-ordered">
        {stored.versions.map((version) => {
          const { id, number, retired, interviews, publishedAt } = version;
          const name = t('instruments.versions.one', { number });
          return (
            <li key={id} className="kith-ordered__one">
              <div className="kith-ordered__what">
                <strong>{name}</strong>
                <span className="kith-quiet">
                  {t('instruments.versions.published', { day: sayDay(publishedAt) })} ·{' '}
                  {t('instruments.versions.interviews', { count: interviews })}
                </span>
                {retired ? <Tag>{t('instruments.versions.retired')}</Tag> : null}
              </div>
              <div className="kith-ordered__buttons">
                <Link className="kith-step" to={`/communities/${communityId}/rehearse/${stored.id}/${id}`}>
                  {t('instruments.rehearse')}
                  <span className="nhsuk-u-visually-hidden">: {name}</span>
                </Link>
                {retired || sure === id ? null : (
                  <button
                    type="button"
                    className="kith-step"
                    aria-label={`${t('instruments.versions.retire')}: ${name}`}
                    onClick={() => setSure(id)}
                  >
                    {t('instruments.versions.retire')}
                  </button>
                )}
              </div>
              {sure === id ? (
                <div className="kith-ordered__sure" role="alert">
                  <p className="nhsuk-body">{t('instruments.versions.sure')}</p>
                  <div className="kith-steps">
                    <Button look="warning" disabled={busy} onClick={() => void retire(version)}>
                      {t('instruments.versions.yes')}
                    </Button>
                    <Button look="secondary" onClick={() => setSure(undefined)}>
                      {t('instruments.versions.no')}
                    </Button>
                  </div>
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
};
