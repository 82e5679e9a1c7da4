// A pad to sign on: finger, pen or mouse through pointer events, strokes that can be undone, redone and cleared. What is sent is the
// picture in the canvas; without a script, or by keyboard alone, the name is typed instead.
(() => {
  const pad = document.getElementById("pad");
  if (!pad) return;
  const form = document.getElementById("sign");
  const state = document.getElementById("pad-state");
  const missing = document.getElementById("pad-missing");
  const typed = document.getElementById("typed");
  const button = name => document.getElementById("pad-" + name);
  const pen = pad.getContext("2d");
  let strokes = [];
  let undone = [];
  let current = null;

  document.getElementById("pad-field").hidden = false;
  document.getElementById("typing").open = false;

  const point = event => {
    const box = pad.getBoundingClientRect();
    return [(event.clientX - box.left) * pad.width / box.width, (event.clientY - box.top) * pad.height / box.height];
  };
  const draw = () => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, pad.width, pad.height);
    pen.strokeStyle = "#111";
    pen.lineWidth = 6;
    pen.lineCap = pen.lineJoin = "round";
    for (const stroke of strokes) {
      pen.beginPath();
      pen.moveTo(...stroke[0]);
      for (const each of stroke) pen.lineTo(...each);
      pen.stroke();
    }
    button("undo").disabled = button("clear").disabled = strokes.length === 0;
    button("redo").disabled = undone.length === 0;
  };
  const changed = () => {
    draw();
    missing.hidden = true;
    state.textContent = strokes.length ? pad.dataset.signed : pad.dataset.empty;
  };

  pad.addEventListener("pointerdown", event => {
    if (event.button !== 0) return;
    event.preventDefault();
    pad.setPointerCapture(event.pointerId);
    current = [point(event)];
    strokes.push(current);
    undone = [];
    draw();
  });
  pad.addEventListener("pointermove", event => {
    if (!current) return;
    const all = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
    for (const each of all.length ? all : [event]) current.push(point(each));
    draw();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    pad.addEventListener(end, () => {
      if (current) changed();
      current = null;
    });
  }
  button("undo").addEventListener("click", () => { undone.push(strokes.pop()); changed(); });
  button("redo").addEventListener("click", () => { strokes.push(undone.pop()); changed(); });
  button("clear").addEventListener("click", () => { undone = strokes.reverse(); strokes = []; changed(); });
  form.addEventListener("submit", event => {
    const signed = strokes.length > 0;
    document.getElementById("signature").value = signed ? pad.toDataURL("image/png") : "";
    if (!signed && typed.value.trim() === "") {
      event.preventDefault();
      missing.hidden = false;
      missing.scrollIntoView({ block: "center" });
    }
  });
  draw();
})();
