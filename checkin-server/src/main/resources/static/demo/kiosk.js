// Asks for the kiosk's screen again as soon as the last picture of it is there; without this the page shows one picture.
const kiosk = document.getElementById("kiosk");
const next = () => {
  const picture = new Image();
  picture.onload = () => {
    kiosk.src = picture.src;
    setTimeout(next, 120);
  };
  picture.onerror = () => setTimeout(next, 2000);
  picture.src = "/demo/kiosk/picture?" + Date.now();
};
if (kiosk) next();
