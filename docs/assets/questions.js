/* Questions: explains an answer as it is chosen, and remembers it in this browser. */
"use strict";

const KEPT = "handrail.questions";

/** Returns the answers that this browser has kept: a number for each question. */
function keptAnswers() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

/** Keeps answers; where a browser keeps nothing, questions work all the same. */
function keepAnswers(answers) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(answers));
  } catch {
    /* It is full, or switched off. */
  }
}

/** Says of the option that is chosen whether it is right, and why. */
function explain(form) {
  const said = form.querySelector(".said");
  const chosen = form.querySelector("input:checked");
  said.replaceChildren();
  if (!chosen) return;
  const right = "right" in chosen.dataset;
  const verdict = document.createElement("p");
  const words = document.createElement("strong");
  words.textContent = right ? "Right." : "That is not what a run gives.";
  verdict.append(words);
  said.classList.toggle("right", right);
  said.append(verdict, chosen.closest("label").nextElementSibling.content.cloneNode(true));
}

/** Makes a question answer. */
function ask(form) {
  const slug = form.dataset.question;
  const before = form.querySelector(`input[value="${Number(keptAnswers()[slug])}"]`);
  if (before) {
    before.checked = true;
    explain(form);
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    keepAnswers({ ...keptAnswers(), [slug]: Number(event.target.value) });
    explain(form);
  });
}

/** Adds a button that forgets the answers to the questions of this page. */
function addForget(forms) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "md-button";
  button.textContent = "Forget my answers on this page";
  button.addEventListener("click", () => {
    const answers = keptAnswers();
    for (const form of forms) {
      delete answers[form.dataset.question];
      form.reset();
      explain(form);
    }
    keepAnswers(answers);
  });
  forms.at(-1).after(button);
}

document.addEventListener("DOMContentLoaded", () => {
  const forms = [...document.querySelectorAll("form.question")];
  forms.forEach(ask);
  if (forms.length) addForget(forms);
});
