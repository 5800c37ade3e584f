// Every target on the page that is smaller than `least` in a direction, with its size.
//
// A target is what reacts to a press: with its label, and with what CSS lays over or around it.
// Left out, as WCAG 2.5.8 has it, are links in running text, whose height is the line's.
({ least, selector }) => {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  function inText(element) {
    if (element.localName !== "a" || getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const words = (node) => [...node.childNodes].some((child) =>
      child.nodeType === Node.TEXT_NODE ? /[\p{L}\p{N}]/u.test(child.data)
        : child.nodeType === Node.ELEMENT_NODE && !child.matches("a, button, .visually-hidden") && words(child));
    return words(block);
  }

  // How far a press beside the middle still reaches the target.
  function reach(element, labels, [across, down]) {
    const { left, top, width, height } = element.getBoundingClientRect();
    let steps = 0;
    for (const sign of [-1, 1]) {
      for (let step = 1; step < least; step++) {
        const hit = document.elementFromPoint(left + width / 2 + sign * step * across, top + height / 2 + sign * step * down);
        if (!hit || ![element, ...labels].some((each) => each.contains(hit))) break;
        steps++;
      }
    }
    return steps + 1;
  }

  const small = [];
  for (const element of document.querySelectorAll(selector)) {
    const labels = [...(element.labels ?? [])].filter(visible);
    const shown = visible(element) ? element : labels[0];
    if (!shown || inText(element) || element.matches("[disabled], [inert] *")) continue;
    const sizes = [shown, ...labels].map((each) => each.getBoundingClientRect());
    const most = (side) => Math.round(Math.max(...sizes.map((size) => size[side])) * 10) / 10;
    if (most("width") >= least && most("height") >= least) continue;
    shown.scrollIntoView({ block: "center", inline: "nearest" });
    const width = Math.max(most("width"), reach(shown, labels, [1, 0]));
    const height = Math.max(most("height"), reach(shown, labels, [0, 1]));
    if (width >= least && height >= least) continue;
    const name = element.ariaLabel || element.textContent.trim() || element.name;
    const place = element.parentElement.closest("[class]")?.className;
    small.push(`${place ?? ""} > ${element.localName} ${element.className} “${name.replace(/\s+/g, " ").slice(0, 40)}” ${width} × ${height}`);
  }
  return small;
}
