//! `katalog.json`: everything public about the cooperative and its products, for other programs.
//! `katalog.schema.json` beside it says what is in it; the number in `version` grows when a reader
//! would have to change.

use super::picture_url::largest;
use super::words::Words;
use crate::model::content::{Certificate, Entry, PhotoUse, Product, Tier, Variant};
use crate::model::local::Local;
use crate::model::profile::Outside;
use crate::model::value::{Dimensions, Locale, Money, SaleUnit, Weight};
use crate::model::vocabulary::CERTIFICATE_STATUS;
use crate::plan::address::{absolute, encode};
use crate::plan::{PageOf, Plan};
use crate::theme::Use;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

/// The version of the layout, as in the schema.
const VERSION: u32 = 1;

/// The published schema (JSON Schema 2020-12).
pub const SCHEMA: &str = include_str!("catalogue_json/katalog.schema.json");

/// The catalogue in all languages of the site.
pub fn catalogue(plan: &Plan) -> String {
    let site = &plan.site;
    let writer = Writer { plan };
    let categories: Vec<Value> = site
        .categories
        .iter()
        .enumerate()
        .map(|(index, page)| writer.entry(&page.entry, PageOf::Category { index, number: 1 }))
        .map(Value::Object)
        .collect();
    let makers: Vec<Value> = site
        .people
        .iter()
        .enumerate()
        .map(|(index, person)| {
            let mut data = writer.entry(&person.entry, PageOf::Maker { index, number: 1 });
            put(&mut data, "role", text(&person.role));
            put(&mut data, "village", person.village.clone().map(Into::into));
            Value::Object(data)
        })
        .collect();
    let catalogue = Catalogue {
        schema: "katalog.schema.json",
        version: VERSION,
        languages: site.profile.languages.iter().map(|lang| lang.to_string()).collect(),
        cooperative: writer.cooperative(),
        categories,
        makers,
        products: Products(&writer),
    };
    // Nothing of it can fail: keys are texts, and numbers are whole.
    let text = serde_json::to_string_pretty(&catalogue).unwrap_or_default();
    format!("{text}\n")
}

/// The file, from top to bottom.
#[derive(Serialize)]
struct Catalogue<'w> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: u32,
    languages: Vec<String>,
    cooperative: Value,
    categories: Vec<Value>,
    makers: Vec<Value>,
    products: Products<'w>,
}

/// The products, each put together as it is written: ten thousand at once would be the largest thing
/// that a build ever holds in memory.
struct Products<'w>(&'w Writer<'w>);

impl Serialize for Products<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let products = self.0.plan.site.products.iter().enumerate();
        serializer.collect_seq(products.map(|(index, product)| self.0.product(index, product)))
    }
}

fn put(data: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        data.insert(key.to_owned(), value);
    }
}

/// A text in each language that has it; null for nothing.
fn text(local: &Local<String>) -> Option<Value> {
    each(local, |text| text.as_str().into())
}

fn each<T>(local: &Local<T>, value: impl Fn(&T) -> Value) -> Option<Value> {
    let map: Map<String, Value> = local.iter().map(|(l, v)| (l.to_string(), value(v))).collect();
    (!map.is_empty()).then_some(Value::Object(map))
}

fn list(local: &Local<Vec<String>>) -> Option<Value> {
    each(local, |items| items.clone().into())
}

/// The English word of a status, for programs everywhere.
fn english(status: &'static str) -> String {
    let word = CERTIFICATE_STATUS.iter().find(|word| word.id == status);
    word.map_or(status, |word| word.en).to_owned()
}

fn certificate(certificate: &Certificate) -> Value {
    let mut data = json!({ "name": certificate.name });
    for (key, value) in [
        ("number", certificate.number.clone()),
        ("issuer", certificate.issuer.clone()),
        ("valid_until", certificate.valid_until.map(|date| date.iso())),
        ("status", certificate.status.map(english)),
    ] {
        if let Some(value) = value {
            data[key] = value.into();
        }
    }
    data
}

fn pairs(local: &Local<Vec<(String, String)>>) -> Option<Value> {
    let pair = |(label, value): &(String, String)| json!({ "label": label, "value": value });
    each(local, |items| items.iter().map(pair).collect())
}

/// An amount as text, for a number in JSON is a fraction of two.
fn money(money: &Money) -> Value {
    json!({ "amount": money.plain(), "currency": money.currency.code() })
}

