//! Figures as a table for spreadsheets: RFC 4180, one row a figure, the contract's own names.

use charticle::text::Decimal;
use charticle::{Analysis, contract};
use serde_json::Value;

/// The contract's fields that become columns, in order.
const FIELDS: &[&str] = &[
    "id",
    "text",
    "kind",
    "value",
    "high",
    "denominator",
    "bound",
    "unit",
    "unitText",
    "label",
    "qualifiers",
    "period",
    "periodFrom",
    "calendar",
    "ref",
    "place",
    "importance",
    "sameAs",
    "block",
    "start",
    "end",
    "rule",
];

/// The row of column names; a file begins with the mark that makes spreadsheets read UTF-8.
pub fn head(to_file: bool) -> String {
    let mut out = String::from(if to_file { "\u{feff}file" } else { "file" });
    for &field in FIELDS {
        out.push(',');
        out.push_str(if field == "period" { "periodStart,periodEnd" } else { field });
    }
    out + ",sentence\r\n"
}

/// The rows of one analysis.
pub fn rows(file: &str, analysis: &Analysis<'_>) -> String {
    let json = serde_json::to_value(contract::analysis(analysis, None)).unwrap_or_default();
    let none = Vec::new();
    let figures = json.get("figures").and_then(Value::as_array).unwrap_or(&none);
    let mut out = String::new();
    for (json, figure) in figures.iter().zip(&analysis.figures) {
        cell(&mut out, file);
        for &field in FIELDS {
            let value = json.get(field).unwrap_or(&Value::Null);
            match field {
                "period" => {
                    for end in ["start", "end"] {
                        out.push(',');
                        cell(&mut out, &plain(value.get(end).unwrap_or(&Value::Null)));
                    }
                }
                _ => {
                    out.push(',');
                    cell(&mut out, &plain(value));
                }
            }
        }
        out.push(',');
        cell(&mut out, figure.sentence.of(analysis.article.text));
        out.push_str("\r\n");
    }
    out
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(s) => s.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

/// One cell. Words that a spreadsheet would run as a formula get an apostrophe in front; numbers stay numbers.
fn cell(out: &mut String, words: &str) {
    let formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']) && words.parse::<Decimal>().is_err();
    let words = if formula { format!("'{words}") } else { words.to_owned() };
    if words.contains([',', '"', '\n', '\r']) {
        out.push('"');
        out.push_str(&words.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&words);
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    fn made(words: &str) -> String {
        let mut out = String::new();
        cell(&mut out, words);
        out
    }

    #[test]
    fn formulas_are_made_harmless_and_numbers_left_alone() {
        assert_eq!(made("=1+2"), "'=1+2");
        assert_eq!(made("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(made("-5.5"), "-5.5");
        assert_eq!(made("-5 people, \"about\""), "\"'-5 people, \"\"about\"\"\"");
        assert_eq!(made("+cmd|'/c'!A0"), "'+cmd|'/c'!A0");
    }
}
