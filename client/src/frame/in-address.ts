/**
 * What a page is asked, kept in its address: a link leads to the same, a reload shows it again, going back works.
 */
import { useEffect, useState } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router';

/**
 * What is typed is kept here, and the address follows a moment later. The address is read again only where somebody goes to
 * another: read at each change, one that comes late would take away the letters typed since.
 * @param read what an address asks; @param write over an address's query, whose other parts stay as they are.
 * @returns what is asked, and how to change some of it.
 */
export const useInAddress = <Asked extends object>(
  read: (search: URLSearchParams) => Asked,
  write: (asked: Asked, before: URLSearchParams) => URLSearchParams,
): readonly [Asked, (changed: Partial<Asked>) => void] => {
  const [search, setSearch] = useSearchParams();
  const { key } = useLocation();
  // Only this hook replaces an address while its page stays.
  const isOwn = useNavigationType() === 'REPLACE';
  const [asked, setAsked] = useState(() => read(search));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address that somebody goes to
  useEffect(() => {
    if (!isOwn) setAsked(read(search));
  }, [key]);
  const change = (changed: Partial<Asked>) => {
    const next = { ...asked, ...changed };
    setAsked(next);
    setSearch((before) => write(next, before), { replace: true });
  };
  return [asked, change];
};

/** Sets a part of a query, or removes it where it is empty. Changes what it is given. */
export const setPart = (search: URLSearchParams, name: string, value: string): void => {
  if (value === '') search.delete(name);
  else search.set(name, value);
};
