//! Reads `examples.yaml`: for each component, examples of its use, which the gallery renders. They
//! are written in the template language and shown as a page of the gallery's sample site sees them.

use super::layer::Layer;
use super::manifest::{known_keys, label, placed, wrong_shape};
use super::{Theme, Words};
use crate::diagnostic::{Place, Problems};
use crate::model::yaml::{self, Kind, Node};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The file of a theme's examples.
const FILE: &str = "examples.yaml";

/// One use of a component.
#[derive(Clone, Debug)]
pub struct Example {
    /// The component's name.
    pub component: String,
    /// Counted from 1 within the component.
    pub number: usize,
    /// What it shows.
    pub title: Words,
    /// The kind of page whose variables it uses, such as `product`.
    pub page: String,
    /// The page's file without its ending; none means the first page of this kind.
    pub file: Option<String>,
    /// Where it is written.
    pub place: Place,
    /// The template's text.
    show: String,
}

impl Example {
    /// The name of its template.
    pub fn template(&self) -> String {
        format!("example-{}.html", self.name())
    }

    /// A name that no other example has, for files.
    pub fn name(&self) -> String {
        format!("{}-{}", self.component, self.number)
    }
}

impl Theme {
    /// The examples of all components, by name. A layer's examples of a component take the place of
    /// those below it.
    pub fn examples(&self, problems: &mut Problems) -> Vec<Example> {
        let mut all = BTreeMap::new();
        for layer in &self.layers {
            let source = layer.text(FILE).and_then(|text| problems.keep(text));
            let Some(source) = source else { continue };
            let (node, found) = yaml::parse(&source, 0..source.text.len());
            problems.append(found);
            for (component, node) in node.iter().flat_map(Node::entries) {
                let list = read(&component.text, node, problems);
                all.insert(component.text.clone(), list);
            }
        }
        all.into_values().flatten().collect()
    }

    /// Names of all components, sorted.
    pub fn components(&self) -> Vec<String> {
        let paths = self.layers.iter().flat_map(|layer| layer.files.keys());
        let names = paths
            .filter_map(|path| path.strip_prefix("components/")?.strip_suffix(".html"))
            .map(str::to_owned);
        names.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    }

    /// Makes a template of each example, on top of all layers.
    pub fn add_examples(&mut self, examples: &[Example]) {
        let files = examples.iter().map(|example| {
            let text = format!(
                "{{% extends \"specimen.html\" %}}{{% block main %}}{}{{% endblock main %}}",
                example.show
            );
            (format!("templates/{}", example.template()), Arc::from(text.into_bytes()))
        });
        self.layers.push(Layer {
            name: "examples".into(),
            folder: "examples.yaml: ".into(),
            own: true,
            files: files.collect(),
        });
    }
}

fn read(component: &str, node: &Node, problems: &mut Problems) -> Vec<Example> {
    let Kind::List(items) = &node.kind else {
        let expected = Words::both("daftar contoh", "a list of examples");
        problems.push(wrong_shape(node, component, expected));
        return Vec::new();
    };
    let mut list = Vec::new();
    for item in items {
        known_keys(item, &["title", "page", "file", "show"], problems);
        let mut text = |key: &str| Some(placed(item.get(key)?, key, problems)?.0);
        let (page, file, show) = (text("page"), text("file"), text("show"));
        let Some(show) = show else {
            let expected = Words::both("isi show: potongan templat", "a key show: with a template");
            problems.push(wrong_shape(item, component, expected));
            continue;
        };
        list.push(Example {
            component: component.to_owned(),
            number: list.len() + 1,
            title: item
                .get("title")
                .and_then(|node| label(node, problems))
                .unwrap_or_else(|| component.into()),
            page: page.unwrap_or_else(|| "home".into()),
            file,
            place: item.get("page").unwrap_or(item).place.clone(),
            show,
        });
    }
    list
}
