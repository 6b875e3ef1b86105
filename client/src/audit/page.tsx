/**
 * The log of a community, newest first, searched by what was done and when.
 */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditEntry } from '#contract/audit';
import { AuditAction } from '#contract/audit-action';
import { routes } from '#contract/routes';
import { call, type Reply } from '../api/call.ts';
import type { ApiProblem } from '../api/problem.ts';
import { keyOf } from '../api/server-data.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { language, t } from '../words/words.ts';

type LogPage = Reply<typeof routes.listAudit>;

const useLog = (communityId: string, filters: { action: string; from: string; to: string }) => {
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  return useInfiniteQuery<LogPage, ApiProblem, { pages: LogPage[] }, readonly unknown[], number | undefined>({
    queryKey: [...keyOf(routes.listAudit), communityId, asked],
    queryFn: ({ pageParam, signal }) =>
      call(routes.listAudit, {
        params: { communityId },
        query: { ...asked, ...(pageParam === undefined ? {} : { before: pageParam }) },
        signal,
      }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
};

export const Page = () => {
  const { community } = useCommunity();
  const [action, setAction] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const log = useLog(community.id, { action, from, to });
  const times = new Intl.DateTimeFormat(language.startsWith('xx') ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: community.timezone,
  });
  const say = (entry: AuditEntry): string => {
    const what = t(`audit.actions.${entry.action}`);
    return entry.outcome === 'refused' && entry.action !== 'access-refused' ? t('audit.refused', { what }) : what;
  };
  const columns: readonly Column<AuditEntry>[] = [
    { id: 'when', label: t('audit.when'), value: (entry) => entry.at, cell: (entry) => times.format(new Date(entry.at)) },
    {
      id: 'who',
      label: t('audit.who'),
      value: (entry) => entry.actorName || (entry.actor === 'nobody' ? t('audit.nobody') : entry.actor),
    },
    { id: 'what', label: t('audit.what'), value: say },
    { id: 'about', label: t('audit.about'), value: (entry) => entry.subject },
  ];
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <PageFrame title={t('audit.title')} caption={community.name}>
      <p className="nhsuk-body">{t('audit.intro')}</p>
      <Select
        label={t('audit.action')}
        value={action}
        onChange={setAction}
        options={[
          { value: '', label: t('audit.any') },
          ...AuditAction.options.map((one) => ({ value: one, label: t(`audit.actions.${one}`) })),
        ]}
      />
      <TextField label={t('audit.from')} type="date" width={20} value={from} onChange={setFrom} />
      <TextField label={t('audit.to')} type="date" width={20} value={to} onChange={setTo} />
      {log.error ? <ProblemMessage error={log.error} onRetry={() => void log.refetch()} /> : null}
      {log.isPending ? <Loading /> : null}
      {log.data ? (
        <Table
          caption={t('audit.title')}
          columns={columns}
          rows={entries}
          rowKey={(entry) => String(entry.number)}
          pageSize={Math.max(entries.length, 1)}
          empty={<Empty title={t('audit.empty')} />}
        />
      ) : null}
      {log.hasNextPage ? (
        <Button look="secondary" disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('audit.more')}
        </Button>
      ) : null}
    </PageFrame>
  );
};
