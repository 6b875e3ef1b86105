/**
 * The page of the door; whoever is in goes on to where they wanted to go.
 */
import { Navigate, useSearchParams } from 'react-router';
import { safeNext } from './safe-next.ts';
import { useSession } from './session.ts';
import { SignIn } from './sign-in.tsx';

export const Page = () => {
  const { stage } = useSession();
  const [search] = useSearchParams();
  return stage === 'signed-in' ? <Navigate to={safeNext(search.get('next'))} replace /> : <SignIn />;
};
