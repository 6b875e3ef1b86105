/**
 * How a question was met, in words. What is no answer is told by a tag, so that nobody takes it for one.
 */
import { Tag } from '../ui/tag.tsx';
import { t } from '../words/words.ts';
import type { Said } from './rows.ts';

export const SaidText = ({ said: { is, parts } }: { readonly said: Said }) => {
  if (is === 'declined') return <Tag colour="yellow">{t('tellings.declined')}</Tag>;
  if (is === 'unanswered') return <Tag>{t('tellings.unanswered')}</Tag>;
  if (is === 'not-asked') return <span className="kith-quiet">{t('tellings.notAsked')}</span>;
  const [first = ''] = parts;
  if (parts.length < 2) return <bdi className="kith-said">{first}</bdi>;
  return (
    <ul className="nhsuk-list kith-said">
      {parts.map((part, at) => (
        // Two of one name are two.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
        <li key={at}>
          <bdi>{part}</bdi>
        </li>
      ))}
    </ul>
  );
};
