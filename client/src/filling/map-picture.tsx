/**
 * The respondent's own map as a drawing that carries all it needs: it is also what is saved as a file.
 */
import type { Ref } from 'react';
import { mapSize, type OwnMap } from './own-map.ts';

const middle = mapSize / 2;
/** More names than this would write over one another: the numbers of the list stand for them. */
const mostNames = 12;
const short = (label: string): string => ([...label].length > 16 ? `${[...label].slice(0, 15).join('')}…` : label);

type Props = { readonly map: OwnMap; readonly title: string; readonly you: string; readonly svgRef: Ref<SVGSVGElement> };

export const MapPicture = ({ map, title, you, svgRef }: Props) => (
  <svg
    ref={svgRef}
    className="kith-own-map"
    viewBox={`0 0 ${mapSize} ${mapSize}`}
    xmlns="http://www.w3.org/2000/svg"
    role="img"
    aria-label={title}
    fontFamily="Arial, sans-serif"
    direction="ltr"
  >
    <rect width={mapSize} height={mapSize} fill="#ffffff" />
    {[...map.rings].reverse().map(({ label, radius }) => (
      <circle key={`${label}${radius}`} cx={middle} cy={middle} r={radius} fill="none" stroke="#aeb7bd" strokeWidth="2" />
    ))}
    {map.ties.map(([a, b]) => (
      <line
        key={`${a.ref} ${b.ref}`}
        x1={a.x}
        y1={a.y}
        x2={b.x}
        y2={b.y}
        stroke="#768692"
        strokeWidth="2"
        strokeDasharray="6 4"
      />
    ))}
    <circle cx={middle} cy={middle} r="26" fill="#005eb8" />
    <text x={middle} y={middle + 5} textAnchor="middle" fontSize="15" fontWeight="700" fill="#ffffff">
      {short(you)}
    </text>
    {map.marks.map((mark) => (
      <g key={mark.ref} transform={`translate(${mark.x} ${mark.y})`}>
        {mark.isPerson ? (
          <circle r="15" fill="#ffffff" stroke="#005eb8" strokeWidth="3" />
        ) : (
          <rect x="-14" y="-14" width="28" height="28" fill="#ffffff" stroke="#00703c" strokeWidth="3" />
        )}
        <text y="5" textAnchor="middle" fontSize="14" fontWeight="700" fill="#212b32">
          {mark.number}
        </text>
        {map.marks.length <= mostNames ? (
          <text
            y={mark.y > mapSize - 40 ? -22 : 32}
            textAnchor="middle"
            fontSize="15"
            fill="#212b32"
            stroke="#ffffff"
            strokeWidth="4"
            paintOrder="stroke"
          >
            {short(mark.label)}
          </text>
        ) : null}
      </g>
    ))}
  </svg>
);
