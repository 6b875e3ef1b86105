/**
 * The editor: one part of the draft at a time, with the preview beside it where there is room.
 */
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import type { CommunityId } from '#contract/ids';
import { minutesOf } from '#contract/instrument-flow';
import type { Instrument } from '#contract/instruments';
import type { Scale } from '#contract/scales';
import { useLeaveWarning } from '../frame/use-leave-warning.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { AddBlock } from './add-block.tsx';
import { AddItem } from './add-item.tsx';
import { BlockForm } from './block-form.tsx';
import { itemsOf } from './draft-keys.ts';
import { EditingContext, hrefOf, type Part, usePlace } from './editor-context.ts';
import { ItemForm } from './item-form.tsx';
import { Outline } from './outline.tsx';
import { Preview } from './preview.tsx';
import { PublishPart } from './publish-part.tsx';
import { SavingLine } from './saving-line.tsx';
import { SettingsPart } from './settings-part.tsx';
import { TranslatePart } from './translate-part.tsx';
import { useDraft } from './use-draft.ts';
import { VersionsPart } from './versions-part.tsx';

const wide = window.matchMedia('(min-width: 900px)');
const watchWide = (changed: () => void) => {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
};
const besides: ReadonlySet<Part> = new Set(['outline', 'add', 'block', 'add-item', 'item', 'settings']);
const menu = ['preview', 'publish', 'versions', 'translate', 'settings'] as const;

type Told = { readonly message: string; readonly undo?: (() => void) | undefined };
type Props = { readonly communityId: CommunityId; readonly instrument: Instrument; readonly scales: readonly Scale[] };

export const Editor = ({ communityId, instrument, scales }: Props) => {
  const work = useDraft(communityId, instrument);
  const [told, setTold] = useState<Told>();
  const editing = useMemo(
    () => ({ ...work, communityId, scales, tell: (message: string, undo?: () => void) => setTold({ message, undo }) }),
    [work, communityId, scales],
  );
  const place = usePlace();
  const { draft, state } = work;
  const isWide = useSyncExternalStore(watchWide, () => wide.matches);
  useLeaveWarning(state !== 'saved', 'instruments.saving.leave');
  const minutes = minutesOf(draft, (key) => scales.find((scale) => scale.key === key)?.items.length ?? 0);
  const block = draft.blocks.find(({ key }) => key === place.block);
  const item = block && itemsOf(block).find(({ key }) => key === place.item);
  const asking = block?.is === 'questions' || block?.is === 'follow-ups' ? block : undefined;

  const at = JSON.stringify(place);
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    window.scrollTo(0, 0);
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [at]);
  useEffect(() => {
    if (told?.undo) return;
    const timer = window.setTimeout(() => setTold(undefined), 8000);
    return () => window.clearTimeout(timer);
  }, [told]);

  const gone = (
    <Empty title={t('instruments.gone')}>
      <p>{t('instruments.goneDetail')}</p>
    </Empty>
  );
  const parts: Record<Part, { readonly title: string; readonly content: ReactNode }> = {
    outline: { title: draft.title, content: <Outline /> },
    add: { title: t('instruments.new.open'), content: <AddBlock /> },
    block: { title: block?.title ?? t('instruments.gone'), content: block ? <BlockForm key={block.key} block={block} /> : gone },
    'add-item': { title: t('instruments.addItem'), content: asking ? <AddItem block={asking} /> : gone },
    item: {
      title: item?.text ?? t('instruments.gone'),
      content: asking && item ? <ItemForm key={item.key} block={asking} item={item} /> : gone,
    },
    preview: { title: t('instruments.preview.title'), content: <Preview /> },
    translate: { title: t('instruments.translate.nav'), content: <TranslatePart /> },
    publish: { title: t('instruments.publish.nav'), content: <PublishPart minutes={minutes} /> },
    versions: { title: t('instruments.versions.nav'), content: <VersionsPart /> },
    settings: { title: t('instruments.settings.nav'), content: <SettingsPart /> },
  };
  const { title, content } = parts[place.part];
  const isOutline = place.part === 'outline';
  const back = place.part === 'item' || place.part === 'add-item' ? { part: 'block' as const, block: place.block ?? null } : null;
  const isBeside = isWide && besides.has(place.part);
  return (
    <EditingContext value={editing}>
      <PageFrame wide title={title} caption={isOutline ? t('instruments.one') : draft.title}>
        <div className={isBeside ? 'kith-editor kith-editor--beside' : 'kith-editor'}>
          <div className="kith-editor__form">
            <nav className="kith-editor__ways" aria-label={t('instruments.ways')}>
              {isOutline ? (
                <Link to={`/communities/${communityId}/instruments`}>{t('instruments.toList')}</Link>
              ) : (
                <Link to={hrefOf(back && block ? back : { part: 'outline' })}>
                  {back && block ? t('instruments.backTo', { name: block.title }) : t('instruments.toOutline')}
                </Link>
              )}
              {isOutline
                ? menu
                    .filter((one) => one !== 'preview' || !isWide)
                    .map((one) => (
                      <Link key={one} to={hrefOf({ part: one })}>
                        {t(`instruments.${one}.nav`)}
                      </Link>
                    ))
                : null}
            </nav>
            <div className="kith-editor__state">
              <p className="nhsuk-body">
                <strong>{t('instruments.minutes', { count: minutes })}</strong>
              </p>
              <SavingLine />
            </div>
            <div role="status" className="kith-told">
              {told ? <p className="nhsuk-body kith-long">{told.message}</p> : null}
            </div>
            {told?.undo ? (
              <Button
                look="small"
                onClick={() => {
                  told.undo?.();
                  setTold({ message: t('instruments.undone') });
                }}
              >
                {t('instruments.undo')}
              </Button>
            ) : null}
            {content}
            {!isWide && (place.part === 'block' || place.part === 'item') ? (
              <LinkButton look="secondary" to={hrefOf({ ...place, part: 'preview' })}>
                {t('instruments.preview.open')}
              </LinkButton>
            ) : null}
          </div>
          {isBeside ? <Preview /> : null}
        </div>
      </PageFrame>
    </EditingContext>
  );
};
