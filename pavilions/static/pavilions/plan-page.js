// The editor's page: what is chosen on it, and how it is sent and shown anew. The server says what
// the plan is; each edit is one of the page's own forms, and its answer replaces the editor.

import { boxOf, written } from "./plan-geometry.js";

export const SVG = "http://www.w3.org/2000/svg";
export const editor = () => document.getElementById("plan-editor");
export const plan = () => document.getElementById("plan");
export const ghost = () => document.getElementById("plan-ghost");
export const booths = () => [...document.querySelectorAll("#plan-booths [data-name]")];
export const markOf = (name) => plan().querySelector(`[data-name="${CSS.escape(name)}"]`);
export const formOf = (name) => editor().querySelector(`[data-form="${name}"]`);

const said = document.getElementById("plan-said");
const LISTED = ", "; // between names in a field
let names = []; // what is chosen, in the order of choosing
let busy = false;
let readied = () => {};

export const isBusy = () => busy;
export const chosen = () => names.map(markOf).filter(Boolean);
export const isChosen = (mark) => names.includes(mark.dataset.name);

export function say(text) {
  said.textContent = text;
}

export function choose(wanted) {
  const before = new Set(names);
  const now = new Set(wanted);
  names = [...now];
  for (const name of before) if (!now.has(name)) markAs(name, false);
  for (const name of now) markAs(name, true);
  const text = names.join(LISTED);
  document.getElementById("plan-chosen").value = text;
  for (const field of editor().querySelectorAll("[type=hidden][name=chosen]")) field.value = text;
  const marks = chosen().filter((mark) => mark.classList.contains("booth"));
  editor().dataset.choice =
    ["none", "one"][marks.length] ?? "several";
  if (!marks.length && names.length) editor().dataset.choice = "things";
  if (marks.length === 1) fill("resize", boxOf(marks[0]));
}

export function toggle(mark) {
  const { name } = mark.dataset;
  choose(isChosen(mark) ? names.filter((each) => each !== name) : [...names, name]);
}

function markAs(name, isNow) {
  const mark = markOf(name);
  mark?.classList.toggle("is-chosen", isNow);
  if (mark?.hasAttribute("role")) mark.setAttribute("aria-selected", isNow);
}

// Write a box into a form: left, bottom, width and depth.
export function fill(form, box) {
  const { x, y, width, depth } = formOf(form).elements;
  [x, y, width, depth].forEach((field, place) => (field.value = written(box[place])));
}

// The one tab stop of the plan goes where somebody was last.
export function focus(mark, options) {
  for (const each of plan().querySelectorAll('[tabindex="0"]')) each.tabIndex = -1;
  mark.tabIndex = 0;
  mark.focus(options);
}

export const stop = () => plan().querySelector('[tabindex="0"]');

export async function send(form, submitter = null) {
  if (busy) return;
  busy = true;
  editor().setAttribute("aria-busy", "true");
  try {
    const response = await fetch(...asked(form, submitter));
    show(await response.text(), response);
  } catch {
    say(editor().dataset.lost);
  } finally {
    busy = false;
    editor().removeAttribute("aria-busy");
  }
}

// What a form asks for, as the browser would.
export function asked(form, submitter = null, more = {}) {
  const data = new FormData(form, submitter);
  const method = submitter?.getAttribute("formmethod") ?? form.method;
  const address = submitter?.getAttribute("formaction") ?? form.getAttribute("action");
  const url = new URL(address ?? "", location.href);
  if (method === "post") return [url, { ...more, method, body: data }];
  url.search = new URLSearchParams(data);
  return [url, more];
}

export const parsed = (text) => new DOMParser().parseFromString(text, "text/html");

function show(text, response) {
  const fresh = parsed(text).getElementById("plan-editor");
  if (!fresh) {
    location.assign(response.url); // signed out meanwhile, or worse: the page itself tells
    return;
  }
  const seen = sight();
  editor().replaceWith(document.adoptNode(fresh));
  if (response.ok && !response.url.includes("/preview/")) {
    if (response.redirected) history.replaceState(null, "", response.url);
  }
  ready(readied);
  restore(seen);
  const told = [...fresh.querySelectorAll(".messagelist li, .plan-news p, .errorlist li")];
  say(told.map((each) => each.textContent).join(" "));
}

// What of the page isn't the server's business: the part in view, what is open, where the focus is.
function sight() {
  const view = plan().closest(".plan-view");
  const active = document.activeElement;
  return {
    zoom: view.dataset.zoom,
    left: view.scrollLeft,
    top: view.scrollTop,
    open: [...editor().querySelectorAll("details[id][open]")].map((each) => each.id),
    mark: active.closest?.("#plan [data-name]")?.dataset.name,
    form: active.closest?.("details[id]")?.id ?? active.closest?.("form[id]")?.id,
    field: active.id || active.name,
  };
}

function restore({ zoom, left, top, open, mark, form, field }) {
  setZoom(zoom);
  const view = plan().closest(".plan-view");
  [view.scrollLeft, view.scrollTop] = [left, top];
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (mark) {
    const options = { preventScroll: true };
    const next = markOf(mark) ?? chosen()[0] ?? stop();
    if (next) focus(next, options);
  } else if (form) {
    const within = document.getElementById(form);
    const same = document.getElementById(field) ?? within?.querySelector("button:enabled");
    (same?.checkVisibility() ? same : (within?.querySelector("summary") ?? stop()))?.focus();
    if (document.activeElement === document.body) stop()?.focus();
  }
}

export function setZoom(zoom) {
  plan().closest(".plan-view").dataset.zoom = zoom;
  for (const link of editor().querySelectorAll("[data-zoom-to]")) {
    if (link.dataset.zoomTo === zoom) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

// Make the page's plan one that keys work on; `then` is called for every page that is shown.
export function ready(then) {
  readied = then;
  const list = document.getElementById("plan-booths");
  if (list.childElementCount) {
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-multiselectable", "true");
  }
  for (const mark of booths()) {
    mark.setAttribute("role", "option");
    mark.setAttribute("aria-selected", mark.classList.contains("is-chosen"));
  }
  for (const hidden of editor().querySelectorAll(".plan-modes, .plan-keys")) hidden.hidden = false;
  names = document.getElementById("plan-chosen").value.split(LISTED).filter(Boolean);
  readied();
}
