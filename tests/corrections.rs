//! What a reader corrects: every field, in every language, with relations, checks, charts and notices behind it.

use charticle::contract::OptionsJson;
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(lang: &str, text: &str, corrections: &Value) -> Value {
    let options = json!({ "lang": lang, "corrections": corrections }).to_string();
    serde_json::from_str(&charticle::analyze_json(text, &options).unwrap()).unwrap()
}

/// The place of the figure written so.
#[track_caller]
fn place(lang: &str, text: &str, written: &str) -> (u64, u64) {
    let plain = read(lang, text, &json!([]));
    let f = figure(&plain, written);
    (f["start"].as_u64().unwrap(), f["end"].as_u64().unwrap())
}

#[track_caller]
fn figure<'a>(a: &'a Value, written: &str) -> &'a Value {
    let all = a["figures"].as_array().unwrap();
    all.iter().find(|f| f["text"] == written).unwrap_or_else(|| panic!("no figure {written} in {all:#?}"))
}

/// The analysis with fields of one figure corrected.
#[track_caller]
fn corrected(lang: &str, text: &str, written: &str, fields: Value) -> Value {
    read(lang, text, &json!([one(lang, text, written, fields)]))
}

#[track_caller]
fn one(lang: &str, text: &str, written: &str, mut fields: Value) -> Value {
    let (start, end) = place(lang, text, written);
    fields["start"] = json!(start);
    fields["end"] = json!(end);
    fields
}

fn notices(a: &Value, code: &str) -> usize {
    a["notices"].as_array().unwrap().iter().filter(|n| n["code"] == code).count()
}

fn of_kind<'a>(a: &'a Value, kind: &str) -> Vec<&'a Value> {
    a["relations"].as_array().unwrap().iter().filter(|r| r["kind"] == kind).collect()
}

/// The texts of a relation's parts.
fn parts<'a>(a: &'a Value, relation: &Value) -> Vec<&'a str> {
    let text = |id: &Value| a["figures"].as_array().unwrap().iter().find(|f| f["id"] == *id).unwrap()["text"].as_str().unwrap();
    relation["parts"].as_array().unwrap().iter().map(text).collect()
}

const HOUSES: &str = "Houses of the town\n\nThe town counted 1,635 houses, including 451 of brick, 878 of wood, 166 of stone and 140 of clay. \
                      The town has 12,400 people. In 2021 the club opened 40 gardens.\n";

/// One breakdown a language: text, total, first part, words of the note.
const TONGUES: &[(&str, &str, &str, &str, &str)] = &[
    ("en", HOUSES, "1,635", "451", "corrected by the reader"),
    (
        "th",
        "บ้านในเมือง\n\nเมืองนี้มีบ้าน 1,635 หลัง แบ่งเป็น บ้านอิฐ 451 หลัง บ้านไม้ 878 หลัง บ้านหิน 166 หลัง และบ้านดิน 140 หลัง\n",
        "1,635",
        "451",
        "แก้ไขโดยผู้อ่าน",
    ),
    (
        "ru",
        "Дома города\n\nВ городе 1635 домов, из них 451 кирпичный, 878 деревянных, 166 каменных и 140 глиняных.\n",
        "1635",
        "451",
        "исправлено читателем",
    ),
    (
        "ar",
        "بيوت المدينة\n\nتضم المدينة 1635 بيتا، منها 451 بيتا من الطوب و878 بيتا من الخشب و166 بيتا من الحجر و140 بيتا من الطين.\n",
        "1635",
        "451",
        "صحّحه القارئ",
    ),
    (
        "vi",
        "Nhà trong phố\n\nThị trấn có 1.635 ngôi nhà, gồm 451 nhà gạch, 878 nhà gỗ, 166 nhà đá và 140 nhà đất.\n",
        "1.635",
        "451",
        "người đọc đã sửa",
    ),
];

