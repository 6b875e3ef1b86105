/**
 * Two people changed the same entry: both versions side by side, and the choice between them.
 */
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { type FormValues, sayValue } from './form-values.ts';
import type { FieldSpec } from './kinds.ts';

type Props = {
  readonly fields: readonly FieldSpec[];
  readonly mine: FormValues;
  readonly theirs: FormValues;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

export const StalePanel = ({ fields, mine, theirs, onKeepMine, onTakeTheirs }: Props) => {
  const differing = fields.filter(({ name }) => sayValue(mine[name]) !== sayValue(theirs[name]));
  return (
    <div className="nhsuk-warning-callout kith-stale" role="alert">
      <Heading>{t('directory.stale.title')}</Heading>
      <p>{t('directory.stale.detail')}</p>
      <table className="nhsuk-table">
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">{t('directory.stale.field')}</th>
            <th scope="col">{t('directory.stale.mine')}</th>
            <th scope="col">{t('directory.stale.theirs')}</th>
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {differing.map(({ name }) => (
            <tr key={name} className="nhsuk-table__row">
              <th scope="row">{t(`directory.field.${name}`)}</th>
              <td className="nhsuk-table__cell">
                <bdi>{sayValue(mine[name]) || t('common.none')}</bdi>
              </td>
              <td className="nhsuk-table__cell">
                <bdi>{sayValue(theirs[name]) || t('common.none')}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="kith-steps">
        <Button onClick={onKeepMine}>{t('directory.stale.keepMine')}</Button>
        <Button look="secondary" onClick={onTakeTheirs}>
          {t('directory.stale.takeTheirs')}
        </Button>
      </div>
    </div>
  );
};
