/**
 * What the respondent said, as a picture of their own, and the same as a list. It may be printed or saved; it is not sent.
 */
import { useMemo, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import type { FillingDraft } from '../draft.ts';
import { MapPicture } from '../map-picture.tsx';
import { type Mark, ownMapOf } from '../own-map.ts';
import type { FillingPage } from '../pages.ts';
import { saveAsPng, saveAsSvg } from '../save-picture.ts';
import { useSeen } from '../use-seen.ts';
import { useFilling } from '../view.ts';

type ListProps = { readonly title: string; readonly marks: readonly Mark[] };

const MarkList = ({ title, marks }: ListProps) =>
  marks.length === 0 ? null : (
    <section>
      <h2 className="nhsuk-heading-s">{title}</h2>
      <ul className="nhsuk-list kith-long">
        {marks.map(({ ref, number, label }) => (
          <li key={ref}>
            {number}. <bdi>{label}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );

type Props = { readonly draft: FillingDraft; readonly pages: readonly FillingPage[] };

export const OwnMapContent = ({ draft, pages }: Props) => {
  const { say } = useFilling();
  const drawing = useRef<SVGSVGElement>(null);
  const isSeen = useSeen();
  const map = useMemo(() => (isSeen ? ownMapOf(draft, pages, say('mapUnplaced')) : null), [isSeen, draft, pages, say]);
  if (!map) return <p className="nhsuk-body">{say('mapHint')}</p>;
  if (map.marks.length === 0) return <p className="nhsuk-body">{say('mapEmpty')}</p>;
  const save = (as: (drawing: SVGSVGElement, name: string) => unknown) => drawing.current && as(drawing.current, 'my-map');
  return (
    <>
      <p className="nhsuk-body">{say('mapHint')}</p>
      <div className="kith-print-alone">
        <MapPicture svgRef={drawing} map={map} title={say('mapPicture')} you={say('you')} />
        {map.rings.map(({ label }, at) => (
          <MarkList
            // biome-ignore lint/suspicious/noArrayIndexKey: two circles may have the same words
            key={at}
            title={label}
            marks={map.marks.filter(({ ring, isPerson }) => ring === at + 1 && (isPerson || ring < map.rings.length))}
          />
        ))}
        <MarkList
          title={say('mapPlaces')}
          marks={map.marks.filter(({ ring, isPerson }) => !isPerson && ring === map.rings.length)}
        />
        {map.ties.length === 0 ? null : (
          <section>
            <h2 className="nhsuk-heading-s">{say('mapTies')}</h2>
            <ul className="nhsuk-list kith-long">
              {map.ties.map(([one, other]) => (
                <li key={`${one.ref} ${other.ref}`}>
                  <bdi>{say('mapPair', { one: one.label, other: other.label })}</bdi>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className="kith-steps">
        <Button look="secondary" onClick={() => window.print()}>
          {say('print')}
        </Button>
        <Button look="secondary" onClick={() => save(saveAsPng)}>
          {say('savePng')}
        </Button>
        <Button look="secondary" onClick={() => save(saveAsSvg)}>
          {say('saveSvg')}
        </Button>
      </div>
    </>
  );
};
