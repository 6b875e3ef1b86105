/**
 * Header: the product, where we are, the pages of the community.
 */
import { Link, useLocation, useNavigate } from 'react-router';
import type { CommunityDetail, Wave } from '#contract/communities';
import { Who } from '../door/who.tsx';
import { t } from '../words/words.ts';
import { CommunitySwitcher } from './community-switcher.tsx';
import { MenuBar } from './menu-bar.tsx';
import { addressWithWave } from './other-wave.ts';

type HeaderProps = { readonly community?: CommunityDetail; readonly wave?: Wave | undefined };

const WaveSwitcher = ({ community, wave }: { readonly community: CommunityDetail; readonly wave: Wave | undefined }) => {
  const location = useLocation();
  const navigate = useNavigate();
  if (!wave) return <span className="kith-header__wave">{t('common.nav.noWave')}</span>;
  if (community.waves.length === 1) return <span className="kith-header__wave">{wave.name}</span>;
  return (
    <label className="kith-header__wave">
      {t('common.nav.wave')}{' '}
      <select
        className="nhsuk-select"
        value={wave.id}
        onChange={(event) => void navigate(addressWithWave(location, wave.id, event.target.value))}
      >
        {community.waves.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
};

export const Header = ({ community, wave }: HeaderProps) => (
  <header className="nhsuk-header kith-header">
    <div className="nhsuk-header__container nhsuk-width-container kith-header__top">
      <div className="nhsuk-header__service">
        <Link className="nhsuk-header__service-name" to="/">
          {t('common.product')}
        </Link>
      </div>
      {community ? (
        <div className="kith-header__place">
          <CommunitySwitcher community={community} />
          <WaveSwitcher community={community} wave={wave} />
          <Link className="kith-header__link" to="/communities">
            {t('common.nav.communities')}
          </Link>
        </div>
      ) : null}
      <Who communityId={community?.id} />
    </div>
    {community ? <MenuBar community={community} wave={wave} /> : null}
  </header>
);
