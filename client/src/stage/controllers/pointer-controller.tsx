import { useEffect } from 'react';
import { type MapState, select } from '../../state/map-state.ts';
import { useStage } from '../stage.tsx';

/** Pointing and clicking → selection. */
export const PointerController = ({ state }: { readonly state: MapState }) => {
  const { sigma, box } = useStage();
  useEffect(() => {
    const enter = ({ node }: { node: string }) => {
      state.selection.setState({ hovered: node });
      box.dataset['pointing'] = 'yes';
    };
    const leave = () => {
      state.selection.setState({ hovered: null });
      delete box.dataset['pointing'];
    };
    const choose = ({ node }: { node: string }) => select(state, node);
    const clear = () => select(state, null);
    sigma.on('enterNode', enter);
    sigma.on('leaveNode', leave);
    sigma.on('clickNode', choose);
    sigma.on('clickStage', clear);
    return () => {
      sigma.off('enterNode', enter);
      sigma.off('leaveNode', leave);
      sigma.off('clickNode', choose);
      sigma.off('clickStage', clear);
    };
  }, [sigma, box, state]);
  return null;
};
