// Ties the player, the timeline and the list of clips together. Without it they are links to one another.
const player = () => document.getElementById("player");
let current = null;

document.addEventListener("click", event => {
  const when = event.target.closest?.("[data-seek]");
  if (!when || !player()) return;
  event.preventDefault();
  player().currentTime = Number(when.dataset.seek);
  player().play().catch(() => {});
});

// a clip of the timeline: its line in the list shows why it is there, and the player goes there too
document.addEventListener("click", event => {
  const clip = event.target.closest?.("[data-clip]");
  const line = clip && document.getElementById(`clip-${clip.dataset.clip}`);
  if (line && player()) player().currentTime = Number(line.dataset.start);
});

function follow() {
  const video = player();
  const head = document.getElementById("playhead");
  if (!video || !head || !video.duration) return;
  const at = video.currentTime;
  const share = `${(100 * at) / video.duration}%`;
  head.setAttribute("x1", share);
  head.setAttribute("x2", share);
  head.setAttribute("visibility", "visible");
  const line = [...document.querySelectorAll(".clip")].find(clip => at < Number(clip.dataset.end));
  if (line === current) return;
  mark(current, false);
  mark(line, true);
  current = line;
}

function mark(line, isCurrent) {
  if (!line) return;
  line.toggleAttribute("data-playing", isCurrent);
  document.querySelector(`[data-clip="${line.id.slice(5)}"]`)?.toggleAttribute("data-playing", isCurrent);
}

document.addEventListener("timeupdate", event => event.target === player() && follow(), true);
