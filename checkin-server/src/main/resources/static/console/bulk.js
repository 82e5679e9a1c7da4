// A large zip goes to the server as it is, with progress; without this script the form sends it, within the limits of a form.
const form = document.getElementById("upload");
const field = (id) => document.getElementById(id);

const trouble = (text) => {
  field("trouble").textContent = text;
  field("trouble").hidden = false;
  field("sent").hidden = true;
  form.querySelector("button").disabled = false;
};

const said = (answer) => {
  const page = new DOMParser().parseFromString(answer, "text/html");
  return page.querySelector("main")?.textContent.trim().replace(/\s+/g, " ") || field("trouble").dataset.lost;
};

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const zip = field("zip").files[0];
  const list = field("list").files[0];
  const request = new XMLHttpRequest();
  request.open("POST", `${form.getAttribute("action")}?list=${list ? list.size : 0}`);
  request.setRequestHeader("Content-Type", "application/zip");
  request.setRequestHeader("X-File-Name", encodeURIComponent(zip.name));
  request.setRequestHeader("X-CSRF-TOKEN", document.querySelector("meta[name=_csrf]").content);
  request.upload.addEventListener("progress", (sent) => (field("sent").value = sent.loaded / sent.total));
  request.addEventListener("load", () =>
    request.status === 200 && request.responseText.startsWith("/biometrics/bulk/") ? location.assign(request.responseText) : trouble(said(request.responseText)));
  request.addEventListener("error", () => trouble(field("trouble").dataset.lost));
  field("trouble").hidden = true;
  field("sent").hidden = false;
  form.querySelector("button").disabled = true;
  request.send(list ? new Blob([list, zip]) : zip);
});
