/**
 * Network → marks and lines in sigma's graph, and their look. Building is the dear step: only when the network or the
 * set of lines changes. Filters and appearance only ask the reducers again.
 */
import { MultiDirectedGraph } from 'graphology';
import { useEffect, useRef } from 'react';
import type { Dataset } from '../../graph/dataset.ts';
import type { Drawn } from '../../graph/drawn.ts';
import type { TiesToDraw } from '../../graph/ties-to-draw.ts';
import type { Visible } from '../../graph/visible.ts';
import { refreshAll } from '../refresh.ts';
import { inSlices } from '../slices.ts';
import { type StageGraph, type StageHere, shapeNumber, useStage } from '../stage.tsx';

type Given = {
  readonly dataset: Dataset;
  readonly visible: Visible;
  readonly drawn: Drawn;
  readonly ties: TiesToDraw;
};

const buildGraph = async ({ dataset, ties }: Given, signal: AbortSignal): Promise<StageGraph | undefined> => {
  const graph: StageGraph = new MultiDirectedGraph();
  const { members, places } = dataset;
  const { from, to } = dataset.ties;
  const complete =
    (await inSlices(members.keys(), signal, (index) => {
      const member = members[index];
      if (!member) return;
      const x = places[2 * index] ?? 0;
      const y = places[2 * index + 1] ?? 0;
      graph.addNode(member.id, { x, y, label: member.label, shape: shapeNumber(member.kind), index });
    })) &&
    (await inSlices(ties.ties, signal, (tie) => {
      const [source, target] = [members[from[tie] ?? 0], members[to[tie] ?? 0]];
      if (source && target) graph.addDirectedEdgeWithKey(String(tie), source.id, target.id, { index: tie });
    }));
  return complete ? graph : undefined;
};

const say = ({ box, sigma }: StageHere, ready: boolean): void => {
  box.dataset['ready'] = ready ? 'yes' : 'no';
  if (ready) sigma.scheduleRender();
};

export const MarksController = (given: Given) => {
  const stage = useStage();
  const latest = useRef(given);
  const { dataset, visible, drawn, ties } = given;
  useEffect(() => {
    latest.current = given;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: lines are told apart by their key
  useEffect(() => {
    const stop = new AbortController();
    say(stage, false);
    void buildGraph(latest.current, stop.signal).then((graph) => {
      if (!graph || stop.signal.aborted) return;
      Object.assign(stage.look, { dataset, visible: latest.current.visible, drawn: latest.current.drawn, focus: undefined });
      stage.sigma.setGraph(graph);
      say(stage, true);
    });
    return () => stop.abort();
  }, [stage, dataset, ties.key]);

  useEffect(() => {
    // While another network is being built, sigma still holds the one before, whose places are others.
    if (stage.look.dataset !== dataset) return;
    const stop = new AbortController();
    const sizesChanged = stage.look.drawn !== drawn || stage.look.visible !== visible;
    if (!sizesChanged) return;
    say(stage, false);
    Object.assign(stage.look, { visible, drawn });
    void refreshAll(stage, stop.signal, true).then((complete) => {
      if (complete) say(stage, true);
    });
    return () => stop.abort();
  }, [stage, dataset, visible, drawn]);
  return null;
};
