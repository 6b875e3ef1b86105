/**
 * How every figure is worked out: /communities/:communityId/measures/methods?find=…#id
 */
import { useEffect, useMemo } from 'react';
import { Link, useLocation } from 'react-router';
import { MeasureFamily } from '#contract/measures';
import { useCommunity } from '../frame/community-context.ts';
import { setPart, useInAddress } from '../frame/in-address.ts';
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

const readFind = (search: URLSearchParams) => ({ find: search.get('find') ?? '' });
const writeFind = ({ find }: { readonly find: string }, before: URLSearchParams): URLSearchParams => {
  const search = new URLSearchParams(before);
  setPart(search, 'find', find.trim());
  return search;
};

export const Page = () => {
  const { community, wave } = useCommunity();
  const [{ find }, change] = useInAddress(readFind, writeFind);
  const all = useMemo(allDescriptors, []);
  const found = useMemo(() => findNotes(all, find), [all, find]);
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
          value={find}
          onChange={(typed) => change({ find: typed })}
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
            <MethodNote key={note.anchor} note={note} isOpen={find.trim() !== '' && found.length <= mostOpen} />
          ))}
        </section>
      ))}
    </PageFrame>
  );
};
