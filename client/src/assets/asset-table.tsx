/**
 * The list of assets, each with its sentence, sortable by each figure. What is shown is what is sorted.
 */
import { Link } from 'react-router';
import type { CommunityDetail } from '#contract/communities';
import type { AssetFigures, ConnectedAsset, ConnectedAssets } from '#contract/connections';
import { useRoleIn } from '../door/session.ts';
import { type Column, Table } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';
import { showList, showNumber, t } from '../words/words.ts';
import { describeAsset, describeCircle, sayCount } from './sentence.ts';

type Props = { readonly community: CommunityDetail; readonly given: ConnectedAssets; readonly shown: readonly ConnectedAsset[] };

type AssetCellProps = { readonly asset: ConnectedAsset; readonly given: ConnectedAssets; readonly community: CommunityDetail };

const names = (links: readonly { readonly name: string }[]): string => showList(links.map((link) => link.name));

const AssetCell = ({ asset, given, community }: AssetCellProps) => {
  const placeName = (id: string) => community.neighbourhoods.find((one) => one.id === id)?.name;
  const place = asset.neighbourhoodId === null ? undefined : placeName(asset.neighbourhoodId);
  const address = `/communities/${community.id}/map?wave=${given.wave.id}&selected=${asset.id}`;
  const circles = asset.figures?.circles ?? [];
  const seesMap = useRoleIn(community.id) === 'coordinator';
  const facts = [
    asset.about,
    asset.runBy.length > 0 ? t('assets.runBy', { names: names(asset.runBy) }) : '',
    asset.metAtBy.length > 0 ? t('assets.metAtBy', { names: names(asset.metAtBy) }) : '',
    asset.contact ? t('assets.contact', { contact: asset.contact }) : '',
  ].filter(Boolean);
  return (
    <div className="kith-asset">
      {seesMap ? (
        <Link to={address} title={t('assets.onMap', { name: asset.name })}>
          <bdi>{asset.name}</bdi>
        </Link>
      ) : (
        <strong>
          <bdi>{asset.name}</bdi>
        </strong>
      )}{' '}
      <Tag>{t(`assets.kind.${asset.kind}`)}</Tag>{' '}
      <Tag colour={asset.formality === 'informal' ? 'green' : 'blue'}>{t(`assets.formality.${asset.formality}`)}</Tag>
      {place ? <span className="kith-quiet"> {place}</span> : null}
      <p className="nhsuk-body" data-sentence="">
        {describeAsset(asset, given.base)}
      </p>
      <p className="nhsuk-body-s kith-quiet">{facts.join(' ')}</p>
      {circles.length > 0 ? (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">{t('assets.circlesOf')}</span>
          </summary>
          <ul className="nhsuk-list nhsuk-details__text">
            {circles.map((circle) => (
              <li key={circle.number}>{describeCircle(circle, placeName)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
};

/** A figure that may be withheld, unsaid because of few people, or not worked out yet. */
const figureColumn = (
  id: 'neighbourhoods' | 'ageBands' | 'circles' | 'apart',
  value: (figures: AssetFigures) => number | null,
): Column<ConnectedAsset> => ({
  id,
  label: t(`assets.column.${id}`),
  numeric: true,
  value: ({ figures }) => figures && value(figures),
  cell: ({ figures }) => {
    if (!figures) return t('assets.withheld');
    const number = value(figures);
    if (number !== null) return showNumber(number);
    return figures.turnTo === 'few' ? t('assets.tooFew') : t('assets.notYet');
  },
});

export const AssetTable = ({ community, given, shown }: Props) => {
  const columns: readonly Column<ConnectedAsset>[] = [
    {
      id: 'name',
      label: t('assets.column.asset'),
      value: (asset) => asset.name,
      cell: (asset) => <AssetCell asset={asset} given={given} community={community} />,
    },
    {
      id: 'turnTo',
      label: t('assets.column.turnTo'),
      numeric: true,
      // Between none and the first rounded number, wherever in 1 to 7 it is.
      value: ({ figures }) => figures && (figures.turnTo === 'few' ? 1 : figures.turnTo),
      cell: ({ figures }) => (figures ? sayCount(figures.turnTo) : t('assets.withheld')),
    },
    figureColumn('neighbourhoods', (figures) => figures.neighbourhoods),
    figureColumn('ageBands', (figures) => figures.ageBands),
    figureColumn('circles', (figures) => figures.circles?.length ?? null),
    figureColumn('apart', (figures) => figures.apart),
  ];
  return (
    <Table
      caption={t('assets.caption', { community: community.name, wave: given.wave.name })}
      columns={columns}
      rows={shown}
      rowKey={(asset) => asset.id}
      firstSort={{ column: 'turnTo', direction: 'descending' }}
      empty={<p className="nhsuk-body">{t('assets.find.nothing')}</p>}
    />
  );
};
