/**
 * A question that is answered with names, and what is asked about those named.
 */
import type { FollowUpsBlock, NamesBlock } from '#contract/instrument-document';
import { NamedKind } from '#contract/interviews';
import { Checkboxes, Radios } from '../ui/choices.tsx';
import { t } from '../words/words.ts';
import { DraftText, useMistake, WholeNumber, Wording } from './draft-fields.tsx';
import { useBlockEdit, useEditing } from './editor-context.ts';
import { ItemList } from './item-list.tsx';
import { namesBlocksIn, peopleKinds, usedKinds } from './new-blocks.ts';

export const NamesForm = ({ at, block }: { readonly at: string; readonly block: NamesBlock }) => {
  const edit = useBlockEdit<NamesBlock>(block);
  const error = useMistake(`${at}.kinds`);
  const offered = block.asksFor === 'people' ? peopleKinds : usedKinds;
  return (
    <>
      <Wording at={at} value={block} onChange={edit} />
      <Checkboxes
        id={`${at}.kinds`}
        small
        legend={t('instruments.names.kinds')}
        error={error}
        value={block.kinds}
        onChange={(kinds) => edit({ kinds: NamedKind.options.filter((kind) => kinds.includes(kind)) })}
        options={offered.map((kind) => ({ value: kind, label: t(`instruments.names.kind.${kind}`) }))}
      />
      {block.asksFor === 'people' ? (
        <Radios
          small
          legend={t('instruments.names.direction')}
          hint={t('instruments.names.directionHint')}
          value={block.direction}
          onChange={(direction) => edit({ direction: direction === 'in' ? 'in' : 'out' })}
          options={(['out', 'in'] as const).map((value) => ({ value, label: t(`instruments.names.${value}`) }))}
        />
      ) : null}
      <WholeNumber
        at={`${at}.max`}
        label={t('instruments.names.max')}
        min={1}
        max={60}
        value={block.max}
        onChange={(max) => edit({ max })}
      />
    </>
  );
};

export const FollowUpsForm = ({ at, block }: { readonly at: string; readonly block: FollowUpsBlock }) => {
  const { draft } = useEditing();
  const edit = useBlockEdit<FollowUpsBlock>(block);
  const error = useMistake(`${at}.about`);
  const names = namesBlocksIn(draft);
  const asksPeople = names.some(({ key, asksFor }) => block.about.includes(key) && asksFor === 'people');
  return (
    <>
      <Checkboxes
        id={`${at}.about`}
        small
        legend={t('instruments.followUps.about')}
        error={error}
        value={block.about}
        onChange={(about) => edit({ about: names.map(({ key }) => key).filter((key) => about.includes(key)) })}
        options={names.map(({ key, title }) => ({ value: key as string, label: title }))}
      />
      <WholeNumber
        at={`${at}.max`}
        label={t('instruments.followUps.max')}
        min={1}
        max={60}
        value={block.max}
        onChange={(max) => edit({ max })}
      />
      <ItemList at={at} block={block} />
      {asksPeople || block.ties ? (
        <Checkboxes
          small
          legend={t('instruments.followUps.tiesLegend')}
          value={block.ties ? ['ties'] : []}
          onChange={(chosen) => edit({ ties: chosen.length > 0 ? { text: t('instruments.usual.ties') } : null })}
          options={[{ value: 'ties', label: t('instruments.followUps.tiesAsked') }]}
        />
      ) : null}
      {block.ties ? (
        <DraftText
          at={`${at}.ties.text`}
          label={t('instruments.followUps.ties')}
          rows={2}
          value={block.ties.text}
          onChange={(text) => edit({ ties: { text } })}
        />
      ) : null}
    </>
  );
};
