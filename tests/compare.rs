//! Several articles side by side: the same things in one row, nothing else in it.

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// An article of a comparison, its id the file's name.
fn item(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap();
    of_text(&path.file_stem().unwrap().to_string_lossy(), &text)
}

fn of_text(id: &str, text: &str) -> Value {
    let analysis: Value = serde_json::from_str(&charticle::analyze_json(text, "").unwrap()).unwrap();
    json!({ "id": id, "text": text, "analysis": analysis })
}

fn compare(items: &[Value], options: Value) -> Value {
    let json = charticle::compare_json(&Value::from(items.to_vec()).to_string(), &options.to_string()).unwrap();
    serde_json::from_str(&json).unwrap()
}

fn list<'v>(v: &'v Value, name: &str) -> &'v [Value] {
    v[name].as_array().map_or(&[], Vec::as_slice)
}

/// Each row as its key and the values of its articles, by the articles' ids.
fn rows(found: &Value) -> Vec<(String, Vec<(String, String)>)> {
    let ids: Vec<&str> = list(found, "articles").iter().map(|a| a["id"].as_str().unwrap()).collect();
    let cell = |(id, c): (&&str, &Value)| c["value"].as_str().map(|v| ((*id).to_owned(), v.to_owned()));
    let mut all: Vec<_> = list(found, "rows")
        .iter()
        .map(|r| {
            let mut cells: Vec<_> = ids.iter().zip(list(r, "cells")).filter_map(cell).collect();
            cells.sort();
            (r["key"].as_str().unwrap().to_owned(), cells)
        })
        .collect();
    all.sort();
    all
}

fn row<'v>(found: &'v Value, name: &str) -> &'v Value {
    let names: Vec<&str> = list(found, "rows").iter().filter_map(|r| r["name"].as_str()).collect();
    list(found, "rows").iter().find(|r| r["name"] == name).unwrap_or_else(|| panic!("no row {name} among {names:?}"))
}

fn values(row: &Value) -> Vec<Option<&str>> {
    list(row, "cells").iter().map(|c| c["value"].as_str()).collect()
}

#[test]
fn the_packed_lexicon_is_the_written_one() {
    let squeezed = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|l| !l.starts_with('#') && l.contains('|'));
        lines.map(|l| l.chars().filter(|c| *c != ' ').collect()).collect()
    };
    let written = fs::read_to_string(root().join("src/compare/concepts.txt")).unwrap();
    let (written, packed) = (squeezed(&written), squeezed(charticle::lang::concepts()));
    assert!(written.len() >= 300);
    for (a, b) in written.iter().zip(&packed) {
        assert_eq!(a, b);
    }
    assert_eq!(written.len(), packed.len());
}

#[test]
fn the_shared_articles_have_their_models_and_sectors_in_rows() {
    let folder = root().join("../shared/seeds");
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!("skipped: the shared articles are not here");
        return;
    };
    let mut paths: Vec<PathBuf> =
        entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.extension().is_some_and(|e| e == "txt")).collect();
    paths.sort();
    let items: Vec<Value> = paths.iter().map(|p| item(p)).collect();
    let found = compare(&items, json!({}));
    let models = row(&found, "Models");
    assert_eq!(values(models), [Some("1635"), Some("1743"), None, Some("5813"), None]);
    assert_eq!(models["by"], "concept");
    let parts: Vec<Vec<Option<&str>>> = list(&found, "rows").iter().filter(|r| r["of"] == models["id"]).map(values).collect();
    for pair in [["451", "1526"], ["878", "2791"], ["166", "1124"], ["140", "372"]] {
        assert!(parts.contains(&vec![Some(pair[0]), None, None, Some(pair[1]), None]), "{pair:?} in {parts:?}");
    }
    // shares of 166 and 1124, and numbers a year
    let cells: Vec<&Value> =
        list(&found, "rows").iter().flat_map(|r| list(r, "cells")).filter(|c| c["value"] == "166" || c["value"] == "1124").collect();
    assert_eq!((cells[0]["share"].as_str(), cells[1]["share"].as_str()), (Some("10.2"), Some("19.3")));
    assert_eq!((models["cells"][0]["perYear"].as_str(), models["cells"][1]["perYear"].as_str()), (Some("545"), None));
    // whatever else is in a row are the two counts of the award
    let others: Vec<Vec<Option<&str>>> =
        list(&found, "rows").iter().filter(|r| r["of"] != models["id"] && r["id"] != models["id"]).map(values).collect();
    for other in &others {
        let awards = [["20", "35"], ["10", "27"]].iter().any(|p| *other == vec![Some(p[0]), None, None, Some(p[1]), None]);
        assert!(awards, "aligned falsely: {other:?}");
    }
    let chart = &list(&found, "charts")[0];
    assert_eq!((chart["form"].as_str(), chart["measure"].as_str(), list(chart, "rows").len()), (Some("rows"), Some("number"), 3));
    let series: Vec<u64> = list(chart, "marks").iter().filter_map(|m| m["series"].as_u64()).collect();
    assert_eq!(series.len(), 8, "four parts in two articles");
    assert!(list(chart, "marks").iter().any(|m| m["role"] == "remainder" && m["row"] == 1), "the total without parts is outlined");
    let measures: Vec<&str> =
        list(&found, "charts").iter().filter(|c| c["group"] == models["id"]).filter_map(|c| c["measure"].as_str()).collect();
    assert_eq!(measures, ["number", "share", "perYear"]);
}

