// What script adds to pages that work without it: each part once the page stands, where it is needed.

const parts = [
  ["[data-suggest]", () => import("./suggest.js")],
  ["#save", () => import("./saves.js")],
  ["[data-results]", () => import("./results.js")],
];

addEventListener("load", () => {
  for (const [place, load] of parts) {
    if (document.querySelector(place)) load();
  }
  if ("serviceWorker" in navigator) import("./offline.js");
});
