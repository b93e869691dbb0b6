//! Reading an amount of money as people type it, and asking where it can be read in two ways.
//! What dots and commas mean is decided in [`amount`](super::amount).

use super::super::text::{Token, problem, tidy, tokens, with_ranges};
use super::super::unit;
use super::amount::{Named, Trouble, scaled, unscaled};
use super::{Currency, Locale, Money};
use crate::diagnostic::catalogue::values::{
    PRICE_AMBIGUOUS, PRICE_NEGATIVE, PRICE_RANGE, PRICE_TWO_CURRENCIES, PRICE_UNREADABLE,
    PRICE_WITH_UNIT,
};
use crate::diagnostic::{Diagnostic, Words};

/// The word behind the number.
#[derive(Clone, Copy)]
enum Scale {
    /// So many noughts.
    Power(u32),
    /// `M`: miliar in Indonesian, million in English.
    MillionOrMilliard,
}

/// The parts of a typed price.
#[derive(Default)]
struct Parts {
    currency: Option<(Currency, Named)>,
    number: Option<String>,
    scale: Option<Scale>,
    /// The tail of `5.000,-`, which says that the rupiah are written out.
    tail: bool,
}

impl Money {
    /// Reads one price: `1250000`, `Rp 1.250.000,-`, `1,25 juta`, `850rb`, `USD 45`, `$45.50`.
    /// Without a currency, `default` is meant.
    ///
    /// # Errors
    /// Anything that is not one exact amount, or can be read as two (see the module).
    pub fn parse(text: &str, default: &Currency) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("harga", "the price"))?;
        let spoken = with_ranges(&tidied);
        let parts = Parts::gather(text, &tokens(&spoken), default)?;
        let unnamed = if parts.tail { Named::Rupiah } else { Named::No };
        let (currency, named) = parts.currency.unwrap_or((*default, unnamed));
        let Some(number) = parts.number else { return Err(problem(&PRICE_UNREADABLE, text)) };
        let amount = match parts.scale {
            None => unscaled(&number, currency, named),
            Some(Scale::Power(power)) => scaled(&number, power, currency),
            Some(Scale::MillionOrMilliard) => match scaled(&number, 6, currency) {
                Ok(low) => match scaled(&number, 9, currency) {
                    Ok(high) => Err(Trouble::Ambiguous { low, high }),
                    trouble => trouble,
                },
                trouble => trouble,
            },
        };
        match amount {
            Ok(amount) => Ok(Self { amount, currency }),
            Err(Trouble::Plain(entry)) => {
                Err(problem(entry, text).with("currency", currency.code()))
            }
            Err(Trouble::Ambiguous { low, high }) => {
                let show = |amount| {
                    let money = Self { amount, currency };
                    let (id, en) = (Locale::new("id"), Locale::new("en"));
                    (Words::both(money.format(&id), money.format(&en)), money.plain())
                };
                let ((low, low_plain), (high, high_plain)) = (show(low), show(high));
                Err(problem(&PRICE_AMBIGUOUS, text)
                    .with("low_plain", low_plain)
                    .with("high_plain", high_plain)
                    .with("low", low)
                    .with("high", high))
            }
        }
    }
}

impl Parts {
    /// Sorts the pieces of the text into currency, number and scale, and refuses all others.
    fn gather(text: &str, tokens: &[Token], default: &Currency) -> Result<Self, Diagnostic> {
        let refuse = |entry| Err(problem(entry, text));
        let mut parts = Self::default();
        let mut index = 0;
        while let Some(&token) = tokens.get(index) {
            let rest = &tokens[index + 1..];
            let number_follows = rest.iter().any(|t| matches!(t, Token::Number(_)));
            index += 1;
            match token {
                Token::Number(first) => {
                    if parts.number.is_some() {
                        return refuse(&PRICE_UNREADABLE);
                    }
                    let (number, used) = spaced_groups(first, rest);
                    parts.number = Some(number);
                    index += used;
                }
                Token::Sign('-' | '~') if number_follows => {
                    let range = parts.number.is_some();
                    return refuse(if range { &PRICE_RANGE } else { &PRICE_NEGATIVE });
                }
                // The dot of `Rp.` and `rb.`; the tail of `50.000,-`, which says "and no sen".
                Token::Sign('.') if index >= 2 && matches!(tokens[index - 2], Token::Word(_)) => {}
                Token::Sign(',' | '.') if parts.number.is_some() && is_tail(rest) => {
                    parts.tail = true;
                    index = tokens.len();
                }
                Token::Sign('-') if parts.number.is_some() && rest.is_empty() => {}
                Token::Sign('/') if parts.number.is_some() => {
                    return Err(problem(&PRICE_WITH_UNIT, text).with("unit", joined(rest)));
                }
                Token::Sign(sign) => match sign_currency(sign, default) {
                    Some(currency) => parts.set_currency(currency, Named::Code, text)?,
                    None => return refuse(&PRICE_UNREADABLE),
                },
                Token::Word(word) => index += parts.word(word, rest, default, text)?,
            }
        }
        Ok(parts)
    }

