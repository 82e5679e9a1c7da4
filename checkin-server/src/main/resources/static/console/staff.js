// The staff's desk. Whatever is entered is written into this browser first and stays there until the server has it: a reload, a crash or
// an evening without a network lose nothing. The id of an act is made here, so that sending it twice keeps it once.
const desk = document.getElementById("desk");
const at = (id) => document.getElementById(id);
const session = desk.dataset.session;
const account = desk.dataset.account;
const PREFIX = "rollcall.staff.act.";
const KEPT_ROSTER = `rollcall.staff.roster.${session}`;
const SHOWN = 12;

const words = {};
document.querySelectorAll("#words li").forEach((word) => (words[word.dataset.word] = { text: word.textContent, seal: word.dataset.seal }));

let people = [];
let offset = 0; // the server's clock less ours
let offline = false;
let signedOut = false;
let sending = false;
let patience = 2000;
let chosen = null;

// ---- What waits in the browser

const waiting = () => {
  const found = [];
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i);
    if (key.startsWith(PREFIX)) found.push(JSON.parse(localStorage.getItem(key)));
  }
  return found.sort((a, b) => a.act.at.localeCompare(b.act.at) || a.order - b.order);
};
const toSend = () => waiting().filter((one) => !one.refused && one.act.by === account);

// UUIDv7 (RFC 9562): milliseconds, then chance.
const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 255;
  bytes[6] = 0x70 | (bytes[6] & 15);
  bytes[8] = 0x80 | (bytes[8] & 63);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

const enter = (person, kind, reason, note, undoes) => {
  const act = { id: newId(), session, member: person.id, kind, undoes, reason, note: note || null, at: new Date(Date.now() + offset).toISOString(), by: account };
  try {
    localStorage.setItem(PREFIX + act.id, JSON.stringify({ act, order: waiting().length, name: person.name }));
  } catch {
    alert(desk.dataset.full); // not kept: whoever entered it has to know at once
    return;
  }
  at("find").value = "";
  show();
  send();
};

// ---- Sending

const later = () => {
  patience = Math.min(patience * 2, 30000);
  setTimeout(send, patience);
};

const post = (acts) =>
  fetch(desk.dataset.acts, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": document.querySelector("meta[name=_csrf]").content },
    body: JSON.stringify(acts),
    signal: AbortSignal.timeout(10000),
  });

// A page that stood open for hours has an old token, or nobody is signed in any more: its own address tells which.
const renewed = async () => {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(10000) });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const there = page.getElementById("desk");
  if (!there || there.dataset.account !== account) return false;
  document.querySelector("meta[name=_csrf]").content = page.querySelector("meta[name=_csrf]").content;
  return true;
};

const isAnswer = (answer) => answer.ok && !answer.redirected && (answer.headers.get("Content-Type") || "").includes("json");

async function send() {
  const acts = toSend().slice(0, 50);
  if (sending || acts.length === 0) return show();
  sending = true;
  try {
    const late = Date.now() + offset - 5000;
    const entries = acts.map((one) => ({ ...one.act, queued: Boolean(one.tried) || Date.parse(one.act.at) < late }));
    let answer = await post(entries);
    if (!isAnswer(answer) && answer.status < 500) {
      signedOut = !(await renewed());
      if (!signedOut) answer = await post(entries);
    }
    if (isAnswer(answer)) {
      settle(await answer.json());
      offline = signedOut = false;
      patience = 2000;
    } else {
      later();
    }
  } catch {
    offline = true;
    acts.forEach((one) => localStorage.setItem(PREFIX + one.act.id, JSON.stringify({ ...one, tried: true })));
    later();
  }
  sending = false;
  if (!offline && !signedOut) await load();
  show();
  if (!offline && !signedOut && toSend().length > 0) later();
}

const settle = (answers) =>
  answers.forEach((answer) => {
    const key = PREFIX + answer.id;
    const one = JSON.parse(localStorage.getItem(key));
    if (!one) return;
    if (answer.kept && !answer.text) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ ...one, refused: answer.text }));
  });

