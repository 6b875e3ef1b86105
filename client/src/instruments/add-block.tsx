/**
 * Adding a block: of which sort, what it is called, and what it cannot be without.
 */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../ui/button.tsx';
import { Checkboxes, Radios } from '../ui/choices.tsx';
import { ErrorSummary, type FormError } from '../ui/error-summary.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { hrefOf, useEditing } from './editor-context.ts';
import { type BlockSort, blockSorts, namesBlocksIn, newBlock, purposes } from './new-blocks.ts';
import { NewItemFields, noItem } from './new-item-fields.tsx';

const mostBlocks = 60;

export const AddBlock = () => {
  const { draft, scales, update, tell } = useEditing();
  const navigate = useNavigate();
  const names = namesBlocksIn(draft);
  const asked = new Set(draft.blocks.flatMap((block) => (block.is === 'scale' ? [block.scale] : [])));
  const isAgreed = draft.blocks.flatMap((one) => (one.is === 'consent' ? one.purposes : [])).length >= purposes.length;
  const offered = blockSorts.filter((sort) => (sort !== 'follow-ups' || names.length > 0) && !(sort === 'consent' && isAgreed));
  const [sort, setSort] = useState<BlockSort>(draft.blocks.length === 0 ? 'consent' : 'questions');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [item, setItem] = useState(noItem);
  const [about, setAbout] = useState<readonly string[]>(() =>
    names.filter(({ asksFor }) => asksFor === names[0]?.asksFor).map(({ key }) => key),
  );
  const free = scales.filter(({ key }) => !asked.has(key));
  const [scale, setScale] = useState(free[0]?.key ?? '');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message;
  const asksItem = sort === 'questions' || sort === 'follow-ups';
  const asksNames = sort === 'people' || sort === 'uses';

  const add = () => {
    const found: FormError[] = [
      ...(title.trim() === '' && sort !== 'scale' ? [{ message: t('instruments.new.noTitle'), fieldId: 'new-title' }] : []),
      ...((asksItem ? item.text : asksNames ? text : 'x').trim() === ''
        ? [{ message: t('instruments.new.noQuestion'), fieldId: 'new-text' }]
        : []),
      ...(sort === 'follow-ups' && about.length === 0 ? [{ message: t('instruments.mistake.about'), fieldId: 'new-about' }] : []),
      ...(draft.blocks.length >= mostBlocks ? [{ message: t('instruments.mistake.blocks') }] : []),
    ];
    setErrors(found);
    if (found.length > 0) return;
    const block = newBlock({ sort, title, text, item, about, scale: free.find(({ key }) => key === scale) }, draft);
    if (!block) return;
    update((now) => ({ ...now, blocks: [...now.blocks, block] }));
    tell(t('instruments.added', { name: block.title }));
    void navigate(hrefOf({ part: 'block', block: block.key }));
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Radios
          legend={t('instruments.new.sort')}
          small
          value={sort}
          onChange={(next) => setSort(next as BlockSort)}
          options={offered.map((one) => ({ value: one, label: t(`instruments.sorts.${one}`) }))}
        />
        {sort === 'scale' ? (
          <Select
            label={t('instruments.new.scale')}
            hint={t('instruments.new.scaleHint')}
            value={scale}
            onChange={setScale}
            options={free.map(({ key, title: name, licence, items }) => ({
              value: key,
              label: t(licence.is === 'open' ? 'instruments.new.openScale' : 'instruments.new.pasteScale', {
                name,
                count: items.length,
              }),
            }))}
          />
        ) : (
          <TextField
            id="new-title"
            label={t(asksNames ? 'instruments.block.shortTitle' : 'instruments.block.title')}
            hint={t(`instruments.new.titleHint.${sort}`)}
            error={errorOf('new-title')}
            value={title}
            onChange={setTitle}
          />
        )}
        {asksNames ? (
          <TextArea
            id="new-text"
            rows={2}
            label={t('instruments.item.text')}
            hint={t(`instruments.new.textHint.${sort}`)}
            error={errorOf('new-text')}
            value={text}
            onChange={setText}
          />
        ) : null}
        {sort === 'follow-ups' ? (
          <Checkboxes
            id="new-about"
            small
            legend={t('instruments.followUps.about')}
            error={errorOf('new-about')}
            value={about}
            onChange={setAbout}
            options={names.map(({ key, title: name }) => ({ value: key as string, label: name }))}
          />
        ) : null}
        {asksItem ? (
          <NewItemFields
            within={sort}
            label={t('instruments.new.firstItem')}
            value={item}
            error={errorOf('new-text')}
            onChange={setItem}
          />
        ) : null}
        <Button type="submit">{t('instruments.new.add')}</Button>
      </form>
    </>
  );
};
