// What the console adds to plain pages; every page works without it.

// The drawer closes by Escape and by a click beside it.
const drawer = () => document.querySelector("details.drawer[open]");
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && drawer()) {
    drawer().querySelector("summary").focus();
    drawer().open = false;
  }
});
document.addEventListener("click", (event) => {
  if (drawer() && !drawer().contains(event.target)) drawer().open = false;
});

// A form is sent once, however often its button is pressed; coming back by the browser's button frees it again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.target || form.method === "get") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "true";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// A page for paper offers to print itself.
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});

// A text is copied by a button, where the browser lets a page do so; it can always be selected.
document.querySelectorAll("button[data-copy]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy);
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      document.execCommand("copy");
    }
    button.textContent = button.dataset.done;
  });
});
