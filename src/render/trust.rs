//! What a site says so that it is trusted: certificates, principles, and what becomes of visitors'
//! data.

use super::view::{CertificateView, PrincipleView, PrinciplesView, PrivacyView};
use super::words::Words;
use crate::model::content::{Certificate, Product};
use crate::plan::Plan;

/// Certificates of a product, each with what is known of it.
pub fn certificates(words: Words, product: &Product) -> Vec<CertificateView> {
    let list = product.certificates.get(words.lang, words.site().first());
    list.into_iter().flatten().map(|certificate| certificate_view(words, certificate)).collect()
}

/// Names of the certificates that hold, for cards: one that has ended, or is not there yet, is no
/// recommendation.
pub fn valid(words: Words, product: &Product) -> Vec<String> {
    let list = product.certificates.get(words.lang, words.site().first());
    let holds = |certificate: &&Certificate| {
        !certificate.expired && !matches!(certificate.status, Some("proses" | "berakhir"))
    };
    list.into_iter().flatten().filter(holds).map(|certificate| certificate.name.clone()).collect()
}

fn certificate_view(words: Words, certificate: &Certificate) -> CertificateView {
    let Certificate { name, number, status, valid_until, issuer, expired } = certificate;
    let date = valid_until.map(|date| date.format(&words.locale()));
    let with_date = |key: &str| match &date {
        Some(date) => {
            words.with(&format!("words.certificate.{key}_until"), None, &[("date", date)])
        }
        None => words.say(&format!("words.certificate.{key}")),
    };
    let (state, state_label) = match status {
        Some("proses") => ("pending", Some(words.say("words.certificate.pending"))),
        Some("berakhir") => ("ended", Some(with_date("ended"))),
        _ if *expired => ("ended", Some(with_date("ended"))),
        Some(_) => ("valid", Some(with_date("valid"))),
        None if date.is_some() => ("valid", Some(with_date("valid"))),
        None => ("", None),
    };
    CertificateView {
        name: name.clone(),
        detailed: number.is_some() || issuer.is_some() || state_label.is_some(),
        number: number.clone(),
        state,
        state_label,
        issuer: issuer.clone(),
    }
}

/// The principles that the profile names. Their words are the theme's, in short; the source says
/// where the full text stands.
pub fn principles(words: Words) -> Option<PrinciplesView> {
    let list = words.site().profile.principles?;
    // Both lists have seven: five and two in article 5 of UU 25/1992, seven of the ICA.
    let items = (1..=7).map(|number| {
        let say = |part: &str| words.say(&format!("words.principles.{list}.{part}_{number}"));
        PrincipleView { name: say("name"), text: say("text") }
    });
    Some(PrinciplesView {
        source: words.say(&format!("words.principles.{list}.source")),
        items: items.collect(),
    })
}

/// What the site does, read from what it is made of: nothing here is a promise that the files could
/// break.
pub fn privacy(words: Words) -> PrivacyView {
    let site = words.site();
    let profile = &site.profile;
    let branches = profile.contacts.iter();
    let outside = profile.social.iter().chain(&profile.shops);
    PrivacyView {
        cookies: scripts_name(words.plan, &["document.cookie", "cookieStore"]),
        stores: scripts_name(words.plan, &["localStorage", "sessionStorage", "indexedDB"]),
        whatsapp: profile.whatsapp.is_some() || branches.clone().any(|b| b.whatsapp.is_some()),
        map: profile.address.coordinates.is_some(),
        services: outside.map(|link| link.name.clone()).collect(),
        people: !site.people.is_empty(),
        host: profile.host.map(|host| host.label().to_owned()),
    }
}

/// True when a script of the site calls one of these. The scripts of the basket are there in every
/// theme, but pages load them only where there is something to order.
fn scripts_name(plan: &Plan, names: &[&str]) -> bool {
    let has_basket = plan.site.has_basket();
    let loaded = |name: &str| name.ends_with(".js") && (has_basket || !name.starts_with("basket"));
    plan.theme.assets().iter().filter(|asset| loaded(&asset.name)).any(|asset| {
        let text = String::from_utf8_lossy(&asset.bytes);
        names.iter().any(|name| text.contains(name))
    })
}
