/**
 * Around every page: skip link, focus on the new page's title after a link of ours.
 */
import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Gate } from '../door/gate.tsx';
import { SkipLink } from '../ui/page.tsx';

/** Browsers read a new page out; a page that only changes its content must move the focus to be heard. */
const useFocusOnArrival = (): void => {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [pathname]);
};

export const RootFrame = () => {
  useFocusOnArrival();
  return (
    <>
      <SkipLink />
      <Outlet />
      <ScrollRestoration getKey={(location) => location.pathname} />
    </>
  );
};

/** Around the pages that are shown only once it is known who looks. */
export const GatedFrame = () => (
  <Gate>
    <Outlet />
  </Gate>
);
