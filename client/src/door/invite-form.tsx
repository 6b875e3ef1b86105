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
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
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
  const { busy, send, errorOf, problem } = useForm();
  const invite = async () => {
    const body = { id: id.current, name, email, roles: [...roles] };
    onMade({ name, ...(await call(routes.invite, { params: { communityId: community.id }, body })) });
    id.current = newId();
    setName('');
    setEmail('');
    setRoles([]);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(invite);
      }}
    >
      <Heading>{t('door.people.inviteTitle')}</Heading>
      {problem ? <ProblemMessage error={problem} /> : null}
      <TextField label={t('door.people.name')} value={name} onChange={setName} error={errorOf('name')} />
      <TextField label={t('door.signIn.email')} type="email" value={email} onChange={setEmail} error={errorOf('email')} />
      <RoleFields roles={roles} onChange={setRoles} errorOf={errorOf} />
      <Button type="submit" disabled={busy}>
        {t('door.people.invite')}
      </Button>
    </form>
  );
};
