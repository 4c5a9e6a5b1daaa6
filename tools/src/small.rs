//! What makes the single file small: scripts without what only people need, styles without comments, bytes as text.

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

/// Signs of one byte in [`text`]: every visible one of ASCII but the one that opens a tag.
const ONE: u64 = 93;
/// How many values a unit of two bytes has: the least whose third power holds five bytes.
const UNITS: u64 = 10_322;
/// Letters of two bytes, without those that are written otherwise when a text is normalised: from the first to before the second.
const TWO: [(u32, u32); 2] = [(0xa1, 0x300), (0x388, 0x800)];

/// Bytes as text in an HTML script element: three units of two bytes (in UTF-8) for five bytes, the highest place first, each unit either
/// two visible signs or a letter; in front a digit that says how many of the last five are none. `www/open.file.js` reads it.
pub fn text(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() / 5 * 6 + 8);
    out.push(char::from(b'0' + ((5 - bytes.len() % 5) % 5) as u8));
    let sign = |n: u64| char::from(b'!' + n as u8 + u8::from(n >= u64::from(b'<' - b'!')));
    for five in bytes.chunks(5) {
        let number = (0..5).fold(0u64, |n, i| n << 8 | u64::from(five.get(i).copied().unwrap_or(0)));
        for unit in [number / (UNITS * UNITS), number / UNITS % UNITS, number % UNITS] {
            if unit < ONE * ONE {
                out.extend([sign(unit / ONE), sign(unit % ONE)]);
                continue;
            }
            let [(first, end), (second, _)] = TWO;
            let n = (unit - ONE * ONE) as u32;
            let letter = if n < end - first { first + n } else { second + n - (end - first) };
            out.extend(char::from_u32(letter));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the page reads it.
    fn bytes(text: &str) -> Vec<u8> {
        let mut chars = text.chars();
        let none = chars.next().and_then(|c| c.to_digit(10)).unwrap_or(0) as usize;
        let place = |c: char| u64::from(c as u32 - 33 - u32::from(c > '<'));
        let mut units = Vec::new();
        while let Some(c) = chars.next() {
            units.push(match c as u32 {
                0..0x80 => place(c) * 93 + chars.next().map_or(0, place),
                n @ 0x80..0x300 => 8649 + u64::from(n - 0xa1),
                n => 8649 + 607 + u64::from(n - 0x388),
            });
        }
        let mut out: Vec<u8> =
            units.chunks(3).flat_map(|u| u.iter().fold(0u64, |n, x| n * 10_322 + x).to_be_bytes()[3..].to_vec()).collect();
        out.truncate(out.len() - none);
        out
    }

    #[test]
    fn text_gives_the_bytes_back_and_opens_no_tag() {
        let mut x = 7u32;
        for n in 0..400 {
            let some: Vec<u8> = (0..n)
                .map(|_| {
                    x = x.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (x >> 24) as u8
                })
                .collect();
            let written = text(&some);
            assert_eq!(bytes(&written), some);
            assert!(written.len() <= some.len().div_ceil(5) * 6 + 1 && !written.contains('<'), "{written}");
            assert!(written.chars().all(|c| c.is_ascii_graphic() || (0xa1..0x800).contains(&(c as u32))), "{written}");
        }
        assert_eq!(bytes(&text(&[255; 11])), [255; 11]);
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
