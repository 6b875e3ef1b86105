/**
 * The neighbourhoods of a community: which there are, whether anything is in them, and which lie outside its boundary.
 */
import { Link } from 'react-router';
import type { Extent } from '#contract/boundary';
import type { NeighbourhoodEntry } from '#contract/places';
import { LinkButton } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { Empty } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';
import { showNumber, t } from '../words/words.ts';
import { isOutside } from './outline.ts';

type Props = {
  readonly entries: readonly NeighbourhoodEntry[];
  /** Of the community's boundary. */
  readonly extent: Extent | null;
  readonly isPlace: boolean;
  /** Of the pages of neighbourhoods. */
  readonly address: string;
};

const yesOrNo = (is: boolean): string => t(is ? 'common.yes' : 'common.no');

export const NeighbourhoodTable = ({ entries, extent, isPlace, address }: Props) => {
  const outside = extent ? entries.filter((entry) => isOutside(entry, extent)) : [];
  const columns: readonly Column<NeighbourhoodEntry>[] = [
    {
      id: 'name',
      label: t('places.name'),
      value: (entry) => entry.name,
      cell: (entry) => (
        <>
          <Link to={`${address}/${entry.id}`}>
            <bdi>{entry.name}</bdi>
          </Link>{' '}
          {outside.includes(entry) ? <Tag colour="yellow">{t('places.areas.outside')}</Tag> : null}
        </>
      ),
    },
    {
      id: 'population',
      label: t('places.areas.population'),
      value: (entry) => entry.population,
      cell: (entry) => (entry.population === null ? t('common.unknown') : showNumber(entry.population)),
      numeric: true,
    },
    { id: 'used', label: t('places.areas.used'), value: (entry) => yesOrNo(entry.isUsed) },
    { id: 'boundary', label: t('places.areas.hasBoundary'), value: (entry) => yesOrNo(entry.extent !== null) },
  ];
  return (
    <section aria-labelledby="areas-title">
      <Heading id="areas-title">{t('places.areas.title')}</Heading>
      <p className="nhsuk-body">{t(isPlace ? 'places.areas.intro' : 'places.areas.introPeople')}</p>
      {outside.length > 0 ? <p className="nhsuk-body">{t('places.areas.outsideDetail', { count: outside.length })}</p> : null}
      <Table
        caption={t('places.areas.total', { count: entries.length })}
        columns={columns}
        rows={entries}
        rowKey={(entry) => entry.id}
        firstSort={{ column: 'name', direction: 'ascending' }}
        empty={
          <Empty title={t('places.areas.empty')}>
            <p>{t('places.areas.emptyDetail')}</p>
          </Empty>
        }
      />
      <LinkButton to={`${address}/new`} look="secondary">
        {t('places.areas.add')}
      </LinkButton>
    </section>
  );
};
