/**
 * Which assets are asked for. Pure.
 */
import type { ConnectedAsset } from '#contract/connections';
import { holdsEveryWord } from '../ui/plain-text.ts';

export type Asked = {
  readonly text: string;
  /** Empty asks for all. */
  readonly formality: string;
  readonly kind: string;
};

export const everything: Asked = { text: '', formality: '', kind: '' };

const wordsOf = ({ name, about, runBy, metAtBy }: ConnectedAsset): string =>
  [name, about, ...runBy.map((one) => one.name), ...metAtBy.map((one) => one.name)].join(' ');

/** Assets in which every word that was typed occurs, by name: other orders then fall back on names when figures are equal. */
export const findAssets = (assets: readonly ConnectedAsset[], { text, formality, kind }: Asked): readonly ConnectedAsset[] =>
  assets
    .filter((asset) => (formality === '' || asset.formality === formality) && (kind === '' || asset.kind === kind))
    .filter((asset) => holdsEveryWord(wordsOf(asset), text))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