// ---- The roster

const syllables = (person) => person.pinyin.split(" ");
const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const prepare = (roster) => {
  people = roster.people.map((person) => {
    const parts = syllables(person);
    return { ...person, terms: [plain(person.number), plain(person.name), ...parts.map((_, i) => parts.slice(i).join("")), parts.map((part) => part[0]).join("")] };
  });
};

async function load() {
  try {
    const asked = Date.now();
    const answer = await fetch(desk.dataset.roster, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(10000) });
    if (!isAnswer(answer)) {
      signedOut = answer.status < 500;
      return;
    }
    const roster = await answer.json();
    offset = Date.parse(roster.now) - (asked + Date.now()) / 2;
    offline = false;
    prepare(roster);
    try {
      localStorage.setItem(KEPT_ROSTER, JSON.stringify(roster));
    } catch {
      localStorage.removeItem(KEPT_ROSTER); // what is entered needs the room more
    }
  } catch {
    offline = true;
  }
}

const rank = (person, asked) => {
  if (plain(person.number) === asked || plain(person.name) === asked) return 0;
  if (person.terms.some((term) => term.startsWith(asked))) return 1;
  return plain(person.name).includes(asked) ? 2 : 9;
};

// ---- Showing

const colour = { present: "present", late: "late", "left-early": "late", excused: "excused", absent: "absent", expected: "expected" };

function row(person, queue) {
  const item = at("person").content.cloneNode(true).firstElementChild;
  const part = (name) => item.querySelector(name);
  part(".desk-name").textContent = person.name;
  part(".desk-line").textContent = [person.number, person.sector].filter(Boolean).join(" · ");
  const picture = part("img");
  if (person.portrait) {
    picture.src = `${desk.dataset.members}${person.id}/portrait`;
    picture.addEventListener("error", () => picture.remove());
  } else {
    picture.remove();
    part(".pic span").textContent = [...person.name][0] || "?";
  }
  const mine = queue.filter((one) => one.act.member === person.id && !one.refused);
  const state = mine.length > 0 ? "waiting" : person.state;
  part(".seal").textContent = words[state].seal;
  part(".seal").classList.add(colour[state] || "expected");
  part(".desk-word").textContent = words[state].text + (person.cameAt && state !== "waiting" ? ` ${person.cameAt}` : "");
  const last = person.acts.at(-1);
  part(".desk-acts").textContent = mine.length > 0 ? mine.map((one) => words[one.act.kind].text).join(", ") : last ? [words[last.kind].text, last.time, last.by, last.note].filter(Boolean).join(" · ") : "";
  const here = ["present", "late"].includes(person.state) || mine.some((one) => one.act.kind === "IN");
  part("[data-kind=IN]").hidden = here;
  item.querySelectorAll("button").forEach((button) => {
    button.setAttribute("aria-label", `${button.textContent}: ${person.name}`);
    button.addEventListener("click", () => ask(person, button.dataset.kind === "MORE" ? (here ? "OUT" : "NOTE") : button.dataset.kind));
  });
  return item;
}

function show() {
  const queue = waiting();
  const asked = plain(at("find").value);
  const found = asked ? people.map((person) => ({ person, rank: rank(person, asked) })).filter((one) => one.rank < 9).sort((a, b) => a.rank - b.rank).slice(0, SHOWN) : [];
  at("found").replaceChildren(...found.map((one) => row(one.person, queue)));
  at("found").hidden = found.length === 0;
  at("hint").hidden = found.length > 0;
  at("hint").dataset.said = at("hint").dataset.said || at("hint").textContent;
  at("hint").textContent = asked ? at("hint").dataset.none : at("hint").dataset.said;
  const touched = (person) => {
    const mine = queue.filter((one) => one.act.member === person.id).map((one) => one.act.at);
    return mine.length > 0 ? `z${mine.at(-1)}` : person.acts.length > 0 ? person.acts.at(-1).id : "";
  };
  const recent = people.filter(touched).sort((a, b) => touched(b).localeCompare(touched(a))).slice(0, SHOWN);
  at("recent").replaceChildren(...recent.map((person) => row(person, queue)));
  at("recent-part").hidden = recent.length === 0 || asked !== "";
  showNetwork(queue);
}

