//! Full addresses of photos, for those who read a site's data rather than its pages.

use crate::model::content::PhotoUse;
use crate::plan::address::absolute;
use crate::plan::{Plan, Rendition};
use crate::theme::Use;

/// The largest rendition of a photo that shows all of it, else the largest there is.
pub fn largest<'p>(plan: &'p Plan, photo: &PhotoUse, usage: Use) -> Option<&'p Rendition> {
    let facts = &plan.site.photo(photo.photo).facts;
    let renditions = plan.pictures.renditions(photo, usage)?.values();
    renditions.max_by_key(|rendition| {
        let (width, height) = rendition.size;
        let (across, down) = (u64::from(width), u64::from(height));
        // Whole where the shape is the photo's own, to within rounding.
        let skew = (across * u64::from(facts.height)).abs_diff(down * u64::from(facts.width));
        let whole = skew <= u64::from(facts.width.max(facts.height)) * 2;
        (whole, across * down)
    })
}

/// Full addresses of the files that every program can read; none without a site address.
pub fn urls(plan: &Plan, photos: &[(&PhotoUse, Use)]) -> Vec<String> {
    let Some(site_url) = plan.site.profile.site_url.as_deref() else { return Vec::new() };
    let mut found: Vec<String> = Vec::new();
    for (photo, usage) in photos {
        let rendition = largest(plan, photo, *usage);
        let url = rendition.map(|rendition| absolute(site_url, &rendition.fallback));
        if let Some(url) = url.filter(|url| !found.contains(url)) {
            found.push(url);
        }
    }
    found
}