#[test]
fn a_corrected_value_is_checked_drawn_and_said_in_every_language() {
    for &(lang, text, total, part, note) in TONGUES {
        let before = read(lang, text, &json!([]));
        assert_eq!(of_kind(&before, "breakdown").len(), 1, "{lang}: {}", before["relations"]);
        assert_eq!(of_kind(&before, "breakdown")[0]["check"]["computed"], "1635", "{lang}");
        let after = corrected(lang, text, part, json!({ "value": "461" }));
        let f = figure(&after, part);
        assert_eq!((&f["value"], &f["corrected"]), (&json!("461"), &json!(["value"])), "{lang}");
        let r = of_kind(&after, "breakdown")[0];
        assert_eq!((&r["check"]["computed"], &r["check"]["holds"]), (&json!("1645"), &json!(false)), "{lang}");
        assert_eq!(notices(&after, "partsOver"), 1, "{lang}");
        let chart = after["charts"].as_array().unwrap().iter().find(|c| c["relation"] == "r1").unwrap();
        assert_eq!((&chart["corrected"], &chart["note"]), (&json!(true), &json!(note)), "{lang}");
        let said = chart["description"].as_str().unwrap().to_lowercase();
        assert!(said.contains(&note.to_lowercase()), "{lang}: {said}");
        assert!(chart["equation"].as_str().unwrap().contains("461"), "{lang}: {}", chart["equation"]);
        assert!(chart["marks"].as_array().unwrap().iter().any(|m| m["written"] == "461"), "{lang}");
        for theme in ["light", "dark", "both", "static"] {
            let svg = charticle::draw_json(&chart.to_string(), &json!({ "theme": theme }).to_string()).unwrap();
            assert!(svg.matches(note).count() >= 1, "{lang} {theme}");
        }
        // with the total corrected too, it adds up again
        let both = json!([one(lang, text, part, json!({ "value": "461" })), one(lang, text, total, json!({ "value": "1645" }))]);
        let after = read(lang, text, &both);
        assert_eq!(of_kind(&after, "breakdown")[0]["check"]["holds"], true, "{lang}");
        assert_eq!(figure(&after, total)["value"], "1645");
    }
}

#[test]
fn nothing_corrected_is_the_same_bytes() {
    for &(lang, text, _, part, _) in TONGUES {
        let plain = charticle::analyze_json(text, &json!({ "lang": lang }).to_string()).unwrap();
        assert!(!plain.contains("corrected"), "{lang}");
        let empty = charticle::analyze_json(text, &json!({ "lang": lang, "corrections": [] }).to_string()).unwrap();
        assert_eq!(plain, empty, "{lang}");
        // said again as it was read
        let same = read(lang, text, &json!([one(lang, text, part, json!({ "value": "451", "kind": "count", "bound": "exact" }))]));
        assert_eq!(same, serde_json::from_str::<Value>(&plain).unwrap(), "{lang}");
    }
}

#[test]
fn each_field_changes_what_it_names() {
    let bound = corrected("en", HOUSES, "12,400", json!({ "bound": "about" }));
    assert_eq!(figure(&bound, "12,400")["bound"], "about");
    let unit = corrected("en", HOUSES, "12,400", json!({ "unit": "people" }));
    assert_eq!((&figure(&unit, "12,400")["unit"], &figure(&unit, "12,400")["unitText"]), (&json!("people"), &json!("people")));
    let label = corrected("en", HOUSES, "12,400", json!({ "label": "town" }));
    let f = figure(&label, "12,400");
    let [a, b] = [0, 1].map(|i| usize::try_from(f["labelSpans"][0][i].as_u64().unwrap()).unwrap());
    assert_eq!((&f["label"], &HOUSES[a..b]), (&json!("town"), "town"));
    let label = corrected("en", HOUSES, "12,400", json!({ "label": "inhabitants" }));
    assert_eq!((&figure(&label, "12,400")["label"], &figure(&label, "12,400")["labelSpans"]), (&json!("inhabitants"), &json!([])));
    let high = corrected("en", HOUSES, "40", json!({ "value": "40", "high": "45" }));
    assert_eq!((&figure(&high, "40")["value"], &figure(&high, "40")["high"]), (&json!("40"), &json!("45")));
    let ratio = corrected("en", HOUSES, "40", json!({ "denominator": "50" }));
    assert_eq!((&figure(&ratio, "40")["kind"], &figure(&ratio, "40")["denominator"]), (&json!("ratio"), &json!("50")));
    assert!(ratio["charts"].as_array().unwrap().iter().any(|c| c["form"] == "proportion"), "{}", ratio["charts"]);
    let period = corrected("en", HOUSES, "12,400", json!({ "period": { "start": "2019", "end": "2020" } }));
    assert_eq!(figure(&period, "12,400")["period"], json!({ "start": "2019", "end": "2020" }));
    assert_eq!(figure(&period, "12,400")["periodFrom"], "own");
    for a in [&bound, &unit, &label, &high, &ratio, &period] {
        assert_eq!(a["figures"].as_array().unwrap().iter().filter(|f| f.get("corrected").is_some()).count(), 1);
    }
}

