/**
 * The one chain from what is stored to what is drawn; each step runs only when what it reads has changed.
 */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Network } from '#contract/network';
import { colourCircles } from '../graph/colours.ts';
import { createDataset, type Dataset } from '../graph/dataset.ts';
import { computeDrawn, type Drawn } from '../graph/drawn.ts';
import { type CircleOutline, outlineCircles } from '../graph/hull.ts';
import { chooseTies, mostTies, type TiesToDraw } from '../graph/ties-to-draw.ts';
import { computeVisible, type Visible } from '../graph/visible.ts';
import type { MapState } from '../state/map-state.ts';

export type Drawing = {
  readonly dataset: Dataset;
  readonly visible: Visible;
  readonly drawn: Drawn;
  readonly ties: TiesToDraw;
  readonly outlines: readonly CircleOutline[];
  readonly circleColours: ReadonlyMap<number, string>;
};

const noOutlines: readonly CircleOutline[] = [];

export const useDrawing = (network: Network, state: MapState): Drawing => {
  const filters = useStore(state.filters);
  const appearance = useStore(state.appearance);
  const selected = useStore(state.selection, (one) => one.selected);
  const dataset = useMemo(() => createDataset(network), [network]);
  const visible = useMemo(() => computeVisible(dataset, filters), [dataset, filters]);
  const drawn = useMemo(() => computeDrawn(dataset, visible, appearance), [dataset, visible, appearance]);
  // Who is chosen matters to the set of lines only when not all can be drawn.
  const centre = dataset.tieCount > mostTies && selected !== null ? dataset.indexById.get(selected) : undefined;
  const ties = useMemo(() => chooseTies(dataset, visible, centre), [dataset, visible, centre]);
  const outlines = useMemo(
    () => (appearance.circles === 'outline' ? outlineCircles(dataset, visible) : noOutlines),
    [dataset, visible, appearance.circles],
  );
  const circleColours = useMemo(() => colourCircles(dataset.network.circles), [dataset]);
  return { dataset, visible, drawn, ties, outlines, circleColours };
};
