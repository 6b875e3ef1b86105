/**
 * The questions of a block.
 */
import { LinkButton } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { useMistake } from './draft-fields.tsx';
import { inserted, moved, without } from './edit-list.ts';
import { type AskingBlock, hrefOf, useBlockEdit, useEditing } from './editor-context.ts';
import { OrderedList } from './ordered-list.tsx';

export const ItemList = ({ at, block }: { readonly at: string; readonly block: AskingBlock }) => {
  const { stored, tell } = useEditing();
  const edit = useBlockEdit<AskingBlock>(block);
  const error = useMistake(`${at}.items`);
  const remove = (index: number) => {
    const item = block.items[index];
    if (!item) return;
    edit((now) => ({ ...now, items: without(now.items, index) }));
    tell(t('instruments.removed', { name: item.text }), () =>
      edit((now) => ({ ...now, items: inserted(now.items, index, item) })),
    );
  };
  return (
    <section id={`${at}.items`} tabIndex={-1}>
      <Heading>{t('instruments.block.items')}</Heading>
      {error ? <p className="nhsuk-error-message">{error}</p> : null}
      <OrderedList
        rows={block.items.map(({ key, text, kind }) => ({
          key,
          name: text,
          detail: t(`instruments.item.kinds.${kind}`),
          to: hrefOf({ part: 'item', block: block.key, item: key }),
          obstacles: stored.obstacles.filter((one) => one.item === key).length,
        }))}
        onMove={(index, by) => {
          edit((now) => ({ ...now, items: moved(now.items, index, by) }));
          tell(t('instruments.moved', { name: block.items[index]?.text ?? '', place: index + by + 1, of: block.items.length }));
        }}
        onRemove={remove}
      />
      <LinkButton look="secondary" to={hrefOf({ part: 'add-item', block: block.key })}>
        {t('instruments.addItem')}
      </LinkButton>
    </section>
  );
};