/// The places of a number that stands alone in a text, in UTF-16 units.
fn places(text: &str, number: &str) -> Vec<(u64, u64)> {
    let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    let mark = |c: Option<char>| c.is_some_and(|c| matches!(c, '.' | ',' | '٫' | '٬' | ' ' | '\u{a0}'));
    let unit = |i: usize| text[..i].encode_utf16().count() as u64;
    let alone = |(i, m): &(usize, &str)| {
        let (before, after) = (&text[..*i], &text[i + m.len()..]);
        let mut back = before.chars().rev();
        let mut on = after.chars();
        let (b, a) = (back.next(), on.next());
        let first = digit(m.chars().next()) && (digit(b) || mark(b) && b != Some(' ') && digit(back.next()));
        let last = digit(m.chars().last()) && (digit(a) || mark(a) && a != Some(' ') && digit(on.next()));
        !first && !last
    };
    text.match_indices(number).filter(alone).map(|(i, m)| (unit(i), unit(i + m.len()))).collect()
}

/// How many pairs of a group's table stand in one row, of how many, how many of these are of one currency or measure, and what is aligned
/// that must not be. With `CHARTICLE_MISSES` it prints the pairs of one measure that stand in no row.
fn score(group: &str) -> (usize, usize, usize, Vec<String>) {
    let folder = root().join("tests/compare").join(group);
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder).unwrap().filter_map(|e| Some(e.ok()?.path())).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let items: Vec<Value> = paths.iter().map(|p| item(p)).collect();
    let found = compare(&items, json!({}));
    let column = |file: &str| items.iter().position(|i| i["id"] == file).unwrap();
    let at = |cell: &str| -> Option<(usize, Vec<(u64, u64)>)> {
        let (file, number) = cell.split_once(':')?;
        let (number, nth) = number.rsplit_once('@').map_or((number, None), |(n, k)| (n, k.parse::<usize>().ok()));
        let all = places(items[column(file)]["text"].as_str()?, number);
        let all = nth.map_or(all.clone(), |k| all.into_iter().skip(k - 1).take(1).collect());
        (number != "-").then(|| (column(file), all))
    };
    let hits = |c: &Value, all: &[(u64, u64)]| match (c["start"].as_u64(), c["end"].as_u64()) {
        (Some(s), Some(e)) => all.iter().any(|(a, b)| s < *b && *a < e),
        _ => false,
    };
    let together = |x: &(usize, Vec<(u64, u64)>), y: &(usize, Vec<(u64, u64)>)| {
        let of = |r: &Value, w: &(usize, Vec<(u64, u64)>)| hits(&r["cells"][w.0], &w.1);
        x.0 != y.0 && list(&found, "rows").iter().any(|r| of(r, x) && of(r, y))
    };
    let scaled = |w: &(usize, Vec<(u64, u64)>)| -> Option<(&Value, &Value)> {
        let figure = list(&items[w.0]["analysis"], "figures").iter().find(|f| hits(f, &w.1))?;
        let bare = matches!(figure["kind"].as_str(), Some("money" | "measure" | "duration"));
        Some((if bare { &figure["unit"] } else { &Value::Null }, figure))
    };
    let (mut aligned, mut pairs, mut alike, mut wrong, mut measures) = (0, 0, 0, Vec::new(), Vec::new());
    for line in fs::read_to_string(folder.join("expected.tsv")).unwrap().lines().filter(|l| !l.is_empty()) {
        let fields: Vec<&str> = line.split('\t').collect();
        let told = if fields[0] == "!" { &fields[1..3] } else { &fields[1..] };
        let cells: Vec<_> = told.iter().filter_map(|c| at(c)).collect();
        if fields[0] == "!" {
            if together(&cells[0], &cells[1]) {
                wrong.push(line.to_owned());
            }
            continue;
        }
        for (i, x) in cells.iter().enumerate() {
            for y in &cells[i + 1..] {
                pairs += 1;
                let (found, a, b) = (together(x, y), scaled(x), scaled(y));
                aligned += usize::from(found);
                let same = a.is_none() || b.is_none() || a.map(|f| f.0) == b.map(|f| f.0);
                alike += usize::from(same);
                if same && !found && std::env::var_os("CHARTICLE_MISSES").is_some() {
                    let told = |f: Option<(&Value, &Value)>| {
                        f.map_or(String::new(), |(_, f)| {
                            ["id", "kind", "text", "unit", "label", "qualifiers", "place"]
                                .iter()
                                .filter(|k| !f[**k].is_null())
                                .map(|k| format!(" {k}={}", f[*k]))
                                .collect()
                        })
                    };
                    eprintln!("missed {}\n  {}:{}\n  {}:{}", fields[0], items[x.0]["id"], told(a), items[y.0]["id"], told(b));
                }
            }
        }
        measures.push((fields[0].to_owned(), cells));
    }
    // two figures of a row that the table knows as different measures
    for r in list(&found, "rows") {
        let named: Vec<Vec<&str>> = (0..items.len())
            .map(|a| {
                measures
                    .iter()
                    .filter(|(_, cells)| cells.iter().any(|w| w.0 == a && hits(&r["cells"][a], &w.1)))
                    .map(|(n, _)| n.as_str())
                    .collect()
            })
            .collect();
        for (a, x) in named.iter().enumerate().filter(|(_, x)| !x.is_empty()) {
            for y in named.iter().skip(a + 1).filter(|y| !y.is_empty()) {
                if !x.iter().any(|n| y.contains(n)) {
                    wrong.push(format!("{}: {x:?} with {y:?}", r["key"]));
                }
            }
        }
    }
    (aligned, pairs, alike, wrong)
}

