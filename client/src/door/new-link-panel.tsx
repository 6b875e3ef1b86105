/**
 * A link that was made just now, to be copied or printed: it is shown this once. On paper it stands alone, with what to do
 * with the paper, and without the names of anybody else.
 */
import type { LinkId } from '#contract/ids';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { showDayOf } from './terms.ts';
import { useShownOnce } from './use-shown-once.ts';

export type ShownLink = {
  readonly id: LinkId;
  readonly kind: 'invitation' | 'reset';
  readonly name: string;
  readonly secret: string;
  readonly expiresAt: string;
};

type Props = {
  readonly link: ShownLink;
  /** Where it lets somebody in; left out where it is about no single community. */
  readonly community?: { readonly name: string; readonly timezone: string };
  readonly onKept: () => void;
};

const zoneHere = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const NewLinkPanel = ({ link, community, onKept }: Props) => {
  const address = `${location.origin}/link#${link.secret}`;
  const { box, picture, copied, copy } = useShownOnce(address);
  const date = showDayOf(link.expiresAt, community?.timezone ?? zoneHere());
  return (
    <section
      className="nhsuk-inset-text kith-outcome kith-long kith-print-alone"
      aria-labelledby="new-link"
      ref={box}
      tabIndex={-1}
    >
      <Heading id="new-link">
        <span className="kith-no-print">{t('door.people.linkTitle', { name: link.name })}</span>
        <span className="kith-print-only">{t('door.paper.title', { name: link.name })}</span>
      </Heading>
      <p className="nhsuk-body kith-no-print">{t('door.people.linkHint', { date })}</p>
      <p className="nhsuk-body kith-print-only">
        {t(`door.paper.${link.kind}`, { name: link.name, community: community?.name ?? '' })}
      </p>
      <p className="nhsuk-body kith-print-only">{t('door.paper.how', { date })}</p>
      <p className="nhsuk-body kith-codes">
        <code data-new-link>{address}</code>
      </p>
      {picture ? (
        <p>
          <img src={picture} alt={t('door.people.linkPicture')} width={240} height={240} />
        </p>
      ) : null}
      <p className="nhsuk-body kith-print-only">{t('door.paper.after')}</p>
      <div className="kith-buttons">
        <Button look="secondary" onClick={copy}>
          {t('door.people.copy')}
        </Button>
        <Button look="secondary" onClick={() => window.print()}>
          {t('door.people.print')}
        </Button>
        <Button look="secondary" onClick={onKept}>
          {t('door.people.linkKept')}
        </Button>
        <span role="status">{copied ? t(`door.people.${copied}`) : ''}</span>
      </div>
    </section>
  );
};
