/**
 * Accounts as a table.
 */
import type { UserAccount } from '#contract/users';
import { showDay } from '../door/terms.ts';
import { Button } from '../ui/button.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';
import { t } from '../words/words.ts';

type Changes = {
  readonly busy: boolean;
  readonly onStop: (user: UserAccount) => void;
  readonly onAllow: (user: UserAccount) => void;
  /** A link for a new password. */
  readonly onLink: (user: UserAccount) => void;
};

type Props = Changes & {
  readonly caption: string;
  readonly users: readonly UserAccount[];
  readonly myId: string | undefined;
};

const sayRoles = ({ name, roles }: UserAccount['communities'][number]): string =>
  `${name}: ${roles.map((role) => t(`door.roles.${role}`)).join(', ')}`;

const Where = ({ user }: { readonly user: UserAccount }) => (
  <ul className="nhsuk-list">
    {user.isAdministrator ? (
      <li>
        <Tag colour="blue">{t('users.administrator')}</Tag>
      </li>
    ) : null}
    {user.communities.map((one) => (
      <li key={one.communityId}>
        <bdi>{sayRoles(one)}</bdi>
      </li>
    ))}
  </ul>
);

const Access = ({
  user,
  isMe,
  busy,
  onStop,
  onAllow,
  onLink,
}: Changes & { readonly user: UserAccount; readonly isMe: boolean }) => {
  if (isMe) return t('users.you');
  if (user.disabledAt === null) {
    return (
      <>
        <Button look="small" disabled={busy} label={t('users.stopOf', { name: user.name })} onClick={() => onStop(user)}>
          {t('users.stop')}
        </Button>{' '}
        <Button look="small" disabled={busy} label={t('door.people.resetOf', { name: user.name })} onClick={() => onLink(user)}>
          {t('door.people.reset')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Tag colour="red">{t('users.stoppedOn', { date: showDay(user.disabledAt) })}</Tag>{' '}
      <Button look="small" disabled={busy} label={t('users.allowOf', { name: user.name })} onClick={() => onAllow(user)}>
        {t('users.allow')}
      </Button>
    </>
  );
};

export const UserTable = ({ caption, users, myId, busy, onStop, onAllow, onLink }: Props) => {
  const columns: readonly Column<UserAccount>[] = [
    {
      id: 'name',
      label: t('users.name'),
      value: ({ name }) => name,
      cell: ({ name, email }) => (
        <>
          <bdi>{name}</bdi> <span className="kith-email">{email}</span>
        </>
      ),
    },
    {
      id: 'access',
      label: t('users.access'),
      value: ({ disabledAt }) => disabledAt ?? '',
      cell: (user) => (
        <Access user={user} isMe={user.id === myId} busy={busy} onStop={onStop} onAllow={onAllow} onLink={onLink} />
      ),
    },
    {
      id: 'where',
      label: t('users.where'),
      value: ({ communities }) => communities.map(sayRoles).join(),
      cell: (user) => <Where user={user} />,
    },
    { id: 'factor', label: t('users.factor'), value: (user) => t(user.hasSecondFactor ? 'common.yes' : 'common.no') },
    {
      id: 'signedIn',
      label: t('users.signedIn'),
      value: ({ signedInAt }) => signedInAt,
      cell: ({ signedInAt }) => (signedInAt === null ? t('users.never') : showDay(signedInAt)),
    },
  ];
  return <Table caption={caption} columns={columns} rows={users} rowKey={({ id }) => id} showsAll />;
};
