const PATIENCE = 1500;
const WAITING = "Waiting for the grid …";

const message = document.getElementById("message");

/** An element with text or elements in it; properties such as className and scope are set on it. */
export function element(name, properties = {}, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

export function number(value, digits = 0) {
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function plural(count, noun) {
  return `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** Changes text only if it is another, so that screen readers are not told the same again. */
export function setText(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

/** Tells what came of something the user did; read out by screen readers. */
export function say(text) {
  message.classList.remove("failed");
  message.textContent = text;
}

export function sayFailed(text) {
  message.classList.add("failed");
  message.textContent = `Failed: ${text}`;
}

/** Says that the user has to wait if it takes long; says nothing otherwise. */
export async function patiently(promise) {
  const timer = setTimeout(() => say(WAITING), PATIENCE);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    if (message.textContent === WAITING) {
      message.textContent = "";
    }
  }
}

/** What has to be scrolled must be reachable with the keyboard; what fits should be no stop on the way. */
export function focusableWhileScrolling(scroller) {
  new ResizeObserver(() => {
    if (scroller.scrollWidth > scroller.clientWidth) {
      scroller.tabIndex = 0;
    } else {
      scroller.removeAttribute("tabindex");
    }
  }).observe(scroller);
}
