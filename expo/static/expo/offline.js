// Keeps visited pages for the time without a network, and says when a page is such a copy.

const words = document.getElementById("offline-words")?.dataset ?? {};

function say(text) {
  const note = document.createElement("p");
  note.className = "notice offline-note";
  note.setAttribute("role", "status");
  note.textContent = text;
  document.getElementById("main")?.prepend(note);
}

function time(milliseconds) {
  const moment = new Date(Number(milliseconds));
  const isToday = moment.toDateString() === new Date().toDateString();
  const options = { hour: "numeric", minute: "2-digit", ...(isToday ? {} : { day: "numeric", month: "short" }) };
  return moment.toLocaleString(document.documentElement.lang, options);
}

const { keptAt } = document.body.dataset;
if (keptAt && words.copy) say(words.copy.replace("{time}", time(keptAt)));

// On the page that stands in for one that isn't kept: what is.
const list = document.getElementById("kept-pages");
if (list) {
  const cache = await caches.open("pages");
  const requests = (await cache.keys()).filter(({ url }) => !new URL(url).pathname.startsWith("/media/"));
  for (const request of requests.reverse().slice(0, 30)) {
    const text = await (await cache.match(request, { ignoreVary: true })).text();
    const kept = new DOMParser().parseFromString(text, "text/html");
    const link = document.createElement("a");
    link.href = request.url;
    link.textContent = kept.title;
    link.lang = kept.documentElement.lang;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
}

await navigator.serviceWorker.register("/sw.js");

// What will be wanted without a network is fetched ahead.
const { active } = await navigator.serviceWorker.ready;
for (const { href } of document.querySelectorAll("a[data-keep]")) active.postMessage({ keep: href });
