//! Words made safe for a page.

/// Words as they may stand in an element or a quoted attribute. Characters that HTML does not allow become U+FFFD.
pub fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + words.len() / 8);
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(c),
            c if c.is_control() => out.push(' '),
            c if ('\u{fdd0}'..='\u{fdef}').contains(&c) || c as u32 & 0xfffe == 0xfffe => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// ` name="value"`, or nothing for an empty value.
pub fn attribute(name: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!(" {name}=\"{}\"", escaped(value)) }
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn markup_in_an_article_stays_words() {
        assert_eq!(escaped("<b a='\"&\u{0}"), "&lt;b a=&#39;&quot;&amp; ");
    }
}
