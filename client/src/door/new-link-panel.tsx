/**
 * A link that was made just now, to be copied or printed: it is shown this once.
 */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { showDay } from './terms.ts';

export type ShownLink = { readonly name: string; readonly secret: string; readonly expiresAt: string };

/** @param focus whether it takes the focus, where the button that made it is far below. */
export const NewLinkPanel = ({ link, focus = false }: { readonly link: ShownLink; readonly focus?: boolean }) => {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  const address = `${location.origin}/link#${link.secret}`;
  const [copied, setCopied] = useState('');
  return (
    <section className="nhsuk-inset-text" ref={box} tabIndex={-1} aria-labelledby="new-link">
      <Heading id="new-link">{t('door.people.linkTitle', { name: link.name })}</Heading>
      <p className="nhsuk-body">{t('door.people.linkHint', { date: showDay(link.expiresAt) })}</p>
      <p className="nhsuk-body kith-codes">
        <code data-new-link>{address}</code>
      </p>
      <Button look="secondary" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(address))}>
        {t('door.people.copy')}
      </Button>{' '}
      <span role="status">{copied === address ? t('door.people.copied') : ''}</span>
    </section>
  );
};
