/**
 * Choosing roles; a panel member's has a last day, and a community researcher is assigned to waves.
 */
import { HeldRole } from '#contract/accounts';
import type { RoleTerm } from '#contract/people';
import { chooseWave, useCommunity } from '../frame/community-context.ts';
import { Checkboxes } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { dayIn, usualEnd } from './terms.ts';
import type { SentForm } from './use-form.ts';

type RoleFieldsProps = {
  readonly roles: readonly RoleTerm[];
  readonly onChange: (roles: readonly RoleTerm[]) => void;
  /** The form whose field `roles` this is. */
  readonly form: SentForm;
};

export const RoleFields = ({ roles, onChange, form }: RoleFieldsProps) => {
  const { label, ...field } = form.field('roles');
  const { waves, timezone } = useCommunity().community;
  const panel = roles.find(({ role }) => role === 'panel');
  const researcher = roles.find(({ role }) => role === 'researcher');
  const latest = chooseWave(waves, null);
  const usual = (role: HeldRole): RoleTerm => ({
    role,
    endsOn: role === 'panel' ? usualEnd(dayIn(timezone)) : null,
    waveIds: role === 'researcher' && latest ? [latest.id] : [],
  });
  const choose = (chosen: readonly string[]) =>
    onChange(
      HeldRole.options
        .filter((role) => chosen.includes(role))
        .map((role) => roles.find((held) => held.role === role) ?? usual(role)),
    );
  const mend = (changed: RoleTerm) => onChange(roles.map((held) => (held.role === changed.role ? changed : held)));
  return (
    <>
      <Checkboxes
        {...field}
        legend={label}
        small
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
          error={form.errorAt(`roles/${roles.indexOf(panel)}/endsOn`)}
          onChange={(endsOn) => mend({ ...panel, endsOn: endsOn || null })}
        />
      ) : null}
      {researcher && waves.length > 0 ? (
        <Checkboxes
          legend={t('door.people.waves')}
          hint={t('door.people.wavesHint')}
          small
          value={researcher.waveIds}
          onChange={(chosen) => mend({ ...researcher, waveIds: waves.map(({ id }) => id).filter((id) => chosen.includes(id)) })}
          options={waves.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {researcher && waves.length === 0 ? <p className="nhsuk-body">{t('door.people.noWaves')}</p> : null}
    </>
  );
};