/// Pairs of each group's table that stand in one row at least. Most of the other pairs are of several currencies, which are never one row.
const FLOORS: [(&str, usize); 7] =
    [("budget", 2), ("exports", 4), ("fires", 27), ("flood-drafts", 76), ("hospitals", 29), ("meals", 32), ("schools", 16)];

#[test]
fn groups_of_articles_align_as_their_tables_say_and_nothing_falsely() {
    let (mut below, mut lies) = (Vec::new(), Vec::new());
    for (group, floor) in FLOORS {
        let (aligned, pairs, alike, wrong) = score(group);
        eprintln!("{group}: {aligned} of {pairs} pairs, {alike} of them of one currency or measure");
        lies.extend(wrong.iter().map(|w| format!("{group}: {w}")));
        if aligned < floor {
            below.push(format!("{group}: {aligned} of {pairs} pairs, {floor} before"));
        }
    }
    assert!(lies.is_empty(), "aligned falsely:\n{}", lies.join("\n"));
    assert!(below.is_empty(), "{}", below.join("\n"));
}

fn group(name: &str, files: &[&str]) -> Vec<Value> {
    files.iter().map(|f| item(&root().join("tests/compare").join(name).join(f))).collect()
}

#[test]
fn two_drafts_tell_what_was_changed() {
    let found = compare(&group("flood-drafts", &["en-1.txt", "en-2.txt"]), json!({}));
    let differ: Vec<&str> = list(&found["story"], "differ").iter().filter_map(Value::as_str).collect();
    let changed: Vec<Vec<Option<&str>>> =
        list(&found, "rows").iter().filter(|r| differ.contains(&r["id"].as_str().unwrap())).map(values).collect();
    assert_eq!(changed.len(), 2, "{changed:?}");
    assert!(changed.contains(&vec![Some("8420"), Some("8240")]) && changed.contains(&vec![Some("780"), Some("870")]), "{changed:?}");
    let missing: Vec<&str> = list(&found["story"], "missing").iter().filter_map(|m| m["figure"].as_str()).collect();
    assert!(!missing.is_empty() && list(&found["story"], "missing").iter().all(|m| m["lackedBy"][0].is_string()));
    let said: Vec<&Value> = list(&found, "differences").iter().filter(|d| d["code"] == "valueDiffers").collect();
    assert_eq!(said.len(), 2);
    assert!(said.iter().all(|d| d["severity"] == "contradiction"));
}

