// Saves without a reload, and keeps what can't be sent until there is a connection again.
// All of it works without script as well: the buttons and the notes send forms.

const KEY = "expo-waiting"; // where the browser keeps what is to be sent
const PATIENCE = 10000; // milliseconds that an answer may take
const AGAIN = 15000; // milliseconds until a site that didn't answer is asked again
const SHOWN = 6000; // milliseconds that a word about a change stays in sight
const TOGGLES = "button[aria-pressed][form=save]";

class Refusal extends Error {} // the site has answered: no

const form = document.getElementById("save");
const words = form.dataset;
const said = document.createElement("p");
said.className = "visually-hidden";
said.setAttribute("aria-live", "polite");
document.body.append(said);

let timer = 0;
function say(text) {
  clearTimeout(timer);
  said.textContent = text;
  said.className = "save-said";
  timer = setTimeout(() => (said.className = "visually-hidden"), SHOWN);
}

// What is to be sent: the fields, by address and thing, in the order of the visitor's wishes. It is
// kept until it is answered, so that neither a lost connection nor the next page loses it.

let memory = {}; // where the browser keeps nothing
const keyOf = (address, thing) => `${address} ${thing}`;

function wishes() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? memory;
  } catch {
    return memory;
  }
}

function change(edit) {
  memory = wishes();
  edit(memory);
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // Storage is switched off or full: it lasts as long as the page.
  }
}

let sent = ""; // the key of what is on its way

function wish(address, fields, opposite) {
  const other = opposite && keyOf(opposite, fields.thing);
  change((all) => {
    const cancels = other && other !== sent && all[other];
    delete all[keyOf(address, fields.thing)];
    delete all[other];
    if (!cancels) all[keyOf(address, fields.thing)] = fields;
  });
}

// Sending, one after the other: the first answer brings the cookie that the next ones need.

async function send(address, fields) {
  const body = new FormData(form);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const headers = { Accept: "application/json" };
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(address, { method: "POST", body, headers, signal });
  if (response.status >= 500) throw new Error(String(response.status));
  const isData = (response.headers.get("Content-Type") ?? "").startsWith("application/json");
  const answer = isData ? await response.json() : {};
  if (!response.ok || !isData) throw new Refusal(answer.error ?? words.failed);
  for (const place of document.querySelectorAll("[data-saved-count]")) place.textContent = answer.count || "";
  return answer.status;
}

// Sends all, and gives the addresses. What a visitor wishes meanwhile comes after it.
async function sendAll() {
  const done = [];
  for (;;) {
    const [key, fields] = Object.entries(wishes())[0] ?? [];
    if (!key) return done;
    const [address] = key.split(" ");
    sent = key;
    try {
      say(await send(address, fields));
    } catch (error) {
      sent = "";
      if (!(error instanceof Refusal)) {
        mark();
        if (said.textContent !== words.waiting) say(words.waiting);
        if (navigator.onLine) again = setTimeout(go, AGAIN);
        return done;
      }
      togglesOf(document, fields.thing).filter((button) => addresses(button)[1] === address).forEach(toggle);
      say(error.message);
    }
    sent = "";
    done.push(address);
    // Unless another wish of that name has come meanwhile, as a longer note does.
    change((all) => JSON.stringify(all[key]) === JSON.stringify(fields) && delete all[key]);
    mark();
  }
}

let sending = Promise.resolve();
let again = 0;
function go() {
  clearTimeout(again);
  return (sending = sending.then(sendAll, sendAll));
}

// Buttons that are pressed or not

const isPressed = (button) => button.getAttribute("aria-pressed") === "true";

const togglesOf = (root, thing) => [...root.querySelectorAll(TOGGLES)].filter((button) => button.value === thing);

// The address that a press goes to, and the one of the press after it.
function addresses(button) {
  const save = form.getAttribute("action");
  const now = button.getAttribute("formaction") ?? save;
  return [now, button.dataset.otherwise ?? (now === save ? words.discard : save)];
}

function toggle(button) {
  const [now, next] = addresses(button);
  button.setAttribute("aria-pressed", !isPressed(button));
  button.setAttribute("formaction", next);
  if (button.dataset.otherwise) button.dataset.otherwise = now;
}

function press(button) {
  const [address, opposite] = addresses(button);
  const alike = togglesOf(document, button.value).filter((other) => addresses(other)[0] === address);
  alike.forEach(toggle);
  wish(address, { thing: button.value }, opposite);
  go();
}

// Marks the buttons of what waits.
function mark() {
  const all = wishes();
  for (const button of document.querySelectorAll(TOGGLES)) {
    button.toggleAttribute("data-waiting", keyOf(addresses(button)[1], button.value) in all);
  }
}

// What waits shows as if it were sent, in results that come in later too.
function show() {
  const all = wishes();
  for (const button of document.querySelectorAll(TOGGLES)) {
    if (keyOf(addresses(button)[0], button.value) in all) toggle(button);
  }
  for (const noted of document.querySelectorAll("[data-note]")) {
    const kept = all[keyOf(noted.getAttribute("action"), noted.elements.thing.value)];
    if (kept) noted.elements.note.value = kept.note;
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.matches(TOGGLES)) {
    event.preventDefault();
    press(button);
  } else if (button?.matches("[data-print]")) {
    print();
  } else if (button?.dataset.copy) {
    const { value } = document.getElementById(button.dataset.copy);
    navigator.clipboard.writeText(value).then(() => say(button.dataset.copied));
  }
});

// A note is kept as soon as it is written.
for (const name of ["change", "submit"]) {
  document.addEventListener(name, (event) => {
    const noted = event.target.closest("[data-note]");
    if (!noted) return;
    if (name === "submit") event.preventDefault();
    const { thing, note } = Object.fromEntries(new FormData(noted));
    wish(noted.getAttribute("action"), { thing, note });
    go();
  });
}

// The list as the site lays it out now. A reload would take a visitor back who is on the way to another page.
async function layOut() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  document.querySelector(".my-expo").replaceWith(page.querySelector(".my-expo"));
  uncover();
}

function uncover() {
  for (const button of document.querySelectorAll("[data-print], [data-copy]")) button.hidden = false;
}

uncover();
document.addEventListener("htmx:afterSwap", show);
addEventListener("online", go);
show();
mark();
if (Object.keys(wishes()).length) {
  const changesList = (address) => [form.getAttribute("action"), words.discard].includes(address);
  go().then((done) => document.querySelector(".my-expo") && done.some(changesList) && layOut());
}
