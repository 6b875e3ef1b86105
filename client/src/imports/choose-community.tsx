/**
 * Where an import begins while no community is chosen.
 */
import { Link } from 'react-router';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';

export const Page = () => {
  const reading = useRoute(routes.listCommunities, {});
  return (
    <PageFrame title={t('imports.title')}>
      <p className="nhsuk-body-l">{t('imports.intro')}</p>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      {reading.isPending ? <Loading /> : null}
      {reading.data && reading.data.items.length > 0 ? (
        <>
          <h2 className="nhsuk-heading-m">{t('imports.chooseCommunity')}</h2>
          <ul className="nhsuk-list">
            {reading.data.items.map((community) => (
              <li key={community.id}>
                <Link to={`/communities/${community.id}/import`}>{community.name}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {reading.data ? <LinkButton to="/communities/new?then=import">{t('imports.newCommunity')}</LinkButton> : null}
    </PageFrame>
  );
};
