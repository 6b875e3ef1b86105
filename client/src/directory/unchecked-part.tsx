/**
 * What was said of a resident by a link: shown beside what is known, and used only when somebody says so.
 */
import type { Identity } from '#contract/residents';
import { Button } from '../ui/button.tsx';
import { t } from '../words/words.ts';

type Props = { readonly identity: Identity; readonly onUse: (contact: string) => void };

const sayDay = (at: string) => new Date(at).toLocaleDateString(undefined, { dateStyle: 'long' });

export const UncheckedPart = ({ identity, onUse }: Props) => {
  if (identity.unchecked.length === 0) return null;
  return (
    <section className="nhsuk-inset-text" aria-labelledby="unchecked">
      <h3 id="unchecked" className="nhsuk-heading-s">
        {t('directory.identity.unchecked')}
      </h3>
      <p>{t('directory.identity.uncheckedWhy')}</p>
      <ul className="nhsuk-list">
        {identity.unchecked.map(({ at, name, contact }) => (
          <li key={at}>
            <p className="kith-lines">
              {t('directory.identity.uncheckedSaid', { what: [name, contact].filter(Boolean).join(', '), day: sayDay(at) })}
            </p>
            {contact !== '' && contact !== identity.contact ? (
              <Button look="secondary" onClick={() => onUse(contact)}>
                {t('directory.identity.useContact', { contact })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
