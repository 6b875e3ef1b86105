/** What came of reading one row: something to store, the same as a row before, or a reason why not. */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'merged' }
  | { readonly kind: 'refused'; readonly reason: string };
