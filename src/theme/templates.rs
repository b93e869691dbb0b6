//! The templates of all layers, compiled, and what goes wrong in them in plain words.
//!
//! A template is registered as `<layer>:<name>`; the plain name means the topmost layer that has
//! it. So a site's `layout.html` can extend `base:layout.html` and change one block, and a page of
//! `base` still finds the site's `layout.html` under its plain name.

mod mishap;

use super::filters;
use super::layer::Layer;
use super::strings::StringSet;
use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::sync::Arc;
use tera::{Context, Tera};

/// The most bytes of one page. The largest real page, a list of 500 products, has some 0.5 MB.
const PAGE_LIMIT: usize = 8 << 20;

/// A theme's templates, ready to be filled. Cheap to share between threads.
pub struct Templates {
    tera: Tera,
    sources: Sources,
    limit: usize,
}

/// The texts of templates by the name under which Tera knows them.
type Sources = BTreeMap<String, Arc<Source>>;

impl Templates {
    /// Compiles the templates and components of all layers, the lowest layer first.
    ///
    /// # Errors
    /// Every template that can't be read, and every name in one that does not exist.
    pub fn build(layers: &[Layer], strings: &Arc<StringSet>) -> Result<Self, Problems> {
        let mut problems = Problems::new();
        let sources = sources(layers, &mut problems);
        let mut tera = empty(layers, strings);
        let texts = sources.iter().map(|(name, source)| (name, source.text.as_str()));
        if let Err(error) = tera.add_raw_templates(texts) {
            // Tera stops at the first text that it can't read; the user wants to know them all.
            let mut unreadable = Problems::new();
            for (name, source) in &sources {
                let alone = empty(layers, strings).add_raw_template(name, &source.text);
                if let Err(error) = alone
                    && matches!(error.kind(), tera::ErrorKind::SyntaxError(_))
                {
                    unreadable.append(mishap::explain(&error, name, &sources));
                }
            }
            if unreadable.is_empty() {
                unreadable = mishap::explain(&error, "", &sources);
            }
            problems.append(unreadable);
        }
        components(&sources, &mut problems);
        if problems.has_errors() {
            Err(problems)
        } else {
            Ok(Self { tera, sources, limit: PAGE_LIMIT })
        }
    }

    /// True when some layer has a template of this name.
    pub fn has(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }

    /// What every page shares, such as `site`: given once, seen by every template.
    pub fn shared(&mut self) -> &mut Context {
        self.tera.global_context()
    }

    /// Fills a template.
    ///
    /// # Errors
    /// What the template asks for and does not get, with its place; a page beyond 8 MiB.
    pub fn render(&self, name: &str, context: &Context) -> Result<String, Diagnostic> {
        let mut page = Page { bytes: Vec::new(), limit: self.limit };
        let result = self.tera.render_to(name, context, &mut page);
        match result {
            Ok(()) => Ok(String::from_utf8(page.bytes)
                .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())),
            // The page is the only thing that is written to.
            Err(error) if matches!(error.kind(), tera::ErrorKind::Io(_)) => {
                let place = mishap::place_of(name, &self.sources);
                let problem = Diagnostic::new(&catalogue::PAGE_TOO_LARGE)
                    .with("template", name)
                    .with("limit", format!("{} MB", PAGE_LIMIT >> 20));
                Err(place.into_iter().fold(problem, Diagnostic::at))
            }
            Err(error) => Err(mishap::explain(&error, name, &self.sources)
                .into_iter()
                .next()
                .unwrap_or_else(|| mishap::unknown(&error))),
        }
    }
}

/// The output of one page, up to a limit.
struct Page {
    bytes: Vec<u8>,
    limit: usize,
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An engine that knows our filters and the order of the layers, but no template yet.
fn empty(layers: &[Layer], strings: &Arc<StringSet>) -> Tera {
    let mut tera = Tera::new();
    filters::register(&mut tera, strings.clone());
    // Fails only once there are templates.
    let _ = tera.set_fallback_prefixes(layers.iter().rev().map(|layer| format!("{}:", layer.name)));
    tera
}

/// Every layer's templates, and the topmost layer's file of each component.
fn sources(layers: &[Layer], problems: &mut Problems) -> Sources {
    let mut sources = Sources::new();
    let mut seen = BTreeSet::new();
    for layer in layers.iter().rev() {
        for (name, source) in layer.texts("templates", ".html", problems) {
            sources.insert(format!("{}:{name}.html", layer.name), source);
        }
        for (name, source) in layer.texts("components", ".html", problems) {
            if seen.insert(name.clone()) {
                sources.insert(format!("{}:components/{name}.html", layer.name), source);
            }
        }
    }
    sources
}

/// A component's file holds the component of its name and no other, so that replacing the file
/// replaces the component.
fn components(sources: &Sources, problems: &mut Problems) {
    for (name, source) in sources {
        let Some((_, file)) = name.split_once(":components/") else { continue };
        let name = file.strip_suffix(".html").unwrap_or(file);
        if defined(&source.text) != [name] {
            problems.push(
                Diagnostic::new(&catalogue::COMPONENT_FILE)
                    .with("name", name)
                    .at(Place::file(&*source.path)),
            );
        }
    }
}

/// The names after `{% component`.
fn defined(text: &str) -> Vec<&str> {
    let tags = text.split("{%").skip(1);
    tags.filter_map(|tag| {
        let rest = tag.trim_start_matches('-').trim_start().strip_prefix("component")?;
        let rest = rest.strip_prefix(char::is_whitespace)?.trim_start();
        Some(rest.split(|c: char| c == '(' || c.is_whitespace()).next().unwrap_or(""))
    })
    .collect()
}

#[cfg(test)]
mod tests;
