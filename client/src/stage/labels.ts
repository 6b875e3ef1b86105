/**
 * Names on the map: dark on a white halo, readable over lines and outlines; a ring around the mark that is pointed at.
 */
import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';

type Mark = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;

const ink = '#212b32';

export const drawLabel = (context: CanvasRenderingContext2D, mark: Mark, settings: Settings): void => {
  if (!mark.label) return;
  context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
  const x = mark.x + mark.size + 3;
  const y = mark.y + settings.labelSize / 3;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = '#ffffff';
  context.strokeText(mark.label, x, y);
  context.fillStyle = ink;
  context.fillText(mark.label, x, y);
};

export const drawHover = (context: CanvasRenderingContext2D, mark: Mark, settings: Settings): void => {
  context.beginPath();
  context.arc(mark.x, mark.y, mark.size + 5, 0, 2 * Math.PI);
  context.fillStyle = '#ffeb3b';
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = ink;
  context.stroke();
  drawLabel(context, { ...mark, size: mark.size + 5 }, settings);
};
