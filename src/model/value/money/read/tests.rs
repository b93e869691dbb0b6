//! Every form of a price, and every form that must be asked about.

use super::*;
use crate::diagnostic::Lang;

fn read(text: &str) -> Result<String, &'static str> {
    Money::parse(text, &Currency::IDR)
        .map(|money| format!("{} {}", money.currency.code(), money.plain()))
        .map_err(|problem| problem.entry.code)
}

#[test]
fn rupiah_as_people_type_it() {
    for (typed, rupiah) in [
        ("1250000", 1_250_000),
        ("1.250.000", 1_250_000),
        ("Rp 1.250.000", 1_250_000),
        ("Rp1.250.000", 1_250_000),
        ("RP.1.250.000", 1_250_000),
        ("Rp. 1.250.000,-", 1_250_000),
        ("Rp 1.250.000,–", 1_250_000),
        ("1.250.000,00", 1_250_000),
        ("1,250,000.00", 1_250_000),
        ("1250000,00", 1_250_000),
        ("1250000.00", 1_250_000),
        ("1,25 juta", 1_250_000),
        ("1.25 juta", 1_250_000),
        ("1.5 juta", 1_500_000),
        ("2,5jt", 2_500_000),
        ("Rp2,5 jt", 2_500_000),
        ("0,125 juta", 125_000),
        ("850rb", 850_000),
        ("850 ribu", 850_000),
        ("850 Ribu Rupiah", 850_000),
        ("850k", 850_000),
        ("2 miliar", 2_000_000_000),
        ("IDR 1,250,000", 1_250_000),
        ("1,250,000", 1_250_000),
        ("1 250 000", 1_250_000),
        ("Rp\u{a0}1.250.000", 1_250_000),
        ("Ｒｐ　150.000", 150_000),
        ("150.000", 150_000),
        ("Rp 150.000", 150_000),
        ("25,000", 25_000),
        ("Rp5.000", 5_000),
        ("Rp 5.000,-", 5_000),
        ("5.000,-", 5_000),
        ("5.000 rupiah", 5_000),
        ("IDR 5,000", 5_000),
        ("5000", 5_000),
        ("0", 0),
        ("1.250 000", -1),
    ] {
        let expected =
            if rupiah < 0 { Err("price-unreadable") } else { Ok(format!("IDR {rupiah}")) };
        assert_eq!(read(typed), expected, "{typed}");
    }
}

#[test]
fn other_currencies() {
    for (typed, expected) in [
        ("USD 45", "USD 45.00"),
        ("$45.50", "USD 45.50"),
        ("$45,5", "USD 45.50"),
        ("US$ 45", "USD 45.00"),
        ("45 usd", "USD 45.00"),
        ("S$12.50", "SGD 12.50"),
        ("RM 30", "MYR 30.00"),
        ("€1.250,50", "EUR 1250.50"),
        ("$1,250", "USD 1250.00"),
        ("$1,250,000", "USD 1250000.00"),
        ("¥1,250", "JPY 1250"),
        ("2 thousand dollars", "USD 2000.00"),
    ] {
        assert_eq!(read(typed).as_deref(), Ok(expected), "{typed}");
    }
    let singapore = Currency::from_code("SGD").unwrap();
    assert_eq!(Money::parse("$12", &singapore).unwrap().currency, singapore);
}

#[test]
fn refusals() {
    for (typed, code) in [
        ("1.250", "price-ambiguous"),
        ("1,250", "price-ambiguous"),
        ("Rp 1,250", "price-ambiguous"),
        ("1,250,-", "price-ambiguous"),
        ("1.250 ribu", "price-ambiguous"),
        ("1,250 juta", "price-ambiguous"),
        ("USD 1.250", "price-ambiguous"),
        ("1,5 M", "price-ambiguous"),
        ("-50000", "price-negative"),
        ("Rp -50.000", "price-negative"),
        ("- Rp 50.000", "price-negative"),
        ("100-200 ribu", "price-range"),
        ("Rp 100.000 s.d. Rp 200.000", "price-range"),
        ("100rb–200rb", "price-range"),
        ("45,50", "price-fraction"),
        ("150.0", "price-fraction"),
        ("25.00", "price-fraction"),
        ("2,5", "price-fraction"),
        ("1.250.000,50", "price-fraction"),
        ("1,2345 ribu", "price-fraction"),
        ("$45.505", "price-groups"),
        ("1.25.000", "price-groups"),
        ("1250.000", "price-groups"),
        ("1.250.00", "price-groups"),
        ("Rp 50.000/kg", "price-with-unit"),
        ("50.000 per 250 g", "price-with-unit"),
        ("50rb kg", "price-with-unit"),
        ("UDS 45", "currency-unknown"),
        ("Rp 45 USD", "price-two-currencies"),
        ("99999999999999999999", "price-too-large"),
        ("999999999 triliun", "price-too-large"),
        ("", "value-empty"),
        ("Rp", "price-unreadable"),
        ("nego", "price-unreadable"),
        ("hubungi kami", "price-unreadable"),
        ("0812", "price-unreadable"),
        ("1 juta 250 ribu", "price-unreadable"),
        ("50.000.", "price-unreadable"),
        (".50", "price-unreadable"),
        ("150\u{200b}.000", "hidden-character"),
        ("1:000", "price-groups"),
    ] {
        assert_eq!(read(typed), Err(code), "{typed}");
    }
}

#[test]
fn a_question_shows_both_readings() {
    let problem = Money::parse("1.250", &Currency::IDR).unwrap_err();
    for lang in [Lang::Id, Lang::En] {
        let asked = format!("{} {}", problem.message(lang), problem.remedy(lang));
        assert!(asked.contains("1250 ") || asked.contains("1250,"), "{asked}");
        assert!(asked.contains("1250000"), "{asked}");
        assert!(!asked.contains('{'), "{asked}");
    }
}
