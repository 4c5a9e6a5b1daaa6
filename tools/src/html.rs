//! Words shared by both forms of the page: places in the template, hashes, and text that is safe inside a script element.

use anyhow::{Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// Puts `with` at the one place marked `<!-- name -->`.
pub fn fill(template: &str, name: &str, with: &str) -> Result<String> {
    let mark = format!("<!-- {name} -->");
    if template.matches(&mark).count() != 1 {
        bail!("index.html needs exactly one {mark}");
    }
    Ok(template.replace(&mark, with))
}

/// The content policy as a meta element; every directive that both forms share is added here.
pub fn policy(script: &str, worker: &str, style: &str, connect: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {script} 'wasm-unsafe-eval'; \
         worker-src {worker}; style-src {style}; connect-src {connect}; img-src data: blob:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types charticle\">"
    )
}

/// The source expression for an inline script or style of exactly this text.
pub fn hash(text: &str) -> String {
    format!("'{}'", sha256(text.as_bytes()))
}

/// The hash of bytes as pages write it.
pub fn sha256(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// The longer hash of bytes, for files that other pages load.
pub fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The hash of bytes as signs that can name a folder.
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A script that can stand inside a script element: it holds no end tag and opens no comment, and its meaning is the same
/// because both only occur inside strings and comments of ours.
pub fn script(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let plain = text.replace('\r', "");
    let lower = plain.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = lower[from..].find('<').map(|i| i + from) {
        out.push_str(&plain[from..=at]);
        if lower[at..].starts_with("</script") || lower[at..].starts_with("<!--") || lower[at..].starts_with("<script") {
            out.push('\\');
            if lower[at..].starts_with("<script") {
                out.push_str("x73");
                from = at + 2;
                continue;
            }
        }
        from = at + 1;
    }
    out.push_str(&plain[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_script_can_end_its_own_element() {
        let safe = script("a = '</SCRIPT>' + '<!-- x' + '<script>' + (1 < 2);");
        let lower = safe.to_ascii_lowercase();
        assert!(!lower.contains("</script") && !lower.contains("<!--") && !lower.contains("<script"), "{safe}");
        assert!(safe.contains("<\\/SCRIPT>") && safe.contains("<\\x73cript>") && safe.contains("(1 < 2)"), "{safe}");
    }

    #[test]
    fn hashes_are_those_of_the_standard() {
        assert_eq!(hash("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn a_place_must_be_there_once() {
        assert!(fill("<p>", "style", "x").is_err());
        assert_eq!(fill("a<!-- style -->b", "style", "x").ok().as_deref(), Some("axb"));
    }
}
