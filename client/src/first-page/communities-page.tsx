import { Link } from 'react-router';
import type { Community } from '#contract/communities';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { useSession } from '../door/session.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';

const CommunityCard = ({ community }: { readonly community: Community }) => (
  <li className="nhsuk-card nhsuk-card--clickable">
    <div className="nhsuk-card__content">
      <h2 className="nhsuk-card__heading nhsuk-heading-m">
        <Link className="nhsuk-card__link" to={`/communities/${community.id}`}>
          {community.name}
        </Link>
      </h2>
      {community.population === null ? null : (
        <p className="nhsuk-card__description">{t('common.first.population', { count: community.population })}</p>
      )}
      {community.description ? <p className="nhsuk-card__description">{community.description}</p> : null}
    </div>
  </li>
);

const HowToBegin = () => (
  <>
    <p className="nhsuk-body-l">{t('common.first.empty')}</p>
    <LinkButton to="/import">{t('common.first.emptyImport')}</LinkButton>{' '}
    <LinkButton to="/communities/new" look="secondary">
      {t('directory.setup.beginCommunity')}
    </LinkButton>
    <p className="nhsuk-body">{t('common.first.emptyCommand')}</p>
    <pre className="kith-command">
      <code>{t('common.first.emptyCommandText')}</code>
    </pre>
  </>
);

export const CommunitiesPage = () => {
  const reading = useRoute(routes.listCommunities, {});
  const communities = reading.data?.items;
  const mayBegin = useSession().user?.isAdministrator === true;
  return (
    <PageFrame title={communities?.length === 0 && mayBegin ? t('common.first.emptyTitle') : t('common.first.title')}>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      {reading.isPending ? <Loading /> : null}
      {communities?.length === 0 && mayBegin ? <HowToBegin /> : null}
      {communities?.length === 0 && !mayBegin ? <p className="nhsuk-body">{t('door.home.noCommunity')}</p> : null}
      {communities && communities.length > 0 ? (
        <>
          <p className="nhsuk-body">{t('common.first.choose')}</p>
          <ul className="nhsuk-list kith-cards">
            {communities.map((community) => (
              <CommunityCard key={community.id} community={community} />
            ))}
          </ul>
          {mayBegin ? (
            <LinkButton to="/communities/new" look="secondary">
              {t('directory.setup.beginCommunity')}
            </LinkButton>
          ) : null}{' '}
          {mayBegin ? (
            <LinkButton to="/users" look="secondary">
              {t('users.nav')}
            </LinkButton>
          ) : null}
        </>
      ) : null}
    </PageFrame>
  );
};

export { CommunitiesPage as Page };
