//! Which chart an article gets, and what it says.

mod notation;

use charticle::charts::{ArticleFacts, Chart, ChartCheck, Form, MarkRole, choose, headline};
use charticle::lang::phrases;
use charticle::text::phrases::Phrases;
use charticle::text::{Decimal, Direction};
use charticle::words;
use notation::{Parsed, read};
use proptest::prelude::*;

fn draw_in(parsed: &Parsed, words_of: &Phrases) -> Vec<Chart> {
    let facts = ArticleFacts { text: &parsed.text, language: "en", direction: Direction::Ltr, decimal: '.', group: Some(',') };
    words::fill(choose(&parsed.figures, &parsed.relate().0, facts), words_of)
}

fn charts(notation: &str) -> Vec<Chart> {
    draw_in(&read(notation), &phrases::EN)
}

/// The one chart that is no card.
#[track_caller]
fn chart(notation: &str) -> Chart {
    let mut all = charts(notation);
    all.retain(|c| c.form != Form::Card);
    assert_eq!(all.len(), 1, "{all:#?}");
    all.remove(0)
}

/// Every mark as "role label written share".
fn marks(chart: &Chart) -> Vec<String> {
    let show = |m: &charticle::charts::Mark| {
        let share = m.share.map(|s| format!(" {s}%")).unwrap_or_default();
        format!("{:?} {} {}{share}", m.role, m.label, m.written)
    };
    chart.marks.iter().map(show).collect()
}

const FARMS: &str = "The province has {960 farms|l=farms|p=2021-2023}, [Including including] {170|l=towns and their surroundings}, {410|l=hills}, {210|l=coast} and {170|l=islands}";

#[test]
fn a_breakdown_is_bars_under_its_total() {
    let c = chart(FARMS);
    assert_eq!((c.form, c.check), (Form::Bars, ChartCheck::Holds));
    assert_eq!(
        marks(&c),
        [
            "Total farms 960",
            "Part hills 410 42.7%",
            "Part coast 210 21.9%",
            "Part towns and their surroundings 170 17.7%",
            "Part islands 170 17.7%"
        ]
    );
    assert_eq!(c.text.title, "Farms: 960, by group");
    assert_eq!(c.text.subtitle, "2021–2023");
    assert_eq!(c.text.equation, "170 + 410 + 210 + 170 = 960");
    assert_eq!(c.text.verdict, "adds up");
    assert_eq!(
        c.text.description,
        "Bar chart. farms: 960. Parts: towns and their surroundings: 170; hills: 410; coast: 210; islands: 170. Check: adds up."
    );
}

#[test]
fn few_short_parts_are_one_stacked_bar() {
    let c = chart("{42 offices|l=offices}, [Including including] {20|l=big} and {22|l=small}");
    assert_eq!(c.form, Form::Stacked);
    assert_eq!(marks(&c), ["Total offices 42", "Part small 22 52.4%", "Part big 20 47.6%"]);
}

#[test]
fn what_is_not_stated_is_named() {
    let c = chart("{1,042 offices|l=offices}, [Including including] {24|l=in communes far away from any larger town} and {11|l=in towns}");
    let rest = c.marks.last().expect("a remainder");
    assert_eq!(
        (rest.role, rest.figure, rest.label.as_str(), rest.value),
        (MarkRole::Remainder, None, "not stated", Some(Decimal::from(1007)))
    );
    assert_eq!(rest.written, "1,007");
    assert_eq!(c.text.equation, "24 + 11 = 35 < 1,042");
    assert_eq!(c.text.verdict, "1,007 not stated");
    assert_eq!(c.check, ChartCheck::Holds);
}

#[test]
fn wrong_parts_lose_their_total_and_shares() {
    let c = chart("{42 offices|l=offices|u=offices}, [Including including] {24|l=big|u=offices} and {25|l=small|u=offices}");
    assert_eq!((c.form, c.check), (Form::Bars, ChartCheck::Fails));
    assert_eq!(marks(&c), ["Part small 25", "Part big 24"]);
    assert_eq!(c.text.equation, "24 + 25 = 49 ≠ 42");
    assert_eq!(c.text.verdict, "the parts exceed the total 42 offices by 7");
    assert_eq!(c.text.title, "Offices: the parts as stated");
}

