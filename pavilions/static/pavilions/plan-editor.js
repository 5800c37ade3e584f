// Pointer and keys on the plan. They fill in and send the page's own forms, which work without.

import {
  ahead, between, boxOf, isArrow, isWithin, neighbour, pointAt, snapped, STEP, written,
} from "./plan-geometry.js";
import {
  asked, booths, choose, chosen, editor, fill, focus, formOf, ghost, isBusy, isChosen, markOf,
  parsed, plan, ready, send, setZoom, stop, SVG, toggle,
} from "./plan-page.js";

const SLIP = 4; // pixels that a hand moves without meaning it
const PAUSE = 250; // milliseconds without a key until a preview is asked for
const CORNERS = ["sw", "se", "ne", "nw"];

let mode = "choose";
let carried = null; // how far the keys have carried or stretched what is chosen
let drag = null; // what the pointer is at

function setMode(name) {
  mode = name;
  editor().dataset.mode = name;
  for (const button of editor().querySelectorAll("[data-mode][type=button]")) {
    button.setAttribute("aria-pressed", button.dataset.mode === name);
  }
  if (name !== "move") carry(null);
}

// What isn't done yet, drawn with dashes

function draw(shapes) {
  ghost().replaceChildren(...shapes);
}

function box([x, y, width, depth], className = "") {
  const rect = document.createElementNS(SVG, "rect");
  const top = Number(plan().dataset.height) - y - depth;
  for (const [name, value] of Object.entries({ x, y: top, width, height: depth })) {
    rect.setAttribute(name, value);
  }
  if (className) rect.setAttribute("class", className);
  return rect;
}

function shifted(mark, right, up) {
  const shape = mark.querySelector("path, circle").cloneNode();
  shape.setAttribute("transform", `translate(${right} ${-up})`);
  return shape;
}

function handles() {
  const [mark, more] = chosen();
  if (!mark || more || !mark.classList.contains("booth")) return [];
  const [x, y, width, depth] = boxOf(mark);
  const places = { sw: [x, y], se: [x + width, y], ne: [x + width, y + depth], nw: [x, y + depth] };
  const size = Math.min(0.8, width / 3, depth / 3);
  return CORNERS.map((corner) => {
    const [left, bottom] = places[corner];
    const handle = box([left - size / 2, bottom - size / 2, size, size], `handle is-${corner}`);
    handle.dataset.corner = corner;
    return handle;
  });
}

// Sending

function move(right, up) {
  const form = formOf("move");
  form.elements.right.value = written(right);
  form.elements.up.value = written(up);
  if (right || up) send(form);
}

function place(form, measures) {
  fill(form, measures);
  send(formOf(form));
}

// Keys

function carry(step) {
  carried = step;
  if (!carried) return draw(handles());
  const { right, up, wider, deeper } = carried;
  const marks = chosen();
  if (!wider && !deeper) return draw(marks.map((mark) => shifted(mark, right, up)));
  const [x, y, width, depth] = boxOf(marks[0]);
  return draw([box([x + right, y + up, width + wider, depth + deeper])]);
}

function carryOn(event) {
  const [right, up] = ahead(event.key);
  const now = { right: 0, up: 0, wider: 0, deeper: 0, ...carried };
  if (!event.shiftKey) carry({ ...now, right: now.right + right, up: now.up + up });
  else if (chosen().length === 1) {
    const [, , width, depth] = boxOf(chosen()[0]);
    const wider = Math.max(now.wider + right, STEP - width);
    carry({ ...now, wider, deeper: Math.max(now.deeper + up, STEP - depth) });
  }
}

function putDown() {
  const { right, up, wider, deeper } = carried ?? { right: 0, up: 0 };
  const [x, y, width, depth] = wider || deeper ? boxOf(chosen()[0]) : [];
  setMode("choose");
  if (wider || deeper) place("resize", [x + right, y + up, width + wider, depth + deeper]);
  else move(right, up);
}

function keyOnPlan(event, mark) {
  const isLetter = !event.ctrlKey && !event.metaKey && !event.altKey;
  const isMoving = mode === "move" && chosen().length;
  const steps = {
    Enter: () => (isMoving ? putDown() : toggle(mark)),
    " ": () => (isMoving ? putDown() : toggle(mark)),
    Escape: () => (mode === "choose" ? choose([]) : setMode("choose")),
    Delete: () => chosen().length && send(formOf("remove")),
    m: () => {
      if (!chosen().length) choose([mark.dataset.name]);
      setMode("move");
    },
  };
  if (isArrow(event.key) && isMoving) carryOn(event);
  else if (isArrow(event.key)) focusOn(neighbour(booths(), mark, event.key));
  else if (isLetter && steps[event.key]) steps[event.key]();
  else return;
  event.preventDefault();
  if (mode === "choose" && !carried) draw(handles());
}

function focusOn(mark) {
  if (!mark) return;
  focus(mark);
  mark.scrollIntoView({ block: "nearest", inline: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (isBusy() || event.target.closest("input, select, textarea")) return;
  const mark = event.target.closest("#plan [data-name]");
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && (key === "z" || key === "y")) {
    const isRedo = key === "y" || event.shiftKey;
    const form = document.getElementById(isRedo ? "plan-redo" : "plan-undo");
    if (!form.querySelector("button").disabled) send(form);
    event.preventDefault();
  } else if (mark) keyOnPlan(event, mark);
});

