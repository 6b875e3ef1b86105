/**
 * The draft as it is asked, at the place that is edited, with invented neighbours. Nothing of it is kept.
 */
import { useEffect, useMemo, useState } from 'react';
import type { AskedItem, Block, InstrumentDocument, ShowIf } from '#contract/instrument-document';
import { answerKey, browserChance, type FillingDraft, newDraft, type Value } from '../filling/draft.ts';
import { addWords } from '../filling/naming.ts';
import { type FillingPack, packOfVersion } from '../filling/pack.ts';
import { inventedDirectory, inventedNeighbours, inventedWhy } from '../filling/rehearsal.ts';
import { FillingRunner } from '../filling/runner.tsx';
import { useCommunity } from '../frame/community-context.ts';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { itemsOf } from './draft-keys.ts';
import { type Place, useEditing, usePlace } from './editor-context.ts';

const pageOf = (block: Block, item: string | null | undefined, firstItem: string): string => {
  switch (block.is) {
    case 'consent':
      return `consent ${block.purposes[0]?.purpose}`;
    case 'questions':
      return `question ${item ?? block.items[0]?.key}`;
    case 'names':
      return `names ${block.key}`;
    case 'follow-ups':
      return `question ${answerKey(item ?? block.items[0]?.key ?? '', 'n1')}`;
    case 'scale':
      return `scale ${block.key}.${firstItem}`;
  }
};

/** Each rests on an earlier question; two that rest on one another, as a draft may have it, end here. */
const mostConditions = 6;

/** Somebody is named wherever a block asks about those named. */
const named = (draft: FillingDraft, document: InstrumentDocument, about: readonly string[]): FillingDraft =>
  document.blocks
    .filter((block) => block.is === 'names' && about.includes(block.key))
    .reduce((before, block) => {
      if (block.is !== 'names') return before;
      const kind = block.asksFor === 'people' ? 'person' : (block.kinds[0] ?? 'place');
      return inventedNeighbours
        .slice(0, 2)
        .reduce((now, words) => addWords(now, block, { words, kind, sure: 'not-me' }).draft, before);
    }, draft);

const valueFor = (showIf: ShowIf, asked: AskedItem): Value => {
  if (showIf.is === 'one-of') return asked.kind === 'choices' ? showIf.codes : (showIf.codes[0] ?? '');
  if (showIf.is === 'at-least' || showIf.is === 'at-most') return showIf.number;
  if ('choices' in asked) return asked.kind === 'choices' ? [asked.choices[0]?.code ?? ''] : (asked.choices[0]?.code ?? '');
  return 'min' in asked ? asked.min : '…';
};

/** What is shown on a condition is previewed as if that was met, and whatever that depends on. */
const met = (draft: FillingDraft, document: InstrumentDocument, showIf: ShowIf | null, depth = 0): FillingDraft => {
  if (showIf === null || depth > mostConditions) return draft;
  for (const block of document.blocks) {
    const asked = block.is === 'questions' ? block.items.find(({ key }) => key === showIf.question) : undefined;
    if (!asked) continue;
    const answer = { status: 'answered', value: valueFor(showIf, asked) } as const;
    const next = { ...draft, items: { ...draft.items, [asked.key]: answer } };
    return met(met(next, document, asked.showIf, depth + 1), document, block.showIf, depth + 1);
  }
  return draft;
};

const draftAt = (pack: FillingPack, { block: key, item }: Place): FillingDraft => {
  const { document } = pack.instrument;
  const draft = newDraft(pack, browserChance);
  const block = document.blocks.find((one) => one.key === key);
  if (!block) return draft;
  const scale = block.is === 'scale' ? pack.scales.find((one) => one.key === block.scale) : undefined;
  const page = pageOf(block, item, scale?.items[0]?.key ?? '');
  const peopled = block.is === 'follow-ups' ? named(draft, document, block.about) : draft;
  const condition = itemsOf(block).find(({ key: one }) => one === item)?.showIf ?? null;
  return { ...met(met(peopled, document, block.showIf), document, condition), page };
};

/** After the last key; a preview that changes at every letter would take the words from under the eye. */
const restMs = 400;

const useRested = <T,>(value: T): T => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), restMs);
    return () => window.clearTimeout(timer);
  }, [value]);
  return rested;
};

export const Preview = () => {
  const { community } = useCommunity();
  const { sendable, stored, scales } = useEditing();
  const place = usePlace();
  const document = useRested(sendable ?? stored.draft);
  const at = `${place.block ?? ''} ${place.item ?? ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew where another place is edited
  const shown = useMemo(() => {
    const pack = packOfVersion({ community, document, scales, why: inventedWhy, directory: inventedDirectory });
    return { pack, draft: draftAt(pack, place), key: `${at} ${JSON.stringify(document)}` };
  }, [community, document, scales, at]);
  const [times, setTimes] = useState(0);
  const again = () => setTimes((before) => before + 1);
  return (
    <section className="kith-preview" aria-labelledby="preview-title">
      <Heading size="s" id="preview-title">
        {t('instruments.preview.title')}
      </Heading>
      <p className="nhsuk-body-s kith-quiet">{t('instruments.preview.hint')}</p>
      <div className="kith-preview__frame">
        <FillingRunner
          key={`${shown.key} ${times}`}
          pack={shown.pack}
          draft={shown.draft}
          onChange={() => undefined}
          onFinish={again}
          onRefuse={again}
          isPart
        />
      </div>
    </section>
  );
};
