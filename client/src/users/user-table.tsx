/**
 * Accounts as a table.
 */
import type { UserAccount } from '#contract/users';
import { showDay } from '../door/terms.ts';
import { Button } from '../ui/button.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';
import { t } from '../words/words.ts';

type Props = {
  readonly users: readonly UserAccount[];
  readonly myId: string | undefined;
  readonly busy: boolean;
  readonly onStop: (user: UserAccount) => void;
  readonly onAllow: (user: UserAccount) => void;
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

export const UserTable = ({ users, myId, busy, onStop, onAllow }: Props) => {
  const columns: readonly Column<UserAccount>[] = [
    { id: 'name', label: t('users.name'), value: ({ name }) => name, cell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'email', label: t('users.email'), value: ({ email }) => email },
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
    {
      id: 'access',
      label: t('users.access'),
      value: ({ disabledAt }) => disabledAt ?? '',
      cell: ({ disabledAt }) =>
        disabledAt === null ? (
          t('users.hasAccess')
        ) : (
          <Tag colour="red">{t('users.stoppedOn', { date: showDay(disabledAt) })}</Tag>
        ),
    },
    {
      id: 'actions',
      label: t('users.actions'),
      value: () => '',
      sortable: false,
      cell: (user) => {
        if (user.id === myId) return t('users.you');
        return user.disabledAt === null ? (
          <Button look="small" disabled={busy} label={t('users.stopOf', { name: user.name })} onClick={() => onStop(user)}>
            {t('users.stop')}
          </Button>
        ) : (
          <Button look="small" disabled={busy} label={t('users.allowOf', { name: user.name })} onClick={() => onAllow(user)}>
            {t('users.allow')}
          </Button>
        );
      },
    },
  ];
  return (
    <Table
      caption={t('users.title')}
      columns={columns}
      rows={users}
      rowKey={({ id }) => id}
      pageSize={Math.max(users.length, 1)}
    />
  );
};
