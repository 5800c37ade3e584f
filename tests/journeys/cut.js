// Texts of which a part can't be seen, for lack of room. What is
// shortened with an ellipsis says so, and what is typed in can be scrolled.
() => {
  const cut = [];
  for (const element of document.querySelectorAll("body :not(input, select, textarea)")) {
    const { overflowX, textOverflow } = getComputedStyle(element);
    if (overflowX === "visible" || overflowX === "auto" || overflowX === "scroll") continue;
    if (textOverflow === "ellipsis" || element.closest(".visually-hidden")) continue;
    const more = element.scrollWidth - element.clientWidth;
    if (more > 1 && element.clientWidth > 1) {
      cut.push(`${element.localName} ${element.className} “${element.textContent.trim().slice(0, 40)}” by ${more} px`);
    }
  }
  return cut;
}
