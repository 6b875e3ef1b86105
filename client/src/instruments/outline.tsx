/**
 * The blocks in the order in which they are asked, and what keeps them from being published.
 */
import { Link } from 'react-router';
import type { Block } from '#contract/instrument-document';
import { LinkButton } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { Empty } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { inserted, moved, without } from './edit-list.ts';
import { hrefOf, hrefOfThing, useEditing } from './editor-context.ts';
import { sortOf } from './new-blocks.ts';
import { OrderedList } from './ordered-list.tsx';

export const Obstacles = () => {
  const { stored, draft } = useEditing();
  if (stored.obstacles.length === 0) return null;
  const titleOf = (key: string | null) => draft.blocks.find((block) => block.key === key)?.title;
  return (
    <div className="nhsuk-inset-text">
      <Heading size="s">{t('instruments.obstacles', { count: stored.obstacles.length })}</Heading>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {stored.obstacles.map(({ block, item, message }) => {
          const title = titleOf(block);
          return (
            <li key={`${block} ${item} ${message}`} className="kith-long">
              {title ? (
                <>
                  <Link to={hrefOfThing(block, item)} className="kith-tall">
                    <bdi>{title}</bdi>
                  </Link>
                  {': '}
                </>
              ) : null}
              {message}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

const sayBlock = (block: Block): string => {
  const sort = t(`instruments.sorts.${sortOf(block)}`);
  return block.is === 'questions' || block.is === 'follow-ups'
    ? `${sort}, ${t('instruments.questions', { count: block.items.length })}`
    : sort;
};

export const Outline = () => {
  const { draft, stored, update, tell } = useEditing();
  const { blocks } = draft;
  const add = <LinkButton to={hrefOf({ part: 'add' })}>{t('instruments.new.open')}</LinkButton>;
  if (blocks.length === 0) {
    return (
      <>
        <Empty title={t('instruments.noBlocks')}>
          <p>{t('instruments.noBlocksDetail')}</p>
        </Empty>
        {add}
      </>
    );
  }
  return (
    <>
      <Obstacles />
      <Heading>{t('instruments.blocks')}</Heading>
      <OrderedList
        rows={blocks.map((block) => ({
          key: block.key,
          name: block.title,
          detail: sayBlock(block),
          to: hrefOf({ part: 'block', block: block.key }),
          obstacles: stored.obstacles.filter((one) => one.block === block.key).length,
        }))}
        onMove={(at, by) => {
          update((now) => ({ ...now, blocks: moved(now.blocks, at, by) }));
          tell(t('instruments.moved', { name: blocks[at]?.title ?? '', place: at + by + 1, of: blocks.length }));
        }}
        onRemove={(at) => {
          const block = blocks[at];
          if (!block) return;
          update((now) => ({ ...now, blocks: without(now.blocks, at) }));
          tell(t('instruments.removed', { name: block.title }), () =>
            update((now) => ({ ...now, blocks: inserted(now.blocks, at, block) })),
          );
        }}
      />
      {add}
    </>
  );
};
