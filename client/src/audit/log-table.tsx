/**
 * Entries of the log as a table, with ways on to what they are about.
 */
import { Link } from 'react-router';
import type { AuditEntry } from '#contract/audit';
import { Button } from '../ui/button.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { language, t } from '../words/words.ts';
import { sayAbout, sayAction, sayActor, sayMore } from './say.ts';
import type { Log } from './use-log.ts';

type Props = {
  readonly log: Log;
  readonly timeZone: string;
  /** Where the thing itself is, for whoever may go there. */
  readonly addressOf: (entry: AuditEntry) => string | undefined;
  /** Asks for everything about a thing, or by somebody. */
  readonly onOnly: (filter: { readonly actor: string } | { readonly subject: string }) => void;
};

const Who = ({ entry, onOnly }: { readonly entry: AuditEntry } & Pick<Props, 'onOnly'>) => {
  const name = sayActor(entry);
  return (
    <>
      <bdi>{name}</bdi>
      {entry.role === '' ? null : `, ${t(`door.roles.${entry.role}`)}`}{' '}
      <Button look="small" label={t('audit.onlyBy', { name })} onClick={() => onOnly({ actor: entry.actor })}>
        {t('audit.only')}
      </Button>
    </>
  );
};

const What = ({ entry }: { readonly entry: AuditEntry }) => (
  <>
    {sayAction(entry)}
    {sayMore(entry).map((sentence) => (
      <div key={sentence} className="kith-quiet">
        <bdi>{sentence}</bdi>
      </div>
    ))}
  </>
);

const About = ({ entry, addressOf, onOnly }: { readonly entry: AuditEntry } & Pick<Props, 'addressOf' | 'onOnly'>) => {
  const name = sayAbout(entry);
  if (name === '') return null;
  const address = addressOf(entry);
  return (
    <>
      <bdi>{address === undefined ? name : <Link to={address}>{name}</Link>}</bdi>{' '}
      <Button look="small" label={t('audit.allAbout', { name })} onClick={() => onOnly({ subject: entry.subject })}>
        {t('audit.all')}
      </Button>
    </>
  );
};

export const LogTable = ({ log, timeZone, addressOf, onOnly }: Props) => {
  const times = new Intl.DateTimeFormat(language.startsWith('xx') ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  });
  const columns: readonly Column<AuditEntry>[] = [
    { id: 'when', label: t('audit.when'), value: (entry) => entry.at, cell: (entry) => times.format(new Date(entry.at)) },
    { id: 'who', label: t('audit.who'), value: sayActor, cell: (entry) => <Who entry={entry} onOnly={onOnly} /> },
    { id: 'what', label: t('audit.what'), value: sayAction, cell: (entry) => <What entry={entry} /> },
    {
      id: 'about',
      label: t('audit.about'),
      value: sayAbout,
      cell: (entry) => <About entry={entry} addressOf={addressOf} onOnly={onOnly} />,
    },
  ];
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {log.error ? <ProblemMessage error={log.error} onRetry={() => void log.refetch()} /> : null}
      {log.isPending ? <Loading /> : null}
      {log.data ? (
        <Table
          caption={t('audit.title')}
          columns={columns}
          rows={entries}
          rowKey={(entry) => String(entry.number)}
          showsAll
          empty={<Empty title={t('audit.empty')} />}
        />
      ) : null}
      {log.hasNextPage ? (
        <>
          <p className="nhsuk-body-s" role="status">
            {t('audit.newest', { count: entries.length })}
          </p>
          <Button look="secondary" disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('audit.more')}
          </Button>
        </>
      ) : null}
    </>
  );
};
