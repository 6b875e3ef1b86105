/**
 * Everybody with an account: where they work, and whether they may come in.
 */
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LinkId } from '#contract/ids';
import { routes } from '#contract/routes';
import type { UserAccount } from '#contract/users';
import { call, type Reply } from '../api/call.ts';
import type { ApiProblem } from '../api/problem.ts';
import { keyOf } from '../api/server-data.ts';
import { NewLinkPanel, type ShownLink } from '../door/new-link-panel.tsx';
import { useSession } from '../door/session.ts';
import { useForm } from '../door/use-form.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { StopPanel } from './stop-panel.tsx';
import { UserTable } from './user-table.tsx';

type UserPage = Reply<typeof routes.listUsers>;

const useUsers = (q: string) =>
  useInfiniteQuery<UserPage, ApiProblem, { pages: UserPage[] }, readonly unknown[], string | undefined>({
    queryKey: [...keyOf(routes.listUsers), q],
    queryFn: ({ pageParam, signal }) =>
      call(routes.listUsers, {
        query: { ...(q === '' ? {} : { q }), ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const Page = () => {
  const serverData = useQueryClient();
  const { user: me } = useSession();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const [asked, setAsked] = useState<UserAccount>();
  const [told, setTold] = useState('');
  const [link, setLink] = useState<ShownLink>();
  const users = useUsers(q);
  const { busy, send, problem } = useForm();
  const change = (user: UserAccount, to: 'stopped' | 'allowed') =>
    send(async () => {
      setTold('');
      setAsked(undefined);
      setLink(undefined);
      const route = to === 'stopped' ? routes.disableUser : routes.enableUser;
      await call(route, { params: { userId: user.id } });
      await serverData.invalidateQueries({ queryKey: keyOf(routes.listUsers) });
      setTold(t(`users.${to}`, { name: user.name }));
    });
  const makeLink = ({ id: userId, name }: UserAccount) =>
    send(async () => {
      setTold('');
      setAsked(undefined);
      setLink(undefined);
      const id = crypto.randomUUID() as LinkId;
      setLink({ kind: 'reset', name, ...(await call(routes.makeUserResetLink, { params: { userId }, body: { id } })) });
    });
  const pages = users.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  return (
    <PageFrame title={t('users.title')}>
      <p className="nhsuk-body">{t('users.intro')}</p>
      <p className="nhsuk-body">
        <Link to="/log">{t('audit.siteTitle')}</Link>
      </p>
      <search>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setQ(typed.trim());
          }}
        >
          <TextField label={t('users.search')} type="search" width={30} maxLength={120} value={typed} onChange={setTyped} />
          <Button type="submit" look="secondary">
            {t('users.find')}
          </Button>
        </form>
      </search>
      {users.error ? <ProblemMessage error={users.error} onRetry={() => void users.refetch()} /> : null}
      {problem ? <ProblemMessage error={problem} /> : null}
      <div role="status">{told === '' ? null : <p className="nhsuk-body">{told}</p>}</div>
      {link ? <NewLinkPanel key={link.id} link={link} onKept={() => setLink(undefined)} /> : null}
      {asked ? (
        <StopPanel
          key={asked.id}
          user={asked}
          busy={busy}
          onYes={() => void change(asked, 'stopped')}
          onNo={() => setAsked(undefined)}
        />
      ) : null}
      {users.isPending ? <Loading /> : null}
      {users.data && items.length === 0 ? <Empty title={t(q === '' ? 'users.nobody' : 'users.empty')} /> : null}
      {items.length > 0 ? (
        <UserTable
          caption={t('users.total', { count: pages[0]?.total ?? 0 })}
          users={items}
          myId={me?.id}
          busy={busy}
          onStop={(user) => {
            setTold('');
            setAsked(user);
          }}
          onAllow={(user) => void change(user, 'allowed')}
          onLink={(user) => void makeLink(user)}
        />
      ) : null}
      {users.hasNextPage ? (
        <Button look="secondary" disabled={users.isFetchingNextPage} onClick={() => void users.fetchNextPage()}>
          {t('users.more')}
        </Button>
      ) : null}
    </PageFrame>
  );
};
