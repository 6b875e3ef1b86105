/**
 * Keeps the built pages of the field on the device, so that they open without a network. It has the scope of /field alone, keeps
 * no answer of the API, and takes over from an older one only when somebody has said so.
 */
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';

type Waiting = { waitUntil(promise: Promise<unknown>): void };
type Asked = Event & { readonly request: Request; respondWith(response: Promise<Response>): void };

declare const self: {
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly active: unknown };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listen: (event: Event & Waiting) => void): void;
  addEventListener(name: 'fetch', listen: (event: Asked) => void): void;
  addEventListener(name: 'message', listen: (event: MessageEvent<unknown>) => void): void;
};

/** Written in by the build. */
declare const builtFiles: { readonly url: string; readonly revision: string | null }[];

cleanupOutdatedCaches();
precacheAndRoute(builtFiles, { cleanURLs: false, directoryIndex: '' });

// The page and its parts are of one build: a newer page would ask for parts that are not here.
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(matchPrecache('/index.html').then((kept) => kept ?? fetch(event.request)));
});

// The first one serves the page that has registered it: there was nothing before that it could disturb.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});
