/**
 * All answers once more, each with a way to change it. What was left out, declined or "none" is said as such.
 */
import { Fragment, memo } from 'react';
import type { FillingDraft } from '../draft.ts';
import type { FillingPage } from '../pages.ts';
import { aboutOf, questionOf, type Said, sayAnswer } from '../say-answer.ts';
import { useSeen } from '../use-seen.ts';
import { useFilling } from '../view.ts';

type RowProps = {
  readonly id: string;
  readonly label: string;
  readonly about: string | null;
  readonly said: string;
  readonly status: Said['status'];
  readonly onChange: (key: string) => void;
};

const Row = memo(({ id, label, about, said, status, onChange }: RowProps) => {
  const { say, language } = useFilling();
  const what = about === null ? label : `${about}: ${label}`;
  return (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key kith-long">
        {about === null ? null : (
          <>
            <bdi>{about}</bdi>:{' '}
          </>
        )}
        <span lang={language}>{label}</span>
      </dt>
      <dd
        className={`nhsuk-summary-list__value kith-long kith-lines${status === 'answered' ? '' : ' kith-quiet'}`}
        data-status={status}
      >
        {said.split('\u0000').map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing here is moved
          <Fragment key={at}>
            {at > 0 ? ', ' : ''}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
      </dd>
      <dd className="nhsuk-summary-list__actions">
        <button
          type="button"
          className="kith-link kith-tall"
          aria-label={say('changeWhat', { what })}
          onClick={() => onChange(id)}
        >
          {say('change')}
        </button>
      </dd>
    </div>
  );
});

/** As many as a phone shows: the others come a moment later, when the tap has been seen. */
const firstShown = 8;

type Props = {
  readonly draft: FillingDraft;
  readonly pages: readonly FillingPage[];
  /** Must stay the same function. */
  readonly onChange: (key: string) => void;
};

export const CheckContent = ({ draft, pages, onChange }: Props) => {
  const { pack, say } = useFilling();
  const isSeen = useSeen();
  const rows = (isSeen ? pages : pages.slice(0, firstShown)).flatMap((page) => {
    const said = sayAnswer(draft, page, pack, say);
    return said ? [{ page, said }] : [];
  });
  const parts = [...new Set(rows.map(({ page }) => page.part))];
  return (
    <>
      <p className="nhsuk-body">{say('checkHint')}</p>
      {parts.map((part) => (
        <section key={part} className="kith-check">
          {part === '' ? null : <h2 className="nhsuk-heading-s">{part}</h2>}
          <dl className="nhsuk-summary-list">
            {rows
              .filter(({ page }) => page.part === part)
              .map(({ page, said }) => (
                <Row
                  key={page.key}
                  id={page.key}
                  label={questionOf(page, say)}
                  about={aboutOf(draft, page)}
                  // One text, so that a row is the same as long as it says the same.
                  said={said.parts.join('\u0000')}
                  status={said.status}
                  onChange={onChange}
                />
              ))}
          </dl>
        </section>
      ))}
    </>
  );
};
