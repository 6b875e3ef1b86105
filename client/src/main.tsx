/**
 * Starts the pages: words, server data, routes.
 */
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { z } from 'zod';
import { createServerData } from './api/server-data.ts';
import { createRouter } from './router.tsx';
import './style/kith.scss';
import { direction, language } from './words/words.ts';

// zod compiles its checks with `new Function`, which the service's content security policy forbids.
z.config({ jitless: true });
document.documentElement.lang = language;
document.documentElement.dir = direction;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createServerData()}>
      <RouterProvider router={createRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
