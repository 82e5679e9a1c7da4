// The hall's screen: the venue's clock by the server's time, a word when the stream is lost, and controls that keep out of the way.
const clock = document.getElementById("clock");
const ahead = Number(clock.dataset.now) - Date.now();
const format = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: clock.dataset.zone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const tell = () => (clock.textContent = format.format(new Date(Date.now() + ahead)));
setInterval(tell, 250);
tell();

const lost = document.getElementById("lost");
document.body.addEventListener("htmx:sseError", () => (lost.hidden = false));
document.body.addEventListener("htmx:sseOpen", () => (lost.hidden = true));

const full = document.getElementById("full");
full.hidden = !document.fullscreenEnabled;
full.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));

let rest;
addEventListener("pointermove", () => {
  document.body.classList.add("pointed");
  clearTimeout(rest);
  rest = setTimeout(() => document.body.classList.remove("pointed"), 3000);
});
