/**
 * Takes away everything that Kith keeps on this device: only when somebody asks for it.
 */
import { forgetUnstored } from './drafts.ts';
import { store } from './store.ts';
import { lockVault } from './vault.ts';

export const wipeDevice = async (): Promise<void> => {
  lockVault();
  forgetUnstored();
  await store.delete();
  await store.open();
};
