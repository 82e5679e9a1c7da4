// The enrolment desk's camera. Frames go to the server one at a time to be judged and are forgotten there; the best stay in
// this page until the registrar confirms. Without this script photos are chosen on the member's page.
const desk = document.getElementById("camera");
const video = document.getElementById("video");
const lens = desk.querySelector(".lens");
const part = (id) => document.getElementById(id);
const say = (word) => document.querySelector(`[data-say="${word}"]`).textContent;

const ENOUGH = 3; // pictures for a template: three cut missed recognitions to a quarter
const MOST = 6;
const BETWEEN = 250; // ms from one frame to the next: four a second are plenty to judge
const WINDOW = 900; // ms during which the best frame of one pose is looked for
const APART = 700; // ms between two pictures of the same pose
const PATIENCE = 7000; // ms after which straight looks suffice
const QUIET = 1000; // ms between two hints
const WIDTH = 960;

let stream = null;
let shots = []; // {blob, address, pose, at}
let check = null; // a frame apart from these, for trying the template
let best = null; // the candidate of the running window
let wanted = ENOUGH;
let waiting = 0; // since when the next picture is looked for
let covered = 0; // since when something seems to cover the face
let spoken = { text: "", at: 0 };
let done = false;

/* One hint a second at most, and none twice: a screen reader reads each aloud. */
const hint = (text, atOnce) => {
  const now = performance.now();
  if (text === spoken.text || (!atOnce && now - spoken.at < QUIET)) return;
  spoken = { text, at: now };
  part("hint").textContent = text;
};

const trouble = (error) => ({
  NotAllowedError: "refused", SecurityError: "refused", NotFoundError: "absent", OverconstrainedError: "absent",
  NotReadableError: "busy", AbortError: "busy",
})[error.name] || "failed";

const start = async () => {
  if (!navigator.mediaDevices?.getUserMedia) return hint(say("insecure"), true);
  hint(say("starting"), true);
  stop();
  const device = part("device").value;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, ...(device ? { deviceId: { exact: device } } : { facingMode: "user" }) },
    });
  } catch (error) {
    return hint(say(trouble(error)), true);
  }
  const mine = stream;
  mine.getVideoTracks()[0].addEventListener("ended", () => mine === stream && (stop(), hint(say("stopped"), true)));
  video.srcObject = stream;
  await video.play();
  lens.dataset.state = "on";
  part("start").hidden = true;
  part("stop").hidden = false;
  await offerCameras();
  waiting = performance.now();
  watch(mine);
};

const stop = () => {
  const focused = document.activeElement === part("stop");
  stream?.getTracks().forEach((track) => track.stop());
  stream = null;
  best = null;
  video.srcObject = null;
  lens.dataset.state = "off";
  part("start").hidden = false;
  part("stop").hidden = true;
  if (focused) part("start").focus();
};

const offerCameras = async () => {
  const cameras = (await navigator.mediaDevices.enumerateDevices()).filter((each) => each.kind === "videoinput");
  const current = stream?.getVideoTracks()[0].getSettings().deviceId;
  part("device").replaceChildren(...cameras.map((each, n) => new Option(each.label || String(n + 1), each.deviceId, false, each.deviceId === current)));
  part("choice").hidden = cameras.length < 2;
};

/* The newest frame, judged, then the next: never two at a time. */
const watch = async (mine) => {
  while (mine === stream && !done) {
    const began = performance.now();
    if (document.visibilityState === "visible" && (shots.length < wanted || !check)) await look();
    await new Promise((next) => setTimeout(next, Math.max(20, BETWEEN - (performance.now() - began))));
  }
};

const frame = () => {
  const scale = Math.min(1, WIDTH / video.videoWidth);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  canvas.getContext("2d").drawImage(video, 0, 0, canvas.width, canvas.height);
  return new Promise((ready) => canvas.toBlob(ready, "image/jpeg", 0.9));
};

const post = (address, body, type) => {
  const headers = { "X-CSRF-TOKEN": document.querySelector("meta[name=_csrf]").content };
  if (type) headers["Content-Type"] = type;
  return fetch(address, { method: "POST", body, headers });
};

const look = async () => {
  if (!video.videoWidth) return;
  const blob = await frame();
  try {
    const answer = await post(desk.dataset.look, blob, "image/jpeg");
    if ([401, 403, 404, 409].includes(answer.status)) return location.reload(); // the page then says why
    if (!answer.ok) return hint(say(answer.status === 503 ? "engine" : "offline"));
    const seen = await answer.json();
    take(blob, seen.look, seen.text);
  } catch {
    hint(say("offline"));
  }
};

