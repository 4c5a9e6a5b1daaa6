//! What a reader notices in the pictures: every figure is there, nothing is cut or overlaps, lengths are true, bounds are drawn.

#[path = "draw/picture.rs"]
mod picture;
#[path = "draw/samples.rs"]
mod samples;

use charticle::charts::{Chart, ChartCheck, Form, Mark, MarkRole};
use charticle::draw::{STYLESHEET, Style, Theme, draw};
use charticle::text::{Bound, Day, Decimal, Direction, Period};
use picture::{Element, elements, size};
use samples::{TONGUES, all, chart, decimal, mark};
use std::collections::BTreeSet;

const FORMS: [Form; 12] = [
    Form::Bars,
    Form::Stacked,
    Form::Proportion,
    Form::Grid,
    Form::Columns,
    Form::Line,
    Form::Slope,
    Form::Dumbbell,
    Form::Intervals,
    Form::Timeline,
    Form::Card,
    Form::Rows,
];
const WIDTHS: [u32; 5] = [320, 348, 420, 640, 900];
const THEMES: [Theme; 5] = [Theme::Classes, Theme::Light, Theme::Dark, Theme::Both, Theme::Static];

fn at(width: u32) -> Style {
    Style { width, ..Style::default() }
}

fn picture_of(chart: &Chart, width: u32) -> Vec<Element> {
    elements(&draw(chart, &at(width)))
}

/// Rectangles of marks in one colour.
fn rects<'a>(all: &'a [Element], class: &str) -> Vec<&'a Element> {
    all.iter().filter(|e| e.name == "rect" && e.has("class", class)).collect()
}

#[test]
fn every_figure_has_its_mark_once() {
    for tongue in &TONGUES {
        for (name, chart) in all(tongue) {
            for width in WIDTHS {
                let drawn = picture_of(&chart, width);
                let ids: Vec<&str> =
                    drawn.iter().filter(|e| e.name == "g").filter_map(|e| e.at.get("data-figure-id")).map(String::as_str).collect();
                let found: BTreeSet<&str> = ids.iter().copied().collect();
                assert_eq!(found.len(), ids.len(), "{} {name} {width}: twice", tongue.code);
                let wanted: BTreeSet<String> = chart.marks.iter().filter_map(|m| m.figure).map(|f| format!("f{}", f + 1)).collect();
                let found: BTreeSet<String> = found.iter().map(|s| (*s).to_owned()).collect();
                assert_eq!(found, wanted, "{} {name} {width}", tongue.code);
                for group in drawn.iter().filter(|e| e.has("class", "mark")) {
                    assert!(group.has("tabindex", "0"), "reachable by keyboard");
                }
            }
        }
    }
}

