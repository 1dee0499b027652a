"use strict";
const root = document.documentElement;
const slides = [...document.querySelectorAll(".slide")];
const number = document.querySelector("nav output");
let at = 0;

function fit() {
  if (root.classList.contains("show")) {
    root.style.setProperty("--zoom", Math.min(innerWidth / 1280, innerHeight / 720));
  } else {
    root.style.removeProperty("--zoom");
  }
}

function go(place) {
  at = Math.max(0, Math.min(slides.length - 1, place));
  slides.forEach((slide, index) => slide.classList.toggle("on", index === at));
  number.textContent = `${at + 1} / ${slides.length}`;
  history.replaceState(null, "", `#${at + 1}`);
  if (root.classList.contains("overview")) slides[at].scrollIntoView({ block: "nearest" });
}

function show(isOverview) {
  root.classList.toggle("overview", isOverview);
  root.classList.toggle("show", !isOverview);
  slides.forEach((slide) => { slide.tabIndex = isOverview ? 0 : -1; });
  fit();
  go(at);
  if (isOverview) slides[at].focus();
}

function turn() {
  root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
}

const row = () => slides.filter((slide) => slide.offsetTop === slides[0].offsetTop).length;
const isOverview = () => root.classList.contains("overview");
const KEYS = {
  ArrowRight: () => go(at + 1),
  PageDown: () => go(at + 1),
  ArrowLeft: () => go(at - 1),
  PageUp: () => go(at - 1),
  ArrowDown: () => go(at + (isOverview() ? row() : 1)),
  ArrowUp: () => go(at - (isOverview() ? row() : 1)),
  Home: () => go(0),
  End: () => go(slides.length - 1),
  Escape: () => show(!isOverview()),
  t: turn,
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const onButton = event.target.closest?.("button");
  if ((event.key === " " || event.key === "Enter") && !onButton) {
    event.preventDefault();
    if (isOverview()) show(false);
    else go(at + (event.shiftKey ? -1 : 1));
  } else if (KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
addEventListener("resize", fit);
addEventListener("hashchange", () => go(parseInt(location.hash.slice(1), 10) - 1 || 0));
slides.forEach((slide, index) => {
  slide.addEventListener("focus", () => go(index));
  slide.addEventListener("click", (event) => {
    if (!isOverview()) return;
    event.preventDefault();
    go(index);
    show(false);
  });
});
document.querySelector("nav").addEventListener("click", (event) => {
  const { go: by, do: what } = event.target.dataset;
  if (by) go(at + Number(by));
  if (what === "overview") show(!isOverview());
  if (what === "theme") turn();
});

root.classList.add("js");
root.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
at = Math.min(slides.length - 1, Math.max(0, parseInt(location.hash.slice(1), 10) - 1 || 0));
show(false);
