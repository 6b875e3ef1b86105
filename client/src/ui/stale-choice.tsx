/**
 * Two people changed the same thing: both versions side by side, and the choice between them.
 */
import { t } from '../words/words.ts';
import { Button } from './button.tsx';
import { Heading } from './page.tsx';

/** One field, as each of the two would store it. */
export type TwoVersions = { readonly label: string; readonly mine: string; readonly theirs: string };

type Props = {
  readonly fields: readonly TwoVersions[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

export const StaleChoice = ({ fields, onKeepMine, onTakeTheirs }: Props) => (
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
        {fields
          .filter(({ mine, theirs }) => mine !== theirs)
          .map(({ label, mine, theirs }) => (
            <tr key={label} className="nhsuk-table__row">
              <th scope="row">{label}</th>
              <td className="nhsuk-table__cell">
                <bdi>{mine || t('common.none')}</bdi>
              </td>
              <td className="nhsuk-table__cell">
                <bdi>{theirs || t('common.none')}</bdi>
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
