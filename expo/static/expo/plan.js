// A floor plan under the hand: arrow keys from pin to pin, drag, pinch, wheel, + and −. All of it only
// changes what is seen of the drawing; the site draws anew what has come into sight.

const SETTLED = 300; // milliseconds without a movement before what is seen is drawn anew
const SLIP = 6; // pixels that a finger moves without meaning it
const SPANS = [22, 44, 88]; // metres across that the site draws
const NEAREST = 12; // metres across that are still of use
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const DRAWING = "[data-plan] > svg";

/* What is seen */

const boxOf = (svg) => svg.getAttribute("viewBox").split(" ").map(Number);

// How many metres a pixel is: a window fills its place, a whole level fits into it.
function metres(svg) {
  const [, , width, height] = boxOf(svg);
  const { clientWidth, clientHeight } = svg;
  const ratios = [width / clientWidth, height / clientHeight];
  return svg.hasAttribute("data-window") ? Math.min(...ratios) : Math.max(...ratios);
}

const wholes = new WeakMap(); // how wide a drawing was when it came

function see(svg, box) {
  if (!wholes.has(svg)) wholes.set(svg, boxOf(svg));
  const before = wholes.get(svg);
  svg.setAttribute("viewBox", box.join(" "));
  const [across, up] = svg.querySelectorAll(".plan-rulers > g");
  across?.setAttribute("transform", `translate(0 ${box[1] - before[1]})`);
  up?.setAttribute("transform", `translate(${box[0] - before[0]} 0)`);
  settle(svg);
}

function move(svg, x, y) {
  const [left, top, width, height] = boxOf(svg);
  see(svg, [left - x * metres(svg), top - y * metres(svg), width, height]);
}

// Closer by a factor, around a point of the screen or the middle.
function zoom(svg, factor, at) {
  const [left, top, width, height] = boxOf(svg);
  const { x, y, width: across, height: down } = svg.getBoundingClientRect();
  const ratio = Math.max(factor, NEAREST / width);
  const [right, below] = at ? [(at[0] - x) / across, (at[1] - y) / down] : [0.5, 0.5];
  see(svg, [left + width * (1 - ratio) * right, top + height * (1 - ratio) * below, width * ratio, height * ratio]);
}

/* Drawn anew */

let timer = 0;

function settle(svg) {
  clearTimeout(timer);
  if (svg.dataset.height) timer = setTimeout(() => fingers.size || redraw(svg), SETTLED);
}

function redraw(svg) {
  const [left, top, width, height] = boxOf(svg);
  const url = new URL(location.href);
  const isClose = svg.hasAttribute("data-window") || width < 66;
  if (!svg.isConnected || !isClose) return;
  const at = [left + width / 2, svg.dataset.height - top - height / 2].map(Math.round);
  const span = SPANS.reduce((best, each) => (Math.abs(each - width) < Math.abs(best - width) ? each : best));
  url.searchParams.set("at", at.join());
  url.searchParams.set("span", span);
  for (const [name, value] of [["span", "44"], ["zone", url.searchParams.get("zone")]]) {
    if (url.searchParams.get(name) === value) url.searchParams.delete(name);
  }
  show(url, [left, top, width, height]);
}

// Leads to another view of the plan: in place where results follow, or else as the page it is.
async function show(url, box) {
  const finder = document.querySelector("[data-results]");
  if (!window.htmx || !finder) return box || location.assign(url);
  const held = document.activeElement;
  const place = held.dataset?.move ?? held.getAttribute("aria-label");
  const isHeld = held.closest(".hall-plan");
  if (url.search !== location.search) history.pushState(null, "", url.pathname + url.search);
  await htmx.ajax("GET", url.pathname + url.search, { source: finder });
  const svg = document.querySelector(DRAWING);
  if (box && svg?.hasAttribute("data-window")) {
    see(svg, box);
    clearTimeout(timer);
  }
  if (!isHeld) return;
  const links = [...document.querySelectorAll(".hall-plan a")];
  const same = links.find((link) => [link.dataset.move, link.getAttribute("aria-label")].includes(place));
  (same ?? svg?.querySelector("a[tabindex='0']"))?.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(".plan-moves a, .plan-tabs a, .plan-squares a");
  if (moved) event.preventDefault();
  else if (link && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && window.htmx) {
    event.preventDefault();
    show(new URL(link.getAttribute("href"), location.href));
  }
  moved = false;
}, true);

