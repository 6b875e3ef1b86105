/**
 * Entries as a table; each row leads to its entry.
 */
import { Link } from 'react-router';
import { Formality } from '#contract/assets';
import { Visibility } from '#contract/directory';
import { useCommunity } from '../frame/community-context.ts';
import { Tag } from '../ui/tag.tsx';
import { t } from '../words/words.ts';
import { kindWord } from './kind-word.ts';
import type { EntryKindHere } from './kinds.ts';
import { type EntryHere, nameOf } from './use-entry.ts';

type Cells = readonly { readonly heading: string; readonly text: (entry: EntryHere) => string }[];

const sayKind = (entry: EntryHere): string => {
  const formality = Formality.safeParse(entry['formality']);
  const what = kindWord({ kind: 'asset', assetKind: String(entry['kind']) });
  return formality.success ? `${what}, ${t(`directory.formality.${formality.data}`)}` : what;
};

const sayVisibility = (entry: EntryHere): string => {
  const visibility = Visibility.safeParse(entry['visibility']);
  return visibility.success ? t(`directory.visibility.${visibility.data}`) : t('common.unknown');
};

const useCells = ({ kind }: EntryKindHere): Cells => {
  const { community } = useCommunity();
  const areas = new Map<unknown, string>(community.neighbourhoods.map(({ id, name }) => [id, name]));
  const area = {
    heading: t('directory.column.area'),
    text: (entry: EntryHere) => areas.get(entry['neighbourhoodId']) ?? t('common.unknown'),
  };
  const seen = { heading: t('directory.column.seen'), text: sayVisibility };
  if (kind === 'resident') {
    const age = (entry: EntryHere) => (typeof entry['ageBand'] === 'string' ? entry['ageBand'] : t('common.unknown'));
    return [{ heading: t('directory.column.age'), text: age }, area];
  }
  return kind === 'asset' ? [{ heading: t('directory.column.kind'), text: sayKind }, area, seen] : [seen];
};

type Props = { readonly kind: EntryKindHere; readonly entries: readonly EntryHere[]; readonly total: number };

export const EntryTable = ({ kind, entries, total }: Props) => {
  const { community } = useCommunity();
  const cells = useCells(kind);
  return (
    <div className="kith-scroll">
      <table className="nhsuk-table kith-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{t('directory.total', { count: total })}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">{t(kind.kind === 'resident' ? 'directory.column.code' : 'directory.column.name')}</th>
            {cells.map(({ heading }) => (
              <th scope="col" key={heading}>
                {heading}
              </th>
            ))}
            <th scope="col">{t('directory.column.state')}</th>
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {entries.map((entry) => (
            <tr key={entry.id} className="nhsuk-table__row">
              <th scope="row" className="nhsuk-table__cell kith-row-name">
                <Link to={`/communities/${community.id}/directory/${kind.plural}/${entry.id}`}>
                  <bdi>{nameOf(entry)}</bdi>
                </Link>
              </th>
              {cells.map(({ heading, text }) => (
                <td key={heading} className="nhsuk-table__cell">
                  {text(entry)}
                </td>
              ))}
              <td className="nhsuk-table__cell">
                {entry['unmatched'] === true ? <Tag colour="yellow">{t('directory.unmatched')}</Tag> : null}
                {entry['endedOn'] ? <Tag>{t('directory.ended')}</Tag> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
