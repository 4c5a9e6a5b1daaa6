//! What makes the single file small: scripts without what only people need, styles without comments, bytes as text of 85 signs.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// A classic script that does the same in fewer bytes; names that other scripts of the page use stay.
pub fn script(text: &str) -> Result<String> {
    smaller(text, SourceType::script())
}

/// A module that does the same in fewer bytes; what it exports stays.
pub fn module(text: &str) -> Result<String> {
    smaller(text, SourceType::mjs())
}

/// The classic glue of the wasm without what loads it from an address: ours is always compiled beforehand.
pub fn glue(text: &str) -> Result<String> {
    let (loading, only) = ("return Object.assign(__wbg_init, {", "return Object.assign({");
    if text.matches(loading).count() != 1 {
        bail!("the glue does not end as expected");
    }
    script(&text.replace(loading, only))
}

fn smaller(text: &str, kind: SourceType) -> Result<String> {
    let allocator = Allocator::default();
    let mut parsed = Parser::new(&allocator, text, kind).parse();
    if let Some(error) = parsed.diagnostics.first() {
        bail!("a script of the page cannot be read: {error}");
    }
    let names = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut parsed.program).scoping;
    Ok(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(names).build(&parsed.program).code)
}

/// A style sheet without its comments and without spaces that mean nothing; texts in quotes stay as they are.
pub fn style(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut gap = false;
    while let Some(c) = chars.next() {
        if c == '/' && chars.peek() == Some(&'*') {
            chars.next();
            let mut star = false;
            for c in chars.by_ref() {
                if star && c == '/' {
                    break;
                }
                star = c == '*';
            }
            gap = true;
        } else if c.is_ascii_whitespace() {
            gap = true;
        } else {
            // Before `:` and around `+` a space has a meaning; behind `)` too.
            if gap
                && !out.ends_with(['{', '}', ';', ',', ':', '(', '>', '!'])
                && !matches!(c, '{' | '}' | ';' | ',' | ')' | '>' | '!')
                && !out.is_empty()
            {
                out.push(' ');
            }
            gap = false;
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(c);
            if c == '"' || c == '\'' {
                while let Some(inner) = chars.next() {
                    out.push(inner);
                    if inner == '\\' {
                        out.extend(chars.next());
                    } else if inner == c {
                        break;
                    }
                }
            }
        }
    }
    out
}

/// The smallest gzip form that is known, made slowly.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut out)?;
    Ok(out)
}

/// The signs of [`text85`]: what may stand in an HTML script element without a thought; `www/open.file.js` has the same.
const SIGNS: &[u8; 85] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+,-.:;=?@[]^_{|}";

/// Bytes as text: five signs for four bytes, the highest place first; of the last 1 to 3 bytes one sign more than bytes.
pub fn text85(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for four in bytes.chunks(4) {
        let number = (0..4).fold(0u32, |n, i| n << 8 | u32::from(four.get(i).copied().unwrap_or(0)));
        let signs: [u8; 5] = std::array::from_fn(|i| SIGNS[(number / 85u32.pow(4 - i as u32) % 85) as usize]);
        out.extend(signs[..=four.len()].iter().map(|&b| char::from(b)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the page reads it.
    fn bytes(text: &str) -> Vec<u8> {
        let mut out = Vec::new();
        for five in text.as_bytes().chunks(5) {
            let place = |i: usize| five.get(i).map_or(84, |s| SIGNS.iter().position(|x| x == s).unwrap_or(0) as u32);
            let number = (0..5).fold(0u32, |n, i| n.wrapping_mul(85).wrapping_add(place(i)));
            out.extend(&number.to_be_bytes()[..five.len() - 1]);
        }
        out
    }

    #[test]
    fn text_of_85_signs_gives_the_bytes_back() {
        for n in 0..40 {
            let some: Vec<u8> = (0..n).map(|i: u32| (i * 89 + 200 + n) as u8).collect();
            assert_eq!(bytes(&text85(&some)), some);
        }
        assert_eq!(bytes(&text85(&[255; 9])), [255; 9]);
        let signs: std::collections::BTreeSet<&u8> = SIGNS.iter().collect();
        assert!(signs.len() == 85 && !SIGNS.iter().any(|s| b"<>&\"'`\\".contains(s)));
    }

    #[test]
    fn scripts_keep_their_meaning_and_their_names() -> Result<()> {
        let small =
            script("// says\nlet wasm_bindgen = (function() { const long = 2; return { twice(other) { return other * long; } }; })();\n")?;
        assert!(small.contains("wasm_bindgen") && !small.contains("says") && !small.contains("other"), "{small}");
        assert!(script("let = ;").is_err());
        Ok(())
    }

    #[test]
    fn styles_lose_only_words_for_people() {
        let small = |text, wanted| assert_eq!(style(text), wanted);
        small("/* a\n b **/\n.x {\n  color: red; /* c */\n}\n", ".x{color:red}");
        small("a :hover,\n b > i { top: calc(1px + (2px - var(--x)) * 3); }", "a :hover,b>i{top:calc(1px + (2px - var(--x)) * 3)}");
        small(
            "@media (width > 60em) and (hover) { * { display: none !important; } }",
            "@media (width>60em) and (hover){*{display:none!important}}",
        );
        small("a::after { content: \" /* ; } \\\" \"; --y: ; } [x='a  b'] {}", "a::after{content:\" /* ; } \\\" \";--y:}[x='a  b']{}");
        small("a { font: 14px/20px \"Noto Sans\", serif } a/**/b {}", "a{font:14px/20px \"Noto Sans\",serif}a b{}");
    }
}
