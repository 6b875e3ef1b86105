/**
 * Network → where the camera begins. It stays where somebody has moved it.
 */
import { useEffect, useRef } from 'react';
import type { Dataset } from '../../graph/dataset.ts';
import { frameTied } from '../../graph/frame.ts';
import type { Visible } from '../../graph/visible.ts';
import { type StageSigma, useStage } from '../stage.tsx';

type Place = { readonly x: number; readonly y: number; readonly ratio: number };

const whole: Place = { x: 0.5, y: 0.5, ratio: 1 };

/** Free on each side for marks and names, in pixels; and never so near that a few fill the picture. */
const [margin, nearest] = [60, 0.12];

const placeOf = (sigma: StageSigma, dataset: Dataset, visible: Visible): Place => {
  const box = frameTied(dataset, visible);
  if (!box) return whole;
  // As they would be seen by a camera that shows the whole, whatever the shape of the picture.
  const cameraState = { ...whole, angle: 0 };
  const seen = (x: number, y: number) => sigma.graphToViewport({ x, y }, { cameraState });
  const [first, last] = [seen(box.left, box.top), seen(box.right, box.bottom)];
  const middle = sigma.viewportToFramedGraph({ x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 }, { cameraState });
  const { width, height } = sigma.getDimensions();
  const across = Math.abs(last.x - first.x) / Math.max(1, width - 2 * margin);
  const down = Math.abs(last.y - first.y) / Math.max(1, height - 2 * margin);
  return { ...middle, ratio: Math.min(1, Math.max(nearest, across, down)) };
};

export const FrameController = ({ dataset, visible }: { readonly dataset: Dataset; readonly visible: Visible }) => {
  const stage = useStage();
  const latest = useRef(visible);
  const begun = useRef(whole);
  useEffect(() => {
    latest.current = visible;
  });
  useEffect(() => {
    const { sigma, look } = stage;
    const frame = () => {
      if (look.dataset !== dataset) return;
      sigma.off('afterProcess', frame);
      const camera = sigma.getCamera();
      const { x, y, ratio } = camera.getState();
      const isMoved = x !== begun.current.x || y !== begun.current.y || ratio !== begun.current.ratio;
      if (isMoved) return;
      begun.current = placeOf(sigma, dataset, latest.current);
      camera.setState(begun.current);
    };
    sigma.on('afterProcess', frame);
    return () => {
      sigma.off('afterProcess', frame);
    };
  }, [stage, dataset]);
  return null;
};
