/**
 * Changing the roles of somebody who works here; two who do so at once each learn of the other.
 */
import { useEffect, useRef, useState } from 'react';
import { Person, type RoleTerm } from '#contract/people';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { StaleChoice } from '../ui/stale-choice.tsx';
import { showList, t } from '../words/words.ts';
import { Form } from './form.tsx';
import { RoleFields } from './role-fields.tsx';
import { dayIn, showRole } from './terms.ts';
import { useForm } from './use-form.ts';

const termsOf = ({ roles }: Pick<Person, 'roles'>): readonly RoleTerm[] =>
  roles.map(({ role, endsOn, waveIds }) => ({ role, endsOn, waveIds }));

type Props = { readonly person: Person; readonly onEnd: (saved: boolean) => void };

export const RolesForm = ({ person, onEnd }: Props) => {
  const { community } = useCommunity();
  // What was looked at: what others store meanwhile must not pass for it.
  const [seen, setSeen] = useState(() => termsOf(person));
  const [roles, setRoles] = useState(seen);
  const form = useForm({ roles: t('door.people.roles') });
  const box = useRef<HTMLElement>(null);
  // It opens above a long table: whoever pressed its button is far below.
  useEffect(() => box.current?.focus(), []);
  const { problem } = form;
  const theirs = problem instanceof ApiProblem && problem.code === 'stale' ? Person.safeParse(problem.current).data : undefined;
  const save = async (over = seen) => {
    setSeen(over);
    const params = { communityId: community.id, userId: person.id };
    await call(routes.setRoles, { params, body: { roles: [...roles], seen: [...over] } });
    onEnd(true);
  };
  const say = (terms: readonly RoleTerm[]) => showList(terms.map((term) => showRole(term, dayIn(community.timezone))));
  const sayWaves = (terms: readonly RoleTerm[]) => {
    const ids = terms.flatMap(({ waveIds }) => waveIds);
    return showList(community.waves.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  };
  return (
    <section className="nhsuk-inset-text kith-outcome kith-long" aria-labelledby="mend-roles" ref={box} tabIndex={-1}>
      <Heading id="mend-roles">{t('door.people.mendOf', { name: person.name })}</Heading>
      {theirs ? (
        <StaleChoice
          fields={[
            { label: t('door.people.roles'), mine: say(roles), theirs: say(termsOf(theirs)) },
            { label: t('door.people.waves'), mine: sayWaves(roles), theirs: sayWaves(termsOf(theirs)) },
          ]}
          onKeepMine={() => void form.send(() => save(termsOf(theirs)))}
          onTakeTheirs={() =>
            void form.send(async () => {
              setSeen(termsOf(theirs));
              setRoles(termsOf(theirs));
            })
          }
        />
      ) : null}
      <Form form={theirs ? { ...form, problem: undefined } : form} onSend={() => save()}>
        <RoleFields form={form} roles={roles} onChange={setRoles} />
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
