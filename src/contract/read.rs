//! Reads the little JSON that comes in: options, charts, styles.

use serde::{Serialize, Serializer};
use std::fmt;

/// Why a text is not what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadJson(String);

impl fmt::Display for BadJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadJson {}

/// Any JSON; numbers as written.
pub enum Json {
    Null,
    Truth(bool),
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Fields),
}

/// The fields of an object; what is missing is null.
pub struct Fields(Vec<(String, Json)>);

impl Fields {
    pub fn take(&mut self, name: &str) -> Json {
        self.0.iter_mut().find(|f| f.0 == name).map_or(Json::Null, |f| std::mem::replace(&mut f.1, Json::Null))
    }

    /// Whether the object names this field, if only to say null.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|f| f.0 == name)
    }

    /// True or false; false where it is missing or null.
    pub fn truth(&mut self, name: &str) -> Result<bool, BadJson> {
        match self.take(name) {
            Json::Null => Ok(false),
            Json::Truth(b) => Ok(b),
            _ => Err(wanted(name, "true or false")),
        }
    }

    /// A text; `None` where it is missing or null.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, BadJson> {
        match self.take(name) {
            Json::Null => Ok(None),
            Json::Text(text) => Ok(Some(text)),
            _ => Err(wanted(name, "a text")),
        }
    }

    /// A whole number from 0; `None` where it is missing or null.
    pub fn whole(&mut self, name: &str) -> Result<Option<u32>, BadJson> {
        match self.take(name) {
            Json::Null => Ok(None),
            Json::Number(n) => n.parse().map(Some).map_err(|_| wanted(name, "a whole number")),
            _ => Err(wanted(name, "a whole number")),
        }
    }

    /// Every field, each of them a text.
    pub(super) fn texts(self) -> Result<Vec<(String, String)>, BadJson> {
        let text = |(name, value): (String, Json)| if let Json::Text(text) = value { Ok((name, text)) } else { Err(wanted(&name, "a text")) };
        self.0.into_iter().map(text).collect()
    }

    /// An object; `None` where it is missing or null.
    pub fn object(&mut self, name: &str) -> Result<Option<Fields>, BadJson> {
        match self.take(name) {
            Json::Null => Ok(None),
            Json::Object(fields) => Ok(Some(fields)),
            _ => Err(wanted(name, "an object")),
        }
    }

    /// A list; empty where it is missing or null.
    pub fn list(&mut self, name: &str) -> Result<Vec<Json>, BadJson> {
        match self.take(name) {
            Json::Null => Ok(Vec::new()),
            Json::List(list) => Ok(list),
            _ => Err(wanted(name, "a list")),
        }
    }
}

pub(super) fn wanted(name: &str, what: &str) -> BadJson {
    BadJson(["\"", name, "\" must be ", what].concat())
}

impl BadJson {
    /// The same refusal, said of a part of a larger whole: "corrections[2]: ...".
    pub(super) fn of(self, whole: &str) -> Self {
        BadJson([whole, ": ", &self.0].concat())
    }
}

/// The items of a JSON list, or of the list that an object holds under a name.
pub(super) fn list(text: &str, name: &str) -> Result<Vec<Json>, BadJson> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0)?;
    reader.blanks();
    match value {
        _ if reader.at != text.len() => Err(reader.bad("the end")),
        Json::List(list) => Ok(list),
        Json::Object(mut fields) if fields.has(name) => fields.list(name),
        _ => Err(wanted(name, "a list")),
    }
}

/// The object that a JSON text holds; an empty text holds none.
pub(super) fn object(text: &str) -> Result<Fields, BadJson> {
    if text.trim().is_empty() {
        return Ok(Fields(Vec::new()));
    }
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0)?;
    reader.blanks();
    match value {
        Json::Object(fields) if reader.at == text.len() => Ok(fields),
        Json::Object(_) => Err(reader.bad("the end")),
        _ => Err(BadJson("a JSON object is needed".to_owned())),
    }
}

impl Json {
    /// The object that a JSON text holds.
    ///
    /// # Errors
    /// Text that is no JSON object.
    pub fn read(text: &str) -> Result<Self, BadJson> {
        object(text).map(Json::Object)
    }

    pub(super) fn into_fields(self) -> Result<Fields, BadJson> {
        if let Json::Object(fields) = self { Ok(fields) } else { Err(BadJson("a JSON object is needed".to_owned())) }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, into: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => into.serialize_none(),
            Json::Truth(b) => into.serialize_bool(*b),
            // offsets, counts and years are whole; decimals travel as text
            Json::Number(n) => into.serialize_i32(n.parse().unwrap_or(i32::MAX)),
            Json::Text(text) => into.serialize_str(text),
            Json::List(list) => into.collect_seq(list),
            Json::Object(fields) => into.collect_map(fields.0.iter().map(|(name, value)| (name, value))),
        }
    }
}