#[test]
fn another_kind_is_whole() {
    let date = corrected("en", HOUSES, "2021", json!({ "kind": "count" }));
    let f = figure(&date, "2021");
    assert_eq!((&f["kind"], &f["value"], &f["period"]), (&json!("count"), &json!("2021"), &Value::Null));
    assert_eq!(figure(&date, "40")["period"], Value::Null, "the gardens had their year from it");
    let percent = corrected("en", HOUSES, "40", json!({ "kind": "percent" }));
    let f = figure(&percent, "40");
    assert_eq!((&f["kind"], &f["value"], &f["unit"], &f["denominator"]), (&json!("percent"), &json!("40"), &json!(""), &Value::Null));
    let money = corrected("en", HOUSES, "40", json!({ "kind": "money", "unit": "USD" }));
    assert_eq!((&figure(&money, "40")["kind"], &figure(&money, "40")["unit"]), (&json!("money"), &json!("USD")));
    let reference = corrected("en", HOUSES, "40", json!({ "kind": "reference" }));
    assert_eq!((&figure(&reference, "40")["ref"], &figure(&reference, "40")["value"]), (&json!("40"), &Value::Null));
    let year = corrected("en", "They built 1998 ships.\n", "1998", json!({ "kind": "date" }));
    assert_eq!(figure(&year, "1998")["period"], json!({ "start": "1998", "end": "1998" }));
    let text = "Of the letters 389/392 were answered.\n";
    let count = corrected("en", text, "389/392", json!({ "kind": "count" }));
    assert_eq!((&figure(&count, "389/392")["value"], &figure(&count, "389/392")["denominator"]), (&json!("389"), &Value::Null));
    // a ratio needs a denominator
    let lost = corrected("en", HOUSES, "40", json!({ "kind": "ratio" }));
    assert_eq!((&figure(&lost, "40")["kind"], notices(&lost, "correctionLost")), (&json!("count"), 1));
    // a date has no value
    let lost = corrected("en", HOUSES, "2021", json!({ "value": "7" }));
    assert_eq!((&figure(&lost, "2021")["value"], notices(&lost, "correctionLost")), (&Value::Null, 1));
}

#[test]
fn every_kind_becomes_every_other_without_a_contradiction() {
    let text =
        "On 5 May 2021 at 10:30 they sold 40 of 52 boats, 77% of all, for $3.5 million under order 17/B-2019, in 3 days, over 12 km.\n";
    let kinds = [
        "count",
        "ordinal",
        "percent",
        "ratio",
        "money",
        "measure",
        "date",
        "period",
        "duration",
        "time",
        "reference",
        "identifier",
        "other",
    ];
    let plain = read("en", text, &json!([]));
    for f in plain["figures"].as_array().unwrap() {
        for kind in kinds {
            let a = read(
                "en",
                text,
                &json!([{ "start": f["start"], "end": f["end"], "kind": kind, "denominator": if kind == "ratio" { json!("60") } else { Value::Null } }]),
            );
            let now = figure(&a, f["text"].as_str().unwrap());
            if notices(&a, "correctionLost") > 0 {
                assert_eq!(now["kind"], f["kind"], "{kind}");
                continue;
            }
            assert_eq!(now["kind"], kind, "{now}");
            assert_eq!(now["denominator"].is_string(), kind == "ratio", "{now}");
            assert!(["date", "period", "reference", "identifier", "other"].contains(&kind) || now["value"].is_string(), "{now}");
            assert!(kind != "percent" || now["unit"] == "", "{now}");
        }
    }
}

#[test]
fn what_is_removed_leaves_relations_and_restatements() {
    let after = corrected("en", HOUSES, "140", json!({ "remove": true }));
    assert!(after["figures"].as_array().unwrap().iter().all(|f| f["text"] != "140"));
    assert_eq!(parts(&after, of_kind(&after, "breakdown")[0]), ["451", "878", "166"]);
    assert_eq!(notices(&after, "remainder"), 1);
    let text = "They lent 300 books.\n\nLater they said again that 300 books were lent.\n\nAnd in the end 300 books came back.\n";
    let plain = read("en", text, &json!([]));
    let all = plain["figures"].as_array().unwrap();
    assert_eq!(all.iter().map(|f| f["sameAs"].clone()).collect::<Vec<_>>(), [Value::Null, json!("f1"), json!("f1")]);
    let after = read("en", text, &json!([{ "start": all[0]["start"], "end": all[0]["end"], "remove": true }]));
    let same: Vec<Value> = after["figures"].as_array().unwrap().iter().map(|f| f["sameAs"].clone()).collect();
    assert_eq!(same, [Value::Null, json!("f1")]);
    // what was corrected states another fact
    let after = read("en", text, &json!([{ "start": all[0]["start"], "end": all[0]["end"], "value": "310" }]));
    let same: Vec<Value> = after["figures"].as_array().unwrap().iter().map(|f| f["sameAs"].clone()).collect();
    assert_eq!(same, [Value::Null, Value::Null, json!("f2")]);
}

