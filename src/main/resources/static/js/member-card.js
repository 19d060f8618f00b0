// Registers the worker that keeps the last state of a member's page, and has it keep this state.
async function keep() {
  const page = location.pathname;
  const registration = await navigator.serviceWorker.register(document.body.dataset.worker, {scope: page});
  await navigator.serviceWorker.ready;
  const worker = registration.active;
  if (worker && !navigator.serviceWorker.controller) {
    await new Promise(resolve => navigator.serviceWorker.addEventListener('controllerchange', resolve, {once: true}));
  }
  const parts = [...document.querySelectorAll('link[rel=stylesheet], script[src], img[src]')].map(part => part.href || part.src);
  await Promise.all([page, ...parts].map(address => fetch(address)));
  document.body.dataset.kept = 'true';
}

if ('serviceWorker' in navigator) {
  keep().catch(() => {});
}
