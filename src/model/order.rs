//! What can be ordered, of whom, how many of it and at which price: the rules that the order
//! button, the basket and its page share.

use super::content::{Page, Product, Status, Tier, Variant};
use super::profile::{Contact, Profile};
use super::site::Site;
use super::value::{Count, Money, Phone};

/// Something that can be put into the basket: a product, or one of its variants.
#[derive(Clone, Copy, Debug)]
pub struct Offer<'a> {
    /// The variant, by its place in [`Product::variants`].
    pub variant: Option<usize>,
    /// Price of one.
    pub price: Money,
    /// Prices from larger quantities on. A variant with another price than the product has
    /// none: the tiers speak of the product's price.
    pub tiers: &'a [Tier],
    /// The least that may be ordered.
    pub least: u64,
    /// The most that may be ordered; absent where the stock is not told, or it is made to order.
    pub most: Option<u64>,
}

/// True for the page that tells how to order: by its name in addresses, as people name it.
pub fn is_how_to_order(page: &Page) -> bool {
    let names = ["cara-pesan", "cara-memesan", "cara-order", "how-to-order", "ordering"];
    names.contains(&page.entry.slug.as_str())
}

impl Profile {
    /// The number that takes orders for which nobody else was chosen: the profile's own, else that
    /// of the first contact with WhatsApp.
    pub fn order_phone(&self) -> Option<&Phone> {
        let contacts = self.contacts.iter().filter_map(|contact| contact.whatsapp.as_ref());
        self.whatsapp.iter().chain(contacts).next()
    }
}

impl Site {
    /// The contact that was chosen for a product: by itself, else by its first maker with a choice,
    /// else by its first category with one.
    pub fn contact_of(&self, product: &Product) -> Option<&Contact> {
        let makers = product.makers.iter().filter_map(|index| self.people[*index].contact);
        let categories =
            product.categories.iter().filter_map(|index| self.categories[*index].contact);
        let chosen = product.contact.into_iter().chain(makers).chain(categories).next();
        chosen.map(|index| &self.profile.contacts[index])
    }

    /// The WhatsApp number that takes orders for a product. A chosen contact without WhatsApp is
    /// reached in other ways; its orders go nowhere else.
    pub fn order_phone(&self, product: &Product) -> Option<&Phone> {
        match self.contact_of(product) {
            Some(contact) => contact.whatsapp.as_ref(),
            None => self.profile.order_phone(),
        }
    }

    /// What of a product can be put into the basket: nothing of a service, of what has no price,
    /// and of what can't be had.
    pub fn offers<'a>(&self, product: &'a Product) -> Vec<Offer<'a>> {
        let can_be_had = matches!(product.status, Status::Available | Status::MadeToOrder);
        if !can_be_had || !product.service.is_empty() || self.order_phone(product).is_none() {
            return Vec::new();
        }
        let offers: Vec<Option<Offer>> = match &product.variants[..] {
            [] => vec![product.offer(None)],
            variants => (0..variants.len()).map(|index| product.offer(Some(index))).collect(),
        };
        offers.into_iter().flatten().collect()
    }

    /// True when at least one product can be put into a basket.
    pub fn has_basket(&self) -> bool {
        self.products.iter().any(|product| !self.offers(product).is_empty())
    }
}

impl Product {
    fn offer(&self, index: Option<usize>) -> Option<Offer<'_>> {
        let variant: Option<&Variant> = index.map(|index| &self.variants[index]);
        let own = variant.and_then(|variant| variant.price);
        let price = own.or(self.price)?;
        let stock = match variant {
            Some(variant) => variant.stock,
            None => self.stock,
        };
        let made = self.status == Status::MadeToOrder;
        let most = stock.filter(|_| !made).map(|Count(most)| most);
        let least = self.minimum.map_or(1, |Count(least)| least.max(1));
        if most.is_some_and(|most| most < least) {
            return None;
        }
        let same = self.tiers.iter().all(|tier| tier.price.currency == price.currency);
        let inherits = own.is_none_or(|own| Some(own) == self.price);
        let tiers = if inherits && same { &self.tiers[..] } else { &[] };
        Some(Offer { variant: index, price, tiers, least, most })
    }

    /// How much less the price is than before, in whole percent, rounded down: a discount is never
    /// told larger than it is. Only where all variants cost the same.
    pub fn discount(&self) -> Option<i64> {
        let (now, before) = (self.price?, self.compare_at?);
        let same = self.variants.iter().all(|v| v.price.is_none_or(|price| price == now));
        let comparable = same && now.currency == before.currency && before.amount > now.amount;
        let percent = comparable.then(|| (before.amount - now.amount) as i128 * 100);
        let percent = i64::try_from(percent? / i128::from(before.amount)).ok()?;
        (percent > 0).then_some(percent)
    }
}