fn size(size: &Dimensions) -> Value {
    let part = |(number, unit): &(_, crate::model::value::LengthUnit)| {
        let number: &crate::model::value::Decimal = number;
        json!({ "value": number.plain(), "unit": unit.unit_code() })
    };
    size.parts().iter().map(part).collect()
}

fn weight(weight: &Weight) -> Value {
    json!({ "value": weight.number.plain(), "unit": weight.unit.symbol() })
}

fn outside(shops: &[Outside]) -> Option<Value> {
    let shop = |shop: &Outside| json!({ "name": shop.name, "url": shop.url.as_str() });
    (!shops.is_empty()).then(|| shops.iter().map(shop).collect())
}

struct Writer<'p> {
    plan: &'p Plan,
}

impl Writer<'_> {
    /// A link to an output: its path from the site's root, and its address where there is one.
    fn link(&self, path: &str) -> Value {
        let mut link = json!({ "path": encode(path) });
        if let Some(site_url) = self.plan.site.profile.site_url.as_deref() {
            link["url"] = absolute(site_url, path).into();
        }
        link
    }

    /// What every piece of content has.
    fn entry(&self, entry: &Entry, page: PageOf) -> Map<String, Value> {
        let mut data = Map::new();
        put(&mut data, "id", Some(entry.slug.as_str().into()));
        put(&mut data, "name", text(&entry.name));
        put(&mut data, "summary", text(&entry.summary));
        put(&mut data, "date", entry.date.map(|date| date.iso().into()));
        let languages = &self.plan.site.profile.languages;
        let pages: Map<String, Value> = languages
            .iter()
            .filter_map(|lang| Some((lang.to_string(), self.link(self.plan.page(lang, page)?))))
            .collect();
        put(&mut data, "pages", Some(Value::Object(pages)));
        let (lead, more) = match page {
            PageOf::Product(_) => (Use::ProductLead, Use::ProductMore),
            PageOf::Maker { .. } => (Use::Person, Use::Text),
            _ => (Use::Category, Use::Text),
        };
        let usage = |place| if place == 0 { lead } else { more };
        let images: Vec<Value> = entry
            .photos
            .iter()
            .enumerate()
            .filter_map(|(place, photo)| self.image(photo, usage(place)))
            .collect();
        put(&mut data, "images", (!images.is_empty()).then(|| images.into()));
        data
    }

    fn image(&self, photo: &PhotoUse, usage: Use) -> Option<Value> {
        let rendition = largest(self.plan, photo, usage)?;
        let mut image = self.link(&rendition.fallback);
        image["width"] = rendition.size.0.into();
        image["height"] = rendition.size.1.into();
        if let Some(alt) = text(&photo.alt) {
            image["alt"] = alt;
        }
        Some(image)
    }

    /// Words of a unit or a time in each language of the site.
    fn words(&self, format: impl Fn(&Locale) -> String) -> Value {
        let profile = &self.plan.site.profile;
        let word = |lang: &crate::model::local::Lang| {
            let locale = Words::new(self.plan, lang).locale();
            (lang.to_string(), format(&locale).replace('\u{a0}', " ").into())
        };
        Value::Object(profile.languages.iter().map(word).collect())
    }

    fn product(&self, index: usize, product: &Product) -> Value {
        let site = &self.plan.site;
        let mut data = self.entry(&product.entry, PageOf::Product(index));
        let mut put = |key: &str, value: Option<Value>| put(&mut data, key, value);
        let names = |list: &[usize], of: &dyn Fn(usize) -> String| {
            let names: Vec<String> = list.iter().map(|index| of(*index)).collect();
            (!names.is_empty()).then(|| names.into())
        };
        put("code", product.code.as_ref().map(|code| code.as_str().into()));
        put("status", Some(product.status.name().into()));
        put("price", product.price.as_ref().map(money));
        put("compare_at_price", product.compare_at.as_ref().map(money));
        let unit = |unit: &SaleUnit| self.words(|locale| unit.format(locale));
        put("unit", product.unit.as_ref().map(unit));
        put("stock", product.stock.map(|count| count.0.into()));
        put("minimum", product.minimum.map(|count| count.0.into()));
        put("categories", names(&product.categories, &|i| site.categories[i].entry.slug.clone()));
        put("makers", names(&product.makers, &|i| site.people[i].entry.slug.clone()));
        let tags = &product.tags;
        put("tags", (!tags.is_empty()).then(|| tags.clone().into()));
        let variants: Vec<Value> = product.variants.iter().map(|v| self.variant(v)).collect();
        put("variants", (!variants.is_empty()).then(|| variants.into()));
        let tier = |tier: &Tier| json!({ "minimum": tier.minimum.0, "price": money(&tier.price) });
        put("tiers", (!product.tiers.is_empty()).then(|| product.tiers.iter().map(tier).collect()));
        put("village", text(&product.village));
        put("technique", text(&product.technique));
        let motif = |motif: &crate::model::content::Motif| {
            let mut data = json!({ "name": motif.name, "sacred": motif.sacred });
            for (key, value) in [
                ("story", text(&motif.story)),
                ("narrator", motif.narrator.clone().map(Into::into)),
                ("source", motif.source.clone().map(Into::into)),
            ] {
                if let Some(value) = value {
                    data[key] = value;
                }
            }
            data
        };
        let motifs = &product.motifs;
        put("motifs", (!motifs.is_empty()).then(|| motifs.iter().map(motif).collect()));
        put("materials", list(&product.materials));
        put("dyes", list(&product.dyes));
        put("size", product.size.as_ref().map(size));
        put("weight", product.weight.as_ref().map(weight));
        put("lead_time", product.lead_time.as_ref().map(|time| {
            json!({ "days": time.days(), "text": self.words(|locale| time.format(locale)) })
        }));
        put("care", text(&product.care));
        put(
            "certificates",
            each(&product.certificates, |list| list.iter().map(certificate).collect()),
        );
        let months = |months: &crate::model::value::Months| {
            months.iter().map(|month| Value::from(month.number())).collect()
        };
        put("season", product.season.as_ref().map(months));
        put("service", pairs(&product.service));
        put("members_only", product.members_only.then(|| true.into()));
        put("details", pairs(&product.details));
        put("shops", outside(&product.shops));
        put("featured", product.featured.then(|| true.into()));
        Value::Object(data)
    }

    fn variant(&self, variant: &Variant) -> Value {
        let mut data = Map::new();
        let mut put = |key: &str, value: Option<Value>| put(&mut data, key, value);
        put("name", text(&variant.name));
        put("code", variant.code.as_ref().map(|code| code.as_str().into()));
        put("price", variant.price.as_ref().map(money));
        put("stock", variant.stock.map(|count| count.0.into()));
        put("colour", variant.colour.clone().map(Into::into));
        put("size", variant.size.as_ref().map(size));
        put("weight", variant.weight.as_ref().map(weight));
        let photo = variant.photo.as_ref();
        put("image", photo.and_then(|photo| self.image(photo, Use::ProductMore)));
        Value::Object(data)
    }

    fn cooperative(&self) -> Value {
        let profile = &self.plan.site.profile;
        let mut data = Map::new();
        let mut put = |key: &str, value: Option<Value>| put(&mut data, key, value);
        put("name", text(&profile.name));
        put("tagline", text(&profile.tagline));
        put("kind", profile.kind.map(Into::into));
        put("level", profile.level.map(Into::into));
        put("founded", profile.founded.clone().map(Into::into));
        put("url", profile.site_url.as_deref().map(|url| absolute(url, "index.html").into()));
        put("currency", Some(profile.currency.code().into()));
        put("whatsapp", profile.whatsapp.as_ref().map(|phone| phone.e164().into()));
        put("phone", profile.phone.as_ref().map(|phone| phone.e164().into()));
        put("email", profile.email.as_ref().map(|email| email.as_str().into()));
        let place = &profile.address;
        let mut address = Map::new();
        for (key, value) in [
            ("street", &place.street),
            ("hamlet", &place.hamlet),
            ("village", &place.village),
            ("district", &place.district),
            ("regency", &place.regency),
            ("province", &place.province),
            ("postal_code", &place.postal_code),
            ("country", &place.country),
        ] {
            self::put(&mut address, key, value.clone().map(Into::into));
        }
        if let Some(point) = &place.coordinates {
            address.insert("latitude".into(), point.latitude().into());
            address.insert("longitude".into(), point.longitude().into());
        }
        put("address", (!address.is_empty()).then(|| address.into()));
        let legal: Vec<Value> = profile
            .registrations
            .iter()
            .map(|legal| {
                let mut data = Map::new();
                self::put(&mut data, "kind", text(&legal.kind));
                data.insert("number".into(), legal.number.as_str().into());
                self::put(&mut data, "date", legal.date.map(|date| date.iso().into()));
                self::put(&mut data, "issuer", legal.issuer.clone().map(Into::into));
                data.into()
            })
            .collect();
        put("registrations", (!legal.is_empty()).then(|| legal.into()));
        put("social", outside(&profile.social));
        put("shops", outside(&profile.shops));
        Value::Object(data)
    }
}