#[test]
fn members_are_regrouped_and_checked() {
    for &(lang, text, total, part, _) in TONGUES {
        let alone = corrected(lang, text, part, json!({ "group": "alone" }));
        let f = figure(&alone, part);
        assert_eq!(f["corrected"], json!(["group"]), "{lang}");
        assert!(alone["relations"].as_array().unwrap().iter().all(|r| !parts(&alone, r).contains(&part)), "{lang}");
        // said again to belong where it belongs, it stays there
        let (start, end) = place(lang, text, total);
        let again = corrected(lang, text, part, json!({ "group": { "start": start, "end": end } }));
        let r = of_kind(&again, "breakdown");
        assert_eq!((r.len(), &r[0]["check"]["holds"]), (1, &json!(true)), "{lang}: {}", again["relations"]);
        assert_eq!(parts(&again, r[0]), ["451", "878", "166", "140"], "{lang}");
    }
    let text = "The county has 60 schools, of which 25 are new. The town has 200 shops: 90 of food, 60 of clothes and 50 of books. \
                There are 35 old schools.\n";
    let plain = read("en", text, &json!([]));
    let at = |w: &str| place("en", text, w);
    let (start, end) = at("60");
    let after = read("en", text, &json!([one("en", text, "35", json!({ "group": { "start": start, "end": end } }))]));
    let whole = |a: &Value, written: &str| {
        let id = figure(a, written)["id"].clone();
        a["relations"].as_array().unwrap().iter().find(|r| r["total"] == id).cloned()
    };
    let r = whole(&after, "60").unwrap_or_else(|| panic!("{} {}", plain["relations"], after["relations"]));
    assert_eq!((&r["kind"], parts(&after, &r), &r["check"]["holds"]), (&json!("breakdown"), vec!["25", "35"], &json!(true)));
    // moved from the shops to the schools: both are checked anew
    let after = read("en", text, &json!([one("en", text, "50", json!({ "group": { "start": start, "end": end } }))]));
    let (schools, shops) = (whole(&after, "60").unwrap(), whole(&after, "200").unwrap());
    assert_eq!((parts(&after, &schools), &schools["check"]["computed"]), (vec!["25", "50"], &json!("75")));
    assert_eq!(parts(&after, &shops), ["90", "60"]);
    assert_eq!(notices(&after, "partsOver"), 1, "{}", after["notices"]);
    // a total that is no figure, the figure itself, or a part of it
    for group in [json!({ "start": 0, "end": 3 }), json!({ "start": start, "end": end }), json!({ "start": 9, "end": 1_000_000 })] {
        let after = read("en", text, &json!([one("en", text, "60", json!({ "group": group }))]));
        assert_eq!(notices(&after, "correctionLost"), 1);
        assert_eq!(after["relations"], plain["relations"]);
    }
    let (a, b) = (at("25"), at("60"));
    let ring = json!([{ "start": a.0, "end": a.1, "group": { "start": b.0, "end": b.1 } }, { "start": b.0, "end": b.1, "group": { "start": a.0, "end": a.1 } }]);
    assert_eq!(notices(&read("en", text, &ring), "correctionLost"), 1);
}

#[test]
fn a_corrected_date_takes_its_figures_along() {
    let after = corrected("en", HOUSES, "2021", json!({ "period": { "start": "2022", "end": "2022" } }));
    assert_eq!(figure(&after, "2021")["period"]["start"], "2022");
    assert_eq!(figure(&after, "40")["period"]["start"], "2022");
    assert_eq!(figure(&after, "40").get("corrected"), None);
    let stretch = corrected("en", HOUSES, "2021", json!({ "period": { "start": "2021", "end": "2023" } }));
    assert_eq!(figure(&stretch, "2021")["kind"], "period");
    let none = corrected("en", HOUSES, "40", json!({ "period": null }));
    assert_eq!(figure(&none, "40")["period"], Value::Null);
}

