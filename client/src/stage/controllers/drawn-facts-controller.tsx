/**
 * Says what sigma really shows, read from sigma's own display data and not from what we asked for: as numbers on the
 * stage's element, and as lists for whoever sends it the event `kith:list-drawn` with an object to fill.
 */
import { useEffect } from 'react';
import { type StageSigma, useStage } from '../stage.tsx';

export type DrawnFacts = { members: readonly string[]; ties: readonly number[] };

/** Marks that are not hidden, and lines that are not and both of whose ends are not. */
const readDrawn = (sigma: StageSigma): DrawnFacts => {
  const graph = sigma.getGraph();
  const isShown = (id: string) => sigma.getNodeDisplayData(id)?.hidden === false;
  return {
    members: graph.filterNodes(isShown),
    ties: graph
      .filterEdges((id, _data, source, target) => !sigma.getEdgeDisplayData(id)?.hidden && isShown(source) && isShown(target))
      .map(Number),
  };
};

export const DrawnFactsController = () => {
  const { sigma, look, box } = useStage();
  useEffect(() => {
    let told: readonly unknown[] = [];
    const tell = () => {
      const now = [sigma.getGraph(), look.visible];
      if (box.dataset['ready'] !== 'yes' || now.every((one, index) => one === told[index])) return;
      told = now;
      const { members, ties } = readDrawn(sigma);
      box.dataset['drawnMembers'] = String(members.length);
      box.dataset['drawnTies'] = String(ties.length);
    };
    const list = (event: Event) => {
      if (event instanceof CustomEvent && typeof event.detail === 'object') Object.assign(event.detail, readDrawn(sigma));
    };
    sigma.on('afterRender', tell);
    box.addEventListener('kith:list-drawn', list);
    return () => {
      sigma.off('afterRender', tell);
      box.removeEventListener('kith:list-drawn', list);
    };
  }, [sigma, look, box]);
  return null;
};