#[test]
fn a_bounded_whole_has_no_shares_and_no_verdict() {
    let c = chart("{1,000 trees|l=trees|b=more}, [Including including] {600|l=oaks} and {300|l=pines}");
    assert_eq!(c.check, ChartCheck::None);
    assert!(c.marks.iter().all(|m| m.share.is_none() && m.role != MarkRole::Remainder));
    assert_eq!(c.text.title, "Trees: more than 1,000, by group");
    assert_eq!(c.text.verdict, "");
}

#[test]
fn a_subset_is_a_grid_unless_too_small() {
    let c = chart("{1,743 models|l=models}, [OfWhich of which] {250|l=typical|b=about} were typical");
    assert_eq!(c.form, Form::Grid);
    assert_eq!(marks(&c), ["Total models 1,743", "Part typical 250 14.3%"]);
    assert_eq!(c.text.title, "Models: about 250 of 1,743");
    assert_eq!(c.text.description, "Grid of 100 squares. models: about 250 of 1,743. Share: about 14.3%.");
    assert_eq!(chart("{1,743 models|l=models}, [OfWhich of which] {3|l=typical} were typical").form, Form::Proportion);
}

#[test]
fn a_part_above_its_whole_is_no_grid() {
    let c = chart("{900 models|l=models|u=models}, [OfWhich of which] {1,000|l=typical|u=models|b=more} were typical");
    assert_eq!((c.form, c.check), (Form::Bars, ChartCheck::Fails));
    assert!(c.marks.iter().all(|m| m.share.is_none() && m.role == MarkRole::Item));
}

#[test]
fn a_ratio_and_its_percent_are_one_bar() {
    let c = chart("{389/392|l=letters} were answered, [Reaching a rate of] {99.2%|l=letters}");
    assert_eq!((c.form, c.check), (Form::Proportion, ChartCheck::Holds));
    assert_eq!(marks(&c), ["Total letters 392", "Part letters 389 99.2%", "Remainder the rest 3 0.8%", "Point letters 99.2% 99.2%"]);
    assert_eq!(c.text.title, "Letters: 389 of 392, 99.2%");
    assert_eq!((c.text.equation.as_str(), c.text.verdict.as_str()), ("389 ÷ 392 ≈ 99.2 %", "matches"));
    let wrong = chart("{389/392|l=letters} were answered, [Reaching a rate of] {98.2%|l=letters}");
    assert_eq!(wrong.check, ChartCheck::Fails);
    assert_eq!(wrong.text.verdict, "the percentage in the text is 98.2%");
}

#[test]
fn a_subset_with_its_percent_is_drawn_once() {
    let c = chart("{1,743|l=models}, [OfWhich of which] {250|l=typical models} ({14.3%|l=models}) were typical");
    assert_eq!(c.form, Form::Proportion);
    assert_eq!(c.text.title, "Models: 250 of 1,743, 14.3%");
}

#[test]
fn a_series_is_columns_then_a_line() {
    let years = |n: u32| (0..n).map(|i| format!("{{{}|l=ships|p={}}} in {}", 100 + i, 2000 + i, 2000 + i)).collect::<Vec<_>>().join(", ");
    let few = chart(&years(4));
    assert_eq!(few.form, Form::Columns);
    assert_eq!(few.text.title, "Ships, 2000 to 2003");
    assert_eq!(few.text.description, "Column chart. 2000: 100; 2001: 101; 2002: 102; 2003: 103.");
    assert_eq!(chart(&years(9)).form, Form::Line);
}

