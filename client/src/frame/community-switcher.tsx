/**
 * For people of several communities: the others, behind a button. Links and not a select, which would go away from the
 * page at every key; on the same page where there is one for their role there.
 */
import { useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { CommunityDetail } from '#contract/communities';
import { useSession } from '../door/session.ts';
import { t } from '../words/words.ts';
import { sameOrFirstPage } from './same-page.ts';

export const CommunitySwitcher = ({ community }: { readonly community: CommunityDetail }) => {
  const { communities, user } = useSession();
  const { pathname } = useLocation();
  // Open on one page only, as the menu is.
  const [openOn, setOpenOn] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const others = communities.filter(({ communityId }) => communityId !== community.id);
  if (others.length === 0) return <bdi className="kith-long">{community.name}</bdi>;
  const isOpen = openOn === pathname;
  const isAdministrator = user?.isAdministrator ?? false;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from the button and from every link
    <div
      className="kith-switcher"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpenOn(undefined);
        button.current?.focus();
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpenOn(undefined);
      }}
    >
      <button
        ref={button}
        className="kith-switcher__button"
        type="button"
        aria-expanded={isOpen}
        aria-label={t('common.nav.switch', { community: community.name })}
        onClick={() => setOpenOn(isOpen ? undefined : pathname)}
      >
        <bdi className="kith-long">{community.name}</bdi>
      </button>
      {isOpen ? (
        <ul className="kith-switcher__list">
          {others.map(({ communityId, name, acting }) => (
            <li key={communityId}>
              <Link to={sameOrFirstPage(pathname, communityId, { role: acting, isAdministrator })}>
                <bdi>{name}</bdi> <span className="kith-quiet">{t(`door.roles.${acting}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
