//! Years and terms of office: `2023`, `2023–2028`.

use super::text::{Token, problem, tidy, tokens, with_ranges};
use crate::diagnostic::catalogue::values::{RANGE_REVERSED, YEARS_UNREADABLE};
use crate::diagnostic::{Diagnostic, Words};

/// One year, or a span of years that may still be open at its end.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Years {
    /// The first year.
    pub from: u16,
    /// The last year: the same as the first for a single year, `None` while it goes on.
    pub to: Option<u16>,
}

impl Years {
    /// Reads `2023`, `2023-2028`, `2023 s.d. 2028`, `sejak 2023`, `2023 - sekarang`.
    ///
    /// # Errors
    /// Anything else, years outside 1900 to 2199, and a span that ends before it begins.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("tahun", "the year"))?;
        let spoken = with_ranges(&tidied);
        let pieces = tokens(&spoken);
        let open =
            matches!(pieces.first(), Some(Token::Word("sejak" | "since" | "mulai" | "from")));
        let skipped = |t: &&Token| {
            !matches!(
                t,
                Token::Word("sejak" | "since" | "mulai" | "from" | "tahun" | "periode" | "year")
            )
        };
        let pieces: Vec<Token> = pieces.iter().filter(skipped).copied().collect();
        let years = match pieces[..] {
            [Token::Number(one)] if open => year(one).map(|from| (from, None)),
            [Token::Number(one)] => year(one).map(|from| (from, Some(from))),
            [Token::Number(a), Token::Sign('-' | '/'), Token::Number(b)] => {
                year(a).zip(year(b)).map(|(from, to)| (from, Some(to)))
            }
            [
                Token::Number(a),
                Token::Sign('-'),
                Token::Word("sekarang" | "kini" | "now" | "present"),
            ] => year(a).map(|from| (from, None)),
            _ => None,
        };
        match years {
            Some((from, Some(to))) if to < from => Err(problem(&RANGE_REVERSED, text)),
            Some((from, to)) => Ok(Self { from, to }),
            None => Err(problem(&YEARS_UNREADABLE, text)),
        }
    }

    /// `2023`, `2023–2028`, or `2023–` while it goes on.
    pub fn format(&self) -> String {
        match self.to {
            Some(to) if to == self.from => to.to_string(),
            Some(to) => format!("{}–{to}", self.from),
            None => format!("{}–", self.from),
        }
    }

    /// The year, when it is a single one.
    pub fn single(&self) -> Option<u16> {
        (self.to == Some(self.from)).then_some(self.from)
    }
}

fn year(digits: &str) -> Option<u16> {
    let year = digits.parse().ok().filter(|year| (1900..2200).contains(year));
    year.filter(|_| digits.len() == 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms() {
        for (typed, shown) in [
            ("2023", Ok("2023")),
            ("tahun 2023", Ok("2023")),
            ("2023-2028", Ok("2023–2028")),
            ("2023 – 2028", Ok("2023–2028")),
            ("2023 s.d. 2028", Ok("2023–2028")),
            ("2023 s/d 2028", Ok("2023–2028")),
            ("2023/2024", Ok("2023–2024")),
            ("2023 - sekarang", Ok("2023–")),
            ("sejak 2023", Ok("2023–")),
            ("2028-2023", Err("range-reversed")),
            ("23", Err("years-unreadable")),
            ("2.023", Err("years-unreadable")),
            ("2023-2028-2033", Err("years-unreadable")),
            ("2023-", Err("years-unreadable")),
            ("02023", Err("years-unreadable")),
            ("", Err("value-empty")),
        ] {
            let read = Years::parse(typed).map(|y| y.format()).map_err(|p| p.entry.code);
            assert_eq!(read.as_deref().map_err(|code| *code), shown, "{typed}");
        }
        assert_eq!(Years::parse("2023").unwrap().single(), Some(2023));
        assert_eq!(Years::parse("2023-2024").unwrap().single(), None);
    }
}
