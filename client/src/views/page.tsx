/**
 * Saved views in their order: /communities/:communityId/views
 */
import { useEffect, useRef, useState } from 'react';
import type { View } from '#contract/views';
import { useCommunity } from '../frame/community-context.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { useViewChanges, useViewList } from './use-views.ts';
import { ViewCard } from './view-card.tsx';

/** The list with one view a place up or down. */
const moved = (views: readonly View[], at: number, by: -1 | 1): readonly View[] => {
  const order = [...views];
  const [view] = order.splice(at, 1);
  if (view) order.splice(at + by, 0, view);
  return order;
};

/** A button that was pressed moves with its view; the keyboard stays on it, or on its neighbour when it is at the end. */
const useFocusAfterMove = (views: readonly View[], busy: boolean) => {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ readonly id: string; readonly button: 0 | 1 }>(undefined);
  useEffect(() => {
    const want = wanted.current;
    if (!want || busy || views.length === 0) return;
    wanted.current = undefined;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-view="${want.id}"] button`) ?? [];
    const pressed = buttons[want.button];
    (pressed?.disabled ? buttons[1 - want.button] : pressed)?.focus();
  }, [views, busy]);
  return {
    list,
    keep: (id: string, by: -1 | 1) => {
      wanted.current = { id, button: by === -1 ? 0 : 1 };
    },
  };
};

const ViewList = ({ views }: { readonly views: readonly View[] }) => {
  const { community } = useCommunity();
  const changes = useViewChanges(community.id);
  const [said, setSaid] = useState('');
  const focus = useFocusAfterMove(views, changes.busy);
  const move = async (at: number, by: -1 | 1) => {
    const view = views[at]!;
    focus.keep(view.id, by);
    if (await changes.order(moved(views, at, by))) {
      setSaid(t('views.moved', { title: view.title, position: at + by + 1, count: views.length }));
    }
  };
  const remove = async (view: View) => {
    if (await changes.remove(view.id)) setSaid(t('views.removed', { title: view.title }));
  };
  const { problem } = changes;
  return (
    <>
      <p className="nhsuk-body" role="status">
        {said}
      </p>
      {problem?.code === 'stale' ? (
        <div className="nhsuk-inset-text" role="alert">
          <p>{t('views.staleOrder')}</p>
        </div>
      ) : null}
      {problem && problem.code !== 'stale' ? <ProblemMessage error={problem} onRetry={changes.forget} /> : null}
      <ol className="nhsuk-list kith-cards" ref={focus.list}>
        {views.map((view, at) => (
          <ViewCard
            key={view.id}
            community={community}
            view={view}
            isFirst={at === 0}
            isLast={at === views.length - 1}
            busy={changes.busy}
            onMove={(by) => void move(at, by)}
            onRemove={() => void remove(view)}
            onSaid={setSaid}
          />
        ))}
      </ol>
    </>
  );
};

export const Page = () => {
  const { community, wave } = useCommunity();
  const reading = useViewList(community.id);
  const views = reading.data?.items;
  return (
    <PageFrame title={t('views.title')}>
      <p className="nhsuk-body-l">{t('views.intro')}</p>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      {reading.isPending ? <Loading what={t('views.loading')} /> : null}
      {views?.length === 0 ? (
        <Empty title={t('views.emptyTitle')}>
          <p>{t('views.empty')}</p>
          <LinkButton to={`/communities/${community.id}/map${wave ? `?wave=${wave.id}` : ''}`}>{t('views.toMap')}</LinkButton>
        </Empty>
      ) : null}
      {views && views.length > 0 ? <ViewList views={views} /> : null}
    </PageFrame>
  );
};
