/**
 * Entries of the directory to choose from, as buttons: each can be reached with the tab key and read out.
 */
import type { Suggestion } from '#contract/directory';
import { kindWord } from '../directory/kind-word.ts';
import { t } from '../words/words.ts';

type Props = { readonly items: readonly Suggestion[]; readonly onChoose: (item: Suggestion) => void };

export const SuggestionList = ({ items, onChoose }: Props) => (
  <div aria-live="polite">
    {items.length > 0 ? (
      <>
        <p className="nhsuk-body-s kith-quiet">{t('interviews.question.found', { count: items.length })}</p>
        <ul className="kith-suggestions">
          {items.map((item) => (
            <li key={item.id}>
              <button type="button" className="kith-suggestion" onClick={() => onChoose(item)}>
                <span className="nhsuk-u-visually-hidden">{t('interviews.question.choose')}</span>{' '}
                <strong>
                  <bdi>{item.label}</bdi>
                </strong>{' '}
                <span className="kith-quiet">{[kindWord(item), item.neighbourhood].filter(Boolean).join(', ')}</span>
              </button>
            </li>
          ))}
        </ul>
      </>
    ) : null}
  </div>
);
