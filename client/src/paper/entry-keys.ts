/**
 * The keys of whoever types in forms: Enter goes on to the next box, as after a line on paper; with Ctrl it saves.
 */
import type { KeyboardEvent } from 'react';
import { fieldOf } from './entry.ts';

const isBox = (target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

const select = (box: Element | undefined): void => {
  if (box instanceof HTMLInputElement) box.select();
};

/**
 * @param isToLookAt whether there is something wrong in a box that was not told yet: whoever looks at the paper and not at the
 * screen is stopped there once, and goes on with a second Enter.
 */
export const goOnByEnter = (event: KeyboardEvent<HTMLFormElement>, isToLookAt: (field: string) => boolean): void => {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    currentTarget.requestSubmit();
    return;
  }
  if (!isBox(target) || (target instanceof HTMLTextAreaElement && event.shiftKey)) return;
  event.preventDefault();
  if (isToLookAt(fieldOf(target.id))) {
    select(target);
    return;
  }
  const all = [...currentTarget.querySelectorAll<HTMLElement>('input, textarea, select, button[type=submit]')];
  const next = all.slice(all.indexOf(target) + 1).find((one) => !('seldom' in one.dataset));
  next?.focus();
  select(next);
};