#[test]
fn what_finds_no_figure_says_so_and_changes_nothing() {
    let plain = read("en", HOUSES, &json!([]));
    for (start, end) in [(0, 5), (37, 41), (5, 5), (9, 2), (4_000_000, 4_000_005), (u64::from(u32::MAX), u64::from(u32::MAX))] {
        let after = read("en", HOUSES, &json!([{ "start": start, "end": end, "value": "7", "remove": true }]));
        assert_eq!(notices(&after, "correctionLost"), 1);
        for field in ["article", "figures", "relations", "charts"] {
            assert_eq!(after[field], plain[field]);
        }
    }
}

#[test]
fn the_later_correction_wins_field_by_field() {
    let (start, end) = place("en", HOUSES, "12,400");
    let list = json!([
        { "start": start, "end": end, "value": "12500", "label": "first" },
        { "start": start, "end": end, "bound": "about" },
        { "start": start, "end": end, "label": "second" },
    ]);
    let after = read("en", HOUSES, &list);
    let f = figure(&after, "12,400");
    assert_eq!((&f["value"], &f["label"], &f["bound"]), (&json!("12500"), &json!("second"), &json!("about")));
    assert_eq!(f["corrected"], json!(["value", "label", "bound"]));
}

#[test]
fn places_are_utf16_units() {
    let text = "😀😀 The town 🏗 built 48 gates and 𝟏𝟐 doors.\n";
    for written in ["48", "𝟏𝟐"] {
        let after = corrected("en", text, written, json!({ "value": "49" }));
        assert_eq!(figure(&after, written)["value"], "49");
    }
    let (start, end) = place("en", text, "𝟏𝟐");
    let inside = read("en", text, &json!([{ "start": start + 1, "end": end, "value": "49" }]));
    assert_eq!(notices(&inside, "correctionLost"), 1);
}

#[test]
fn bad_values_are_refused_by_name() {
    let cases = [
        (json!({ "value": "12,5" }), "value"),
        (json!({ "value": 12 }), "value"),
        (json!({ "value": "1e5" }), "value"),
        (json!({ "value": "1_000" }), "value"),
        (json!({ "value": "" }), "value"),
        (json!({ "value": "9".repeat(29) }), "value"),
        (json!({ "high": "x" }), "high"),
        (json!({ "denominator": "0.0" }), "denominator"),
        (json!({ "kind": "number" }), "kind"),
        (json!({ "bound": "most" }), "bound"),
        (json!({ "unit": 5 }), "unit"),
        (json!({ "remove": "yes" }), "remove"),
        (json!({ "period": { "start": "2021-13" } }), "start"),
        (json!({ "period": { "start": "2021-02-30", "end": null } }), "start"),
        (json!({ "period": { "start": "2022", "end": "2021" } }), "period"),
        (json!({ "period": "2021" }), "period"),
        (json!({ "group": "together" }), "group"),
        (json!({ "group": { "start": 1 } }), "end"),
        (json!({ "end": null }), "end"),
        (json!({ "start": -1 }), "start"),
        (json!({ "start": 1.5 }), "start"),
    ];
    for (mut fields, name) in cases {
        for end in ["start", "end"] {
            if fields.get(end).is_none() {
                fields[end] = json!(3);
            }
        }
        let options = json!({ "corrections": [{ "start": 1, "end": 2 }, fields] }).to_string();
        let why = charticle::analyze_json(HOUSES, &options).unwrap_err().to_string();
        assert!(why.contains("corrections[1]") && why.contains(&format!("\"{name}\"")), "{options}: {why}");
    }
    for list in [json!([7]), json!("x"), json!({})] {
        assert!(OptionsJson::parse(&json!({ "corrections": list }).to_string()).is_err());
    }
}

#[test]
fn a_doubt_ends_where_the_reader_decides() {
    let text = "Die Stadt\n\nThe town has 1.635 houses.\n";
    let plain = read("en", text, &json!([]));
    assert_eq!(notices(&plain, "numberTwoWays"), 1, "{}", plain["notices"]);
    for value in ["1635", "1.635"] {
        let after = corrected("en", text, "1.635", json!({ "value": value }));
        assert_eq!((notices(&after, "numberTwoWays"), &figure(&after, "1.635")["value"]), (0, &json!(value)));
    }
    for (decimal, value) in [(",", "1635"), (".", "1.635")] {
        let options = json!({ "lang": "en", "numberStyle": { "decimal": decimal } }).to_string();
        let a: Value = serde_json::from_str(&charticle::analyze_json(text, &options).unwrap()).unwrap();
        assert_eq!((&a["article"]["numberStyle"]["by"], notices(&a, "numberTwoWays")), (&json!("chosen"), 0));
        assert_eq!(figure(&a, "1.635")["value"], value);
    }
}

