/**
 * The pages of the community. On a phone they stand behind a button: they would fill half the screen before the page begins.
 */
import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { CommunityDetail, Wave } from '#contract/communities';
import { useRoleIn, useSession } from '../door/session.ts';
import { useEndingSoon } from '../door/use-ending-soon.ts';
import { menuFor } from '../menu.ts';
import { t } from '../words/words.ts';

type MenuBarProps = { readonly community: CommunityDetail; readonly wave: Wave | undefined };

export const MenuBar = ({ community, wave }: MenuBarProps) => {
  const role = useRoleIn(community.id);
  const { user } = useSession();
  const { pathname } = useLocation();
  // Open on one page only: whoever has chosen another one wants to see that.
  const [openOn, setOpenOn] = useState<string>();
  const isOpen = openOn === pathname;
  const ending = useEndingSoon(community).length;
  const query = wave ? `?wave=${wave.id}` : '';
  return (
    <nav className="nhsuk-header__navigation" aria-label={t('common.nav.label')}>
      <div className="nhsuk-header__navigation-container nhsuk-width-container">
        <button
          className="kith-header__menu"
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpenOn(isOpen ? undefined : pathname)}
        >
          {t('common.nav.label')}
        </button>
        <ul className="nhsuk-header__navigation-list" data-open={isOpen}>
          {menuFor({ role, isAdministrator: user?.isAdministrator ?? false }).map((page) => (
            <li className="nhsuk-header__navigation-item" key={page.path}>
              <NavLink className="nhsuk-header__navigation-link" to={`/communities/${community.id}/${page.path}${query}`}>
                {t(page.nav)}
                {page.path === 'people' && ending > 0 ? (
                  <>
                    {' '}
                    <span className="kith-count" aria-hidden="true">
                      {ending}
                    </span>
                    <span className="nhsuk-u-visually-hidden">{t('door.people.ending', { count: ending })}</span>
                  </>
                ) : null}
              </NavLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
};