#[test]
fn a_change_shows_its_difference() {
    let c = chart("Sales [Down fell] {12.5%} [From from] {4,500|l=sales} [To to] {4,000|l=sales}");
    assert_eq!(c.form, Form::Dumbbell);
    assert_eq!(c.text.title, "Sales: from 4,500 to 4,000");
    assert!(c.text.description.contains("difference \u{2212}500"), "{}", c.text.description);
    let scaled = chart("Sales [Up rose] [By by] {0.5m} [From from] {4.0m|l=sales} [To to] {4.5m|l=sales}");
    assert_eq!(scaled.text.equation, "4.5m − 4.0m = +0.5 m");
    assert_eq!(scaled.check, ChartCheck::Holds);
}

#[test]
fn comparisons_and_awards_are_never_added() {
    let c = chart("The city [Awarded honoured] {20|l=groups|u=groups} and {10|l=people|u=persons}");
    assert_eq!(c.form, Form::Bars);
    assert_eq!(marks(&c), ["Item groups 20", "Item people 10"]);
    assert_eq!(c.marks.iter().map(|m| m.unit.as_str()).collect::<Vec<_>>(), ["groups", "persons"]);
    assert_eq!(c.text.subtitle, "different kinds, not added up");
    let talks =
        charts("Held {40|u=times|l=talks} with {900|u=people|l=guests}, held {13|u=times|l=courses} training {1,700|u=people|l=staff}");
    let bars: Vec<Vec<String>> = talks.iter().filter(|c| c.form == Form::Bars).map(marks).collect();
    assert_eq!(
        bars,
        [["Item talks · 900 people 40", "Item courses · 1,700 people 13"], ["Item staff · 13 times 1,700", "Item guests · 40 times 900"]]
    );
}

#[test]
fn periods_are_intervals_and_dates_a_timeline() {
    let c = chart(
        "{2021-2023|k=period|p=2021-2023|l=reviewed} then {2023-2025|k=period|p=2023-2025|l=planned|i=minor}\nAgain {2023-2025|k=period|p=2023-2025|l=next round}",
    );
    assert_eq!(c.form, Form::Intervals);
    assert_eq!(c.marks.iter().map(|m| m.label.as_str()).collect::<Vec<_>>(), ["reviewed", "next round"]);
    let c = chart(
        "On {3 June 2013|k=date|p=2013/6/3|l=plan} and {18 May 2021|k=date|p=2021/5/18|l=report}, in {2018|k=date|p=2018|l=standard}",
    );
    assert_eq!(c.form, Form::Timeline);
    assert_eq!(c.marks.iter().map(|m| m.label.as_str()).collect::<Vec<_>>(), ["plan", "standard", "report"]);
    // the years of an ordinary sentence are no history
    assert!(
        charts("In {2023|k=date|p=2023|l=work} and for {2024|k=date|p=2024|l=tasks} on {27 May|k=date|p=2023/5/27|l=meeting}")
            .iter()
            .all(|c| c.form != Form::Timeline)
    );
}

#[test]
fn lone_figures_are_cards_with_the_headline_first() {
    let all = charts(&format!(
        "They lent {{77|l=books}}\n{FARMS}\nIn all {{305|l=students}} and {{2,200|l=houses|b=more}}, {{100%|l=members}}, page {{5|k=ordinal}}, {{12|l=comments|i=furniture}}"
    ));
    let cards: Vec<(&str, Vec<String>)> = all.iter().filter(|c| c.form == Form::Card).map(|c| (c.text.title.as_str(), marks(c))).collect();
    assert_eq!(
        cards,
        [
            (
                "Figures in the text",
                vec!["Item farms 960".to_string(), "Item books 77".into(), "Item students 305".into(), "Item houses 2,200".into()]
            ),
            ("Shares in the text", vec!["Item members 100% 100%".to_string()]),
        ]
    );
}

