//! The cooperative itself: who it is, how to reach it, what it owes the public.

use super::content::PhotoUse;
use super::host::Host;
use super::labels::Labels;
use super::local::{Lang, Local};
use super::value::{
    Coordinates, Count, Currency, Date, Email, Money, OpeningHours, Phone, RupiahStyle, WebAddress,
};
use crate::diagnostic::Place;

/// Everything `koperasi.yaml` says.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The name; the only thing that must be given.
    pub name: Local<String>,
    /// Canonical word of [`super::vocabulary::KINDS`].
    pub kind: Option<&'static str>,
    /// Canonical word of [`super::vocabulary::LEVELS`].
    pub level: Option<&'static str>,
    /// The year it was founded, as typed.
    pub founded: Option<String>,
    /// Public address of the site, without a slash at its end.
    pub site_url: Option<String>,
    /// Languages of the site; the first lives at the root.
    pub languages: Vec<Lang>,
    /// The currency of prices that name none.
    pub currency: Currency,
    /// How rupiah are written in Indonesian.
    pub rupiah: RupiahStyle,
    /// Theme and its parameters.
    pub theme: ThemeChoice,
    /// One line that says what it makes.
    pub tagline: Local<String>,
    /// Its story, in Markdown.
    pub story: Local<String>,
    /// Logo.
    pub logo: Option<PhotoUse>,
    /// Large picture of the home page.
    pub cover: Option<PhotoUse>,
    /// Postal address.
    pub address: Address,
    /// The number that takes orders.
    pub whatsapp: Option<Phone>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Email.
    pub email: Option<Email>,
    /// Branches and contact persons.
    pub contacts: Vec<Contact>,
    /// The QRIS picture by which buyers pay.
    pub qris: Option<Qris>,
    /// Opening hours.
    pub hours: Vec<OpeningHours>,
    /// When and where the cooperative sells at a market, in words.
    pub market_day: Local<String>,
    /// Social media.
    pub social: Vec<Outside>,
    /// Marketplace shops.
    pub shops: Vec<Outside>,
    /// Legal numbers.
    pub registrations: Vec<Registration>,
    /// Pengurus.
    pub board: Vec<Officer>,
    /// Pengawas.
    pub supervisors: Vec<Officer>,
    /// Yearly figures, newest first.
    pub years: Vec<Year>,
    /// Health rating.
    pub health: Option<Health>,
    /// Canonical word of [`super::vocabulary::PRINCIPLES`].
    pub principles: Option<&'static str>,
    /// Labels to print.
    pub labels: Labels,
    /// Sections of the home page, canonical words of [`super::vocabulary::SECTIONS`].
    pub home: Vec<&'static str>,
    /// The host that the site is made ready for.
    pub host: Option<Host>,
    /// True when HTML in Markdown is allowed (and cleaned) rather than shown as text.
    pub html: bool,
}

impl Profile {
    /// The language at the root of the site, which stands in for missing translations.
    pub fn first(&self) -> &Lang {
        &self.languages[0]
    }
}

/// A theme's name and the values for its parameters, as typed.
#[derive(Clone, Debug)]
pub struct ThemeChoice {
    /// Name and where it stands; a default name has no place.
    pub name: (String, Option<Place>),
    /// Key, text and place of each parameter.
    pub params: Vec<(String, String, Place)>,
}

impl ThemeChoice {
    /// True when the same theme is chosen with the same values, wherever that stands.
    pub fn is_same(&self, other: &Self) -> bool {
        let values = |choice: &Self| -> Vec<(String, String)> {
            choice.params.iter().map(|(key, text, _)| (key.clone(), text.clone())).collect()
        };
        self.name.0 == other.name.0 && values(self) == values(other)
    }
}

/// An address from the street up to the country.
#[derive(Clone, Debug, Default)]
pub struct Address {
    /// Street and number.
    pub street: Option<String>,
    /// Dusun.
    pub hamlet: Option<String>,
    /// Desa or kelurahan.
    pub village: Option<String>,
    /// Kecamatan.
    pub district: Option<String>,
    /// Kabupaten or kota.
    pub regency: Option<String>,
    /// Provinsi.
    pub province: Option<String>,
    /// Kode pos, five digits.
    pub postal_code: Option<String>,
    /// Country, where it is not Indonesia.
    pub country: Option<String>,
    /// Latitude and longitude.
    pub coordinates: Option<Coordinates>,
}

/// A branch or contact person.
#[derive(Clone, Debug)]
pub struct Contact {
    /// The word by which a category, a product or a maker chooses it; unique, a slug.
    pub key: String,
    /// Name of the branch or person.
    pub name: Local<String>,
    /// What to ask here.
    pub purpose: Local<String>,
    /// Where it is.
    pub address: Address,
    /// When it is open.
    pub hours: Vec<OpeningHours>,
    /// WhatsApp.
    pub whatsapp: Option<Phone>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Email.
    pub email: Option<Email>,
}

/// A QRIS picture as the bank issued it. It is shown as it is and never made by us: a payment goes
/// where the picture says.
#[derive(Clone, Debug)]
pub struct Qris {
    /// The picture.
    pub image: PhotoUse,
    /// Name of the merchant, as the payer's phone will show it.
    pub merchant: String,
    /// National Merchant ID, as printed on the picture.
    pub nmid: String,
}

/// An account or shop elsewhere.
#[derive(Clone, Debug)]
pub struct Outside {
    /// Name as shown, such as `Instagram`.
    pub name: String,
    /// What to show, such as `@tenun.contoh`.
    pub label: String,
    /// Where it is.
    pub url: WebAddress,
}

/// A legal number: free text plus date and issuer, for the numbers are of many kinds.
#[derive(Clone, Debug)]
pub struct Registration {
    /// Such as `Badan hukum`, `NIB`, `NIK`.
    pub kind: Local<String>,
    /// As typed.
    pub number: String,
    /// When it was given.
    pub date: Option<Date>,
    /// By whom.
    pub issuer: Option<String>,
}

/// A member of the board or of the supervisors.
#[derive(Clone, Debug)]
pub struct Officer {
    /// The office.
    pub role: Local<String>,
    /// Name, when it may be shown.
    pub name: Option<String>,
    /// Index in [`super::site::Site::people`], when the person has a page.
    pub person: Option<usize>,
    /// First year of the term.
    pub from: Option<String>,
    /// Last year of the term.
    pub until: Option<String>,
}

/// One year's figures, as published after the annual meeting.
#[derive(Clone, Debug)]
pub struct Year {
    /// The year.
    pub year: u16,
    /// Male members.
    pub men: Option<Count>,
    /// Female members.
    pub women: Option<Count>,
    /// Assets.
    pub assets: Option<Money>,
    /// Equity.
    pub equity: Option<Money>,
    /// Turnover (volume usaha).
    pub turnover: Option<Money>,
    /// Surplus (sisa hasil usaha).
    pub surplus: Option<Money>,
    /// Date of the annual meeting (RAT).
    pub meeting: Option<Date>,
}

/// A health rating that somebody else gave; it is shown with its source and never computed.
#[derive(Clone, Debug)]
pub struct Health {
    /// Canonical word of [`super::vocabulary::PREDICATES`].
    pub predicate: &'static str,
    /// Year it speaks of.
    pub year: Option<String>,
    /// The regulation it rests on.
    pub basis: Option<String>,
    /// Who gave it.
    pub issuer: Option<String>,
}