#[test]
fn no_word_is_cut_or_lies_on_another() {
    for tongue in &TONGUES {
        for (name, chart) in all(tongue) {
            for width in WIDTHS {
                for theme in [Theme::Classes, Theme::Both, Theme::Static] {
                    let drawn = elements(&draw(&chart, &Style { width, theme, ..Style::default() }));
                    let (w, h) = size(&drawn);
                    let place = format!("{} {name} {width} {theme:?}", tongue.code);
                    let texts: Vec<_> = drawn.iter().filter(|e| e.name == "text").map(|e| (e.words(), e.area())).collect();
                    assert!(!texts.is_empty(), "{place}: has words");
                    for (n, (words, area)) in texts.iter().enumerate() {
                        assert!(
                            area.x0 > -0.6 && area.x1 < w + 0.6 && area.y0 > -1.0 && area.y1 < h + 1.0,
                            "{place}: {words} leaves {w}x{h}: {area:?}"
                        );
                        for (other, place_of) in texts.iter().skip(n + 1) {
                            assert!(!area.overlaps(place_of), "{place}: {words} lies on {other}");
                        }
                    }
                    for shape in drawn.iter().filter(|e| e.name == "rect") {
                        let (x, y) = (shape.number("x"), shape.number("y"));
                        assert!(
                            x > -0.6 && x + shape.number("width") < w + 0.6 && y > -0.6 && y + shape.number("height") < h + 0.6,
                            "{place}: {shape:?}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn bars_are_as_long_as_their_values_from_one_line() {
    for tongue in &TONGUES {
        let drawn = picture_of(&samples::breakdown(tongue, Form::Bars, false), 640);
        let bars = rects(&drawn, "fill-mark");
        assert_eq!(bars.len(), 5);
        let rtl = tongue.direction == Direction::Rtl;
        let base = |e: &Element| if rtl { e.number("x") + e.number("width") } else { e.number("x") };
        let unit = bars[0].number("width") / 2791.0;
        for (bar, value) in bars.iter().zip([2791.0, 1526.0, 1021.0, 372.0, 103.0]) {
            assert!((bar.number("width") - value * unit).abs() < 0.3, "{}: {value} is {}", tongue.code, bar.number("width"));
            assert!((base(bar) - base(bars[0])).abs() < 0.05, "one base line");
        }
        let total = rects(&drawn, "fill-total");
        assert_eq!(total.len(), 5, "cut where the parts end");
        let ends: f64 = total.iter().map(|e| e.number("width")).sum::<f64>() + 4.0 * 1.5;
        assert!((ends - 5813.0 * unit).abs() < 1.0, "the total is the sum");
    }
}

#[test]
fn a_chart_written_from_right_to_left_is_mirrored() {
    let (en, ar) = (&TONGUES[0], &TONGUES[2]);
    let label = |drawn: &[Element], words: &str| drawn.iter().find(|e| e.words() == words).map(Element::area).unwrap();
    let left = picture_of(&samples::awards(en), 640);
    let right = picture_of(&samples::awards(ar), 640);
    let (bar, mirrored) = (rects(&left, "fill-mark")[0].clone(), rects(&right, "fill-mark")[0].clone());
    assert!(label(&left, en.labels[0]).x1 < bar.number("x"));
    assert!(label(&right, ar.labels[0]).x0 > mirrored.number("x") + mirrored.number("width"));
    assert!((label(&right, ar.labels[0]).x1 - 640.0).abs() < 0.1, "labels begin at the right edge");
    let text = right.iter().find(|e| e.words() == ar.labels[0]).unwrap();
    assert!(text.has("direction", "rtl") && !text.at.contains_key("text-anchor"), "start is the right edge under rtl");
    // Time runs from left to right all the same.
    for form in [Form::Columns, Form::Line] {
        let drawn = picture_of(&samples::series(ar, form, 10), 640);
        let year = |words: &str| drawn.iter().find(|e| e.words() == words).unwrap().number("x");
        assert!(year("2014") < year("2023"));
    }
    let drawn = picture_of(&samples::intervals(ar, false), 640);
    let bars = rects(&drawn, "fill-mark");
    assert!(bars[0].number("x") < bars[1].number("x"), "2021 stands left of 2023");
}

#[test]
fn bounds_are_drawn() {
    for form in [Form::Bars, Form::Columns] {
        let mut chart = samples::bounds(&TONGUES[0], form);
        for (n, mark) in chart.marks.iter_mut().enumerate() {
            mark.label = format!("{n}");
        }
        let svg = draw(&chart, &at(640));
        let drawn = elements(&svg);
        let of = |id: &str, name: &str| -> Vec<Element> {
            drawn.iter().filter(|e| e.figure.as_deref() == Some(id) && e.name == name && !e.has("class", "hit")).cloned().collect()
        };
        let (along, start) = if form == Form::Bars { ("width", "x") } else { ("height", "y") };
        assert_eq!((of("f1", "rect").len(), of("f1", "path").len()), (1, 0), "exact is one plain bar");
        let full = of("f1", "rect")[0].number(along);
        let about = of("f2", "rect");
        let fade: Vec<f64> = about.iter().filter(|e| e.at.contains_key("opacity")).map(|e| e.number("opacity")).collect();
        assert_eq!(fade.len(), 7);
        assert!(fade.windows(2).all(|w| w[0] > w[1]), "about fades");
        for (id, dashed) in [("f3", false), ("f4", true)] {
            let (bars, paths) = (of(id, "rect"), of(id, "path"));
            assert_eq!(bars.len(), 5, "solid to the value, then four strokes");
            assert!((bars[0].number(along) - full).abs() < 0.05);
            assert_eq!(paths.len(), 2, "an arrow and a line at the value");
            assert_eq!(paths.iter().any(|p| p.at.contains_key("stroke-dasharray")), dashed, "dashed when the value is not included");
        }
        for (id, dashed) in [("f5", false), ("f6", true)] {
            let (bars, paths) = (of(id, "rect"), of(id, "path"));
            assert!(bars.iter().all(|b| b.number("opacity") < 0.2), "never solid up to the limit");
            assert!(paths.iter().any(|p| p.at["d"].matches('l').count() > 5), "hatched");
            assert_eq!(paths.iter().any(|p| p.at.contains_key("stroke-dasharray")), dashed);
        }
        if form == Form::Bars {
            let range = of("f7", "rect");
            assert!(range.len() == 1 && range[0].number(along) < full * 0.2 && range[0].number(start) > of("f1", "rect")[0].number(start));
            assert_eq!(of("f7", "path").len(), 2, "a line at both ends");
        }
        for sign in ["≈", "≥", "&gt;", "≤", "&lt;"] {
            assert!(svg.contains(&format!(">{sign}\u{a0}1,000<")), "{sign} stands with the number");
        }
    }
}

#[test]
fn numbers_stand_as_written_with_unit_and_share() {
    let drawn = picture_of(&samples::breakdown(&TONGUES[3], Form::Bars, true), 640);
    let words: Vec<String> = drawn.iter().filter(|e| e.name == "text").map(|e| e.words().replace('\u{a0}', " ")).collect();
    assert!(words.contains(&"5813  дерева".into()), "{words:?}");
    assert!(words.contains(&"2791  48,0 %".into()), "the share has the article's decimal mark: {words:?}");
    assert!(words.contains(&"не указано".into()), "the remainder is named");
    let svg = draw(&samples::breakdown(&TONGUES[3], Form::Bars, true), &at(640));
    assert!(svg.contains("stroke-dasharray=\"3 2\""), "and outlined");
    let titles = svg.split("<title>").nth(2).unwrap();
    assert!(titles.starts_with("Северные холмы") || titles.contains("5813"), "{titles}");
}

#[test]
fn a_remainder_and_ticks_are_grouped_as_the_article_groups() {
    let mut sample = chart(&TONGUES[4], Form::Bars, vec![mark(0, MarkRole::Total, "", "1250000", "1.250.000")]);
    sample.marks.push(Mark { figure: None, ..mark(0, MarkRole::Remainder, "", "1234567.5", "") });
    assert!(draw(&sample, &at(640)).contains(">1.234.567,5<"));
}

#[test]
fn ten_by_ten_shows_the_percentage() {
    for tongue in &TONGUES {
        let drawn = picture_of(&samples::ratio(tongue, Form::Grid), 640);
        let filled = drawn.iter().find(|e| e.name == "path" && e.has("class", "stroke-mark")).unwrap();
        let lengths = filled.at["d"].split('h').skip(1).map(|s| s.split('M').next().unwrap().parse::<f64>().unwrap().abs());
        let squares: f64 = lengths.map(|l| (l + 3.0) / 17.0).sum();
        let soft = rects(&drawn, "fill-mark");
        assert_eq!((squares.round() as i32, soft.len()), (12, 3), "about 14: twelve whole, three soft");
    }
    let mut none = samples::ratio(&TONGUES[0], Form::Grid);
    none.marks[0].value = Some(decimal("1"));
    let drawn = picture_of(&none, 640);
    assert!(!drawn.iter().any(|e| e.at.get("stroke-dasharray").is_some_and(|d| d == "14 3")), "no grid where no square would be filled");
}

#[test]
fn stacked_parts_fill_the_bar_in_different_hues() {
    let drawn = picture_of(&samples::stacked(&TONGUES[0]), 640);
    let (first, second) = (rects(&drawn, "fill-h1")[0], rects(&drawn, "fill-h2")[0]);
    assert!((first.number("width") / second.number("width") - 24.0 / 11.0).abs() < 0.05);
    assert!((first.number("x") + first.number("width") + 2.0 - second.number("x")).abs() < 0.15, "two pixels between");
    let wide = picture_of(&samples::breakdown(&TONGUES[0], Form::Stacked, false), 640);
    assert!(rects(&wide, "fill-h1").is_empty() && !rects(&wide, "fill-mark").is_empty(), "bars when a name does not fit");
}

#[test]
fn rows_of_several_articles_share_scale_and_hues() {
    for tongue in &TONGUES {
        let drawn = picture_of(&samples::compared(tongue), 720);
        let parts: Vec<f64> = ["fill-h1", "fill-h2", "fill-h3", "fill-h4"]
            .iter()
            .flat_map(|hue| {
                let both: Vec<_> = rects(&drawn, hue).into_iter().filter(|e| e.number("height") > 20.0).collect();
                assert_eq!(both.len(), 2, "{}: the same part has the same hue in both rows", tongue.code);
                both.iter().map(|e| e.number("width")).collect::<Vec<_>>()
            })
            .collect();
        let unit = parts[2] / 2791.0;
        for (width, value) in parts.iter().zip([1526.0, 451.0, 2791.0, 878.0, 1124.0, 166.0, 372.0, 140.0]) {
            assert!((width - value * unit).abs() < 3.0, "{}: {value} is {width}", tongue.code);
        }
        let articles: Vec<&str> = drawn.iter().filter_map(|e| e.at.get("data-article")).map(String::as_str).collect();
        assert_eq!(articles, ["a", "a", "a", "a", "a", "b", "b", "b", "b", "b", "c"], "every mark names its article");
        for words in [tongue.labels[0], "2020–2025", "1526", "5813", "1635", "> 1743", tongue.rest] {
            assert!(drawn.iter().any(|e| e.words().replace('\u{a0}', " ") == words), "{}: {words}", tongue.code);
        }
    }
}

#[test]
fn differences_have_a_sign_and_are_exact() {
    for form in [Form::Slope, Form::Dumbbell] {
        let svg = draw(&samples::change(&TONGUES[3], form), &at(640));
        for difference in ["−5,7", "−1,3", "+9,1", "−2,2"] {
            assert!(svg.contains(difference), "{form:?} {difference}");
        }
    }
}

#[test]
fn both_calendars_name_the_years() {
    let drawn = picture_of(&samples::intervals(&TONGUES[1], false), 640);
    let find = |words: &str| drawn.iter().find(|e| e.words() == words).unwrap_or_else(|| panic!("{words}"));
    for (own, ours) in [("2564", "2021"), ("2568", "2025")] {
        assert!((find(own).number("x") - find(ours).number("x")).abs() < 0.1 && find(own).number("y") < find(ours).number("y"));
    }
    let bars = rects(&drawn, "fill-mark");
    let year = bars[2].number("width") / 5.0;
    assert!((bars[0].number("width") - 3.0 * year).abs() < 2.0, "both ends are inside: 2021 to 2023 is three years");
}

#[test]
fn hostile_words_stay_words() {
    let evil = "</text><script>alert(1)</script>\"'&\u{202e}\u{0}\u{b}<g onload=x>";
    for form in FORMS {
        let mut chart = chart(&TONGUES[0], form, vec![]);
        for n in 0..3 {
            let own = mark(n, MarkRole::Item, evil, "5", evil);
            chart.marks.push(Mark { unit: evil.into(), period: Some(samples::years(2020, 2021)), period_written: evil.into(), ..own });
        }
        (chart.text.title, chart.text.description, chart.language) = (evil.into(), evil.into(), evil.into());
        (chart.text.equation, chart.text.verdict, chart.check) = (evil.into(), evil.into(), ChartCheck::Fails);
        for theme in THEMES {
            let svg = draw(&chart, &Style { width: 640, theme, ..Style::default() });
            let known = ["svg", "title", "desc", "style", "g", "rect", "path", "circle", "text", "tspan"];
            for element in elements(&svg) {
                assert!(known.contains(&element.name.as_str()), "{form:?}: <{}>", element.name);
                assert!(!element.at.keys().any(|k| k.starts_with("on") || k == "style" || k == "href"), "{form:?}");
            }
            assert!(!svg.contains(['\u{202e}', '\u{0}', '\u{b}']), "{form:?}");
        }
    }
}

#[test]
fn odd_values_and_sizes_are_safe() {
    let values = [
        Decimal::MAX,
        Decimal::MIN,
        Decimal::ZERO,
        Decimal::new(1, 28),
        Decimal::new(-1, 28),
        decimal("-5"),
        decimal("1e20".replace("1e20", "100000000000000000000").as_str()),
    ];
    let far = [
        Day { year: Some(i32::MAX), month: None, day: None },
        Day { year: Some(i32::MIN + 1), month: Some(1), day: Some(1) },
        Day { year: None, month: Some(7), day: Some(31) },
    ];
    for form in FORMS {
        for count in [0, 1, 2, 3, 7, 40] {
            for width in [0, 160, 320, u32::MAX] {
                for direction in [Direction::Ltr, Direction::Rtl] {
                    let mut chart = chart(&TONGUES[0], form, vec![]);
                    chart.direction = direction;
                    for n in 0..count {
                        let role = [MarkRole::Total, MarkRole::Part, MarkRole::Remainder, MarkRole::Item, MarkRole::Point, MarkRole::Cap]
                            [(n * 5 + count) % 6];
                        let value = values[n % values.len()];
                        let bound = [Bound::Exact, Bound::About, Bound::AtLeast, Bound::LessThan][n % 4];
                        let own = mark(n, role, &"long".repeat(n * 30), "", "");
                        let period = Some(Period::at(far[n % 3]));
                        let high = (n % 5 == 4).then_some(Decimal::MAX);
                        chart.marks.push(Mark { value: Some(value), high, bound, share: Some(value), period, ..own });
                    }
                    let svg = draw(&chart, &at(width));
                    let drawn = elements(&svg);
                    assert!(!svg.contains("NaN") && !svg.contains("inf"), "{form:?} {count} {width}");
                    let (w, h) = size(&drawn);
                    assert!((160.0..=4000.0).contains(&w) && h > 0.0 && h < 100_000.0, "{form:?} {count}: {w}x{h}");
                    for rect in drawn.iter().filter(|e| e.name == "rect") {
                        assert!(rect.number("width") >= 0.0 && rect.number("width") <= w + 1.0, "{form:?} {count} {width}: {rect:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn colours_come_from_where_the_theme_says() {
    for (name, chart) in all(&TONGUES[0]) {
        for theme in THEMES {
            let svg = draw(&chart, &Style { width: 640, theme, ..Style::default() });
            let drawn = elements(&svg);
            let classes: Vec<&String> = drawn.iter().skip(1).filter_map(|e| e.at.get("class")).collect();
            let by_class = classes.iter().any(|c| c.contains("fill-") || c.contains("stroke-"));
            let by_value = drawn
                .iter()
                .any(|e| e.at.get("fill").is_some_and(|f| f.starts_with('#')) || e.at.get("stroke").is_some_and(|f| f.starts_with('#')));
            let styles = drawn.iter().filter(|e| e.name == "style").count();
            let expected = match theme {
                Theme::Classes => (true, false, 0),
                Theme::Both => (true, false, 1),
                Theme::Light | Theme::Dark | Theme::Static => (false, true, 0),
            };
            assert_eq!((by_class, by_value, styles), expected, "{name} {theme:?}");
            assert!(!svg.contains("style=") && !svg.contains("url(") && !svg.contains("href") && !svg.contains(" on"), "{name}");
            for class in classes.iter().flat_map(|c| c.split(' ')).filter(|c| c.starts_with("fill-") || c.starts_with("stroke-")) {
                assert!(STYLESHEET.contains(&format!(".{class}{{")), "{class} is styled");
            }
        }
    }
}

#[test]
fn the_root_says_what_it_shows() {
    let chart = samples::breakdown(&TONGUES[2], Form::Bars, false);
    let drawn = picture_of(&chart, 640);
    let root = &drawn[0];
    assert!(root.has("role", "img") && root.has("lang", "ar") && root.has("dir", "rtl"));
    for id in root.at["aria-labelledby"].split(' ') {
        assert!(drawn.iter().any(|e| e.has("id", id) && (e.name == "title" || e.name == "desc")), "{id}");
    }
    let alone = draw(&chart, &Style { width: 640, theme: Theme::Both, ..Style::default() });
    for words in [&chart.text.equation, &chart.text.verdict, &chart.text.subtitle] {
        assert!(alone.contains(words.as_str()), "a picture that stands alone says {words}");
    }
}

#[test]
fn pictures_are_small_and_always_the_same() {
    let mut sizes = Vec::new();
    for tongue in &TONGUES {
        for (name, chart) in all(tongue) {
            let svg = draw(&chart, &at(640));
            assert_eq!(svg, draw(&chart, &at(640)), "{name}");
            assert!(svg.len() < 9000, "{} {name}: {} bytes", tongue.code, svg.len());
            sizes.push(svg.len());
        }
    }
    sizes.sort_unstable();
    assert!(sizes[sizes.len() / 2] <= 4096, "median {}", sizes[sizes.len() / 2]);
}

#[test]
fn a_ratio_shows_part_whole_rest_and_stated_percentage() {
    let thai = &TONGUES[1];
    let mut sample = samples::ratio(thai, Form::Proportion);
    sample.marks[1].figure = Some(0);
    sample.marks[2] = Mark { share: Some(decimal("99.2")), ..mark(2, MarkRole::Item, "", "99.2", "ร้อยละ 99.2") };
    sample.marks.push(Mark { figure: None, ..mark(0, MarkRole::Remainder, "", "3", "3") });
    for width in WIDTHS {
        let drawn = picture_of(&sample, width);
        let words: Vec<String> = drawn.iter().filter(|e| e.name == "text").map(Element::words).collect();
        assert!(words.iter().any(|w| w.starts_with("389 / 392")), "{words:?}");
        assert!(words.contains(&format!("3 {}", thai.rest)), "{words:?}");
        assert_eq!(words.iter().filter(|w| w.contains("99.2")).count(), 1, "once, as the article says it: {words:?}");
        let stated = drawn.iter().find(|e| e.words() == "ร้อยละ 99.2").unwrap();
        assert_eq!(stated.figure.as_deref(), Some("f3"), "and tied to its own figure");
        let track = rects(&drawn, "fill-track")[0].number("width");
        let bar = rects(&drawn, "fill-mark")[0].number("width");
        assert!((bar / track - 389.0 / 392.0).abs() < 0.002);
    }
}

#[test]
fn every_dated_thing_finds_room() {
    for tongue in &TONGUES {
        for width in WIDTHS {
            let sample = samples::timeline(tongue, true);
            let drawn = picture_of(&sample, width);
            for mark in &sample.marks {
                let id = format!("f{}", mark.figure.unwrap() + 1);
                assert!(
                    drawn.iter().any(|e| e.name == "text" && e.figure.as_deref() == Some(&id)),
                    "{} {width}: {}",
                    tongue.code,
                    mark.written
                );
            }
        }
    }
}

/// The text inside the first element of a name.
fn inside<'a>(svg: &'a str, open: &str, close: &str) -> &'a str {
    svg.split_once(open).and_then(|(_, rest)| rest.split_once(close)).map_or("", |(inside, _)| inside)
}

#[test]
fn a_source_line_stands_at_the_foot_of_pictures_that_stand_alone() {
    for tongue in &TONGUES {
        for (name, chart) in samples::all(tongue) {
            for (theme, alone) in
                [(Theme::Classes, false), (Theme::Light, true), (Theme::Dark, true), (Theme::Both, true), (Theme::Static, true)]
            {
                let style = Style { theme, source: "Nam Son · 2024-10-12 · charticle".into(), ..at(480) };
                let svg = draw(&chart, &style);
                elements(&svg);
                assert_eq!(
                    svg.contains("charticle</text>") || svg.contains("charticle\u{2069}</text>"),
                    alone,
                    "{} {name} {theme:?}",
                    tongue.code
                );
                assert!(theme != Theme::Static || !svg.contains("style"), "{} {name}", tongue.code);
                let bare = draw(&chart, &Style { theme, ..at(480) });
                let height = |svg: &str| inside(svg, "height=\"", "\"").parse::<f64>().unwrap();
                assert!(height(&svg) >= height(&bare) + if alone { 18.0 } else { 0.0 }, "{name}");
            }
        }
    }
}

#[test]
fn a_long_or_hostile_source_is_cut_and_kept_whole_in_its_title() {
    let (_, chart) = samples::all(&TONGUES[2]).remove(0);
    let long = format!("ميناء <جديد> & الشرق · 2024-10-12 · {} · charticle", "مدينة ".repeat(80));
    let svg = draw(&chart, &Style { theme: Theme::Light, source: long.clone(), ..at(320) });
    elements(&svg);
    assert!(svg.contains("…</text>") && svg.contains("&lt;جديد&gt; &amp;"));
    let title = svg.rsplit_once("<g><title>").unwrap().1.split_once("</title>").unwrap().0;
    assert!(title.ends_with("charticle"), "{title}");
    assert!(svg.contains("\u{2066}2024-10-12\u{2069}"), "a date keeps its order in a line from right to left");
    let (_, chart) = samples::all(&TONGUES[0]).remove(0);
    let svg = draw(&chart, &Style { theme: Theme::Light, source: "Source: ميناء جديد · 2024-10-12".into(), ..at(640) });
    assert!(svg.contains("\u{2068}Source: ميناء جديد\u{2069} · 2024-10-12"), "{}", &svg[svg.len() - 400..]);
    for source in ["", " \n ", "\u{202e}\u{0}"] {
        elements(&draw(&chart, &Style { theme: Theme::Both, source: source.into(), ..at(160) }));
    }
}

#[test]
fn metadata_travels_behind_the_description_and_is_not_shown() {
    let (_, chart) = samples::all(&TONGUES[1]).remove(0);
    for theme in [Theme::Classes, Theme::Light, Theme::Both, Theme::Static] {
        let metadata = "{\"text\":\"a <b> & 'c' \u{0}\u{b}\u{fffe}\u{202e}]]> \r\n\t😀\"}";
        let svg = draw(&chart, &Style { theme, metadata: metadata.into(), ..at(480) });
        elements(&svg);
        assert_eq!(svg.matches("<metadata id=\"charticle\">").count(), 1);
        assert!(svg.contains("</desc><metadata id=\"charticle\">"));
        let kept = inside(&svg, "<metadata id=\"charticle\">", "</metadata>");
        assert_eq!(kept, "{\"text\":\"a &lt;b&gt; &amp; 'c' \u{202e}]]&gt; &#13;\n\t😀\"}");
        assert!(!draw(&chart, &Style { theme, ..at(480) }).contains("metadata"));
    }
}

#[test]
fn a_corrected_chart_says_so_on_paper_only() {
    for tongue in &TONGUES {
        let (_, mut chart) = samples::all(tongue).remove(0);
        chart.text.note = "corrected & checked".into();
        for (theme, said) in
            [(Theme::Classes, false), (Theme::Light, true), (Theme::Dark, true), (Theme::Both, true), (Theme::Static, true)]
        {
            let svg = draw(&chart, &Style { theme, ..at(480) });
            assert_eq!(svg.contains("corrected &amp; checked"), said, "{theme:?}");
        }
    }
}