#[test]
fn an_article_agrees_with_itself_in_everything() {
    for name in ["en-schools", "ar-harvest", "th-schools"] {
        let text = fs::read_to_string(root().join(format!("tests/articles/{name}.txt"))).unwrap();
        let found = compare(&[of_text("one", &text), of_text("two", &text)], json!({}));
        let story = &found["story"];
        assert!(list(story, "differ").is_empty() && list(story, "missing").is_empty(), "{name}: {story}");
        assert!(list(&found, "alone").is_empty(), "{name}: {}", found["alone"]);
        for r in list(&found, "rows") {
            assert_eq!(r["cells"][0], r["cells"][1], "{name}: {}", r["key"]);
        }
        assert_eq!(story["agree"].as_u64(), Some(list(&found, "rows").len() as u64));
    }
}

#[test]
fn the_order_of_articles_only_permutes_columns() {
    for (name, files) in [
        ("schools", ["ar.txt", "en.txt", "vi.txt"]),
        ("hospitals", ["ru.txt", "th.txt", "vi.txt"]),
        ("flood-drafts", ["ar.txt", "en-1.txt", "en-2.txt"]),
    ] {
        let items = group(name, &files);
        let first = rows(&compare(&items, json!({})));
        assert!(first.len() > 3, "{name}");
        for order in [[2, 1, 0], [1, 2, 0], [0, 2, 1]] {
            let turned: Vec<Value> = order.iter().map(|i| items[*i].clone()).collect();
            assert_eq!(rows(&compare(&turned, json!({}))), first, "{name} as {order:?}");
        }
    }
}

#[test]
fn an_article_of_something_else_changes_no_row() {
    let mut items = group("hospitals", &["ru.txt", "th.txt", "vi.txt"]);
    let before = rows(&compare(&items, json!({})));
    let other = "The Larkmoor choir sang 14 songs on Friday.\n\nThe choir sang 14 songs in the old hall, and the audience gave 230 roses. \
                 It was the ninth concert of the season, and the bells rang 3 times before it began.\n";
    items.insert(1, of_text("choir", other));
    let after: Vec<_> = rows(&compare(&items, json!({})));
    assert_eq!(after, before);
}

