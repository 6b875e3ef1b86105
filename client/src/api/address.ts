/**
 * From a declared route and its values to an address.
 */
import type { Route } from '#contract/route';

export type AddressParts = {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
};

/** Fills `:name` in the path and appends the query; undefined and null values are left out. */
export const addressOf = (route: Pick<Route, 'path' | 'id'>, { params = {}, query = {} }: AddressParts): string => {
  const path = route.path.replace(/:([A-Za-z]+)/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined || value === null || value === '') throw new Error(`${route.id} needs a value for :${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
};
