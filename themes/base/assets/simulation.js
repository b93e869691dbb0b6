"use strict";
// The calculator of loans and savings. Amounts are whole units of the currency (BigInt), so that no
// fraction is ever lost; the rule of rounding is that of src/model/simulation.rs, and the shared
// vectors hold both to the same figures. Words come from the page.

// Interest of one month on a balance, to the nearest unit, halves upwards.
function monthInterest(balance, rate) {
  return (2n * balance * rate.numerator + rate.denominator) / (2n * rate.denominator);
}

// The smallest instalment that pays a loan off within its months.
function annuityInstalment(amount, months, rate) {
  const paysOff = (instalment) => {
    let balance = amount;
    for (let month = 0; month < months; month++) {
      balance += monthInterest(balance, rate) - instalment;
      if (balance <= 0n) return true;
    }
    return false;
  };
  let low = 1n;
  let high = amount + monthInterest(amount, rate);
  while (low < high) {
    const middle = (low + high) / 2n;
    if (paysOff(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}

// Month by month: what is paid or earned, and what is left or saved up.
function simulate(method, rate, amount, months) {
  const each = monthInterest(amount, rate);
  const part = (amount + BigInt(months) - 1n) / BigInt(months);
  const instalment = method === "annuity" ? annuityInstalment(amount, months, rate) : 0n;
  const rows = [];
  let balance = amount;
  for (let month = 1; month <= months; month++) {
    const flat = method === "flat" || method === "simple";
    const interest = flat ? each : monthInterest(balance, rate);
    let principal = 0n;
    if (method === "flat") principal = month === months || balance < part ? balance : part;
    if (method === "annuity") {
      const due = balance + interest;
      principal = (month === months || due < instalment ? due : instalment) - interest;
    }
    if (method === "compound") principal = -interest;
    balance -= principal;
    rows.push({ month, interest, principal, balance });
  }
  const loan = method === "flat" || method === "annuity";
  const paid = (row) => (loan ? row.principal + row.interest : row.interest);
  return {
    rows,
    monthly: method === "annuity" ? instalment : method === "flat" ? part + each : each,
    last: paid(rows[rows.length - 1]),
    interest: rows.reduce((sum, row) => sum + row.interest, 0n),
  };
}

// Units as the page writes money.
function money(units, look) {
  const text = units.toString().padStart(look.digits + 1, "0");
  const whole = text.slice(0, text.length - look.digits).replace(/\B(?=(\d{3})+$)/g, look.group);
  return look.before + whole + (look.digits ? look.point + text.slice(-look.digits) : "");
}

// A typed amount in units: digits with or without marks of thousands; null when it is none.
function typedAmount(text, look) {
  const bare = text.trim().replace(look.before.trim(), "").replace(/[\s\u00a0]/g, "");
  const point = look.point === "." ? "\\." : look.point;
  const group = look.group === "." ? "\\." : look.group;
  const fraction = look.digits ? `(?:${point}(\\d{1,${look.digits}}))?` : "";
  const match = bare.match(new RegExp(`^(\\d{1,3}(?:${group}\\d{3})+|\\d{1,15})${fraction}$`));
  if (!match) return null;
  const whole = match[1].split(look.group).join("");
  const units = BigInt(whole + (match[2] || "").padEnd(look.digits, "0"));
  return whole.length > 15 || units < 1n ? null : units;
}

for (const form of document.querySelectorAll("form.calculator")) {
  const data = form.dataset;
  const look = { ...data, digits: Number(data.digits) };
  const rate = { numerator: BigInt(data.numerator), denominator: BigInt(data.denominator) };
  const fields = form.elements;
  const fault = form.querySelector(".fault");
  const body = form.querySelector("tbody");
  const loan = data.method === "flat" || data.method === "annuity";
  const update = () => {
    const amount = typedAmount(fields.amount.value, look);
    const months = Number(fields.months.value);
    const soundMonths = Number.isInteger(months) && months >= 1 && months <= Number(fields.months.max);
    fields.amount.setAttribute("aria-invalid", String(amount === null));
    fields.months.setAttribute("aria-invalid", String(!soundMonths));
    fault.textContent = amount === null ? data.badAmount : soundMonths ? "" : data.badMonths;
    const found = amount !== null && soundMonths ? simulate(data.method, rate, amount, months) : null;
    const show = (name, units) => { fields[name].value = found ? money(units, look) : "–"; };
    show("monthly", found?.monthly);
    show("last", found?.last);
    show("interest", found?.interest);
    show("total", found && amount + found.interest);
    let earned = 0n;
    body.replaceChildren(...(found ? found.rows : []).map((row) => {
      const line = document.createElement("tr");
      earned += row.interest;
      const [first, second] = loan ? [row.principal, row.interest] : [row.interest, earned];
      const cells = [first, second, row.balance].map((units) => money(units, look));
      [String(row.month), ...cells].forEach((text, at) => {
        const cell = document.createElement(at ? "td" : "th");
        if (!at) cell.scope = "row";
        cell.textContent = text;
        line.append(cell);
      });
      return line;
    }));
  };
  fields.amount.value = money(BigInt(fields.amount.value), { ...look, before: "" });
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  form.hidden = false;
  update();
}
