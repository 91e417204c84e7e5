// Keeps the page true: the bot says that something changed, and the page is fetched and laid over the one that is shown.
const pause = 700; // at most so often (ms)
const patience = 40000; // silence after which a connection counts as dead (ms); the bot gives a sign every 15 s
const again = 1500; // before the next try at a lost connection (ms)

const banner = document.getElementById("connection");
const address = document.body.dataset.changes;
let fetching = false;
let wanted = false;
let lost = false;
let silence;

/** Two nodes with the same identity are one thing, wherever they stand among their neighbours. */
const identity = node =>
  [node.nodeName, node.id, node.className, ...["aria-label", "aria-labelledby"].map(name => node.getAttribute?.(name))].join();

/** Makes `shown` like `wanted` and touches only what differs: focus, typed words and a playing video stay. */
function lay(shown, wanted) {
  if (shown.nodeType !== Node.ELEMENT_NODE) {
    if (shown.data !== wanted.data) shown.data = wanted.data;
    return;
  }
  layAttributes(shown, wanted);
  const before = [...shown.childNodes];
  for (const node of [...wanted.childNodes]) {
    const found = before.findIndex(candidate => identity(candidate) === identity(node));
    if (found < 0) {
      shown.insertBefore(node, before[0] ?? null);
      continue;
    }
    before.splice(0, found).forEach(gone => gone.remove());
    lay(before.shift(), node);
  }
  before.forEach(gone => gone.remove());
}

function layAttributes(shown, wanted) {
  // what a person opened stays open; the player's own marks stay
  const own = name =>
    (shown.nodeName === "DETAILS" && name === "open") || shown.id === "playhead" || name === "data-playing";
  for (const { name, value } of wanted.attributes) {
    if (!own(name) && shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  for (const { name } of [...shown.attributes]) {
    if (!own(name) && !wanted.hasAttribute(name)) shown.removeAttribute(name);
  }
}

async function look() {
  wanted = true;
  if (fetching) return;
  fetching = true;
  while (wanted) {
    wanted = false;
    try {
      await show();
      tell(false);
    } catch {
      tell(true);
    }
    await new Promise(done => setTimeout(done, pause));
  }
  fetching = false;
}

async function show() {
  const answer = await fetch(location.href, { cache: "no-store" });
  if (answer.redirected) return location.reload(); // signed out
  if (answer.status === 404) return location.replace("/"); // deleted, here or elsewhere
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  lay(document.querySelector("main"), page.querySelector("main"));
  document.title = page.title;
  document.dispatchEvent(new Event("laid"));
}

function tell(isLost) {
  lost = isLost;
  banner.hidden = !isLost;
}

function listen() {
  const source = new EventSource(address);
  const hear = () => {
    clearTimeout(silence);
    silence = setTimeout(retry, patience);
    if (lost) tell(false);
  };
  const retry = () => {
    clearTimeout(silence);
    source.close();
    tell(true);
    look(); // it may be that somebody must sign in again
    setTimeout(listen, again);
  };
  source.addEventListener("look", () => {
    hear();
    look();
  });
  source.addEventListener("still", hear);
  source.onerror = retry;
  hear();
}

if (address) {
  listen();
  // going on to another page is no lost connection
  addEventListener("pagehide", () => (banner.style.visibility = "hidden"));
  // a page from the browser's own store may be old
  addEventListener("pageshow", event => event.persisted && location.reload());
}
