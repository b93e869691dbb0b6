// Keeps the board and the gallery true: asks once a second, and touches only what has changed.
"use strict";

const content = document.getElementById("isi");

async function text(path) {
  const answer = await fetch(path, { cache: "no-store" });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

let last = "";

async function board() {
  const now = await text("/_kelas/papan");
  // The server has escaped every word of the participants'.
  if (now !== last) content.innerHTML = now;
  last = now;
}

async function gallery() {
  const editions = JSON.parse(await text("/_kelas/edisi"));
  for (const frame of document.querySelectorAll("iframe[data-key]")) {
    const edition = String(editions[frame.dataset.key] ?? "");
    if (edition && edition !== frame.dataset.edition) {
      frame.dataset.edition = edition;
      frame.src = `/${frame.dataset.key}/?edisi=${edition}`;
    }
  }
  // Somebody is new, or can be shown only now.
  if (Object.keys(editions).length !== document.querySelectorAll(".gallery > li").length) {
    location.reload();
  }
}

const kind = document.body.className;
const work = kind === "papan" ? board : kind === "galeri" ? gallery : null;

async function again() {
  try {
    await work();
    document.body.removeAttribute("data-lost");
  } catch {
    // The board was closed, or the network is gone; the next second may be better.
    document.body.setAttribute("data-lost", "");
  }
  setTimeout(again, 1000);
}

if (work) again();