function showNetwork(queue) {
  const mine = queue.filter((one) => !one.refused && one.act.by === account).length;
  const others = queue.some((one) => !one.refused && one.act.by !== account);
  const count = at("network-waiting");
  at("network").hidden = mine === 0 && !offline && !signedOut && !others;
  count.textContent = mine === 0 ? "" : (mine === 1 ? count.dataset.one : count.dataset.many).replace("#", mine);
  at("network-offline").hidden = !offline;
  at("network-out").hidden = !signedOut;
  at("network-sign-in").hidden = !signedOut;
  at("network-other").hidden = !others;
  at("refused").replaceChildren(...queue.filter((one) => one.refused).map((one) => refusal(one)));
}

// Stays until somebody has read it.
function refusal(one) {
  const item = document.createElement("li");
  item.className = "sheet warn";
  const text = document.createElement("span");
  text.textContent = `${one.name}: ${one.refused}`;
  const read = document.createElement("button");
  read.className = "btn";
  read.type = "button";
  read.textContent = desk.dataset.read;
  read.addEventListener("click", () => {
    localStorage.removeItem(PREFIX + one.act.id);
    show();
  });
  item.append(text, read);
  return item;
}

// ---- Asking for the reason

const undoable = (person) => [...person.acts].reverse().find((act) => !act.undone && (act.kind === "IN" || act.kind === "OUT"));
const unsent = (person) => waiting().filter((one) => one.act.member === person.id && one.act.by === account && !one.refused);

function ask(person, kind) {
  chosen = { person, kind };
  at("ask-name").textContent = person.name;
  at("ask-what").textContent = [person.number, person.sector].filter(Boolean).join(" · ");
  at("note").value = "";
  turn(kind);
  if (!at("ask").open) at("ask").showModal();
}

function turn(kind) {
  chosen.kind = kind;
  at("ask-error").hidden = true;
  at("ask").querySelectorAll(".desk-reasons").forEach((part) => (part.hidden = part.dataset.kind !== kind));
  at("ask").querySelectorAll(".desk-kinds button").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.kind === kind)));
  const last = undoable(chosen.person) || unsent(chosen.person).map((one) => ({ id: one.act.id, kind: one.act.kind })).filter((act) => act.kind === "IN" || act.kind === "OUT").at(-1);
  chosen.last = last;
  at("ask").querySelector(".desk-kinds [data-kind=UNDO]").hidden = !last;
}

at("ask").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button || !chosen) return;
  if (button.dataset.kind) turn(button.dataset.kind);
  if (!button.dataset.reason) return;
  const note = at("note").value.trim();
  if (!note && (button.dataset.reason === "OTHER" || chosen.kind === "NOTE")) {
    at("ask-error").textContent = desk.dataset.needsNote;
    at("ask-error").hidden = false;
    at("note").focus();
    return;
  }
  at("ask").close();
  enter(chosen.person, chosen.kind, button.dataset.reason, note, chosen.kind === "UNDO" ? chosen.last.id : null);
  at("find").focus();
});

// ---- Beginning

desk.hidden = false;
const remembered = localStorage.getItem(KEPT_ROSTER);
if (remembered) prepare(JSON.parse(remembered));
at("find").addEventListener("input", show);
addEventListener("online", () => {
  patience = 2000;
  send();
});
addEventListener("offline", () => {
  offline = true;
  show();
});
setInterval(() => (toSend().length > 0 ? send() : document.visibilityState === "visible" && load().then(show)), 20000);
show();
load().then(show).then(send);