#[test]
fn the_reader_decides() {
    let items = group("schools", &["ar.txt", "en.txt", "vi.txt"]);
    let found = compare(&items, json!({}));
    let schools = row(&found, "Schools");
    assert!(values(schools).iter().all(Option::is_some));
    let at = |c: &Value, article: &str| json!({ "article": article, "start": c["start"], "end": c["end"] });
    let (ar, en, vi) = (at(&schools["cells"][0], "ar"), at(&schools["cells"][1], "en"), at(&schools["cells"][2], "vi"));
    // not the same: the Arabic one leaves the row, and so does what is a part of it
    let refused = compare(&items, json!({ "decisions": [{ "same": false, "figures": [en, ar] }] }));
    assert_eq!(values(row(&refused, "Schools"))[0], None);
    // the later decision wins
    let again =
        compare(&items, json!({ "decisions": [{ "same": false, "figures": [en, ar] }, { "same": true, "figures": [en, ar, vi] }] }));
    let confirmed = row(&again, "Schools");
    assert!(values(confirmed).iter().all(Option::is_some));
    assert_eq!((confirmed["by"].as_str(), confirmed["suggestion"].as_bool()), (Some("reader"), Some(false)));
    // two figures that stood alone become a row
    let alone = |article: &str| {
        let figure = list(&found, "alone").iter().find(|a| a["article"] == article).unwrap()["figure"].clone();
        let i = items.iter().find(|i| i["id"] == article).unwrap();
        let f = list(&i["analysis"], "figures").iter().find(|f| f["id"] == figure).unwrap();
        (at(f, article), f["value"].clone())
    };
    let ((a, x), (b, y)) = (alone("en"), alone("vi"));
    let joined = compare(&items, json!({ "decisions": [{ "same": true, "figures": [a, b] }] }));
    let own = list(&joined, "rows").iter().find(|r| r["by"] == "reader").unwrap();
    assert_eq!((&own["cells"][1]["value"], &own["cells"][2]["value"]), (&x, &y));
    // names of rows
    let named = compare(&items, json!({ "names": { schools["key"].as_str().unwrap(): "All schools" } }));
    assert_eq!(row(&named, "All schools")["id"], schools["id"]);
}

#[test]
fn rows_and_sentences_speak_the_wanted_language() {
    let items = group("schools", &["ar.txt", "en.txt", "vi.txt"]);
    for (language, word) in [("th", "โรงเรียน"), ("ru", "Школы"), ("ar", "مدارس"), ("vi", "Trường"), ("en", "Schools"), ("xx", "Schools")]
    {
        let found = compare(&items, json!({ "language": language }));
        assert_eq!(row(&found, word)["concept"], "school", "{language}");
        for d in list(&found, "differences") {
            let text = d["text"].as_str().unwrap();
            assert!(!text.is_empty() && !text.contains(['{', '}']), "{language}: {text}");
        }
        let chart = &list(&found, "charts")[0];
        assert_eq!(chart["language"], if language == "xx" { "en" } else { language });
        assert_eq!(chart["direction"], if language == "ar" { "rtl" } else { "ltr" });
        assert!(charticle::draw_json(&chart.to_string(), "").unwrap().starts_with("<svg"));
    }
}

#[test]
fn money_of_two_currencies_is_never_one_row() {
    let one = "Northfield budget\n\nThe city of Northfield has a budget of 412 million dollars, made up of 300 million dollars for schools and \
               112 million dollars for roads.\n";
    let two = "Бюджет города Южный\n\nБюджет города составил 900 млн рублей: 600 млн рублей на школы и 300 млн рублей на дороги.\n";
    let found = compare(&[of_text("a", one), of_text("b", two)], json!({}));
    assert!(list(&found, "rows").is_empty(), "{}", found["rows"]);
    let why: Vec<&str> = list(&found, "alone").iter().filter_map(|a| a["because"].as_str()).collect();
    assert_eq!(why.iter().filter(|w| **w == "unit").count(), 2, "{}", found["alone"]);
}

