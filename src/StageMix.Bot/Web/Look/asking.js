// Sends the form for a new mix with its files, and shows how far they are.
const megabytes = bytes => `${Math.round(bytes / 1048576)} MB`;

function send(event) {
  const form = event.target;
  const files = [...form.querySelectorAll("input[type=file]")].flatMap(input => [...input.files]);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size === 0) return; // nothing to watch: the browser sends it by itself
  event.preventDefault();
  const words = document.getElementById("sent-words");
  const button = form.querySelector("button.main");
  document.getElementById("sending").hidden = false;
  const most = Number(form.dataset.mostBytes);
  if (size > most) {
    words.textContent = `These files are ${megabytes(size)} together, and ${megabytes(most)} is the limit: give links, or fewer files.`;
    return;
  }
  button.disabled = true;
  const fail = sentence => {
    words.textContent = sentence;
    button.disabled = false;
  };
  const request = new XMLHttpRequest();
  let told = -1;
  request.upload.onprogress = ({ loaded, total }) => {
    document.getElementById("sent").value = loaded / total;
    // said at every quarter, not at every packet
    const quarter = Math.floor((4 * loaded) / total);
    if (quarter !== told) words.textContent = `${quarter * 25} % of ${megabytes(size)} uploaded`;
    told = quarter;
  };
  request.onerror = () => fail("The upload broke off: try again.");
  request.onload = () => {
    const isAnswered = request.responseURL !== new URL(form.action).href;
    if (isAnswered) {
      location.assign(request.responseURL);
      return;
    }
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    document.querySelector("main").replaceWith(page.querySelector("main"));
    document.querySelector("main").focus();
    start();
  };
  request.open("POST", form.action);
  request.send(new FormData(form));
}

function start() {
  document.getElementById("asking")?.addEventListener("submit", send);
}

start();
