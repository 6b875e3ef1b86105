/**
 * Outlines of circles of neighbours, on a canvas of their own under the lines.
 */
import { restColour } from '../../graph/colours.ts';
import type { CircleOutline } from '../../graph/hull.ts';
import type { StageSigma } from '../stage.tsx';

type CirclesOptions = {
  readonly outlines: readonly CircleOutline[];
  readonly colours: ReadonlyMap<number, string>;
  /** What is written at a circle; empty writes nothing. */
  readonly name: (circle: number) => string;
};

const paddingPx = 14;

type Corner = { readonly x: number; readonly y: number };

/** Moves corners away from their middle, so that the marks at them are inside. */
const widen = (corners: readonly Corner[]): readonly Corner[] => {
  const x = corners.reduce((sum, corner) => sum + corner.x, 0) / corners.length;
  const y = corners.reduce((sum, corner) => sum + corner.y, 0) / corners.length;
  return corners.map((corner) => {
    const away = Math.hypot(corner.x - x, corner.y - y) || 1;
    const factor = 1 + paddingPx / away;
    return { x: x + (corner.x - x) * factor, y: y + (corner.y - y) * factor };
  });
};

const trace = (context: CanvasRenderingContext2D, corners: readonly Corner[]): void => {
  context.beginPath();
  for (const { x, y } of corners) context.lineTo(x, y);
  context.closePath();
};

const fitTo = (canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null => {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d');
  context?.scale(ratio, ratio);
  return context;
};

/** Draws outlines after each frame. @returns takes the layer away. */
export const bindCircles = (sigma: StageSigma, { outlines, colours, name }: CirclesOptions): (() => void) => {
  const layer = 'circles';
  const canvas = sigma.createCanvas(layer, { beforeLayer: 'edges' });
  const draw = () => {
    const { width, height } = sigma.getDimensions();
    const context = fitTo(canvas, width, height);
    if (!context) return;
    context.lineJoin = 'round';
    context.lineWidth = 2;
    context.font = '600 13px system-ui, sans-serif';
    context.textAlign = 'center';
    for (const { circle, points } of outlines) {
      const corners = widen(points.map(([x, y]) => sigma.graphToViewport({ x, y })));
      trace(context, corners);
      context.strokeStyle = colours.get(circle) ?? restColour;
      context.fillStyle = context.strokeStyle;
      context.globalAlpha = 0.07;
      context.fill();
      context.globalAlpha = 0.75;
      context.stroke();
      context.globalAlpha = 1;
      const top = corners.reduce((best, corner) => (corner.y < best.y ? corner : best));
      context.fillText(name(circle), top.x, top.y - 4);
    }
  };
  sigma.on('afterRender', draw);
  sigma.scheduleRender();
  return () => {
    sigma.off('afterRender', draw);
    // Leaving the page, React takes the picture away first, with all of its layers.
    if (sigma.getCanvases()[layer]) sigma.killLayer(layer);
  };
};
