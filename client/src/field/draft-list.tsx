/**
 * Drafts to go on with, the one changed last first.
 */
import { Link } from 'react-router';
import type { Store } from '../offline/store.ts';
import { useLive } from '../offline/use-live.ts';
import { openedVault } from '../offline/vault.ts';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { EarlierDrafts } from './earlier-drafts.tsx';
import { showTime } from './say.ts';

const readDrafts = (store: Store) => store.drafts.toArray();

export const DraftList = ({ names }: { readonly names: ReadonlyMap<string, string> }) => {
  const rows = useLive(readDrafts).value;
  if (!rows) return <Loading />;
  const { deviceId } = openedVault();
  const own = rows.filter((row) => row.deviceId === deviceId).sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  return (
    <>
      <EarlierDrafts />
      {rows.length === 0 ? <p className="nhsuk-body">{t('field.drafts.none')}</p> : null}
      <ul className="nhsuk-list kith-field__links">
        {own.map((row) => (
          <li key={row.id}>
            <Link to={`/field/interview/${row.id}`}>
              {t('field.drafts.goOn', {
                date: showTime(row.startedAt),
                wave: names.get(row.waveId) ?? t('field.drafts.unknownWave'),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
};