/// Values inside values inside values: deeper ones are refused.
const DEEPEST: usize = 64;

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn bad(&self, expected: &str) -> BadJson {
        BadJson(["not JSON: ", expected, " is expected at byte ", &self.at.to_string()].concat())
    }

    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    /// Goes past a sign behind blanks when it stands there.
    fn sign(&mut self, sign: u8) -> bool {
        self.blanks();
        let found = self.peek() == sign;
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Result<Json, BadJson> {
        if depth > DEEPEST {
            return Err(self.bad("less depth"));
        }
        if self.sign(b'{') {
            let mut fields = Vec::new();
            while !self.sign(b'}') {
                if !fields.is_empty() && !self.sign(b',') {
                    return Err(self.bad("a comma"));
                }
                self.blanks();
                let name = self.string()?;
                if !self.sign(b':') {
                    return Err(self.bad("a colon"));
                }
                fields.push((name, self.value(depth + 1)?));
            }
            return Ok(Json::Object(Fields(fields)));
        }
        if self.sign(b'[') {
            let mut list = Vec::new();
            while !self.sign(b']') {
                if !list.is_empty() && !self.sign(b',') {
                    return Err(self.bad("a comma"));
                }
                list.push(self.value(depth + 1)?);
            }
            return Ok(Json::List(list));
        }
        if self.peek() == b'"' {
            return self.string().map(Json::Text);
        }
        let start = self.at;
        while self.peek().is_ascii_alphanumeric() || matches!(self.peek(), b'-' | b'+' | b'.') {
            self.at += 1;
        }
        match self.text.get(start..self.at).unwrap_or("") {
            "null" => Ok(Json::Null),
            truth @ ("true" | "false") => Ok(Json::Truth(truth == "true")),
            n if n.starts_with(|c: char| c == '-' || c.is_ascii_digit()) => Ok(Json::Number(n.to_owned())),
            _ => Err(self.bad("a value")),
        }
    }

    fn string(&mut self) -> Result<String, BadJson> {
        if self.peek() != b'"' {
            return Err(self.bad("a text"));
        }
        self.at += 1;
        let mut out = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..=31) {
                self.at += 1;
            }
            out.push_str(self.text.get(start..self.at).unwrap_or(""));
            let end = self.peek();
            if end < 32 {
                return Err(self.bad("the end of a text"));
            }
            self.at += 1;
            if end == b'"' {
                return Ok(out);
            }
            let c = match self.peek() {
                b'n' => '\n',
                b't' => '\t',
                b'r' => '\r',
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'u' => {
                    out.push(self.escaped()?);
                    continue;
                }
                c @ (b'"' | b'\\' | b'/') => char::from(c),
                _ => return Err(self.bad("an escape")),
            };
            self.at += 1;
            out.push(c);
        }
    }

    /// The character of `u1234` or of two halves `uD83D\uDE00`.
    fn escaped(&mut self) -> Result<char, BadJson> {
        let first = self.four()?;
        let code = if (0xd800..0xdc00).contains(&first) && self.peek() == b'\\' {
            self.at += 1;
            let second = self.four()?;
            0x10000 + ((first - 0xd800) << 10) + second.wrapping_sub(0xdc00).min(0x3ff)
        } else {
            first
        };
        char::from_u32(code).ok_or_else(|| self.bad("a character"))
    }

    fn four(&mut self) -> Result<u32, BadJson> {
        let digits = self.text.get(self.at + 1..self.at + 5).filter(|d| self.peek() == b'u' && d.bytes().all(|b| b.is_ascii_hexdigit()));
        let code = digits.and_then(|d| u32::from_str_radix(d, 16).ok()).ok_or_else(|| self.bad("four hex digits"))?;
        self.at += 5;
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_json_says() {
        let text = r#" {"a" : "x\n\"\u00e9\ud83d\ude00/", "b":[ 1, -2.5e3, null ,true,{}], "c":{"d":12}, "e":null} "#;
        let mut o = object(text).unwrap();
        assert_eq!(o.text("a").unwrap().as_deref(), Some("x\n\"é😀/"));
        assert_eq!(o.list("b").unwrap().len(), 5);
        assert_eq!(o.object("c").unwrap().unwrap().whole("d"), Ok(Some(12)));
        assert_eq!(o.text("e"), Ok(None));
        assert_eq!(o.text("missing"), Ok(None));
    }

    #[test]
    fn refuses_what_is_no_json() {
        for text in [
            "[",
            "{",
            "[]",
            "1",
            r#"{"a"}"#,
            r#"{"a":}"#,
            r#"{"a":1"#,
            r#"{"a":"x}"#,
            r#"{"a":"\q"}"#,
            r#"{"a":"\ud800"}"#,
            r#"{"a":1} x"#,
            r#"{a:1}"#,
        ] {
            assert!(object(text).is_err(), "{text}");
        }
        assert!(object(&"[".repeat(100_000)).is_err());
        assert!(object(&format!("{{\"a\":{}", "[".repeat(100_000))).is_err());
        assert!(object(r#"{"a":5}"#).unwrap().text("a").is_err());
        assert!(object(r#"{"a":"5"}"#).unwrap().whole("a").is_err());
    }
}
