/**
 * Who is chosen or pointed at: they and whom they are tied to stand out, the others fade.
 */
import { useEffect } from 'react';
import { type Dataset, forEachTieOf, otherEnd } from '../../graph/dataset.ts';
import type { Visible } from '../../graph/visible.ts';
import type { MapState } from '../../state/map-state.ts';
import type { Focus } from '../look.ts';
import { refreshAll } from '../refresh.ts';
import { useStage } from '../stage.tsx';

/** Fading repaints everything: in bigger networks only those who stand out are repainted. */
const mostToFade = 15_000;

const findFocus = (dataset: Dataset, visible: Visible, centre: number | undefined): Focus | undefined => {
  if (centre === undefined || !visible.members[centre]) return undefined;
  const members = new Set<number>();
  forEachTieOf(dataset, centre, (tie) => {
    if (visible.ties[tie]) members.add(otherEnd(dataset, tie, centre));
  });
  return { centre, members, fadeOthers: dataset.memberCount + dataset.tieCount <= mostToFade };
};

type FocusProps = { readonly dataset: Dataset; readonly visible: Visible; readonly state: MapState };

export const FocusController = ({ dataset, visible, state }: FocusProps) => {
  const stage = useStage();
  useEffect(() => {
    let stop = new AbortController();
    const apply = () => {
      const { look, sigma } = stage;
      if (look.dataset !== dataset) return;
      const { selected, hovered } = state.selection.getState();
      const chosen = selected === null ? undefined : dataset.indexById.get(selected);
      const pointed = hovered === null ? undefined : dataset.indexById.get(hovered);
      const before = look.focus;
      look.selected = chosen;
      look.focus = findFocus(dataset, visible, pointed ?? chosen);
      if (!before && !look.focus) return;
      stop.abort();
      stop = new AbortController();
      if (look.focus?.fadeOthers ?? before?.fadeOthers) {
        void refreshAll(stage, stop.signal, false);
        return;
      }
      const touched = [before, look.focus].flatMap((focus) => (focus ? [focus.centre, ...focus.members] : []));
      const nodes = [...new Set(touched)].flatMap((index) => dataset.members[index]?.id ?? []);
      const edges = [before, look.focus].flatMap((focus) => {
        const id = focus && dataset.members[focus.centre]?.id;
        return id ? sigma.getGraph().edges(id) : [];
      });
      sigma.refresh({ partialGraph: { nodes, edges: [...new Set(edges)] }, skipIndexation: true });
    };
    // After a new graph or another filter the same member has other neighbours. Repainting does not process again.
    const again = () => queueMicrotask(apply);
    const stopListening = state.selection.subscribe(apply);
    stage.sigma.on('afterProcess', again);
    apply();
    return () => {
      stopListening();
      stop.abort();
      stage.sigma.off('afterProcess', again);
    };
  }, [stage, dataset, visible, state]);
  return null;
};
