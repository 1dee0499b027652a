/* What the pages do beside being read. Without this script they are whole. */
"use strict";

const here = document.currentScript.src;

/** Gives each cell of a table the name of its column, for narrow windows. */
function nameCells(table) {
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  for (const row of table.tBodies[0].rows) {
    [...row.cells].forEach((cell, place) => {
      cell.dataset.head = heads[place];
    });
  }
  table.dataset.cards = "";
}

/** Returns a field of the filter, below its name. */
function field(words, element) {
  const label = document.createElement("label");
  label.append(words, element);
  return label;
}

/** Returns a choice among what stands in a column. */
function choice(words, rows, place) {
  const select = document.createElement("select");
  const known = new Set(rows.map((row) => row.cells[place].textContent.trim()));
  select.append(new Option("all", ""));
  [...known].sort().forEach((text) => select.append(new Option(text, text)));
  return { place, select, label: field(words, select) };
}

/** Puts a filter above the map. */
function addFilter(map) {
  const rows = [...map.querySelector("tbody").rows];
  const word = document.createElement("input");
  word.type = "search";
  const choices = [choice("Guardrail", rows, 0), choice("Chapter", rows, 1)];
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  const filter = document.createElement("form");
  filter.className = "filter";
  filter.append(field("A word", word), ...choices.map((one) => one.label));
  const show = () => {
    const wanted = word.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits =
        row.textContent.toLowerCase().includes(wanted) &&
        choices.every(
          ({ place, select }) =>
            !select.value || row.cells[place].textContent.trim() === select.value,
        );
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    count.textContent = `${shown} of ${rows.length} exercises`;
  };
  filter.addEventListener("input", show);
  filter.addEventListener("submit", (event) => event.preventDefault());
  map.before(filter, count);
  show();
}

/** Draws the diagrams of a page, in the colours of its scheme. */
async function drawDiagrams(diagrams) {
  const dark = document.body.dataset.mdColorScheme === "slate";
  window.mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    theme: dark ? "dark" : "neutral",
    fontFamily: "inherit",
  });
  for (const [number, diagram] of diagrams.entries()) {
    diagram.dataset.source ??= diagram.textContent;
    const { svg } = await window.mermaid.render(
      `diagram-${number}`,
      diagram.dataset.source,
    );
    diagram.innerHTML = svg;
  }
}

/** Loads what draws diagrams, and has them drawn anew when the scheme changes. */
function loadDiagrams(diagrams) {
  const script = document.createElement("script");
  script.src = new URL("mermaid/mermaid.tiny.js", here);
  script.addEventListener("load", () => {
    drawDiagrams(diagrams);
    new MutationObserver(() => drawDiagrams(diagrams)).observe(document.body, {
      attributeFilter: ["data-md-color-scheme"],
    });
  });
  document.head.append(script);
}

/** Makes one picture at a time of the loop, with buttons; it goes on until it is told not to. */
function playLoop(loop) {
  const figures = [...loop.querySelectorAll("figure")];
  const bar = document.createElement("div");
  bar.className = "loop__bar";
  const play = document.createElement("button");
  const steps = figures.map((figure, place) => {
    const step = document.createElement("button");
    step.textContent = `${place + 1}`;
    step.setAttribute("aria-label", `Picture ${place + 1} of ${figures.length}`);
    step.addEventListener("click", () => {
      pause();
      show(place);
    });
    return step;
  });
  let timer = 0;
  let shown = 0;
  function show(place) {
    shown = place;
    figures.forEach((figure, other) => (figure.hidden = other !== place));
    steps.forEach((step, other) => (step.ariaCurrent = `${other === place}`));
  }
  function pause() {
    clearInterval(timer);
    timer = 0;
    play.textContent = "Play";
  }
  function start() {
    timer = setInterval(() => show((shown + 1) % figures.length), 6000);
    play.textContent = "Pause";
  }
  play.addEventListener("click", () => (timer ? pause() : start()));
  for (const button of [play, ...steps]) button.type = "button";
  bar.append(play, ...steps);
  loop.append(bar);
  show(0);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (still) pause();
  else start();
}

/** Lets the keyboard reach what has to be scrolled sideways. */
function letScroll(element) {
  new ResizeObserver(() => {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
  }).observe(element);
}

document.addEventListener("DOMContentLoaded", () => {
  document
    .querySelectorAll(".md-typeset table:not([class])")
    .forEach((table) => table.tHead && table.tBodies[0] && nameCells(table));
  document.querySelectorAll("div.map").forEach(addFilter);
  document.querySelectorAll("div.loop").forEach(playLoop);
  document.querySelectorAll(".md-typeset pre > code").forEach(letScroll);
  const diagrams = [...document.querySelectorAll("pre.diagram")];
  if (diagrams.length) loadDiagrams(diagrams);
});
