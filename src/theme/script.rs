//! Takes the comments out of the program's own scripts: they explain the script to us, and cost each
//! visitor almost as much as the script itself.
//!
//! Only lines that hold nothing but a comment go, and the space before a line. That asks no knowledge
//! of the language, as long as no text runs over several lines; a test holds our scripts to it. The
//! scripts of a site are its own affair and are left as they are.

use std::sync::Arc;

/// The script without whole-line `//` comments, indentation and empty lines.
pub fn without_comments(bytes: &Arc<[u8]>) -> Arc<[u8]> {
    let Ok(text) = std::str::from_utf8(bytes) else { return bytes.clone() };
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        if !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    Arc::from(out.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::super::{embedded, names};
    use super::*;

    #[test]
    fn comments_go_and_code_stays() {
        let script =
            "// What it does.\n\"use strict\";\n  // Why.\n  let a = \"// no comment\";\n\n";
        let clean = without_comments(&Arc::from(script.as_bytes()));
        assert_eq!(&*clean, b"\"use strict\";\nlet a = \"// no comment\";\n");
    }

    #[test]
    fn no_text_of_our_scripts_runs_over_several_lines() {
        let mut seen = 0;
        for layer in names().iter().filter_map(|name| embedded(name)) {
            for (path, bytes) in layer.files.iter().filter(|(path, _)| path.ends_with(".js")) {
                seen += 1;
                let text = std::str::from_utf8(bytes).expect("a script is UTF-8");
                assert!(!text.contains("/*"), "{path}: only // comments are taken out");
                let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                for line in code {
                    assert!(!line.ends_with('\\'), "{path}: {line}");
                    assert!(line.matches('`').count() % 2 == 0, "{path}: {line}");
                }
            }
        }
        assert!(seen > 0);
    }
}
