/**
 * Where somebody goes on to after signing in: only paths of ours. An address elsewhere would lead away with whatever the page
 * says. Pure.
 */
const nowhere = 'https://kith.invalid';

/** What a browser makes of it: it takes "\\" for "/", and leaves out tabs and line breaks. */
export const safeNext = (next: string | null): string => {
  if (!next?.startsWith('/')) return '/';
  try {
    const { origin, pathname, search, hash } = new URL(next, nowhere);
    return origin === nowhere && !pathname.startsWith('//') ? pathname + search + hash : '/';
  } catch {
    return '/';
  }
};
