// Results that follow each change. htmx asks and puts in what comes, as the page's attributes say;
// this keeps what readers have in hand meanwhile: the focus, what stands open, and the way back.

const PAUSE = 350; // milliseconds without a keystroke before results follow what is typed
const FRESH = ".chips, .beside, .hall-plan, .rows, .cards, .pager, .empty"; // in these nothing is kept

const finder = document.querySelector("[data-results]");
const found = document.getElementById("found");
const form = document.getElementById("find");
const text = document.getElementById("q");
const panel = found.querySelector(".filters");
const results = found.querySelector(".results");
const heading = document.getElementById("status");
const trouble = finder.querySelector(".trouble");

// htmx comes with this, not before: what it follows without this would lose what readers have in hand.
await new Promise((loaded, failed) => {
  const script = document.createElement("script");
  Object.assign(script, { src: finder.dataset.results, onload: loaded, onerror: failed });
  document.head.append(script);
});

/* What changes, and what stays */

// Makes an element like a new one and gives the one that shall stand: itself where it can.
function renewed(old, now) {
  if (old.isEqualNode(now)) return old;
  if (now.matches(FRESH)) return now;
  for (const { name } of [...old.attributes]) {
    if (name !== "open" && !now.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of now.attributes) {
    if (name !== "open") old.setAttribute(name, value);
  }
  const before = new Map([...old.children].map((child) => [nameOf(child), child]));
  const children = [...now.childNodes].map((child) => {
    const same = child.localName && before.get(nameOf(child));
    return same ? renewed(same, child) : child;
  });
  for (const child of [...old.childNodes]) if (!children.includes(child)) remove(child);
  arrange(old, children);
  return old;
}

// What makes a child the same one in an old and a new page: its id, its value, or its place.
function nameOf(child) {
  const { id, localName, parentNode } = child;
  if (id || localName === "li") return id || child.querySelector("input")?.value;
  const alike = [...parentNode.children].filter((each) => each.localName === localName);
  return `<${localName}>${alike.indexOf(child)}`;
}

function remove(child) {
  if (child.contains(document.activeElement)) {
    child.previousElementSibling?.querySelector("input, summary")?.focus();
  }
  child.remove();
}

// Puts children in order, around the one that has the focus, which moving would take from it.
function arrange(parent, children) {
  let place = parent.firstChild;
  for (const child of children) {
    if (child !== place && parent.contains(child) && child.contains(document.activeElement)) {
      while (place !== child) {
        const next = place.nextSibling;
        parent.append(place);
        place = next;
      }
    }
    if (child === place) place = place.nextSibling;
    else parent.insertBefore(child, place);
  }
}

// A value that is checked in an unfolded list stays there, though a new page would bring it up.
function leaveUnfolded(now) {
  for (const box of panel.querySelectorAll(".facet details[open] :checked")) {
    const list = now.querySelector(`#${box.closest(".facet").id} details ul`);
    const same = list && sameBox(list.closest(".facet"), box);
    if (!same) continue;
    let next = box.closest("li").nextElementSibling;
    while (next && !sameBox(list, next.querySelector("input"))) next = next.nextElementSibling;
    const place = next && sameBox(list, next.querySelector("input")).closest("li");
    list.insertBefore(same.closest("li"), place);
  }
}

const sameBox = (within, box) =>
  [...within.querySelectorAll("input")].find(({ name, value }) => name === box.name && value === box.value);

const sameLink = ({ href }) => [...results.querySelectorAll("a")].find((link) => link.href === href);

htmx.defineExtension("results", {
  handleSwap(style, target, fragment) {
    const now = fragment.querySelector("#found");
    const held = document.activeElement;
    leaveUnfolded(now);
    renewed(target, now);
    if (!held.isConnected) {
      const isLost = document.activeElement === document.body;
      (sameBox(panel, held) ?? sameLink(held) ?? (isLost ? heading : null))?.focus({ preventScroll: true });
    }
    for (const box of panel.querySelectorAll("input")) box.checked = box.defaultChecked;
    for (const option of results.querySelectorAll("option")) option.selected = option.defaultSelected;
    return [target];
  },
});

/* The address: a change is a step, typing is none until it is done, Back asks again */

let shown = here();
let draft = ""; // the address before somebody began to type

function here() {
  return location.pathname + location.search;
}

function remember(source) {
  const { href } = new URL(found.dataset.address, location);
  if (source === text && text.matches(":focus")) {
    draft ||= location.href;
    history.replaceState(null, "", href);
  } else if (source !== finder && href !== location.href) {
    history.pushState(null, "", href);
  }
  shown = here();
  if (source !== text && source !== form && source !== found) {
    text.value = new URLSearchParams(location.search).get("q") ?? "";
  }
  for (const link of document.querySelectorAll(".languages a")) link.search = location.search;
}

function finishTyping() {
  const { href } = location;
  if (draft && draft !== href) {
    history.replaceState(null, "", draft);
    history.pushState(null, "", href);
  }
  draft = "";
}

function goBack() {
  draft = "";
  if (here() !== shown) ask(here(), finder);
}

const ask = (path, source) => htmx.ajax("GET", path, { source }).catch(() => {});

/* Where a reader is afterwards */

function lookAtResults() {
  heading.focus({ preventScroll: true });
  results.scrollIntoView();
}

function lead(source) {
  if (source.matches(".chip")) {
    const place = [...source.closest(".chips").querySelectorAll(".chip")].indexOf(source);
    const chips = results.querySelectorAll(".chip");
    (chips[Math.min(place, chips.length - 1)] ?? heading).focus();
  } else if (source.matches("a") || trouble.contains(document.activeElement)) {
    lookAtResults();
  } else if (source !== finder && results.getBoundingClientRect().top < 0) {
    results.scrollIntoView();
  }
}

/* What is asked for, and what becomes of it */

let typing = 0;
let again = null;

// A change is told though it may come to the same.
const sayAgain = (words) => words.replaceChildren(...words.childNodes);

// Other parts of the page may use htmx as well.
function on(names, listen) {
  for (const name of names.split(" ")) {
    finder.addEventListener(`htmx:${name}`, ({ detail }) => {
      if (detail.target === found) listen(detail, detail.requestConfig);
    });
  }
}

on("configRequest", ({ parameters, triggeringEvent }) => {
  const box = triggeringEvent?.target;
  if (box?.type === "checkbox" && box.checked) parameters.latest = `${box.name}:${box.value}`;
});

on("beforeRequest", (_detail, { elt }) => {
  clearTimeout(typing);
  found.ariaBusy = true;
  if (elt === form && matchMedia("(pointer: coarse)").matches) text.blur(); // and its keyboard goes
});

on("afterRequest", () => (found.ariaBusy = null));

// The code of a booth leads away, and back to where it wasn't typed: otherwise it would lead away again.
on("beforeOnLoad", ({ xhr }) => {
  if (!xhr.getResponseHeader("HX-Redirect")) return;
  const before = new URL(location);
  before.searchParams.delete("q");
  history.replaceState(null, "", before);
});

// An answer of somebody else's, as of a network that first wants to be signed in to
on("beforeSwap", (detail) => {
  if (detail.shouldSwap && !detail.serverResponse.includes('id="found"')) {
    detail.shouldSwap = false;
    detail.isError = true;
  }
});

on("responseError sendError timeout", (_detail, { path, elt }) => {
  again = () => ask(path, elt);
  trouble.hidden = false;
  sayAgain(trouble.firstElementChild);
});

on("afterSwap", (_detail, { elt }) => {
  remember(elt);
  lead(elt);
  trouble.hidden = true;
  const [status] = heading.children;
  if (document.activeElement !== heading) sayAgain(status); // which says it already
});

trouble.querySelector("button").addEventListener("click", () => again());

function typed({ isComposing }) {
  clearTimeout(typing);
  if (!isComposing) typing = setTimeout(() => htmx.trigger(text, "typed"), PAUSE);
}

text.addEventListener("input", typed);
text.addEventListener("compositionend", typed);
text.addEventListener("change", finishTyping);
addEventListener("popstate", goBack);
addEventListener("pageshow", goBack);

found.addEventListener("click", (event) => {
  if (!event.target.closest(".apply button")) return;
  event.preventDefault();
  panel.open = false;
  lookAtResults();
});

document.documentElement.classList.add("follows");

// What was chosen before all this was here
const isChanged = (box) => box.checked !== box.defaultChecked;
if ([...panel.querySelectorAll("input")].some(isChanged)) ask(location.pathname, found);
