// Runs in the browser: says what stands out of the window or of its card, and which buttons lie on one another.
globalThis.misplaced = () => [...outOfWindow(), ...cards().flatMap((card) => [...outOf(card), ...overlapping(card)])];

function cards() {
  return [...document.querySelectorAll('.card-frame, .dialog-body, .bubble, .sheet')].filter(
    (card) => card.offsetWidth > 0,
  );
}

function outOfWindow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in a window of ${clientWidth}`] : [];
}

function outOf(card) {
  const { left, right } = card.getBoundingClientRect();
  return visible(card, '*')
    .filter((element) => {
      const place = element.getBoundingClientRect();
      return place.right > right + 1 || place.left < left - 1;
    })
    .map((element) => `wider than its card: ${named(element)}`);
}

function overlapping(card) {
  const buttons = visible(card, 'button');
  return buttons.flatMap((one, index) =>
    buttons
      .slice(index + 1)
      .filter((other) => !one.contains(other) && meet(one.getBoundingClientRect(), other.getBoundingClientRect()))
      .map((other) => `${named(one)} lies on ${named(other)}`),
  );
}

function meet(one, other) {
  return (
    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1
  );
}

function visible(card, selector) {
  return [...card.querySelectorAll(selector)].filter(({ offsetWidth, offsetHeight }) => offsetWidth * offsetHeight > 0);
}

function named(element) {
  return `<${element.className}> ${(element.textContent ?? '').slice(0, 60)}`;
}
