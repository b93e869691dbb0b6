//! What a loan costs a month and what savings yield: exact whole-number arithmetic, rounded as a
//! cashier's ledger is.
//!
//! The rule, which pages state and the script `simulation.js` repeats: interest of each month is
//! rounded to the nearest whole unit (a rupiah; a cent where a currency has cents), halves upwards;
//! an instalment is a whole number of units, and the last one pays what is left. The vectors in
//! `tests/vectors/simulation.tsv` hold both to the same figures.

use super::value::{Money, Rate, Term};

/// How interest is counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Method {
    /// Loan: every month on the original amount.
    Flat,
    /// Loan: every month on what is left, in equal instalments.
    Annuity,
    /// Savings: every month on the amount paid in; the yield is paid out.
    Simple,
    /// Savings: the yield stays and yields itself.
    Compound,
}

impl Method {
    /// Stable name, for templates, string keys and the script.
    pub fn name(self) -> &'static str {
        match self {
            Self::Flat => "flat",
            Self::Annuity => "annuity",
            Self::Simple => "simple",
            Self::Compound => "compound",
        }
    }

    /// True for the methods of loans.
    pub fn is_loan(self) -> bool {
        matches!(self, Self::Flat | Self::Annuity)
    }
}

/// The illustration that a service of savings or loans shows.
#[derive(Clone, Debug)]
pub struct Simulation {
    /// How interest is counted.
    pub method: Method,
    /// Interest or yield.
    pub rate: Rate,
    /// Amounts, rising, each once.
    pub amounts: Vec<Money>,
    /// Terms in months, rising, each once.
    pub terms: Vec<Term>,
}

/// What one amount over one term comes to, in units of the currency.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Outcome {
    /// Loan: each instalment but the last. Savings: the yield of the first month.
    pub monthly: i128,
    /// Loan: the last instalment. Savings: the yield of the last month.
    pub last: i128,
    /// All interest, or all yield.
    pub interest: i128,
}

/// The smallest amount that is paid, in hundredths: a whole unit where a currency shows none.
pub fn unit(money: &Money) -> i64 {
    if money.currency.digits() == 0 { 100 } else { 1 }
}

/// The outcome for one amount and term, as money of its currency.
pub fn of(method: Method, rate: Rate, amount: &Money, term: Term) -> [Money; 3] {
    let unit = unit(amount);
    let outcome = outcome(method, rate, i128::from(amount.amount / unit), term.months());
    [outcome.monthly, outcome.last, outcome.interest].map(|units| Money {
        amount: i64::try_from(units).unwrap_or(i64::MAX).saturating_mul(unit),
        currency: amount.currency,
    })
}

/// The outcome in units. `amount` is positive, `months` at least one.
pub fn outcome(method: Method, rate: Rate, amount: i128, months: u32) -> Outcome {
    let interest = |balance: i128| rounded(balance, rate);
    let each = interest(amount);
    let n = i128::from(months);
    match method {
        Method::Flat => {
            let principal = (amount + n - 1) / n;
            let last = (amount - principal * (n - 1)).max(0);
            Outcome { monthly: principal + each, last: last + each, interest: each * n }
        }
        Method::Annuity => {
            let instalment = annuity(amount, months, &interest);
            let (mut balance, mut paid, mut last) = (amount, 0, 0);
            for month in 1..=months {
                let due = balance + interest(balance);
                last = if month == months { due } else { instalment.min(due) };
                balance = due - last;
                paid += last;
            }
            Outcome { monthly: instalment, last, interest: paid - amount }
        }
        Method::Simple => Outcome { monthly: each, last: each, interest: each * n },
        Method::Compound => {
            let (mut balance, mut last) = (amount, 0);
            for _ in 0..months {
                last = interest(balance);
                balance += last;
            }
            Outcome { monthly: each, last, interest: balance - amount }
        }
    }
}

/// Interest of one month on a balance, to the nearest unit, halves upwards.
fn rounded(balance: i128, rate: Rate) -> i128 {
    let (numerator, denominator) = rate.monthly();
    let (numerator, denominator) = (i128::from(numerator), i128::from(denominator));
    (2 * balance * numerator + denominator) / (2 * denominator)
}

/// The smallest whole instalment that pays a loan off within its months.
fn annuity(amount: i128, months: u32, interest: &dyn Fn(i128) -> i128) -> i128 {
    let pays_off = |instalment: i128| {
        let mut balance = amount;
        for _ in 0..months {
            balance += interest(balance) - instalment;
            if balance <= 0 {
                return true;
            }
        }
        false
    };
    let (mut low, mut high) = (1, amount + interest(amount));
    while low < high {
        let middle = (low + high) / 2;
        if pays_off(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    const VECTORS: &str = include_str!("../../tests/vectors/simulation.tsv");

    fn method(name: &str) -> Method {
        let all = [Method::Flat, Method::Annuity, Method::Simple, Method::Compound];
        all.into_iter().find(|method| method.name() == name).unwrap()
    }

    #[test]
    fn the_shared_vectors_hold() {
        let mut count = 0;
        for line in VECTORS.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            let [name, rate, amount, months, monthly, last, interest] = cells[..] else {
                panic!("{line}")
            };
            let number = |text: &str| text.parse::<i128>().unwrap();
            let rate = Rate::parse(rate).unwrap();
            let months = u32::try_from(number(months)).unwrap();
            let found = outcome(method(name), rate, number(amount), months);
            let expected = Outcome {
                monthly: number(monthly),
                last: number(last),
                interest: number(interest),
            };
            assert_eq!(found, expected, "{line}");
            count += 1;
        }
        assert!(count >= 12, "{count}");
    }

    #[test]
    fn a_loan_is_always_paid_off_and_no_instalment_is_larger_than_the_last_but_one() {
        for method in [Method::Flat, Method::Annuity] {
            for text in
                ["0,5 % per bulan", "1,75 % per bulan", "24 % per tahun", "0,0001 % per tahun"]
            {
                let rate = Rate::parse(text).unwrap();
                for amount in [1, 7, 1_000, 999_999, 75_000_000, 1_000_000_000_000] {
                    for months in [1, 2, 3, 11, 60, 360] {
                        let found = outcome(method, rate, amount, months);
                        let label = format!("{method:?} {text} {amount} {months}: {found:?}");
                        assert!(found.last <= found.monthly && found.last >= 0, "{label}");
                        let paid = found.monthly * (i128::from(months) - 1) + found.last;
                        assert!(paid >= amount + found.interest, "{label}");
                    }
                }
            }
        }
    }

    #[test]
    fn money_keeps_its_currency_and_its_cents() {
        let dollars = Money::parse("USD 1,000.00", &crate::model::value::Currency::IDR).unwrap();
        let rate = Rate::parse("1 % per month").unwrap();
        let [monthly, _, interest] = of(Method::Flat, rate, &dollars, Term::parse("12").unwrap());
        assert_eq!((monthly.plain().as_str(), interest.plain().as_str()), ("93.34", "120.00"));
    }
}
