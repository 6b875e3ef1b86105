/**
 * Starts the pages: words, server data, routes.
 */
import './zod-settings.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createServerData } from './api/server-data.ts';
import { createRouter } from './router.tsx';
import './style/kith.scss';
import { direction, language } from './words/words.ts';

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
