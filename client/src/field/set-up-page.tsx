/**
 * A device that has not interviewed yet: a wave to take along, then a PIN.
 */
import { useEffect, useState } from 'react';
import type { FieldPack } from '#contract/field-work';
import { setUpDevice } from '../offline/device.ts';
import { TextField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { ChooseWave } from './choose-wave.tsx';
import { PinForm } from './pin-form.tsx';
import { registerQuietly } from './register-device.ts';
import { Warnings } from './warnings.tsx';

const ChoosePin = ({ pack }: { readonly pack: FieldPack }) => {
  const [name, setName] = useState('');
  useEffect(() => document.getElementById('page-title')?.focus(), []);
  const setUp = async (pin: string) => {
    await setUpDevice(pin, pack);
    registerQuietly(pack.communityId, name.trim() || null);
  };
  return (
    <Page title={t('field.setUp.pinTitle')} caption={pack.wave.name}>
      <PinForm
        button={t('field.setUp.finish')}
        working={t('field.setUp.working')}
        onPin={setUp}
        failed={() => t('field.setUp.failed')}
      >
        <TextField
          label={t('field.setUp.name')}
          hint={t('field.setUp.nameHint')}
          optional
          maxLength={60}
          value={name}
          onChange={setName}
        />
      </PinForm>
    </Page>
  );
};

export const SetUpPage = () => {
  const [pack, setPack] = useState<FieldPack>();
  if (pack) return <ChoosePin pack={pack} />;
  return (
    <Page title={t('field.setUp.title')}>
      <p className="nhsuk-body">{t('field.setUp.lead')}</p>
      <Warnings />
      <ChooseWave onTaken={setPack} />
    </Page>
  );
};