// Pointer

function press(event) {
  if (event.button || isBusy() || !event.target.closest("#plan")) return;
  const mark = event.target.closest("[data-name]");
  const { corner } = event.target.dataset;
  const start = pointAt(plan(), event);
  const kind = corner ? "size" : mode === "draw" ? "draw" : mark ? "move" : "band";
  if (event.pointerType === "touch" && mode === "choose" && !corner) return; // it pans
  drag = { kind, corner, mark, start, x: event.clientX, y: event.clientY, isMeant: false };
  event.preventDefault(); // no text is marked, and no link is dragged away
}

function pull(event) {
  if (!drag) return;
  drag.isMeant ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > SLIP;
  if (!drag.isMeant) return;
  const [x, y] = pointAt(plan(), event);
  const offset = [snapped(x - drag.start[0]), snapped(y - drag.start[1])];
  if (drag.kind === "move") {
    if (!isChosen(drag.mark)) choose([drag.mark.dataset.name]);
    drag.offset = offset;
    draw(chosen().map((mark) => shifted(mark, ...offset)));
    return;
  }
  if (drag.kind === "size") drag.box = stretched(boxOf(chosen()[0]), drag.corner, offset);
  if (drag.kind === "draw") drag.box = between(drag.start.map(snapped), [snapped(x), snapped(y)]);
  if (drag.kind === "band") drag.box = between(drag.start, [x, y]);
  draw([box(drag.box)]);
}

function stretched([x, y, width, depth], corner, [right, up]) {
  const isWest = corner.endsWith("w");
  const isSouth = corner.startsWith("s");
  const wide = Math.max(width + (isWest ? -right : right), STEP);
  const deep = Math.max(depth + (isSouth ? -up : up), STEP);
  return [isWest ? x + width - wide : x, isSouth ? y + depth - deep : y, wide, deep];
}

function release() {
  if (!drag) return;
  const { kind, offset, box: measures, isMeant } = drag;
  drag = null;
  if (!isMeant) {
    if (kind === "band") choose([]);
    draw(handles());
  } else if (kind === "move") move(...offset);
  else if (kind === "band") {
    const within = booths().filter((mark) => isWithin(boxOf(mark), measures));
    choose(within.map((mark) => mark.dataset.name));
    draw(handles());
  } else if (measures[2] && measures[3]) {
    const form = kind === "size" ? "resize" : "draw";
    document.getElementById(`plan-${form}`).open = true;
    setMode("choose");
    place(form, measures);
  }
  suppressClick = isMeant;
}

let suppressClick = false; // the one that ends a drag

document.addEventListener("pointerdown", press);
document.addEventListener("pointermove", pull);
document.addEventListener("pointerup", release);
document.addEventListener("pointercancel", () => {
  drag = null;
  draw(handles());
});

document.addEventListener("click", (event) => {
  const target = event.target.closest?.(
    "#plan [data-name], [data-choose], [data-draw], [data-zoom-to], [data-mode][type=button]",
  );
  if (!target || !editor().contains(target)) return;
  const { name, choose: list, draw: code, zoomTo } = target.dataset;
  event.preventDefault();
  if (name && !suppressClick && mode !== "draw") {
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(target);
    else choose([name]);
    focus(target, { preventScroll: true });
    draw(handles());
  } else if (list) {
    choose(list.split(", ").filter(markOf));
    draw(handles());
    focusOn(chosen()[0]);
  } else if (code) drawBooth(code);
  else if (zoomTo) setZoom(zoomTo);
  else if (target.dataset.mode) {
    setMode(target.dataset.mode);
    stop()?.focus();
  }
  suppressClick = false;
});

function drawBooth(code) {
  formOf("draw").elements.code.value = code;
  document.getElementById("plan-draw").open = true;
  setMode("draw");
  formOf("draw").elements.x.focus();
}

// Forms

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!editor().contains(form)) return;
  event.preventDefault();
  const isPreview = form.dataset.form === "block" && !event.submitter?.formMethod;
  if (isPreview) preview(form);
  else send(form, event.submitter);
});

let timer = 0;
let asking = null;

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.dataset.form !== "block") return;
  clearTimeout(timer);
  timer = setTimeout(() => preview(form), PAUSE);
});

async function preview(form) {
  clearTimeout(timer);
  asking?.abort();
  asking = new AbortController();
  try {
    const response = await fetch(...asked(form, null, { signal: asking.signal }));
    const page = parsed(await response.text());
    for (const id of ["plan-preview", "plan-preview-faults"]) {
      const fresh = page.getElementById(id);
      if (fresh) document.getElementById(id).replaceChildren(...fresh.childNodes);
    }
    const errors = [...page.querySelectorAll("#plan-block .errorlist")];
    document.getElementById("plan-preview-faults").append(...errors);
  } catch {
    // A newer preview is on its way, or there is no connection: saving would tell.
  }
}

ready(() => {
  setMode("choose");
  draw(handles());
});