#[test]
fn the_headline_is_the_first_sum_that_holds() {
    let parsed = read(&format!("They lent {{77|l=books}}\n{FARMS}"));
    let number = |p: &Parsed| headline(&p.figures, &p.relate().0).map(|i| p.figures[i].span.of(&p.text).to_string());
    assert_eq!(number(&parsed).as_deref(), Some("960"));
    assert_eq!(number(&read("Page {1|i=furniture}. They lent {77|l=books} to {30|l=readers}")).as_deref(), Some("77"));
    assert_eq!(number(&read("Nothing here")), None);
}

#[test]
fn furniture_references_and_names_are_in_no_chart() {
    let found = charts(
        "{12|i=furniture|l=a}, {13|k=reference|l=b}, {14|k=ordinal|l=c}, {15|k=other|l=d}, {2020-2021|k=period|p=2020-2021|i=furniture|l=e}",
    );
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn every_language_fills_every_slot() {
    let parsed = read(&format!(
        "{FARMS}\n{{1,743|l=models}}, [OfWhich of which] {{250|l=typical|b=about}}\n{{389/392|l=letters}}, [Reaching so] {{99.2%|l=letters}}\nIt [Up rose] [From from] {{4,000|l=sales}} [To to] {{4,500|l=sales}}\n\
         [Awarded to] {{20|l=groups}} and {{10|l=people}}\n{{12|u=p|l=women|b=least}} and {{15|u=p|l=men|b=most}}\n{{42|u=x|l=rooms}}, [MadeUpOf of] {{20|u=x|l=big|b=less}} and {{25|u=x|l=small|b=more}}\n{{7|l=dogs}}"
    ));
    for (code, table) in phrases::PHRASES {
        let all = draw_in(&parsed, table);
        assert!(all.len() >= 7, "{code}: {}", all.len());
        for c in all {
            for words in [&c.text.title, &c.text.subtitle, &c.text.description, &c.text.verdict, &c.text.remainder, &c.text.total] {
                assert!(!words.contains(['{', '}']), "{code}: {words}");
                assert_eq!(words.trim(), words, "{code}");
            }
            assert!(!c.text.title.is_empty() && !c.text.description.is_empty(), "{code}: {c:?}");
            // whoever only hears the chart gets every number of it
            for m in c.marks.iter().filter(|m| m.figure.is_some() && m.role != MarkRole::Cap) {
                assert!(c.text.description.contains(&m.written), "{code}: {} lacks {}", c.text.description, m.written);
            }
        }
    }
}

#[test]
fn templates_use_only_known_slots() {
    let known = [
        "what", "total", "part", "whole", "percent", "first", "last", "from", "to", "names", "items", "unit", "form", "n", "verdict",
        "name", "value",
    ];
    for (code, table) in phrases::PHRASES {
        for slot in format!("{table:?}").replace("\\u{", "(").split('{').skip(2).filter_map(|s| s.split_once('}')).map(|s| s.0) {
            assert!(known.contains(&slot), "{code}: {slot}");
        }
    }
}

proptest! {
    /// Whatever is chosen points back to figures that are there, and furniture is in nothing.
    #[test]
    fn charts_point_back(numbers in prop::collection::vec((0u32..2000, 0usize..9), 0..20)) {
        let options = ["", "|l=a", "|l=b|u=x", "|i=furniture|l=c", "|k=ordinal", "|l=d|p=2020", "|l=e|b=more", "|k=money|u=USD|l=f", "|l=g|p=2020-2022|k=period"];
        let cues = ["", "[Including of] ", "[OfWhich of] ", "[Awarded to] ", "[From from] ", "[To to] ", "[Up up] "];
        let text: Vec<String> = numbers.iter().map(|&(n, o)| format!("{}{{{n}{}}}", cues[(n as usize) % cues.len()], options[o])).collect();
        let parsed = read(&text.join(", "));
        for c in draw_in(&parsed, &phrases::EN) {
            prop_assert!(!c.marks.is_empty() && !c.text.title.is_empty());
            for i in c.marks.iter().filter_map(|m| m.figure) {
                prop_assert!(parsed.figures.get(i).is_some_and(|f| f.importance != charticle::text::Importance::Furniture));
            }
        }
    }
}
