/**
 * Changing the roles of somebody who works here; two who do so at once each learn of the other.
 */
import { useState } from 'react';
import { Person, type RoleTerm } from '#contract/people';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { StaleChoice } from '../ui/stale-choice.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { showList, t } from '../words/words.ts';
import { RoleFields } from './role-fields.tsx';
import { showRole, today } from './terms.ts';
import { useForm } from './use-form.ts';

const termsOf = ({ roles }: Pick<Person, 'roles'>): readonly RoleTerm[] =>
  roles.map(({ role, endsOn, waveIds }) => ({ role, endsOn, waveIds }));

export const RolesForm = ({ person, onEnd }: { readonly person: Person; readonly onEnd: () => void }) => {
  const { community } = useCommunity();
  // What was looked at: what others store meanwhile must not pass for it.
  const [seen, setSeen] = useState(() => termsOf(person));
  const [roles, setRoles] = useState(seen);
  const { busy, send, errorOf, problem } = useForm();
  const theirs = problem instanceof ApiProblem && problem.code === 'stale' ? Person.safeParse(problem.current).data : undefined;
  const save = (over = seen) =>
    send(async () => {
      setSeen(over);
      const params = { communityId: community.id, userId: person.id };
      await call(routes.setRoles, { params, body: { roles: [...roles], seen: [...over] } });
      onEnd();
    });
  const say = (terms: readonly RoleTerm[]) => showList(terms.map((term) => showRole(term, today())));
  const sayWaves = (terms: readonly RoleTerm[]) => {
    const ids = terms.flatMap(({ waveIds }) => waveIds);
    return showList(community.waves.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  };
  return (
    <form
      noValidate
      className="nhsuk-inset-text"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Heading>{t('door.people.mendOf', { name: person.name })}</Heading>
      {problem && !theirs ? <ProblemMessage error={problem} /> : null}
      {theirs ? (
        <StaleChoice
          fields={[
            { label: t('door.people.roles'), mine: say(roles), theirs: say(termsOf(theirs)) },
            { label: t('door.people.waves'), mine: sayWaves(roles), theirs: sayWaves(termsOf(theirs)) },
          ]}
          onKeepMine={() => void save(termsOf(theirs))}
          onTakeTheirs={() =>
            void send(async () => {
              setSeen(termsOf(theirs));
              setRoles(termsOf(theirs));
            })
          }
        />
      ) : null}
      <RoleFields roles={roles} onChange={setRoles} errorOf={errorOf} />
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
