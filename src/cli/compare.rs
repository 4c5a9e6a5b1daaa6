//! `charticle compare`: several articles side by side, in words, as JSON or as a page.

use super::args::{Args, Format};
use super::html;
use super::input::Source;
use serde_json::{Value, json};

/// What two articles or more have in common and what differs, in the wanted form; `fail` is told of files that cannot be read.
pub fn compared(args: &Args, fail: &mut dyn FnMut(&str, &str)) -> Option<String> {
    let items: Vec<Value> = args.files.iter().filter_map(|source| item(source, fail)).collect();
    if items.len() < 2 {
        fail("compare", "needs two files or more that can be read");
        return None;
    }
    let options = json!({ "language": args.options.lang.clone().unwrap_or_default() });
    let json = match charticle::compare_json(&Value::Array(items).to_string(), &options.to_string()) {
        Ok(json) => json,
        Err(why) => {
            fail("compare", &why.to_string());
            return None;
        }
    };
    let found: Value = serde_json::from_str(&json).unwrap_or_default();
    Some(match args.format {
        Format::Json | Format::Jsonl => json,
        Format::Csv => table(&found),
        Format::Html => page(&found),
        Format::Report => report(&found),
    })
}

fn item(source: &Source, fail: &mut dyn FnMut(&str, &str)) -> Option<Value> {
    let name = source.name();
    let document = super::read(source, fail)?;
    let options = json!({ "published": document.published }).to_string();
    // the analysis travels as the text that the contract allows
    match charticle::analyze_json(&document.text, &options) {
        Ok(analysis) => Some(json!({ "id": name, "text": document.text, "analysis": analysis })),
        Err(why) => {
            fail(&name, &why.to_string());
            None
        }
    }
}

fn list<'v>(v: &'v Value, name: &str) -> &'v [Value] {
    v.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'v>(v: &'v Value, name: &str) -> &'v str {
    v.get(name).and_then(Value::as_str).unwrap_or("")
}

/// A cell as the article writes it, with the sign of its bound.
fn cell(c: &Value) -> String {
    let sign = match text(c, "bound") {
        "about" => "~",
        "atLeast" => "\u{2265}",
        "moreThan" => ">",
        "atMost" => "\u{2264}",
        "lessThan" => "<",
        _ => "",
    };
    match text(c, "written") {
        "" => "-".to_owned(),
        written => format!("{sign}{written}"),
    }
}

/// The rows as lines of cells, the first with the articles' names.
fn cells(found: &Value) -> Vec<Vec<String>> {
    let names = list(found, "articles").iter().map(|a| text(a, "name").to_owned());
    let mut lines = vec![std::iter::once(String::new()).chain(names).collect::<Vec<_>>()];
    for row in list(found, "rows") {
        let part = row.get("of").is_some_and(|of| !of.is_null());
        let open = row.get("suggestion") == Some(&Value::Bool(true));
        let mut line = vec![format!("{}{}{}", if part { "  " } else { "" }, text(row, "name"), if open { " (?)" } else { "" })];
        line.extend(list(row, "cells").iter().map(cell));
        lines.push(line);
    }
    lines
}

fn report(found: &Value) -> String {
    let lines = cells(found);
    let width = |i: usize| lines.iter().filter_map(|l| l.get(i)).map(|c| c.chars().count()).max().unwrap_or(0);
    let mut out = String::new();
    for a in list(found, "articles") {
        let title = text(a, "title");
        let more = [text(a, "language"), text(a, "published"), title].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>();
        out.push_str(&format!("{}: {}\n", text(a, "name"), more.join(" · ")));
    }
    out.push_str("\nMatched figures\n");
    for line in &lines {
        let padded = line.iter().enumerate().map(|(i, c)| format!("{c}{}", " ".repeat(width(i).saturating_sub(c.chars().count()))));
        out.push_str(&format!("  {}\n", padded.collect::<Vec<_>>().join("  ").trim_end()));
    }
    if list(found, "rows").is_empty() {
        out.push_str("  none\n");
    }
    for (name, field) in [("Differences", "differences"), ("Charts", "charts")] {
        let said: Vec<String> = list(found, field).iter().map(|d| words(d, field)).collect();
        if !said.is_empty() {
            out.push_str(&format!("\n{name}\n"));
            said.iter().for_each(|s| out.push_str(&format!("  {s}\n")));
        }
    }
    if let Some(story) = found.get("story").filter(|s| !s.is_null()) {
        let (agree, differ) = (story.get("agree").and_then(Value::as_u64).unwrap_or(0), list(story, "differ").len());
        out.push_str(&format!("\nSame story: {agree} agree, {differ} differ, {} missing\n", list(story, "missing").len()));
    }
    out.push_str(&format!("\n{} figures stand alone\n", list(found, "alone").len()));
    out.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

fn words(d: &Value, field: &str) -> String {
    if field == "charts" {
        let all = ["title", "measure", "subtitle", "equation"].map(|f| text(d, f));
        return all.into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" · ");
    }
    format!("{:<13} {}", text(d, "severity"), text(d, "text"))
}

/// The rows with commas, a head line first.
fn table(found: &Value) -> String {
    let quoted = |c: &String| format!("\"{}\"", c.replace('"', "\"\""));
    cells(found).iter().map(|l| l.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n").collect()
}

/// The rows, differences and charts as a page of its own.
fn page(found: &Value) -> String {
    let escaped = html::escaped;
    let mut out = html::head() + "<section><h2>Compared</h2>\n<table><tbody>\n";
    for (i, line) in cells(found).iter().enumerate() {
        let element = if i == 0 { "th" } else { "td" };
        let all: String = line.iter().map(|c| format!("<{element} dir=\"auto\">{}</{element}>", escaped(c))).collect();
        out.push_str(&format!("<tr>{all}</tr>\n"));
    }
    out.push_str("</tbody></table></section>\n<section><h2>Differences</h2>\n<ul>\n");
    for d in list(found, "differences") {
        out.push_str(&format!("<li dir=\"auto\">{}</li>\n", escaped(text(d, "text"))));
    }
    out.push_str("</ul></section>\n<section class=\"charts\"><h2>Charts</h2>\n");
    for c in list(found, "charts") {
        let picture = charticle::draw_json(&c.to_string(), "").unwrap_or_default();
        let title = escaped(text(c, "title"));
        out.push_str(&format!("<figure class=\"card\" dir=\"auto\"><figcaption><h3>{title}</h3></figcaption>{picture}</figure>\n"));
    }
    out + "</section>\n" + html::FOOT
}
