// Keeps what a visitor has opened for the minutes without a network. Release {{ release }}.
{% autoescape off %}
const SHELL = "shell-{{ release }}";
const PAGES = "pages";
const FILES = [{% for file in shell %}"{{ file }}", {% endfor %}];
const OFFLINE = { {% for code, address in offline.items %}"{{ code }}": "{{ address }}", {% endfor %}};
{% endautoescape %}
const PATIENCE = 2000; // milliseconds that the network gets while there is a copy
const MOST = 150; // pages and pictures that are kept
const CLOSED = /^\/(admin|accounts|portal|api)\//; // never kept

addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(SHELL).then((cache) => cache.addAll([...FILES, ...Object.values(OFFLINE)])).then(() => skipWaiting()),
  );
});

addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL && name !== PAGES).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || CLOSED.test(pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (pathname.startsWith("/static/")) event.respondWith(file(request, SHELL));
  else if (pathname.startsWith("/media/")) event.respondWith(file(request, PAGES));
});

// A page asks for another to be kept before anybody opens it.
addEventListener("message", (event) => {
  const { keep: address } = event.data;
  if (new URL(address).origin === location.origin) event.waitUntil(ahead(new Request(address)));
});

async function ahead(request) {
  const response = await fetch(request).catch(() => undefined);
  if (response && isKept(response)) await keep(request, response, PAGES);
}

// A file never changes under its name.
async function file(request, name) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await keep(request, response.clone(), name);
  return response;
}

// The network first; after two seconds, or without one, the copy; without a copy the page that says so.
async function page(event) {
  const { request } = event;
  const kept = await caches.match(request, { cacheName: PAGES, ignoreVary: true });
  const fresh = fetch(request).then((response) => {
    if (isKept(response)) event.waitUntil(keep(request, response.clone(), PAGES));
    return response;
  });
  if (!kept) return fresh.catch(() => instead(request));
  event.waitUntil(fresh.catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([fresh.catch(() => undefined), late]);
  return answer ?? copy(kept);
}

function isKept(response) {
  const type = response.headers.get("Content-Type") ?? "";
  return response.ok && !response.redirected && type.startsWith("text/html") && !/no-store/.test(response.headers.get("Cache-Control") ?? "");
}

async function keep(request, response, name) {
  const headers = new Headers(response.headers);
  headers.set("X-Kept-At", Date.now());
  const cache = await caches.open(name);
  await cache.put(request, new Response(await response.blob(), { status: response.status, headers }));
  if (name !== PAGES) return;
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => cache.delete(key)));
}

// The copy says when it was made, which offline.js tells the reader.
async function copy(kept) {
  const text = await kept.text();
  const marked = text.replace("<body", `<body data-kept-at="${kept.headers.get("X-Kept-At")}"`);
  return new Response(marked, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

async function instead(request) {
  const language = new URL(request.url).pathname.split("/")[1];
  return (await caches.match(OFFLINE[language] ?? Object.values(OFFLINE)[0])) ?? Response.error();
}
