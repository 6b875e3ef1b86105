/**
 * What is asked for, kept in the address: a link leads to the same figures, and a reload shows them again.
 */
import { useSearchParams } from 'react-router';
import { type Asked, readAsked, writeAsked } from './filters.ts';

export const useAsked = (): readonly [Asked, (changed: Partial<Asked>) => void] => {
  const [search, setSearch] = useSearchParams();
  const asked = readAsked(search);
  const change = (changed: Partial<Asked>) => setSearch(writeAsked({ ...asked, ...changed }, search), { replace: true });
  return [asked, change];
};
