/**
 * How every figure is worked out: /communities/:communityId/measures/methods?find=…#id
 */
import { useEffect, useMemo, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { MeasureFamily } from '#contract/measures';
import { useCommunity } from '../frame/community-context.ts';
import { TextField } from '../ui/field.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { MethodNote } from './method-note.tsx';
import { allDescriptors, findNotes } from './method-notes.ts';

/** Of a few that were looked for all is shown; of many, what they answer. */
const mostOpen = 5;

/** Whoever comes from a figure stands on its note. Of another page's title the router has the focus by then. */
const useArrival = (): void => {
  const { hash } = useLocation();
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const note = document.getElementById(decodeURIComponent(hash.slice(1)));
      if (!(note instanceof HTMLDetailsElement)) return;
      note.open = true;
      note.scrollIntoView();
      note.querySelector('summary')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash]);
};

const useFind = (): readonly [string, (text: string) => void] => {
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState(search.get('find') ?? '');
  const find = (typed: string) => {
    setText(typed);
    const next = new URLSearchParams(search);
    if (typed.trim() === '') next.delete('find');
    else next.set('find', typed.trim());
    setSearch(next, { replace: true });
  };
  return [text, find];
};

export const Page = () => {
  const { community, wave } = useCommunity();
  const [text, find] = useFind();
  const all = useMemo(allDescriptors, []);
  const found = useMemo(() => findNotes(all, text), [all, text]);
  const families = MeasureFamily.options
    .map((family) => ({ family, notes: found.filter((note) => note.family === family) }))
    .filter(({ notes }) => notes.length > 0);
  useArrival();
  return (
    <PageFrame title={t('measures.method.title')} caption={t('measures.method.caption')}>
      <p className="nhsuk-body">
        <Link to={`/communities/${community.id}/measures${wave ? `?wave=${wave.id}` : ''}`}>{t('measures.method.back')}</Link>
      </p>
      <p className="nhsuk-body">{t('measures.method.intro')}</p>
      <search>
        <TextField
          label={t('measures.method.find')}
          hint={t('measures.method.findHint')}
          type="search"
          width={20}
          maxLength={120}
          value={text}
          onChange={find}
        />
      </search>
      <p className="nhsuk-body-s" role="status">
        {t('measures.method.found', { count: found.length, all: all.length })}
        {found.length === 0 ? ` ${t('measures.method.nothing')}` : ''}
      </p>
      <nav className="kith-contents" aria-label={t('measures.contents')}>
        <ul className="nhsuk-list">
          {families.map(({ family, notes }) => (
            <li key={family}>
              <a href={`#family-${family}`}>
                {t('measures.inContents', { family: t(`measures.family.${family}`), count: notes.length })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {families.map(({ family, notes }) => (
        <section key={family} aria-labelledby={`family-${family}`} className="kith-family">
          <h2 className="nhsuk-heading-m" id={`family-${family}`} tabIndex={-1}>
            {t(`measures.family.${family}`)}
          </h2>
          {notes.map((note) => (
            <MethodNote key={note.anchor} note={note} isOpen={text.trim() !== '' && found.length <= mostOpen} />
          ))}
        </section>
      ))}
    </PageFrame>
  );
};
