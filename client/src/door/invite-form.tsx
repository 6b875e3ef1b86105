/**
 * Inviting somebody: the link that comes of it is shown once.
 */
import { useRef, useState } from 'react';
import type { LinkId } from '#contract/ids';
import type { RoleTerm } from '#contract/people';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { Form } from './form.tsx';
import type { ShownLink } from './new-link-panel.tsx';
import { RoleFields } from './role-fields.tsx';
import { useForm } from './use-form.ts';

const newId = () => crypto.randomUUID() as LinkId;

export const InviteForm = ({ onMade }: { readonly onMade: (link: ShownLink) => void }) => {
  const { community } = useCommunity();
  const id = useRef(newId());
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly RoleTerm[]>([]);
  const form = useForm({
    name: t('door.people.name'),
    email: t('door.signIn.email'),
    roles: t('door.people.roles'),
  });
  const invite = async () => {
    const body = { id: id.current, name, email, roles: [...roles] };
    onMade({ kind: 'invitation', name, ...(await call(routes.invite, { params: { communityId: community.id }, body })) });
    id.current = newId();
    setName('');
    setEmail('');
    setRoles([]);
  };
  return (
    <>
      <Heading>{t('door.people.inviteTitle')}</Heading>
      <Form form={form} onSend={invite}>
        <TextField {...form.field('name')} value={name} onChange={setName} />
        <TextField {...form.field('email')} type="email" value={email} onChange={setEmail} />
        <RoleFields form={form} roles={roles} onChange={setRoles} />
        <Button type="submit" disabled={form.busy}>
          {t('door.people.invite')}
        </Button>
      </Form>
    </>
  );
};
