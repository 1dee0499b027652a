"use strict";

const live = document.getElementById("live");
const state = document.getElementById("state");
const PAUSE = 3000; // milliseconds

function listen() {
  const events = new EventSource(live.dataset.events);
  events.onmessage = (event) => {
    state.textContent = "";
    live.innerHTML = event.data; // the board has escaped all that people wrote
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
