/**
 * Choosing roles; a panel member's has a last day.
 */
import { HeldRole } from '#contract/accounts';
import type { RoleTerm } from '#contract/people';
import { Checkboxes } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { today, usualEnd } from './terms.ts';

type RoleFieldsProps = {
  readonly roles: readonly RoleTerm[];
  readonly onChange: (roles: readonly RoleTerm[]) => void;
  readonly error?: string | undefined;
};

export const RoleFields = ({ roles, onChange, error }: RoleFieldsProps) => {
  const panel = roles.find(({ role }) => role === 'panel');
  const choose = (chosen: readonly string[]) =>
    onChange(
      HeldRole.options
        .filter((role) => chosen.includes(role))
        .map((role) => roles.find((held) => held.role === role) ?? { role, endsOn: role === 'panel' ? usualEnd(today()) : null }),
    );
  return (
    <>
      <Checkboxes
        legend={t('door.people.roles')}
        small
        error={error}
        value={roles.map(({ role }) => role)}
        onChange={choose}
        options={HeldRole.options.map((role) => ({ value: role, label: t(`door.roles.${role}`) }))}
      />
      {panel ? (
        <TextField
          label={t('door.people.endsOn')}
          hint={t('door.people.endsOnHint')}
          type="date"
          width={20}
          value={panel.endsOn ?? ''}
          onChange={(endsOn) =>
            onChange(roles.map((held) => (held.role === 'panel' ? { ...held, endsOn: endsOn || null } : held)))
          }
        />
      ) : null}
    </>
  );
};
