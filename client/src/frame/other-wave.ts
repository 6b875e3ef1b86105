/**
 * Where somebody stands after the wave became another.
 */

/**
 * A page of one wave has it in its path, and gives way to the same page of the other; what stands deeper, such as one
 * interview, is of its own wave. Any other page stays, with what was set on it.
 * @param from the wave so far. @returns the address.
 */
export const addressWithWave = (
  { pathname, search }: { readonly pathname: string; readonly search: string },
  from: string,
  to: string,
): string => {
  const [, site, communityId, pages, waveId, page, ...deeper] = pathname.split('/');
  if (pages === 'waves' && waveId === from) {
    const own = ['', site, communityId, pages, to].join('/');
    return page && deeper.length === 0 ? `${own}/${page}` : own;
  }
  const settings = new URLSearchParams(search);
  settings.set('wave', to);
  return `${pathname}?${settings}`;
};
