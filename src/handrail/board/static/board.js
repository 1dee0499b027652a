"use strict";

const live = document.getElementById("live");
const state = document.getElementById("state");
const PAUSE = 3000; // milliseconds

let newest = null; // what is to be drawn once no button is held down
let isHeld = false;

// The board has escaped all that people wrote.
function draw() {
  if (newest === null || isHeld) return;
  const action = document.activeElement.closest("form")?.action;
  const scrolled = [...live.querySelectorAll("pre")].map((pre) => pre.scrollTop);
  const opened = [...live.querySelectorAll("details")].map((part) => part.open);
  live.innerHTML = newest;
  newest = null;
  live.querySelectorAll("pre").forEach((pre, place) => {
    pre.scrollTop = scrolled[place] ?? 0;
  });
  live.querySelectorAll("details").forEach((part, place) => {
    part.open = opened[place] ?? false;
  });
  const form = [...live.querySelectorAll("form")].find((f) => f.action === action);
  form?.querySelector("button").focus();
}

// A button that is drawn anew between press and release would never be clicked.
document.addEventListener("pointerdown", () => {
  isHeld = true;
});
for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, () => {
    isHeld = false;
    setTimeout(draw);
  });
}

function listen() {
  const events = new EventSource(live.dataset.events);
  events.onmessage = (event) => {
    state.textContent = "";
    newest = event.data;
    draw();
  };
  events.onerror = () => {
    state.textContent = "The board does not answer. This page tries again.";
    // The browser tries again by itself, unless it was refused.
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, PAUSE);
  };
}
listen();

// A picture comes by itself after each change, so the page need not be loaded again.
document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const wanted = event.key.toLowerCase();
  const button = [...document.querySelectorAll("[data-key]")].find((b) => b.dataset.key === wanted);
  if (button) button.click();
});
