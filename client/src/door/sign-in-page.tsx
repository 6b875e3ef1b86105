/**
 * The page of the door; whoever is in goes on to where they wanted to go.
 */
import { Navigate, useSearchParams } from 'react-router';
import { useSession } from './session.ts';
import { SignIn } from './sign-in.tsx';

/** Only paths of ours: an address elsewhere would lead away with whatever the page says. */
const safeNext = (next: string | null): string => (next?.startsWith('/') && !next.startsWith('//') ? next : '/');

export const Page = () => {
  const { stage } = useSession();
  const [search] = useSearchParams();
  return stage === 'signed-in' ? <Navigate to={safeNext(search.get('next'))} replace /> : <SignIn />;
};
