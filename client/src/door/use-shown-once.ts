/**
 * An address that is shown once, to be copied or photographed: its place on the page takes the focus.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { toPicture } from './picture.ts';

export type ShownOnce = {
  /** For the section that shows it. */
  readonly box: RefObject<HTMLElement | null>;
  /** Empty until it is drawn, and where it cannot be: the address is enough. */
  readonly picture: string;
  /** What came of copying; undefined before anybody did. */
  readonly copied: 'copied' | 'notCopied' | undefined;
  readonly copy: () => void;
};

export const useShownOnce = (address: string): ShownOnce => {
  const [copied, setCopied] = useState<'copied' | 'notCopied'>();
  const [picture, setPicture] = useState('');
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    toPicture(address).then(setPicture, () => undefined);
  }, [address]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied('copied');
    } catch {
      setCopied('notCopied');
    }
  };
  return { box, picture, copied, copy: () => void copy() };
};
