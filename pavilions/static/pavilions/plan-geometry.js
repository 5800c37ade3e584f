// Where things are on the plan, in metres from its lower left corner.

export const STEP = 0.5; // metres that an arrow key moves, and to which the pointer keeps
const SIDEWAYS = 2; // so much farther counts what isn't straight ahead
const AHEAD = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export const isArrow = (key) => key in AHEAD;

export const ahead = (key) => AHEAD[key].map((part) => part * STEP);

export const snapped = (metres) => Math.round(metres / STEP) * STEP;

// A number as forms have it, without the tail that sums of fractions grow.
export const written = (metres) => String(Number(metres.toFixed(3)));

export const boxOf = (mark) => mark.dataset.box.split(" ").map(Number);

export function pointAt(plan, event) {
  const point = new DOMPoint(event.clientX, event.clientY);
  const { x, y } = point.matrixTransform(plan.getScreenCTM().inverse());
  return [x, Number(plan.dataset.height) - y];
}

// The rectangle between two points: left, bottom, width, depth.
export function between([x, y], [otherX, otherY]) {
  return [Math.min(x, otherX), Math.min(y, otherY), Math.abs(otherX - x), Math.abs(otherY - y)];
}

export function isWithin([x, y, width, depth], [left, bottom, across, up]) {
  return x >= left && y >= bottom && x + width <= left + across && y + depth <= bottom + up;
}

const middle = (mark) => {
  const [x, y, width, depth] = boxOf(mark);
  return [x + width / 2, y + depth / 2];
};

// The mark that the eye finds next from this one in an arrow's direction, if there is one.
export function neighbour(marks, from, key) {
  const [across, up] = AHEAD[key];
  const [x, y] = middle(from);
  let best = null;
  let least = Infinity;
  for (const mark of marks) {
    const [otherX, otherY] = middle(mark);
    const along = (otherX - x) * across + (otherY - y) * up;
    const aside = Math.abs((otherX - x) * up) + Math.abs((otherY - y) * across);
    if (mark === from || along < 0.01 || aside > along * SIDEWAYS) continue;
    const distance = along + aside * SIDEWAYS;
    if (distance < least) [best, least] = [mark, distance];
  }
  return best;
}
