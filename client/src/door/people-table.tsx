/**
 * Who has which role in a community, found by a part of a name, an address or a role.
 */
import { useMemo, useState } from 'react';
import type { Person } from '#contract/people';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Empty } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';
import { t } from '../words/words.ts';
import { dayIn, endsSoon, showRole } from './terms.ts';

/** So many are seen at once; below that there is nothing to look for. */
const fewPeople = 10;

const RoleList = ({ roles }: Pick<Person, 'roles'>) => {
  const today = dayIn(useCommunity().community.timezone);
  return (
    <ul className="nhsuk-list">
      {roles.map((held) => (
        <li key={held.role}>
          {showRole(held, today)} {endsSoon(held, today) ? <Tag colour="yellow">{t('door.people.endsSoon')}</Tag> : null}
        </li>
      ))}
    </ul>
  );
};

const wordsOf = ({ name, email, roles }: Person): string =>
  [name, email, ...roles.map(({ role }) => t(`door.roles.${role}`))].join(' ').toLocaleLowerCase();

type Props = {
  readonly people: readonly Person[];
  readonly busy: boolean;
  readonly onMend: (person: Person) => void;
  readonly onReset: (person: Person) => void;
};

export const PeopleTable = ({ people, busy, onMend, onReset }: Props) => {
  const [sought, setSought] = useState('');
  const found = useMemo(() => {
    const parts = sought.toLocaleLowerCase().split(/\s+/);
    return people.filter((person) => parts.every((part) => wordsOf(person).includes(part)));
  }, [people, sought]);
  const columns: readonly Column<Person>[] = [
    {
      id: 'name',
      label: t('door.people.name'),
      value: (person) => person.name,
      cell: (person) => (
        <div className="kith-person">
          <bdi>{person.name}</bdi> <span className="kith-email">{person.email}</span>
        </div>
      ),
    },
    {
      id: 'roles',
      label: t('door.people.roles'),
      value: (person) => person.roles.map(({ role }) => role).join(),
      cell: (person) => <RoleList roles={person.roles} />,
    },
    { id: 'factor', label: t('door.people.factor'), value: (person) => t(person.hasSecondFactor ? 'common.yes' : 'common.no') },
    {
      id: 'actions',
      label: t('door.people.actions'),
      value: () => '',
      sortable: false,
      cell: (person) => (
        <div className="kith-buttons">
          <Button look="small" label={t('door.people.mendOf', { name: person.name })} onClick={() => onMend(person)}>
            {t('door.people.mend')}
          </Button>
          <Button
            look="small"
            disabled={busy}
            label={t('door.people.resetOf', { name: person.name })}
            onClick={() => onReset(person)}
          >
            {t('door.people.reset')}
          </Button>
        </div>
      ),
    },
  ];
  return (
    <>
      {people.length > fewPeople ? (
        <search>
          <TextField label={t('door.people.find')} type="search" width={20} maxLength={120} value={sought} onChange={setSought} />
          <p className="nhsuk-body-s" role="status">
            {sought.trim() ? t('door.people.found', { count: found.length, all: people.length }) : ''}
          </p>
        </search>
      ) : null}
      <Table
        caption={t('door.people.title')}
        columns={columns}
        rows={found}
        rowKey={(person) => person.id}
        empty={<Empty title={t(people.length > 0 ? 'door.people.noneFound' : 'door.people.nobody')} />}
      />
    </>
  );
};
