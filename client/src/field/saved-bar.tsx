/**
 * In view on every page of an interview: whether what was typed is kept, and what to do where it is not.
 */
import type { Saved } from '../offline/saver.ts';
import { t } from '../words/words.ts';
import { SaveCopy } from './save-copy.tsx';

const unsaved: ReadonlySet<Saved> = new Set(['full', 'gone', 'failed']);

export const SavedBar = ({ saved }: { readonly saved: Saved }) => (
  <div className="nhsuk-width-container kith-field__saved">
    <p className="kith-quiet" role="status" data-saved={saved}>
      {unsaved.has(saved) ? '' : t(`field.interview.${saved}`)}
    </p>
    {unsaved.has(saved) ? (
      <div className="nhsuk-error-summary" role="alert">
        <p>{t(`field.interview.${saved}`)}</p>
        <SaveCopy />
      </div>
    ) : null}
  </div>
);
