// What script adds to pages that work without it: each part once the page stands, where it is needed.

const parts = [
  ["[data-suggest]", () => import("./suggest.js")],
  ["#save", () => import("./saves.js")],
  ["[data-results]", () => import("./results.js")],
];

// What moves a plan comes once somebody is at one: most only look.
for (const name of ["pointerover", "focusin"]) {
  addEventListener(name, ({ target }) => target.closest?.("[data-plan]") && import("./plan.js"));
}

addEventListener("load", () => {
  for (const [place, load] of parts) {
    if (document.querySelector(place)) load();
  }
  if ("serviceWorker" in navigator) import("./offline.js");
});
