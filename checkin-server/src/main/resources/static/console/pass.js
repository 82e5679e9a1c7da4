// The pass renews itself every half minute. A phone taken out of the pocket gets a new one at once, and one without a network
// is told that what it shows no longer counts.
document.addEventListener("visibilitychange", () => {
  const code = document.getElementById("code");
  if (code && document.visibilityState === "visible") htmx.trigger(code, "renew");
});
setInterval(() => {
  const note = document.querySelector(".pass-stale");
  if (note) note.hidden = Date.now() < Number(note.dataset.until);
}, 1000);
