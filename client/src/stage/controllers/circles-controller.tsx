import { useEffect } from 'react';
import type { CircleOutline } from '../../graph/hull.ts';
import { bindCircles } from '../layers/bind-circles.ts';
import { useStage } from '../stage.tsx';

type CirclesProps = {
  readonly outlines: readonly CircleOutline[];
  readonly colours: ReadonlyMap<number, string>;
  readonly name: (circle: number) => string;
};

/** Outlines of circles of neighbours under the marks. */
export const CirclesController = ({ outlines, colours, name }: CirclesProps) => {
  const { sigma } = useStage();
  useEffect(
    () => (outlines.length > 0 ? bindCircles(sigma, { outlines, colours, name }) : undefined),
    [sigma, outlines, colours, name],
  );
  return null;
};
