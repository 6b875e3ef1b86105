/**
 * What an entry is, in a word or two.
 */
import { AssetKind } from '#contract/assets';
import type { MemberKind } from '#contract/network';
import { t } from '../words/words.ts';

export const kindWord = ({ kind, assetKind }: { readonly kind: MemberKind; readonly assetKind?: string | null }): string => {
  const known = kind === 'asset' ? AssetKind.safeParse(assetKind) : undefined;
  return known?.success ? t(`directory.assetKind.${known.data}`) : t(`directory.one.${kind}`);
};
