/**
 * A link that was made just now, to be copied or printed: it is shown this once.
 */
import type { NewSelfLink } from '#contract/self-links';
import { useShownOnce } from '../door/use-shown-once.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';

type Props = { readonly link: NewSelfLink; readonly date: string; readonly onKept: () => void };

export const NewLink = ({ link, date, onKept }: Props) => {
  const address = `${location.origin}/answer#${link.secret}`;
  const { box, picture, copied, copy } = useShownOnce(address);
  return (
    <section
      className="nhsuk-inset-text kith-outcome kith-long kith-print-alone"
      aria-labelledby="new-self-link"
      ref={box}
      tabIndex={-1}
    >
      <Heading id="new-self-link">
        <span className="kith-no-print">{t('answer.links.newTitle')}</span>
        <span className="kith-print-only">{t('answer.links.paperTitle')}</span>
      </Heading>
      <p className="nhsuk-body kith-no-print">{t('answer.links.once', { date })}</p>
      <p className="nhsuk-body kith-print-only">{t('answer.links.paper', { date })}</p>
      <p className="nhsuk-body kith-codes">
        <code data-new-link>{address}</code>
      </p>
      {picture ? <img src={picture} alt={t('answer.links.picture')} width={240} height={240} /> : null}
      <div className="kith-buttons">
        <Button look="secondary" onClick={copy}>
          {t('answer.links.copy')}
        </Button>
        <Button look="secondary" onClick={() => window.print()}>
          {t('answer.links.print')}
        </Button>
        <Button look="secondary" onClick={onKept}>
          {t('answer.links.kept')}
        </Button>
        <span role="status">{copied ? t(`answer.links.${copied}`) : ''}</span>
      </div>
    </section>
  );
};
