// Keeps the last state of a member's page, which is shown when there is no network.
const CACHE = 'member-card';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

async function answer(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(request, response.clone());
    } else if (response.status === 404) {
      // the link was revoked or renewed
      await cache.delete(request);
    } else if (response.status === 429 || response.status >= 500) {
      // the link may still be good: the last state is more useful than the error, which is never kept
      return (await cache.match(request)) || response;
    }
    return response;
  } catch (offline) {
    return (await cache.match(request)) || Response.error();
  }
}

self.addEventListener('fetch', event => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === location.origin) {
    event.respondWith(answer(event.request));
  }
});
