// Runs in the browser: draws a card once for each look of the client, as the sandbox's page draws it, and says what went wrong.
import { AdaptiveCard, SerializationContext } from 'adaptivecards';
import { hostConfig } from '../../../sandbox/page/cards/hostConfig.ts';

const looks = ['light', 'dark', 'contrast'];
const widths = [560, 320];

/** `unfold` is the title of the button whose form is to be open. Answers the problems, in words. */
globalThis.drawGallery = (content, unfold) => {
  document.body.replaceChildren();
  return looks.flatMap((look) => widths.flatMap((width) => drawOne(content, { look, width, unfold })));
};

function drawOne(content, { look, width, unfold }) {
  const frame = document.createElement('div');
  frame.className = `card-frame look-${look}`;
  frame.style.width = `${width}px`;
  document.body.append(frame);
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  const context = new SerializationContext();
  card.parse(content, context);
  const drawn = card.render();
  frame.replaceChildren(...(drawn ? [drawn] : []));
  if (unfold !== undefined) press(frame, unfold);
  const place = `${look}, ${width} px`;
  return [...notParsed(context), ...notDrawn(content, frame), ...overflowing(frame)].map(
    (problem) => `${place}: ${problem}`,
  );
}

function press(frame, title) {
  const button = [...frame.querySelectorAll('.ac-pushButton')].find((candidate) => candidate.textContent === title);
  button?.click();
}

/** Teams knows the people picker, which the library of version 3.0 only draws as a list without choices. */
function notParsed(context) {
  const count = context.eventCount;
  return Array.from({ length: count }, (_, index) => context.getEventAt(index).message).filter(
    (message) => !message.includes('choices.data'),
  );
}

function notDrawn(content, frame) {
  const shown = frame.textContent ?? '';
  const problems = shown.trim() === '' ? ['nothing was drawn'] : [];
  if (/\{\{(DATE|TIME)\(/.test(shown)) problems.push('a date was not filled in');
  const inputs = inputsIn(content.body);
  const drawn = frame.querySelectorAll('.ac-input-container').length;
  if (drawn < inputs) problems.push(`${drawn} of ${inputs} inputs were drawn`);
  return problems;
}

/** Without those of forms that are not unfolded. */
function inputsIn(part) {
  if (typeof part !== 'object' || part === null || part.type === 'Action.ShowCard') return 0;
  const own = part.type?.startsWith?.('Input.') ? 1 : 0;
  return Object.values(part).reduce((sum, child) => sum + inputsIn(child), own);
}

/** A form that unfolds is wider than its row on purpose, but never wider than the card. */
function overflowing(frame) {
  const { left, right } = frame.getBoundingClientRect();
  return [...frame.querySelectorAll('*')]
    .filter((element) => {
      const place = element.getBoundingClientRect();
      return place.right > right + 1 || (place.width > 0 && place.left < left - 1) || cutsOff(element);
    })
    .map((element) => `wider than the card: <${element.className}> ${(element.textContent ?? '').slice(0, 60)}`);
}

function cutsOff(element) {
  const isField = ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName);
  return (
    !isField &&
    element.childElementCount === 0 &&
    element.scrollWidth > element.clientWidth + 1 &&
    element.clientWidth > 0
  );
}
