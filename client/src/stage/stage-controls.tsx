/**
 * Zoom by buttons, for who has no wheel; brings the chosen mark to the middle.
 */
import { useEffect } from 'react';
import type { MapState } from '../state/map-state.ts';
import { t } from '../words/words.ts';
import { useStage } from './stage.tsx';

const duration = (): number => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250);

export const StageControls = ({ state }: { readonly state: MapState }) => {
  const { sigma } = useStage();
  const camera = sigma.getCamera();

  useEffect(
    () =>
      state.selection.subscribe(({ selected }, before) => {
        if (!selected || selected === before.selected) return;
        const place = sigma.getNodeDisplayData(selected);
        if (!place || place.hidden) return;
        const seen = sigma.framedGraphToViewport(place);
        const { width, height } = sigma.getDimensions();
        const inView = seen.x > 40 && seen.y > 40 && seen.x < width - 40 && seen.y < height - 40;
        if (!inView) void camera.animate({ x: place.x, y: place.y }, { duration: duration() });
      }),
    [sigma, camera, state],
  );

  const button = (label: string, sign: string, act: () => void) => (
    <button type="button" className="kith-stage__button" aria-label={label} title={label} onClick={act}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <div className="kith-stage__controls kith-no-print">
      {button(t('map.zoomIn'), '+', () => void camera.animatedZoom({ duration: duration() }))}
      {button(t('map.zoomOut'), '−', () => void camera.animatedUnzoom({ duration: duration() }))}
      {button(t('map.zoomReset'), '⌂', () => void camera.animatedReset({ duration: duration() }))}
    </div>
  );
};
