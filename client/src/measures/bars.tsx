/**
 * How a figure of each member is spread, as bars. The library that draws them comes in a file of its own, once the page stands.
 */
import { plot, rectY, ruleX, ruleY } from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import type { MeasureSpread } from '#contract/measures';
import { t } from '../words/words.ts';
import { areSingle, saySpread } from './say.ts';

type Props = { readonly spread: MeasureSpread };

const size = { width: 340, height: 190, marginLeft: 44, marginBottom: 38, marginTop: 22 };
const colours = { bar: '#005eb8', middle: '#d5281b' };

/** A bar for one whole number stands over that number, and not beside it. */
const edgesOf = ({ bins }: MeasureSpread) => {
  const shift = areSingle(bins) ? 0.5 : 0;
  return bins.map(({ from, to, members }) => ({ from: from - shift, to: to - shift, members }));
};

const draw = (one: MeasureSpread): SVGElement | HTMLElement => {
  const drawn = plot({
    ...size,
    className: 'kith-bars',
    x: { label: t('measures.spread.chartX'), ticks: 6 },
    y: { label: t('measures.spread.chartY'), grid: true, ticks: 4 },
    marks: [
      rectY(edgesOf(one), { x1: 'from', x2: 'to', y: 'members', fill: colours.bar, insetLeft: 1 }),
      ruleX(one.spread ? [one.spread.median] : [], { stroke: colours.middle, strokeWidth: 2, strokeDasharray: '4 2' }),
      ruleY([0]),
    ],
  });
  // Our own style sheet has its place: the pages forbid styles that come within.
  for (const style of drawn.querySelectorAll('style')) style.remove();
  // One picture with words of its own: those of its parts are for whoever draws it.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', `${one.question} ${saySpread(one)}`);
  return drawn;
};

export const Bars = ({ spread }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(draw(spread));
  }, [spread]);
  return <div className="kith-bars-place" ref={place} />;
};