const take = (blob, look, text) => {
  const now = performance.now();
  if (!look.doubtful) covered = 0;
  else covered ||= now;
  const usable = look.usable && (!look.doubtful || now - covered > PATIENCE); // a guess may be wrong: it delays, it does not forbid
  lens.dataset.seen = usable ? "good" : "poor";
  if (best && now - best.since >= WINDOW) return keep();
  if (!usable) return hint(text);
  if (shots.length >= wanted) return apart(blob, look, now);
  if (!open(look.pose, now)) return hint(ask());
  if (!best || (best.pose === look.pose && look.score > best.score)) best = { blob, pose: look.pose, score: look.score, since: best?.since ?? now };
  hint(text);
};

/* Straight, a little left, a little right; when a turn does not come, another straight look will do. */
const open = (pose, now) => {
  const last = shots.at(-1);
  if (last && now - last.at < APART) return false;
  return !shots.some((shot) => shot.pose === pose) || now - waiting > PATIENCE || shots.length >= ENOUGH;
};

const ask = () => {
  const has = (pose) => shots.some((shot) => shot.pose === pose);
  if (!has("STRAIGHT")) return say("straight");
  return say(has("LEFT") ? "turnRight" : "turnLeft");
};

const keep = () => {
  shots.push({ blob: best.blob, address: URL.createObjectURL(best.blob), pose: best.pose, at: performance.now() });
  best = null;
  waiting = performance.now();
  show();
  hint(shots.length < wanted ? `${say("kept")} ${ask()}` : say(check ? "enough" : "check"), true);
};

const apart = (blob, look, now) => {
  if (now - shots.at(-1).at < APART) return;
  check = blob;
  show();
  hint(say("enough"), true);
};

const show = () => {
  part("shots").replaceChildren(...shots.map((shot, n) => {
    const item = document.createElement("li");
    const picture = document.createElement("img");
    picture.src = shot.address;
    picture.alt = `${n + 1}: ${say(shot.pose)}`;
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "btn small";
    remove.textContent = say("remove");
    remove.setAttribute("aria-label", `${say("remove")} ${picture.alt}`);
    remove.addEventListener("click", () => drop(shot));
    const word = document.createElement("span");
    word.textContent = say(shot.pose);
    item.append(picture, word, remove);
    return item;
  }));
  part("count").textContent = part("count").dataset.text.replace("{0}", shots.length).replace("{1}", wanted);
  const ready = shots.length >= ENOUGH && check;
  part("enrol").disabled = !ready;
  part("more").hidden = !ready || wanted >= MOST || !stream;
};

const drop = (shot) => {
  URL.revokeObjectURL(shot.address);
  shots = shots.filter((each) => each !== shot);
  wanted = Math.max(ENOUGH, Math.min(wanted, shots.length + 1));
  waiting = performance.now();
  show();
  (part("shots").querySelector("button") || part("stop")).focus();
};

const enrol = async () => {
  const form = new FormData();
  shots.forEach((shot, n) => form.append("photo", shot.blob, `${n + 1}.jpg`));
  form.append("check", check, "check.jpg");
  part("enrol").disabled = true;
  hint(say("enrolling"), true);
  try {
    const answer = await post(desk.dataset.enrol, form);
    const text = await answer.text();
    if (!answer.headers.get("Content-Type")?.startsWith("text/html")) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(text, "text/html");
    part("outcome").replaceChildren(...(page.querySelector("main") || page.body).childNodes);
    done = answer.ok;
    if (done) finish();
    else part("enrol").disabled = false;
    part("outcome").focus();
  } catch {
    part("enrol").disabled = false;
    hint(say("offline"), true);
  }
};

/* What was sent is forgotten here as well. */
const finish = () => {
  stop();
  shots.forEach((shot) => URL.revokeObjectURL(shot.address));
  shots = [];
  check = null;
  desk.hidden = true;
};

part("start").addEventListener("click", start);
part("stop").addEventListener("click", () => { stop(); hint(say("stopped"), true); });
part("device").addEventListener("change", start);
part("enrol").addEventListener("click", enrol);
part("more").addEventListener("click", () => { wanted = Math.min(MOST, shots.length + 1); waiting = performance.now(); show(); });
addEventListener("pagehide", stop);
show();