/// Any corrections; places mostly of real figures.
fn lists() -> impl Strategy<Value = Vec<(usize, u32, Value)>> {
    let number =
        || prop::sample::select(vec!["0", "1", "-7", "99.5", "1635", "9999999999999999999999999999", "0.0000000000000000000000001"]);
    let kinds =
        vec!["count", "ordinal", "percent", "ratio", "money", "measure", "date", "period", "duration", "time", "reference", "other"];
    let field = prop_oneof![
        number().prop_map(|n| json!({ "value": n })),
        number().prop_map(|n| json!({ "high": n })),
        number().prop_filter("not zero", |n| *n != "0").prop_map(|n| json!({ "denominator": n })),
        Just(json!({ "high": null, "denominator": null })),
        prop::sample::select(kinds).prop_map(|k| json!({ "kind": k })),
        prop::sample::select(vec!["exact", "about", "moreThan", "atMost"]).prop_map(|b| json!({ "bound": b })),
        ".{0,12}".prop_map(|u| json!({ "unit": u, "label": "x" })),
        ".{0,30}".prop_map(|l| json!({ "label": l })),
        Just(json!({ "remove": true })),
        Just(json!({ "group": "alone" })),
        (0usize..9).prop_map(|i| json!({ "group": i })),
        Just(json!({ "period": null })),
        Just(json!({ "period": { "start": "--07-31", "end": null } })),
        Just(json!({ "period": { "start": "-0044", "end": "2021-06-24" } })),
    ];
    prop::collection::vec((0usize..12, 0u32..200, field), 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_corrections_of_any_text_are_answered(
        text in prop_oneof![
            prop::sample::select(TONGUES.iter().map(|t| t.1.to_owned()).collect::<Vec<_>>()),
            "[0-9a-zก-ฮ😀%.,:/ \n]{0,80}",
            Just("From 20% in 2019 to 35% in 2021; 389/392, that is 99.2%; 5 to 9 km; 8 May 2020 – 9 May 2021, 10:30, No. 5/B, XII.\n".to_owned()),
        ],
        list in lists(),
    ) {
        let plain = read("en", &text, &json!([]));
        let figures = plain["figures"].as_array().unwrap();
        let at = |i: usize| figures.get(i).map(|f| json!({ "start": f["start"], "end": f["end"] }));
        let corrections: Vec<Value> = list
            .into_iter()
            .map(|(i, free, mut fields)| {
                let place = at(i).unwrap_or_else(|| json!({ "start": free, "end": free + 2 }));
                if let Some(total) = fields.get("group").and_then(Value::as_u64) {
                    fields["group"] = at(total as usize).unwrap_or_else(|| json!({ "start": free, "end": free }));
                }
                (fields["start"], fields["end"]) = (place["start"].clone(), place["end"].clone());
                fields
            })
            .collect();
        let options = json!({ "lang": "en", "corrections": corrections, "svg": { "theme": "light" } }).to_string();
        let json = charticle::analyze_json(&text, &options).unwrap();
        prop_assert_eq!(&json, &charticle::analyze_json(&text, &options).unwrap());
        let a: Value = serde_json::from_str(&json).unwrap();
        let units: Vec<u16> = text.encode_utf16().collect();
        let ids: Vec<&str> = a["figures"].as_array().unwrap().iter().map(|f| f["id"].as_str().unwrap()).collect();
        for f in a["figures"].as_array().unwrap() {
            let (start, end) = (f["start"].as_u64().unwrap() as usize, f["end"].as_u64().unwrap() as usize);
            prop_assert_eq!(String::from_utf16(&units[start..end]).unwrap(), f["text"].as_str().unwrap());
            prop_assert!(f["sameAs"].is_null() || ids.contains(&f["sameAs"].as_str().unwrap()));
        }
        for r in a["relations"].as_array().unwrap() {
            for id in r["parts"].as_array().unwrap().iter().chain([&r["total"]]).filter(|v| !v.is_null()) {
                prop_assert!(ids.contains(&id.as_str().unwrap()));
            }
        }
        for c in a["charts"].as_array().unwrap() {
            let svg = c["svg"].as_str().unwrap();
            prop_assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"));
        }
    }
}
