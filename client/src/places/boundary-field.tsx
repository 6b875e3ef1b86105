/**
 * Choosing, pasting or removing a boundary. Nothing is stored before the form around it is.
 */
import { useState } from 'react';
import type { Boundary } from '#contract/boundary';
import { Button } from '../ui/button.tsx';
import { FileField, TextArea } from '../ui/field.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { BoundaryPicture } from './boundary-picture.tsx';
import { readGeojson } from './geojson.ts';

/** What is to become of the boundary: `boundary` undefined leaves it, null removes it. */
export type BoundaryDraft = { readonly boundary: Boundary | null | undefined; readonly problem: string | undefined };

export const untouched: BoundaryDraft = { boundary: undefined, problem: undefined };

const maxFileBytes = 20 * 1024 * 1024;

type Props = {
  readonly stored: Boundary | null;
  readonly draft: BoundaryDraft;
  readonly onChange: (draft: BoundaryDraft) => void;
  readonly spots?: Parameters<typeof BoundaryPicture>[0]['spots'];
};

const read = (text: string): BoundaryDraft => {
  const found = readGeojson(text);
  return 'problem' in found ? { boundary: undefined, problem: found.problem } : { boundary: found.boundary, problem: undefined };
};

export const BoundaryField = ({ stored, draft, onChange, spots = [] }: Props) => {
  const [pasted, setPasted] = useState('');
  // A file field cannot be emptied but by making it anew.
  const [round, setRound] = useState(0);
  const start = (next: BoundaryDraft) => {
    setPasted('');
    setRound((before) => before + 1);
    onChange(next);
  };
  const choose = async (file: File | undefined) => {
    setPasted('');
    if (!file) onChange(untouched);
    else if (file.size > maxFileBytes) onChange({ boundary: undefined, problem: t('places.boundary.tooLarge') });
    else onChange(read(await file.text()));
  };
  const paste = (text: string) => {
    setPasted(text);
    onChange(text.trim() === '' ? untouched : read(text));
  };
  const shown = draft.boundary === undefined ? stored : draft.boundary;
  const isTouched = draft.boundary !== undefined || draft.problem !== undefined;
  return (
    <section aria-labelledby="boundary-title">
      <Heading id="boundary-title">{t('places.boundary.title')}</Heading>
      <p className="nhsuk-body">{t('places.boundary.hint')}</p>
      <div role="status">
        {draft.boundary ? <p className="nhsuk-body">{t('places.boundary.isNew')}</p> : null}
        {draft.boundary === null ? <p className="nhsuk-body">{t('places.boundary.goes')}</p> : null}
        {draft.boundary === undefined && !stored ? <p className="nhsuk-body">{t('places.boundary.none')}</p> : null}
      </div>
      {shown ? <BoundaryPicture boundary={shown} spots={spots} /> : null}
      <FileField
        key={round}
        id="boundary"
        label={t('places.boundary.file')}
        optional
        accept=".geojson,.json,application/geo+json,application/json"
        error={pasted === '' ? draft.problem : undefined}
        onChange={(file) => void choose(file)}
      />
      <TextArea
        id="boundary-text"
        label={t('places.boundary.paste')}
        optional
        rows={3}
        value={pasted}
        error={pasted === '' ? undefined : draft.problem}
        onChange={paste}
      />
      <div className="kith-steps">
        {stored && draft.boundary !== null ? (
          <Button look="small" onClick={() => start({ boundary: null, problem: undefined })}>
            {t('places.boundary.remove')}
          </Button>
        ) : null}
        {isTouched ? (
          <Button look="small" onClick={() => start(untouched)}>
            {t('places.boundary.undo')}
          </Button>
        ) : null}
      </div>
    </section>
  );
};