    /// Takes a word in; returns how many of the following pieces belong to it.
    fn word(
        &mut self,
        word: &str,
        rest: &[Token],
        default: &Currency,
        text: &str,
    ) -> Result<usize, Diagnostic> {
        if let (Some(_), None, Some(scale)) = (&self.number, self.scale, scale(word)) {
            self.scale = Some(scale);
            return Ok(0);
        }
        if let (Some(Token::Sign('$')), Some(code)) = (rest.first(), dollar(word)) {
            self.set_currency(Currency::from_code(code), Named::Code, text)?;
            return Ok(1);
        }
        let named = match word {
            "rp" | "rupiah" => Some((Currency::IDR, Named::Rupiah)),
            "dolar" | "dollar" | "dollars" => sign_currency('$', default).map(|c| (c, Named::Code)),
            "rm" | "ringgit" => Currency::from_code("MYR").map(|c| (c, Named::Code)),
            code => Currency::from_code(code).map(|c| (c, Named::Code)),
        };
        if let Some((currency, named)) = named {
            self.set_currency(Some(currency), named, text)?;
            return Ok(0);
        }
        if self.number.is_some() && matches!(word, "per" | "tiap" | "setiap" | "a" | "each") {
            return Err(problem(&PRICE_WITH_UNIT, text).with("unit", joined(rest)));
        }
        if self.number.is_some() && unit::is_known(word) {
            return Err(problem(&PRICE_WITH_UNIT, text).with("unit", word));
        }
        let beside_number = self.number.is_some() || matches!(rest.first(), Some(Token::Number(_)));
        if beside_number && word.len() == 3 && word.is_ascii() {
            return Err(Currency::unknown(text, &word.to_uppercase()));
        }
        Err(problem(&PRICE_UNREADABLE, text))
    }

    fn set_currency(
        &mut self,
        currency: impl Into<Option<Currency>>,
        named: Named,
        text: &str,
    ) -> Result<(), Diagnostic> {
        let Some(currency) = currency.into() else { return Err(problem(&PRICE_UNREADABLE, text)) };
        match self.currency {
            Some((known, _)) if known != currency => Err(problem(&PRICE_TWO_CURRENCIES, text)),
            // `Rp 50.000 rupiah` says the same twice.
            Some(_) => Ok(()),
            None => {
                self.currency = Some((currency, named));
                Ok(())
            }
        }
    }
}

/// `1 250 000` as one number, and how many further pieces it took. As with dots, a single group
/// counts only after two or three digits.
fn spaced_groups(first: &str, rest: &[Token]) -> (String, usize) {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let groups: Vec<&str> = rest
        .iter()
        .map_while(|token| match token {
            Token::Number(group) if group.len() == 3 && digits(group) => Some(*group),
            _ => None,
        })
        .collect();
    let fits = digits(first) && first.len() <= 3 && !first.starts_with('0');
    if fits && (groups.len() >= 2 || (groups.len() == 1 && first.len() >= 2)) {
        return (format!("{first}{}", groups.concat()), groups.len());
    }
    (first.to_owned(), 0)
}

/// What may stand behind the comma of `50.000,-`.
fn is_tail(rest: &[Token]) -> bool {
    !rest.is_empty() && rest.iter().all(|t| matches!(t, Token::Sign('-' | '=' | '.')))
}

/// The pieces as a text again, for a message.
fn joined(rest: &[Token]) -> String {
    let mut text = String::new();
    for token in rest {
        match token {
            Token::Number(word) | Token::Word(word) => {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(word);
            }
            Token::Sign(sign) => text.push(*sign),
        }
    }
    text
}

fn scale(word: &str) -> Option<Scale> {
    Some(match word {
        "ribu" | "rb" | "rbu" | "k" | "thousand" => Scale::Power(3),
        "juta" | "jt" | "million" | "mio" => Scale::Power(6),
        "miliar" | "milyar" | "mlr" | "billion" | "bn" => Scale::Power(9),
        "triliun" | "trilyun" | "trillion" => Scale::Power(12),
        "m" => Scale::MillionOrMilliard,
        _ => return None,
    })
}

/// Whose dollar `US$` and its like are.
fn dollar(prefix: &str) -> Option<&'static str> {
    Some(match prefix {
        "us" => "USD",
        "s" | "sg" => "SGD",
        "a" | "au" => "AUD",
        "b" | "bn" => "BND",
        "nz" => "NZD",
        "hk" => "HKD",
        "c" | "ca" => "CAD",
        _ => return None,
    })
}

/// A sign that several currencies share means the site's own currency if that is one of them.
fn sign_currency(sign: char, default: &Currency) -> Option<Currency> {
    const DOLLARS: [&str; 7] = ["SGD", "AUD", "BND", "NZD", "HKD", "CAD", "TWD"];
    let code = match sign {
        '$' if DOLLARS.contains(&default.code()) => default.code(),
        '$' => "USD",
        '€' => "EUR",
        '£' => "GBP",
        '¥' | '￥' if default.code() == "CNY" => "CNY",
        '¥' | '￥' => "JPY",
        '₹' => "INR",
        '₱' => "PHP",
        '฿' => "THB",
        '₫' => "VND",
        '₩' => "KRW",
        _ => return None,
    };
    Currency::from_code(code)
}

#[cfg(test)]
mod tests;
