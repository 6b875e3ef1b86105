/**
 * Changing the roles of somebody who works here.
 */
import { useState } from 'react';
import type { Person, RoleTerm } from '#contract/people';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { RoleFields } from './role-fields.tsx';
import { useForm } from './use-form.ts';

export const RolesForm = ({ person, onEnd }: { readonly person: Person; readonly onEnd: () => void }) => {
  const { community } = useCommunity();
  const [roles, setRoles] = useState<readonly RoleTerm[]>(
    person.roles.map(({ role, endsOn, waveIds }) => ({ role, endsOn, waveIds })),
  );
  const { busy, send, errorOf, problem } = useForm();
  const save = async () => {
    await call(routes.setRoles, { params: { communityId: community.id, userId: person.id }, body: { roles: [...roles] } });
    onEnd();
  };
  return (
    <form
      noValidate
      className="nhsuk-inset-text"
      onSubmit={(event) => {
        event.preventDefault();
        void send(save);
      }}
    >
      <Heading>{t('door.people.mendOf', { name: person.name })}</Heading>
      {problem ? <ProblemMessage error={problem} /> : null}
      <RoleFields roles={roles} onChange={setRoles} error={errorOf('roles')} />
      {roles.length === 0 ? <p className="nhsuk-body">{t('door.people.removes')}</p> : null}
      <Button type="submit" disabled={busy}>
        {t('door.people.save')}
      </Button>{' '}
      <Button look="secondary" onClick={onEnd}>
        {t('door.people.cancel')}
      </Button>
    </form>
  );
};
