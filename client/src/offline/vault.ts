/**
 * The device's key while it is open: in the memory of this page alone. All tabs lock together.
 */
import { createStore } from 'zustand/vanilla';
import type { DeviceId } from '#contract/ids';
import type { Sealed } from '#contract/submissions';

export type Opened = {
  readonly deviceId: DeviceId;
  readonly key: CryptoKey;
  /** The key, sealed for the service: a copy needs it, also one that is made when the browser has cleared the store. */
  readonly escrow: Sealed;
};

export const vault = createStore<{ readonly opened: Opened | undefined }>(() => ({ opened: undefined }));

const tabs = new BroadcastChannel('kith-field-lock');
tabs.onmessage = () => vault.setState({ opened: undefined });

export const openVault = (opened: Opened): void => vault.setState({ opened });

/** Of this tab alone: it has left the pages of the field, where nobody watches how long it is not touched. */
export const closeVault = (): void => vault.setState({ opened: undefined });

export const lockVault = (): void => {
  closeVault();
  tabs.postMessage('lock');
};

/** All but this tab: the device is being handed over, and what another tab shows is not for the person who answers. */
export const lockOthers = (): void => tabs.postMessage('lock');

/** @throws Error while it is locked; pages are shown only when it is not. */
export const openedVault = (): Opened => {
  const { opened } = vault.getState();
  if (!opened) throw new Error('this device is locked');
  return opened;
};
