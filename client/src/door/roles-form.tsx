/**
 * Changing the roles of somebody who works here.
 */
import { useEffect, useRef, useState } from 'react';
import type { Person, RoleTerm } from '#contract/people';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { Form } from './form.tsx';
import { RoleFields } from './role-fields.tsx';
import { useForm } from './use-form.ts';

type Props = { readonly person: Person; readonly onEnd: (saved: boolean) => void };

export const RolesForm = ({ person, onEnd }: Props) => {
  const { community } = useCommunity();
  const [roles, setRoles] = useState<readonly RoleTerm[]>(
    person.roles.map(({ role, endsOn, waveIds }) => ({ role, endsOn, waveIds })),
  );
  const form = useForm({ roles: t('door.people.roles') });
  const box = useRef<HTMLElement>(null);
  // It opens above a long table: whoever pressed its button is far below.
  useEffect(() => box.current?.focus(), []);
  const save = async () => {
    await call(routes.setRoles, { params: { communityId: community.id, userId: person.id }, body: { roles: [...roles] } });
    onEnd(true);
  };
  return (
    <section className="nhsuk-inset-text kith-outcome kith-long" aria-labelledby="mend-roles" ref={box} tabIndex={-1}>
      <Heading id="mend-roles">{t('door.people.mendOf', { name: person.name })}</Heading>
      <Form form={form} onSend={save}>
        <RoleFields {...form.field('roles')} roles={roles} onChange={setRoles} />
        <p className="nhsuk-body" role="status">
          {roles.length === 0 ? t('door.people.removes') : ''}
        </p>
        <Button type="submit" disabled={form.busy}>
          {t('door.people.save')}
        </Button>{' '}
        <Button look="secondary" onClick={() => onEnd(false)}>
          {t('door.people.cancel')}
        </Button>
      </Form>
    </section>
  );
};
