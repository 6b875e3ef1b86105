/**
 * Circles around "you": the name is moved into one of them, or one of them is tapped, or chosen from the list below, which says
 * the same to those who do not see the picture.
 */
import { type PointerEvent, useRef } from 'react';
import { useFilling } from '../view.ts';
import { BigChoices } from './big-choices.tsx';
import { inner, middle, radiusOf, ringAt, size } from './rings.ts';

type PictureProps = {
  readonly rings: number;
  readonly ring: number | null;
  readonly label: string;
  readonly you: string;
  readonly onRing: (ring: number) => void;
};

const Picture = ({ rings, ring, label, you, onRing }: PictureProps) => {
  const svg = useRef<SVGSVGElement>(null);
  const token = useRef<SVGGElement>(null);
  const moved = useRef(false);
  const rest =
    ring === null
      ? { x: size - 24, y: size - 18 }
      : { x: middle, y: middle - (radiusOf(ring, rings) + radiusOf(ring - 1, rings)) / 2 };
  const place = (event: { readonly clientX: number; readonly clientY: number }) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || box.width === 0) return rest;
    return { x: ((event.clientX - box.left) * size) / box.width, y: ((event.clientY - box.top) * size) / box.height };
  };
  // Straight to the picture: a finger that moves is followed without drawing the page again.
  const draw = ({ x, y }: { readonly x: number; readonly y: number }) =>
    token.current?.setAttribute('transform', `translate(${x} ${y})`);
  const move = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    moved.current = true;
    draw(place(event));
  };
  const drop = (event: PointerEvent) => {
    if (!moved.current) return;
    const { x, y } = place(event);
    const next = ringAt(x, y, rings);
    if (next === ring) draw(rest);
    else onRing(next);
  };
  return (
    <svg
      ref={svg}
      className="kith-circles"
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
      onClick={(event) => {
        const { x, y } = place(event);
        // What a drag ends with is a click as well.
        if (!moved.current) onRing(ringAt(x, y, rings));
        moved.current = false;
      }}
    >
      {Array.from({ length: rings }, (_, at) => rings - at).map((one) => (
        <circle
          key={one}
          cx={middle}
          cy={middle}
          r={radiusOf(one, rings)}
          className="kith-circles__ring"
          data-chosen={one === ring || undefined}
        />
      ))}
      <circle cx={middle} cy={middle} r={inner - 10} className="kith-circles__you" />
      <text x={middle} y={middle + 5} textAnchor="middle" className="kith-circles__you-label">
        {you}
      </text>
      <g
        ref={token}
        className="kith-circles__token"
        transform={`translate(${rest.x} ${rest.y})`}
        onPointerDown={(event) => {
          moved.current = false;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={move}
        onPointerUp={drop}
        onPointerCancel={() => draw(rest)}
      >
        <circle r="22" />
        <text y="6" textAnchor="middle">
          {[...label].slice(0, 2).join('')}
        </text>
      </g>
    </svg>
  );
};

type Props = {
  readonly rings: readonly string[];
  readonly value: number | null;
  readonly label: string;
  readonly onValue: (value: number) => void;
  readonly language: string;
};

export const CirclesField = ({ rings, value, label, onValue, language }: Props) => {
  const { say } = useFilling();
  return (
    <>
      <p className="nhsuk-hint">{say('circlesHint')}</p>
      <Picture rings={rings.length} ring={value} label={label} you={say('you')} onRing={onValue} />
      <BigChoices
        type="radio"
        language={language}
        choices={rings.map((ring, at) => ({ value: String(at + 1), label: ring }))}
        chosen={value === null ? [] : [String(value)]}
        onToggle={(ring) => onValue(Number(ring))}
      />
    </>
  );
};
