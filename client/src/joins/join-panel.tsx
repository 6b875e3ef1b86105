/**
 * "This may be the same as …": joins an unmatched entry to another, and parts those that were joined.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { JoinId, MemberId } from '#contract/ids';
import type { MemberKind } from '#contract/network';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { keyOf, useRoute } from '../api/server-data.ts';
import { useRoleIn } from '../door/session.ts';
import { useCommunity } from '../frame/community-context.ts';
import { SuggestionList } from '../interviews/suggestion-list.tsx';
import { useSuggestions } from '../interviews/use-suggestions.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Heading } from '../ui/page.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { JoinList } from './join-list.tsx';

type Props = { readonly memberId: MemberId; readonly kind: MemberKind; readonly isUnmatched: boolean };
type Chosen = { readonly id: MemberId; readonly name: string };

type FindProps = Pick<Props, 'memberId' | 'kind'> & { readonly busy: boolean; readonly onJoin: (keepId: MemberId) => void };

const Find = ({ memberId, kind, busy, onJoin }: FindProps) => {
  const { community } = useCommunity();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Chosen>();
  const box = useRef<HTMLDivElement>(null);
  // What was chosen is gone from the page: whoever uses the keyboard goes on here.
  useEffect(() => {
    if (chosen) box.current?.focus();
  }, [chosen]);
  const found = useSuggestions(community.id, typed).filter((one) => one.kind === kind && one.id !== memberId);
  if (!chosen) {
    return (
      <>
        <TextField label={t('joins.find')} hint={t('joins.findHint')} value={typed} onChange={setTyped} />
        <SuggestionList items={found} onChoose={({ id, label }) => setChosen({ id, name: label })} />
      </>
    );
  }
  return (
    <div className="nhsuk-inset-text kith-outcome" role="alert" ref={box} tabIndex={-1}>
      <p>
        <bdi>{t('joins.ask', { name: chosen.name })}</bdi> {t('joins.detail')}
      </p>
      <div className="kith-steps">
        <Button look="secondary" onClick={() => setChosen(undefined)}>
          {t('joins.cancel')}
        </Button>
        <Button disabled={busy} onClick={() => onJoin(chosen.id)}>
          {t('joins.join')}
        </Button>
      </div>
    </div>
  );
};

const Panel = ({ memberId, kind, isUnmatched }: Props) => {
  const { community } = useCommunity();
  const client = useQueryClient();
  const params = { communityId: community.id, memberId };
  const reading = useRoute(routes.listJoins, { params }, { refetchOnMount: 'always' });
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<'joined' | 'undone'>();
  const [error, setError] = useState<unknown>();
  const told = useRef<HTMLDivElement>(null);
  // The same for a second try: a join whose reply was lost is not made twice.
  const id = useRef(crypto.randomUUID());
  const work = async (what: 'joined' | 'undone', doIt: () => Promise<unknown>) => {
    setBusy(true);
    setSaid(undefined);
    setError(undefined);
    try {
      await doIt();
      id.current = crypto.randomUUID();
      setSaid(what);
      told.current?.focus();
      await client.invalidateQueries({ queryKey: keyOf(routes.listJoins) });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const items = reading.data?.items ?? [];
  const isGone = items.some(({ goneId }) => goneId === memberId);
  const join = (keepId: MemberId) => {
    const body = { id: id.current as JoinId, keepId, goneId: memberId };
    return work('joined', () => call(routes.joinMembers, { params: { communityId: community.id }, body }));
  };
  if (!isUnmatched && items.length === 0 && said === undefined) return null;
  return (
    <section>
      <div className="kith-outcome" role="status" ref={told} tabIndex={-1}>
        {said ? <p className="nhsuk-body">{t(`joins.${said}`)}</p> : null}
      </div>
      {error || reading.error ? <ProblemMessage error={error ?? reading.error} /> : null}
      {isUnmatched && reading.data && !isGone ? (
        <>
          <Heading>{t('joins.title')}</Heading>
          <p className="nhsuk-body">{t('joins.intro')}</p>
          <Find memberId={memberId} kind={kind} busy={busy} onJoin={(keepId) => void join(keepId)} />
        </>
      ) : null}
      <JoinList
        items={items}
        memberId={memberId}
        busy={busy}
        onUndo={({ id: joinId }) =>
          void work('undone', () => call(routes.undoJoin, { params: { communityId: community.id, joinId } }))
        }
      />
    </section>
  );
};

export const JoinPanel = (props: Props) => {
  const { community } = useCommunity();
  return useRoleIn(community.id) === 'coordinator' ? <Panel {...props} /> : null;
};
