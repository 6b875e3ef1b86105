/**
 * Another PIN for this device, for whoever knows the one it has. A wrong one costs a try, as it does at the door.
 */
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { changePin } from '../offline/device.ts';
import { lockVault } from '../offline/vault.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { PinField, PinForm, SaidError } from './pin-form.tsx';

const fieldId = 'old-pin';

export const Page = () => {
  const navigate = useNavigate();
  const [old, setOld] = useState('');
  const change = async (pin: string) => {
    const tried = await changePin(old, pin);
    setOld('');
    if (tried.is === 'wrong') throw new SaidError(t('field.unlock.wrong', { count: tried.left }), fieldId);
    if (tried.is === 'locked') return lockVault();
    await navigate('/field', { state: { ended: 'pin' } });
  };
  return (
    <PageFrame title={t('field.device.pin')}>
      <p className="nhsuk-body">{t('field.device.pinLead')}</p>
      <PinForm
        button={t('field.device.pin')}
        working={t('field.unlock.renewing')}
        onPin={change}
        failed={() => t('field.unlock.renewFailed')}
        before={(errorOf) => (
          <PinField id={fieldId} label={t('field.device.oldPin')} value={old} onChange={setOld} error={errorOf(fieldId)} />
        )}
        faultsBefore={old === '' ? [{ message: t('field.device.oldPinMissing'), fieldId }] : []}
      />
      <p className="nhsuk-body kith-field__links">
        <Link to="/field">{t('field.home')}</Link>
      </p>
    </PageFrame>
  );
};
