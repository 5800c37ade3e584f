// Suggestions while typing: makes a combobox of the search box, which works without it as well.

const PAUSE = 120; // milliseconds without a keystroke before it asks
const LEAST = 2; // characters to ask for, or one of a script that has words of one character
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

function combobox(input, list, status) {
  let active = -1; // the number of the option that Enter would open; -1 is the text itself
  let timer = 0;
  let request = new AbortController();
  let composing = false;

  const isOpen = () => !list.hidden;

  function choose(number) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = number;
    const option = list.children[active];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function show(open) {
    choose(-1);
    list.hidden = !open;
    input.setAttribute("aria-expanded", open);
  }

  // Whatever was asked before may no longer answer.
  function forget() {
    clearTimeout(timer);
    request.abort();
  }

  function close() {
    forget();
    show(false);
    status.textContent = "";
  }

  async function ask() {
    forget();
    const text = input.value.trim();
    if ([...text].length < (DENSE.test(text) ? 1 : LEAST)) return close();
    const { signal } = (request = new AbortController());
    try {
      const response = await fetch(`${input.dataset.suggest}?${new URLSearchParams({ q: text })}`, { signal });
      const found = await response.json();
      if (signal.aborted || document.activeElement !== input) return;
      list.replaceChildren(...found.suggestions.map(option));
      list.scrollTop = 0;
      show(found.suggestions.length > 0);
      status.textContent = found.status;
    } catch {
      // Without an answer the box is what it is without script.
      if (!signal.aborted) close();
    }
  }

  function askSoon() {
    forget();
    if (!composing) timer = setTimeout(ask, PAUSE);
  }

  function move(step) {
    if (!isOpen()) return ask();
    const places = list.children.length + 1; // the text is one of them
    choose(((active + 1 + step + places) % places) - 1);
  }

  function press(event) {
    // Enter then belongs to the input method; some browsers tell so by the number alone.
    if (event.isComposing || event.keyCode === 229) {
      if (event.key === "Enter") event.preventDefault();
      return;
    }
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Enter" && active >= 0) {
      event.preventDefault();
      list.children[active].click();
    } else if (key === "Enter") {
      close();
    } else if (key === "Escape") {
      if (isOpen()) event.preventDefault(); // or the browser would clear the text
      close();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(key)) {
      choose(-1); // back in the text
    }
  }

  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": false };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.addEventListener("keydown", press);
  input.addEventListener("input", askSoon);
  input.addEventListener("compositionstart", () => {
    composing = true;
    forget();
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    askSoon();
  });
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays
  addEventListener("pagehide", close); // so that Back doesn't find the list open
}

function option({ label, name, lang, detail, detail_lang, url }, number) {
  const link = document.createElement("a");
  link.id = `suggestion-${number}`;
  link.href = url;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.append(part("span", label), " ", part("bdi", name, lang), " ", part("bdi", detail, detail_lang));
  return link;
}

function part(tag, text, lang) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (lang) element.lang = lang;
  return element;
}

const input = document.getElementById("q");
if (input?.dataset.suggest) {
  combobox(input, document.getElementById("suggestions"), document.getElementById("suggested"));
}
