// Ties the plan's booths to the list of booths, which alone is enough to assign one.

const booths = document.getElementById("booth");
const says = document.getElementById("booth-says");
const plan = document.getElementById("plan");
const roles = [...document.querySelectorAll("#assign [name=role]")];
const marks = [...(plan?.querySelectorAll("[data-booth]") ?? [])];
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const chosen = () => marks.find((mark) => mark.dataset.booth === booths.value);
const optionOf = (mark) => booths.querySelector(`option[value="${mark.dataset.booth}"]`);

// What the booth allows: of one that has a host, nobody else can be the host.

function follow() {
  const { state = "", says: text } = booths.selectedOptions[0].dataset;
  const [host, next] = roles;
  host.disabled = state === "hosted";
  if (host.disabled && host.checked) next.checked = true;
  says.textContent = text;
  says.dataset.state = state;
  for (const mark of marks) mark.setAttribute("aria-selected", mark === chosen());
  chosen()?.parentNode.append(chosen()); // over its neighbours
}

function change() {
  follow();
  if (booths.selectedOptions[0].dataset.state === "free") roles[0].checked = true;
}

function choose(mark) {
  booths.value = mark.dataset.booth;
  change();
}

// The plan is one stop of the Tab key; arrows go to the nearest booth in their direction.

let active;

function point(mark) {
  active?.classList.remove("active");
  active = mark;
  active.classList.add("active");
  plan.setAttribute("aria-activedescendant", active.id);
  active.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function middle(mark) {
  const { x, y, width, height } = mark.querySelector("path").getBBox();
  return [x + width / 2, y + height / 2];
}

function neighbour(mark, [right, down]) {
  const [x, y] = middle(mark);
  let nearest;
  let least = Infinity;
  for (const other of marks) {
    const [across, along] = [middle(other)[0] - x, middle(other)[1] - y];
    const ahead = across * right + along * down;
    const aside = Math.abs(across * down) + Math.abs(along * right);
    const far = ahead + 2 * aside; // rather straight on than around a corner
    if (ahead > 0.1 && aside <= 2 * ahead && far < least) [nearest, least] = [other, far];
  }
  return nearest ?? mark;
}

function press(event) {
  const way = WAYS[event.key];
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (way) point(active ? neighbour(active, way) : marks[0]);
  else if (active && [" ", "Enter"].includes(event.key)) choose(active);
  else if (event.key === "Escape") booths.focus();
  else return;
  event.preventDefault();
}

function enter() {
  if (plan.matches(":focus-visible")) point(active ?? chosen() ?? marks[0]);
}

if (booths) {
  booths.addEventListener("change", () => {
    change();
    chosen()?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

if (booths && marks.length) {
  plan.setAttribute("role", "listbox");
  plan.querySelector("svg").setAttribute("role", "presentation");
  for (const mark of marks) {
    const text = optionOf(mark).textContent;
    mark.id = `plan-${mark.dataset.booth}`;
    mark.setAttribute("role", "option");
    mark.setAttribute("aria-label", `${text}: ${optionOf(mark).dataset.says}`);
  }
  plan.addEventListener("keydown", press);
  plan.addEventListener("focus", enter);
  plan.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-booth]");
    if (!mark) return;
    point(mark);
    choose(mark);
  });
}

if (booths) follow();
