/**
 * What stands under one heading: figures of the whole as a table, then how figures of each member are spread. Of many the
 * first are shown, and the rest when somebody asks or looks for words.
 */
import { useRef, useState } from 'react';
import type { Wave } from '#contract/communities';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { FigureTable } from './figure-table.tsx';
import { type FamilyFigures, keyOfFigure } from './filters.ts';
import { SpreadCard } from './spread-card.tsx';

const firstFigures = 8;
/** Each is a picture. */
const firstSpreads = 4;

type MoreProps = { readonly hidden: number; readonly family: string; readonly onMore: () => void };

const More = ({ hidden, family, onMore }: MoreProps) =>
  hidden > 0 ? (
    <Button look="small" label={t('measures.showAllOf', { count: hidden, family })} onClick={onMore}>
      {t('measures.showAll', { count: hidden })}
    </Button>
  ) : null;

/** The first of a list, until somebody asks for all. */
const useFirst = <One,>(all: readonly One[], first: number, showsAll: boolean) => {
  const [more, setMore] = useState(false);
  const shown = showsAll || more ? all : all.slice(0, first);
  return { shown, hidden: all.length - shown.length, showMore: () => setMore(true) };
};

type Props = {
  readonly given: FamilyFigures;
  readonly waves: readonly Wave[];
  readonly waveId: string;
  /** Somebody looks for words: whatever has them is shown. */
  readonly showsAll: boolean;
};

export const FamilySection = ({ given, waves, waveId, showsAll }: Props) => {
  const name = t(`measures.family.${given.family}`);
  const id = `family-${given.family}`;
  const figures = useFirst(given.measures, firstFigures, showsAll);
  const spreads = useFirst(given.spreads, firstSpreads, showsAll);
  const section = useRef<HTMLElement>(null);
  /** The button goes: whoever pressed it goes on with the first of what came. */
  const showMore = (more: () => void, firstNew: string) => {
    more();
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(`[data-figure="${firstNew}"] summary`)?.focus());
  };
  const keyAt = (all: readonly Parameters<typeof keyOfFigure>[0][], at: number) => (all[at] ? keyOfFigure(all[at]) : '');
  return (
    <section ref={section} aria-labelledby={id} className="kith-family">
      <h2 className="nhsuk-heading-m" id={id} tabIndex={-1}>
        {name}
      </h2>
      {given.measures.length > 0 ? (
        <>
          <FigureTable caption={t('measures.caption', { family: name })} measures={figures.shown} waves={waves} waveId={waveId} />
          <More
            hidden={figures.hidden}
            family={name}
            onMore={() => showMore(figures.showMore, keyAt(given.measures, firstFigures))}
          />
        </>
      ) : null}
      {given.spreads.length > 0 ? (
        <>
          <Heading level={3}>{t('measures.spread.title')}</Heading>
          <ul className="kith-spreads">
            {spreads.shown.map((one) => (
              <SpreadCard key={keyOfFigure(one)} one={one} />
            ))}
          </ul>
          <More
            hidden={spreads.hidden}
            family={t('measures.spread.ofFamily', { family: name })}
            onMore={() => showMore(spreads.showMore, keyAt(given.spreads, firstSpreads))}
          />
        </>
      ) : null}
    </section>
  );
};
