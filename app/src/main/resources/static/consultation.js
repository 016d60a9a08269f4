/* The fast flow of a consultation: votes are sent without loading the page, and the next statement takes the place of the
   one before. Without this script the same form works by itself. */
"use strict";

(() => {
  const part = () => document.getElementById("vote");
  let sending = false;

  const replace = (html) => {
    const next = new DOMParser().parseFromString(html, "text/html").getElementById("vote");
    if (!next) {
      window.location.reload();
      return;
    }
    part().replaceWith(document.adoptNode(next));
    explain();
    const statement = document.getElementById("vote-statement");
    if (statement) {
      statement.focus({ preventScroll: true });
    }
  };

  const send = async (form, button) => {
    const body = new URLSearchParams(new FormData(form));
    body.append(button.name, button.value);
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body,
        headers: { "X-Multitude-Part": "vote", Accept: "text/html" },
        credentials: "same-origin",
      });
      if (answer.ok) {
        replace(await answer.text());
        return true;
      }
    } catch {
      // The form itself then says what is wrong.
    }
    return false;
  };

  const submit = async (form, button) => {
    if (sending) {
      return;
    }
    sending = true;
    const taken = await send(form, button);
    sending = false;
    if (!taken) {
      form.dataset.plain = "yes";
      form.requestSubmit(button);
    }
  };

  const explain = () => {
    const band = part();
    const actions = band && band.querySelector("form .actions");
    if (actions && window.matchMedia("(hover: hover) and (pointer: fine)").matches) {
      const hint = document.createElement("p");
      hint.className = "keys";
      hint.textContent = band.dataset.keys;
      actions.after(hint);
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const band = part();
    if (band && band.contains(form) && event.submitter && form.dataset.plain !== "yes") {
      event.preventDefault();
      submit(form, event.submitter);
    }
  });

  // Only while the focus is where one votes: nobody who types elsewhere votes by it.
  document.addEventListener("keydown", (event) => {
    const band = part();
    const place = ["1", "2", "3"].indexOf(event.key);
    if (!band || place < 0 || event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
      return;
    }
    if (!band.contains(document.activeElement)) {
      return;
    }
    const button = band.querySelectorAll("form button[name=choice]")[place];
    if (button) {
      event.preventDefault();
      submit(button.form, button);
    }
  });

  explain();
})();
