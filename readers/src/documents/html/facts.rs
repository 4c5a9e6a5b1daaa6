//! What a page says of itself: title, day of publication, publisher, language.

use super::tree::Node;
use crate::documents::blocks::one_line;
use serde_json::Value;

/// Names of `<meta>` that hold the day of publication, best first.
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "article.published",
    "published_at",
    "date",
];

/// What a page says of itself.
#[derive(Debug, Default)]
pub struct Facts {
    pub title: Option<String>,
    pub published: Option<String>,
    pub source: Option<String>,
    pub language: Option<String>,
}

/// Reads them from everywhere a page may say them.
pub fn facts(nodes: &[Node]) -> Facts {
    let mut metas: Vec<(String, &str)> = Vec::new();
    let (mut title, mut headings, mut linked, mut timed, mut first_time) = (None, Vec::new(), Facts::default(), None, None);
    for (i, node) in nodes.iter().enumerate() {
        let inside = || one_line(&nodes.get(i..node.end).unwrap_or_default().iter().filter_map(Node::text).collect::<Vec<_>>().concat());
        match node.name() {
            "meta" => {
                let names = ["property", "name", "itemprop"].into_iter().filter_map(|a| node.attribute(a));
                metas.extend(names.map(|n| (n.trim().to_ascii_lowercase(), node.attribute("content").unwrap_or(""))));
            }
            "title" if title.is_none() => title = Some(inside()).filter(|t| !t.is_empty()),
            "h1" if headings.len() < 2 => headings.push(inside()),
            "script" if node.attribute("type").is_some_and(|t| t.trim().eq_ignore_ascii_case("application/ld+json")) => {
                let text = nodes.get(i + 1).and_then(Node::text).unwrap_or("");
                linked_data(text, &mut linked);
            }
            "time" => {
                let day = node.attribute("datetime").and_then(day);
                let stated = node.attribute("pubdate").is_some() || node.attribute("itemprop") == Some("datePublished");
                timed = timed.or(day.clone().filter(|_| stated));
                first_time = first_time.or(day);
            }
            _ if node.attribute("itemprop") == Some("datePublished") => {
                timed = timed.or_else(|| day(node.attribute("content").or(node.attribute("datetime")).unwrap_or(&inside())));
            }
            _ => {}
        }
    }
    let meta = |name: &str| metas.iter().filter(|(n, _)| n == name).map(|(_, v)| one_line(v)).find(|v| !v.is_empty());
    let source = meta("og:site_name").or(linked.source).or_else(|| meta("application-name"));
    let published = linked.published.or_else(|| PUBLISHED.iter().find_map(|name| day(&meta(name)?))).or(timed).or(first_time);
    let heading = match headings.as_slice() {
        [one] if !one.is_empty() && !source.as_deref().is_some_and(|s| s.eq_ignore_ascii_case(one)) => Some(one.clone()),
        _ => None,
    };
    let bare = title.map(|t| without_site(&t, source.as_deref()));
    let language = nodes.iter().find(|n| n.name() == "html").and_then(|n| n.attribute("lang").or(n.attribute("xml:lang")));
    Facts {
        title: heading.or_else(|| meta("og:title")).or(bare),
        published,
        source,
        language: language.map(|l| l.trim().to_owned()).filter(|l| !l.is_empty()),
    }
}

/// The title of a page without the name of its site behind or before a mark.
fn without_site(title: &str, source: Option<&str>) -> String {
    let Some(source) = source.map(str::to_lowercase) else { return title.to_owned() };
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » "] {
        if let Some((before, after)) = title.rsplit_once(mark)
            && after.to_lowercase().contains(&source)
        {
            return before.trim().to_owned();
        }
        if let Some((before, after)) = title.split_once(mark)
            && before.to_lowercase().contains(&source)
        {
            return after.trim().to_owned();
        }
    }
    title.to_owned()
}

/// Day and publisher in JSON-LD; an article's day comes before that of other things.
fn linked_data(json: &str, facts: &mut Facts) {
    let Ok(value) = serde_json::from_str::<Value>(json.trim()) else { return };
    let (mut todo, mut other) = (vec![&value], None);
    while let Some(value) = todo.pop() {
        match value {
            Value::Array(items) => todo.extend(items.iter().rev()),
            Value::Object(fields) => {
                let kind = fields.get("@type").map(Value::to_string).unwrap_or_default();
                let article =
                    kind.contains("Article") || kind.contains("Posting") || kind.contains("Report") || fields.contains_key("headline");
                let published = fields.get("datePublished").and_then(Value::as_str).and_then(day);
                if article {
                    facts.published = facts.published.take().or(published);
                } else {
                    other = other.or(published);
                }
                let publisher = fields.get("publisher").and_then(|p| p.get("name").unwrap_or(p).as_str());
                facts.source = facts.source.take().or(publisher.map(one_line).filter(|p| !p.is_empty()));
                todo.extend(fields.values().filter(|v| v.is_array() || v.is_object()));
            }
            _ => {}
        }
    }
    facts.published = facts.published.take().or(other);
}

/// The day of a moment as pages write it: "2023-09-25T10:00:00+07:00", "2023/09/25", "20230925", "Mon, 25 Sep 2023 …".
pub fn day(moment: &str) -> Option<String> {
    let moment = moment.trim();
    let parts: Vec<&str> = moment.split(|c: char| !c.is_ascii_alphanumeric()).filter(|p| !p.is_empty()).take(5).collect();
    let number = |s: &str, digits: std::ops::RangeInclusive<usize>| {
        (digits.contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse::<u32>().ok()).flatten()
    };
    let whole = parts.first().filter(|p| p.len() >= 8 && p.get(..8).is_some_and(|d| d.bytes().all(|b| b.is_ascii_digit())));
    let (year, month, day) = match (whole, parts.as_slice()) {
        (Some(d), _) => (number(d.get(..4)?, 4..=4)?, number(d.get(4..6)?, 2..=2)?, number(d.get(6..8)?, 2..=2)?),
        (None, [y, m, d, ..]) if number(y, 4..=4).is_some() => {
            let d = d.split(['T', 't']).next().unwrap_or("");
            (number(y, 4..=4)?, number(m, 1..=2)?, number(d, 1..=2)?)
        }
        (None, [d, m, y, ..]) if number(d, 1..=2).is_some() => (number(y, 4..=4)?, month(m)?, number(d, 1..=2)?),
        (None, [m, d, y, ..]) if month(m).is_some() => (number(y, 4..=4)?, month(m)?, number(d, 1..=2)?),
        (None, [_, d, m, y, ..]) => (number(y, 4..=4)?, month(m)?, number(d, 1..=2)?),
        _ => return None,
    };
    let long = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let real = (1800..=2200).contains(&year) && (1..=12).contains(&month) && (1..=long).contains(&day);
    real.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn month(word: &str) -> Option<u32> {
    let word = word.get(..3)?.to_ascii_lowercase();
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    months.iter().position(|m| *m == word).map(|i| i as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_read_from_moments() {
        for (moment, said) in [
            ("2023-09-25T10:00:00+07:00", Some("2023-09-25")),
            ("2023/9/5", Some("2023-09-05")),
            ("20230925", Some("2023-09-25")),
            ("20230925T1000", Some("2023-09-25")),
            ("Mon, 25 Sep 2023 10:00:00 GMT", Some("2023-09-25")),
            ("September 25, 2023", Some("2023-09-25")),
            ("2024-02-30", None),
            ("03/04/2023", None),
            ("2566-09-25", None),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(day(moment).as_deref(), said, "{moment}");
        }
    }
}
