/**
 * A question whose answer is names: typed, tapped because they were named before, or tapped in the directory.
 */
import { useState } from 'react';
import type { PackEntry } from '#contract/field-work';
import { Select, TextField } from '../../ui/field.tsx';
import { search } from '../directory-search.ts';
import type { FillingDraft } from '../draft.ts';
import { keepFocus } from '../keep-focus.ts';
import { fieldIds, kindOf } from '../leave-page.ts';
import { Chips } from '../names/chips.tsx';
import { type Noticed, NoticeOfNaming } from '../names/notice.tsx';
import { type AfterNaming, addKnown, addRef, addWords, labelOf, namedAnywhere, namesTo, removeRef } from '../naming.ts';
import type { NamesPage } from '../pages.ts';
import { useFilling } from '../view.ts';

type Props = { readonly draft: FillingDraft; readonly page: NamesPage };

const mostFound = 8;

export const NamesContent = ({ draft, page }: Props) => {
  const { pack, say, update } = useFilling();
  const { block } = page;
  const isUses = block.asksFor === 'uses';
  const [noticed, setNoticed] = useState<Noticed>();
  const { named } = namesTo(draft, block.key);
  const kind = kindOf(draft, block);
  const before = namedAnywhere(draft).filter((one) => block.kinds.includes(one.kind) && !named.includes(one.ref));
  const known = new Set(namedAnywhere(draft).map(({ id }) => id));
  const found = search(pack.directory, draft.typed, block.kinds, mostFound).filter(({ id }) => !known.has(id));

  /** What is said about it goes by the draft as it is when the tap comes. */
  const name = (act: (now: FillingDraft) => AfterNaming) => {
    update((now) => {
      const { draft: after, outcome } = act(now);
      const words = now.typed.trim();
      setNoticed(outcome.is === 'added' ? undefined : { ...outcome, words });
      return outcome.is === 'here' ? { ...after, typed: '' } : after;
    });
    document.getElementById(fieldIds.name)?.focus();
  };
  const selves = say('selves').split(',');
  const add = () => name((now) => addWords(now, block, { words: now.typed, kind: kindOf(now, block), selves }));
  const chip = (one: { readonly ref: string }) => ({ key: one.ref, label: labelOf(draft, one.ref) });

  return (
    <>
      <form
        className="kith-naming"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.typed.trim() !== '') add();
        }}
      >
        <TextField
          id={fieldIds.name}
          label={say(isUses ? 'usesLabel' : 'namesLabel')}
          maxLength={300}
          value={draft.typed}
          onChange={(typed) => {
            setNoticed(undefined);
            update((now) => ({ ...now, typed }));
          }}
        />
        <button type="submit" className="nhsuk-button nhsuk-button--secondary" onMouseDown={keepFocus}>
          {say('add')}
        </button>
      </form>
      {block.kinds.length > 1 ? (
        <Select
          label={say('kind')}
          value={kind}
          options={block.kinds.map((one) => ({ value: one, label: say(`kinds.${one}`) }))}
          onChange={(value) => update((now) => ({ ...now, typedKind: block.kinds.find((one) => one === value) ?? null }))}
        />
      ) : null}
      <NoticeOfNaming noticed={noticed} block={block} draft={draft} onName={name} />
      <Chips
        title={say('found')}
        chips={found.map((entry) => ({ key: entry.id, label: entry.label, entry }))}
        onTap={({ entry }) => name((now) => addKnown(now, block, entry as PackEntry))}
      />
      <Chips title={say('already')} chips={before.map(chip)} onTap={({ key }) => name((now) => addRef(now, block, key))} />
      <p className="nhsuk-body kith-listed" role="status">
        {named.length > 0 ? say('listed', { count: named.length }) : say(isUses ? 'listedNothing' : 'listedNone')}
      </p>
      <Chips
        chips={named.map((ref) => chip({ ref }))}
        removes
        onTap={({ key }) => {
          setNoticed(undefined);
          update((now) => removeRef(now, block.key, key));
          document.getElementById(fieldIds.name)?.focus();
        }}
      />
    </>
  );
};