/* Keys */

const middle = (link) => {
  const { x, y, width, height } = link.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
};

// The nearest one in a direction; what is off to the side counts as farther.
function neighbour(link, [across, down]) {
  const [x, y] = middle(link);
  let [nearest, least] = [null, Infinity];
  for (const other of link.parentElement.querySelectorAll(":scope > a")) {
    const [right, below] = [middle(other)[0] - x, middle(other)[1] - y];
    const ahead = right * across + below * down;
    const beside = Math.abs(right * down) + Math.abs(below * across);
    if (ahead > 1 && beside < 3 * ahead && ahead + 2 * beside < least) [nearest, least] = [other, ahead + 2 * beside];
  }
  return nearest;
}

document.addEventListener("keydown", (event) => {
  const link = event.target.closest?.(`${DRAWING} a`);
  if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
  const svg = link.ownerSVGElement;
  const { key } = event;
  if (STEPS[key]) {
    const next = neighbour(link, STEPS[key]);
    if (next) {
      for (const other of svg.querySelectorAll("a[tabindex='0']")) other.setAttribute("tabindex", -1);
      next.setAttribute("tabindex", 0);
      next.focus();
    }
  } else if (key === "Escape") {
    const href = link.getAttribute("href");
    const rows = [...document.querySelectorAll(".numbered a, .site-halls a, .rows a")];
    (rows.find((row) => row.getAttribute("href") === href) ?? rows[0])?.focus();
  } else if (key === "+" || key === "=") zoom(svg, 0.7);
  else if (key === "-") zoom(svg, 1.4);
  else return;
  event.preventDefault();
});

/* Fingers, mouse and wheel */

const fingers = new Map(); // places by pointer
let moved = false; // what ends a drag opens no link

const apart = ([[a, b], [c, d]]) => Math.hypot(a - c, b - d);
const between = ([[a, b], [c, d]]) => [(a + c) / 2, (b + d) / 2];

document.addEventListener("pointerdown", (event) => {
  const svg = event.target.closest(DRAWING);
  if (!svg || event.button) return;
  if (!fingers.size) moved = false;
  fingers.set(event.pointerId, [event.clientX, event.clientY]);
});

document.addEventListener("pointermove", (event) => {
  const before = fingers.get(event.pointerId);
  const svg = event.target.closest?.(DRAWING);
  if (!before || !svg) return;
  const now = [event.clientX, event.clientY];
  if (fingers.size === 1 && !moved && apart([before, now]) < SLIP) return;
  const were = [...fingers.values()].slice(0, 2);
  fingers.set(event.pointerId, now);
  const are = [...fingers.values()].slice(0, 2);
  moved = true;
  svg.setPointerCapture(event.pointerId);
  if (are.length > 1) zoom(svg, apart(were) / apart(are), between(are));
  else if (svg.hasAttribute("data-window") || wholes.has(svg)) move(svg, now[0] - before[0], now[1] - before[1]);
});

for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, (event) => {
    if (!fingers.delete(event.pointerId) || !moved) return;
    const svg = event.target.closest?.(DRAWING);
    if (svg) settle(svg);
    if (event.type === "pointercancel") moved = false;
  });
}

// A link isn't picked up, since the plan is what moves.
document.addEventListener("dragstart", (event) => event.target.closest?.(DRAWING) && event.preventDefault());

// The page keeps the wheel, unless somebody is at the plan already or asks for it.
document.addEventListener("wheel", (event) => {
  const svg = event.target.closest?.(DRAWING);
  if (!svg || !(event.ctrlKey || event.metaKey || svg.contains(document.activeElement))) return;
  event.preventDefault();
  zoom(svg, event.deltaY > 0 ? 1.15 : 0.87, [event.clientX, event.clientY]);
}, { passive: false });