#[test]
fn bad_articles_are_refused_by_name() {
    let good = of_text("a", "Ten schools have 400 pupils.");
    let said = |items: Value, options: &str| charticle::compare_json(&items.to_string(), options).unwrap_err().to_string();
    assert!(said(json!({}), "").contains("articles"));
    assert!(said(json!([good, {"id": "b"}]), "").contains("articles[1]: \"analysis\""));
    assert!(said(json!([good, {"id": "b", "analysis": {}}]), "").contains("articles[1]: analysis: \"schema\""));
    assert!(said(json!([good, good]), "").contains("articles[1]: \"id\""));
    assert!(said(json!([{"analysis": good["analysis"]}]), "").contains("articles[0]: \"id\""));
    let mut bad = good.clone();
    bad["analysis"]["figures"][0]["value"] = json!("many");
    assert!(said(json!([bad]), "").contains("articles[0]: analysis: figures[0]: \"value\""));
    assert!(said(json!([good]), r#"{"decisions": [{"figures": []}]}"#).contains("decisions[0]: \"same\""));
    assert!(said(json!([good]), r#"{"names": {"k": 5}}"#).contains('k'));
    // what cannot be is ignored or refused, never a fault
    let mut odd = good.clone();
    odd["analysis"]["article"]["headline"] = json!("f999");
    odd["analysis"]["relations"] = json!([{"kind": "breakdown", "total": "f9", "parts": ["f1", "f0", 3, "x"], "check": null}]);
    odd["analysis"]["figures"][0]["sameAs"] = json!("f1");
    odd["analysis"]["figures"][0]["sentence"] = json!([900, 2]);
    odd["id"] = json!("odd");
    let found = compare(
        &[good.clone(), odd],
        json!({ "decisions": [{ "same": true, "figures": [{ "article": "nobody", "start": 0, "end": 1 }] }] }),
    );
    assert_eq!(list(&found, "articles").len(), 2);
    // an analysis may come as text
    let text = json!([{ "id": "a", "analysis": good["analysis"].to_string() }, { "id": "b", "analysis": good["analysis"] }]);
    assert_eq!(list(&compare(text.as_array().unwrap(), json!({})), "articles").len(), 2);
    assert!(list(&compare(&[], json!({})), "rows").is_empty());
}

#[test]
fn many_articles_take_time_in_proportion() {
    let articles = |n: usize| -> Vec<Value> {
        (0..n)
            .map(|i| {
                let mut text = format!("Report of town {i}\n\nThe town has {} schools with {} pupils.\n\n", 20 + i, 4000 + 371 * i);
                for k in 0..30 {
                    text.push_str(&format!(
                        "In area {k} the council counted {} buses, {} km of roads and {} new trees.\n",
                        i * 311 + k,
                        1000 * k + 17 * i,
                        777 * k + 13 * i
                    ));
                }
                of_text(&format!("t{i}"), &text)
            })
            .collect()
    };
    let time = |n: usize| {
        let items = Value::from(articles(n)).to_string();
        let start = std::time::Instant::now();
        charticle::compare_json(&items, "").unwrap();
        start.elapsed().as_secs_f64()
    };
    let (few, many) = (time(50), time(200));
    assert!(many < 20.0 && many < 12.0 * few.max(0.05), "{few} s for 50, {many} s for 200");
}

#[test]
fn totals_that_only_their_parts_tell_are_suggested() {
    let one = "Night of the Lanterns\n\nThe society handed out 900 lanterns: 400 to pupils, 300 to teachers and 200 to farmers.\n";
    let two = "Ночь фонарей\n\nОбщество раздало 1200 фонариков: 500 ученикам, 400 учителям и 300 фермерам. \
               Праздник прошёл на городской площади, и дождь ему не помешал.\n";
    let found = compare(&[of_text("a", one), of_text("b", two)], json!({}));
    let total =
        list(&found, "rows").iter().find(|r| values(r) == [Some("900"), Some("1200")]).unwrap_or_else(|| panic!("{}", found["rows"]));
    assert_eq!((total["suggestion"].as_bool(), total["by"].as_str()), (Some(true), Some("order")));
    let parts: Vec<Vec<Option<&str>>> = list(&found, "rows").iter().filter(|r| r["of"] == total["id"]).map(values).collect();
    assert_eq!(parts.len(), 3, "{parts:?}");
    assert!(parts.contains(&vec![Some("400"), Some("500")]));
    // other parts tell another total
    let three = two.replace("ученикам", "врачам");
    let found = compare(&[of_text("a", one), of_text("b", &three)], json!({}));
    assert!(list(&found, "rows").iter().all(|r| values(r) != [Some("900"), Some("1200")]));
}

#[test]
fn what_was_a_year_earlier_and_rates_have_rows_of_their_own() {
    let found = compare(&group("hospitals", &["ru.txt", "th.txt", "vi.txt"]), json!({}));
    let rates: Vec<&Value> = list(&found, "rows").iter().filter(|r| r["unit"] == "/ 10000").collect();
    assert_eq!(rates.len(), 2, "beds and doctors for 10,000 people");
    assert!(rates.iter().any(|r| values(r) == [Some("38.6"), None, Some("11.8")]));
    let found = compare(&group("fires", &["en.txt", "ru.txt", "th.txt"]), json!({}));
    let now = row(&found, "Wildfires");
    assert_eq!(values(now), [Some("1284"), Some("947"), Some("2316")]);
    let before = list(&found, "rows").iter().find(|r| r["key"] == "count:wildfire:earlier").unwrap();
    assert_eq!(values(before), [Some("1037"), Some("1112"), Some("2745")]);
    // the reader may refuse what was found beside another row
    let at =
        |i: usize, article: &str| json!({ "article": article, "start": before["cells"][i]["start"], "end": before["cells"][i]["end"] });
    let again = compare(
        &group("fires", &["en.txt", "ru.txt", "th.txt"]),
        json!({ "decisions": [{ "same": false, "figures": [at(0, "en"), at(1, "ru")] }] }),
    );
    let left = list(&again, "rows").iter().find(|r| r["key"] == "count:wildfire:earlier").unwrap();
    assert_eq!(values(left), [Some("1037"), None, Some("2745")]);
}

#[test]
fn names_of_the_other_direction_stand_apart_in_sentences() {
    let items = group("schools", &["ar.txt", "en.txt", "vi.txt"]);
    let isolated = |text: &str, name: &str| !text.contains(name) || text.contains(&format!("\u{2068}{name}\u{2069}"));
    for language in ["en", "ar"] {
        let found = compare(&items, json!({ "language": language }));
        let names: Vec<&str> = list(&found, "articles").iter().map(|a| a["name"].as_str().unwrap()).collect();
        let arabic = |n: &str| n.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c));
        assert!(names.iter().any(|n| arabic(n)) && names.iter().any(|n| !arabic(n)), "{names:?}");
        let mut said = 0;
        let texts = list(&found, "differences").iter().map(|d| &d["text"]).chain(list(&found, "charts").iter().map(|c| &c["description"]));
        for text in texts.filter_map(Value::as_str) {
            for name in names.iter().filter(|n| language == "ar" || arabic(n)) {
                assert!(isolated(text, name), "{language}: {text}");
                said += usize::from(text.contains(name));
            }
            assert_eq!(text.matches('\u{2068}').count(), text.matches('\u{2069}').count(), "{text}");
        }
        assert!(said > 0);
    }
}

#[test]
fn words_for_several_places_are_no_name() {
    let text =
        "โครงการอ่านหนังสือ\n\nโครงการนี้จัดในจังหวัดต่าง ๆ ทั่วประเทศ มีนักเรียน 4,200 คน\n\nครูจากจังหวัดต่าง ๆ 310 คนเข้าร่วม และอำเภอต่างกันมีผล 12 แบบ\n";
    let found = compare(&[of_text("a", text), of_text("b", "Ten schools have 400 pupils.")], json!({}));
    assert_ne!(found["articles"][0]["nameFrom"], "place", "{}", found["articles"][0]);
}

#[test]
fn a_sum_that_does_not_work_is_written_as_one() {
    let article = |id: &str, total: &str| {
        let text = format!("The harbour has {total} boats: 451 fishing boats, 878 trading boats, 166 rescue boats and 140 sailing boats.");
        serde_json::json!({ "id": id, "text": text, "analysis": charticle::analyze_json(&text, "{}").unwrap() })
    };
    let items = Value::Array(vec![article("a", "1,635"), article("b", "1,640")]).to_string();
    let found: Value = serde_json::from_str(&charticle::compare_json(&items, "{}").unwrap()).unwrap();
    let equations: Vec<&str> = found["charts"].as_array().unwrap().iter().filter_map(|c| c["equation"].as_str()).collect();
    assert!(equations.iter().any(|e| e.contains("451 + 878 + 166 + 140 = 1,635 ≠ 1,640")), "{equations:?}");
}
