/**
 * One block: what all have, and what is of its own sort.
 */
import type { Block } from '#contract/instrument-document';
import { t } from '../words/words.ts';
import { ConsentForm } from './consent-form.tsx';
import { DraftText } from './draft-fields.tsx';
import { useBlockEdit, useEditing } from './editor-context.ts';
import { ItemList } from './item-list.tsx';
import { FollowUpsForm, NamesForm } from './names-form.tsx';
import { ScaleForm } from './scale-form.tsx';
import { ShowIfField } from './show-if-field.tsx';

const OfSort = ({ at, block }: { readonly at: string; readonly block: Block }) => {
  switch (block.is) {
    case 'consent':
      return <ConsentForm at={at} block={block} />;
    case 'questions':
      return <ItemList at={at} block={block} />;
    case 'names':
      return <NamesForm at={at} block={block} />;
    case 'follow-ups':
      return <FollowUpsForm at={at} block={block} />;
    case 'scale':
      return <ScaleForm at={at} block={block} />;
  }
};

export const BlockForm = ({ block }: { readonly block: Block }) => {
  const { draft } = useEditing();
  const edit = useBlockEdit<Block>(block);
  const index = draft.blocks.findIndex(({ key }) => key === block.key);
  const at = `blocks.${index}`;
  return (
    <>
      <DraftText
        at={`${at}.title`}
        label={t(block.is === 'names' ? 'instruments.block.shortTitle' : 'instruments.block.title')}
        value={block.title}
        onChange={(title) => edit({ title })}
      />
      <DraftText
        at={`${at}.intro`}
        label={t('instruments.block.intro')}
        optional
        rows={2}
        value={block.intro}
        onChange={(intro) => edit({ intro })}
      />
      <OfSort at={at} block={block} />
      {index > 0 || block.showIf ? (
        <ShowIfField
          at={`${at}.showIf`}
          block={block.key}
          item={null}
          value={block.showIf}
          onChange={(showIf) => edit({ showIf })}
        />
      ) : null}
    </>
  );
};
