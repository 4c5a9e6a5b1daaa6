//! How figures belong together, and what is said when their arithmetic fails.

mod notation;

use charticle::relations::{ListKind, RelationKind};
use notation::read;
use proptest::prelude::*;

#[track_caller]
fn relations(notation: &str, expected: &[&str]) {
    assert_eq!(read(notation).relations(), expected, "in: {notation}");
}

#[track_caller]
fn notices(notation: &str, expected: &[&str]) {
    assert_eq!(read(notation).notices(), expected, "in: {notation}");
}

#[test]
fn a_list_of_parts_behind_a_word() {
    relations(
        "The province has {960 farms}, [Including including] {410 in the hills}, {380 on the coast} and {170 in towns}",
        &["breakdown 960: 410 380 170"],
    );
    // the list may open the next paragraph
    relations(
        "It runs {960 farms}.\n[OfWhich Of those], {410 are in the hills}, {380 on the coast}, {170 in towns}",
        &["breakdown 960: 410 380 170"],
    );
    relations(
        "It runs {960 farms}. [OfWhich Of these], {410 are in the hills}, {380 on the coast}, {170 in towns}. It also runs {12 mills}",
        &["breakdown 960: 410 380 170"],
    );
    notices("It has {960 farms}, [Including including] {410 in the hills}, {380 on the coast} and {170 in towns}", &[]);
}

#[test]
fn the_whole_is_the_one_that_the_parts_make() {
    relations(
        "In {7 districts} there are {90 clubs|u=clubs} in {30 towns|u=towns}, [Including including] {50 clubs|u=clubs} for youth and {40 clubs|u=clubs} for adults",
        &["breakdown 90: 50 40"],
    );
    relations("{90 clubs} in {30 towns}, [Including including] {50 for youth} and {40 for adults}", &["breakdown 90: 50 40"]);
    // counters may differ when many digits add up
    relations(
        "{16,362,185 voters|u=people}, [MadeUpOf made up of] {14,272,694 valid|u=papers}, {931,290 spoilt|u=papers} and {1,158,201 blank|u=papers}",
        &["breakdown 16,362,185: 14,272,694 931,290 1,158,201"],
    );
    // a later count in the sentence is no part
    relations("{90 clubs}, [Including including] {50 for youth} and {40 for adults}, and {3,000 members}", &["breakdown 90: 50 40"]);
}

#[test]
fn a_percentage_says_more_of_its_part_and_ends_no_list() {
    relations(
        "Trade made {430|k=money|u=USD}. [OfWhich Of it], exports made {219|k=money|u=USD}, [Up up] {14%}, imports {211|k=money|u=USD}, [Up up] {18%}",
        &["breakdown 430: 219 211"],
    );
    relations(
        "There are {523 workers|u=people}: farms have {133|u=people}, [Reaching or] {25.4%}, works {176|u=people}, [Reaching or] {33.7%}, shops {214|u=people}, [Reaching or] {40.9%}",
        &["ratioPercent 133 523 25.4%", "breakdown 523: 133 176 214", "ratioPercent 176 523 33.7%", "ratioPercent 214 523 40.9%"],
    );
    // the same whole is split once more in the next sentence
    relations(
        "The town has {1,023 people|u=people}.\nMen are {510|u=people} and women {513|u=people}. In the centre live {399|u=people} and outside {624|u=people}",
        &["breakdown 1,023: 510 513", "breakdown 1,023: 399 624"],
    );
}

#[test]
fn what_is_told_of_each_part_adds_up_as_well() {
    relations(
        "There were {13,214 crashes|u=crashes} with {7,386 dead|u=people}. [OfWhich Of them] on roads {13,078|u=crashes} with {7,281|u=people}, on rails {103|u=crashes} with {82|u=people}, on rivers {33|u=crashes} with {23|u=people}",
        &["breakdown 13,214: 13,078 103 33", "breakdown 7,386: 7,281 82 23"],
    );
    // a list may belong to the sentence before the last, when it gives its number exactly
    relations(
        "There were {13,214 crashes|u=crashes}. That is [Down down] {4,342|u=crashes}.\n[OfWhich Of them] {13,078|u=crashes} on roads, {103|u=crashes} on rails, {33|u=crashes} on rivers",
        &["breakdown 13,214: 13,078 103 33"],
    );
}

#[test]
fn parts_of_another_counter_right_behind_their_whole() {
    relations("There were {27 deaths|u=cases}, [OfWhich of them] {19 adults|u=people} and {8 children}", &["breakdown 27: 19 8"]);
    // ages are no parts of an age
    relations("Life lasts {75 years|u=yr|k=duration}, [OfWhich of which] men {72 years|u=yr|k=duration}", &[]);
    // more than 900 holds no 2,874
    relations(
        "It has {13,180|k=money|u=USD}, [Up up] by {900|k=money|u=USD|b=more}. [OfWhich Of it] cash {2,874|k=money|u=USD} and stock {3,190|k=money|u=USD}",
        &["breakdown 13,180: 2,874 3,190"],
    );
}

#[test]
fn a_unit_that_comes_again_opens_another_award() {
    relations(
        "[Awarded Awarded] the medal: {2 groups|u=g} and {3 persons|u=p}; [Awarded awarded] the certificate: {12 groups|u=g} and {18 persons|u=p}",
        &["awards 2 3", "awards 12 18"],
    );
}

#[test]
fn an_open_list_leaves_a_remainder() {
    let text = "{42 offices|u=offices}, [Including including] {24 offices|u=offices} in communes and {11 offices|u=offices} in towns";
    relations(text, &["breakdown 42: 24 11"]);
    notices(text, &["remainder: 24 + 11 = 35 of 42; 7 not stated"]);
}

#[test]
fn parts_above_their_whole_are_wrong() {
    let text = "{42 offices|u=offices}, [Including including] {24 offices|u=offices} in communes and {25 offices|u=offices} in towns";
    relations(text, &["!breakdown 42: 24 25"]);
    notices(text, &["partsOver: 24 + 25 = 49, but the text says 42"]);
}

#[test]
fn a_complete_list_that_falls_short_is_wrong() {
    let text = "The choir is [MadeUpOf made up of] nobody yet, {60 singers} [MadeUpOf made up of] {30 women} and {28 men}";
    relations(text, &["!breakdown 60: 30 28"]);
    notices(text, &["partsShort: 30 + 28 = 58, but the text says 60"]);
    relations("The choir has {60 singers}: {31 women} and {29 men}", &["breakdown 60: 31 29"]);
    relations("The choir has {60 singers}: {31 women} and {27 men}", &["!breakdown 60: 31 27"]);
    // a colon alone is no claim when the list counts something else
    relations("The choir met {60 times}: {3 members} sang and {2 played}", &[]);
}

#[test]
fn overlapping_groups_are_no_contradiction() {
    relations(
        "{100 guests|u=people} came, [OfWhich of whom] {80|u=people} were women and {75|u=people} were students",
        &["subset 100: 80"],
    );
}

#[test]
fn one_part_is_a_subset() {
    // the whole is named as the part is
    relations(
        "It has {5,842 clubs|l=sports clubs} and {87,215 members|l=club members}, [Including including] {512 rural clubs|l=rural clubs}",
        &["subset 5,842: 512"],
    );
    // the whole said first; a percent or a number of its own noun between
    relations("[OutOf Of] {64|l=schools} in the district, {19|l=schools} remain closed", &["subset 64: 19"]);
    relations(
        "[OutOf Of] {35|l=seats}, {22|l=seats} went to one party, {8|l=seats} to another, {5|l=seats} to a third",
        &["breakdown 35: 22 8 5"],
    );
    relations("[OutOf Of] {64|l=schools} in the district, {19|l=nurses} were ill", &[]);
    // equals that go on are no whole and its parts
    relations(
        "It gives {41|k=money|u=IQD|l=wages}, {23|k=money|u=IQD|l=subsidies}, {18|k=money|u=IQD|l=works} and {12|k=money|u=IQD|l=debt}",
        &["comparison 41 23 18 12"],
    );
    // "a four-storey house" counts no storeys
    relations("It has {19 houses}, [Including including] {2 huts} and a {4|l=storey}-storey hall", &["subset 19: 2"]);
    relations("{1,743 models}, [OfWhich of which] {250 models|b=about} were typical", &["subset 1,743: 250"]);
    relations("{1,743 models} in {17 towns}, [OfWhich of which] {250 models} were typical", &["subset 1,743: 250"]);
    // the part of a part
    relations(
        "{1,743 models}, [OfWhich of which] {250 were typical}, [OfWhich of which] {30 were shown}",
        &["subset 1,743: 250", "subset 250: 30"],
    );
    notices(
        "{900 models|u=models}, [OfWhich of which] {1,000 models|u=models|b=more} were typical",
        &["partsOver: the part is 1,000, but the text says 900"],
    );
    relations("{5.2m|k=money|u=USD}, [OfWhich of which] {3.1m} came from abroad", &["subset 5.2m: 3.1m"]);
    relations("{5|u=shows|l=shows}, [Including including] {3 talks|l=talks}", &[]);
    // the word speaks of something else
    relations("The fire took {14 houses}, [Including including] a school, and killed {3 people}", &[]);
    // "under 5" says which children
    relations(
        "{310 patients|l=patients}, [Including including] {45 children|l=children} under {5|l=children|b=less} and {120 people|l=people} over {65|l=people|b=more}",
        &["breakdown 310: 45 120"],
    );
    // another unit is no part
    relations("{1,743 models|u=models}, [OfWhich of which] {250 people|u=people} know", &[]);
}

#[test]
fn bounds_widen_a_check() {
    relations("{1,000 trees|b=more}, [Including including] {600 oaks} and {500 pines}", &["breakdown 1,000: 600 500"]);
    relations("{1,000 trees}, [MadeUpOf made up of] {600 oaks|b=least} and {300 pines}", &["breakdown 1,000: 600 300"]);
    relations("{1,000 trees}, [MadeUpOf made up of] {600 oaks|b=least} and {500 pines}", &["!breakdown 1,000: 600 500"]);
    relations("{1,000 trees|b=about}, [MadeUpOf made up of] {600 oaks} and {420 pines}", &["breakdown 1,000: 600 420"]);
    relations("{1,000 trees}, [MadeUpOf made up of] {600 oaks|b=less} and {300 pines}", &["!breakdown 1,000: 600 300"]);
}

#[test]
fn rounding_is_no_error() {
    let text = "{10.0m dollars|k=money|u=USD}, [MadeUpOf made up of] {3.3m dollars|k=money|u=USD}, {3.3m dollars|k=money|u=USD} and {3.3m dollars|k=money|u=USD}";
    relations(text, &["breakdown 10.0m: 3.3m 3.3m 3.3m"]);
    notices(text, &["roundingExplains: 3.3m + 3.3m + 3.3m = 9900000, 10.0m by rounding"]);
}

#[test]
fn a_total_behind_its_parts() {
    relations("{20 men} and {22 women} came, [Together together] {42 people}", &["breakdown 42: 20 22"]);
    // the words before one figure do not end the list of another
    relations(
        "{58 schools}, [Including including] {20 small}, {22 middle} and {16 large}, with [Together in all] {24,500 pupils}",
        &["breakdown 58: 20 22 16"],
    );
    relations("{20 men|u=people} and {23 women|u=people} came, [Together together] {42|u=people}", &["!breakdown 42: 20 23"]);
    relations("{20 men} and {23 women} came; [Together in total] {42 shops} opened", &[]);
}

#[test]
fn an_exact_list_needs_no_word() {
    relations("There were {42 officers}, {20 from the north}, {12 from the south} and {10 from abroad}", &["breakdown 42: 20 12 10"]);
    relations("There were {42 officers|u=people}, {20 men|u=people} and {22 women|u=people}", &["breakdown 42: 20 22"]);
    relations("There came {1,203 people}, {702 women} and {501 men}", &["breakdown 1,203: 702 501"]);
    relations(
        "The plan costs {48.5m|k=money|u=USD}, not {45.8m|k=money|u=USD}. Schools get {21m|k=money|u=USD}, roads {14.2m|k=money|u=USD} and parks {13.3m|k=money|u=USD}",
        &["breakdown 48.5m: 21m 14.2m 13.3m"],
    );
    relations(
        "{1,250,000|u=people} came, {900,000|u=people} by train, {350,000|u=people} by car",
        &["breakdown 1,250,000: 900,000 350,000"],
    );
    // a verb of sharing or comparing may stand in the list when many digits add up
    relations(
        "It took {1,120,000|u=EUR}, with shops [Reaching accounting for] {870,000|u=EUR} and kiosks for {250,000|u=EUR}",
        &["breakdown 1,120,000: 870,000 250,000"],
    );
    relations(
        "The town has {134,280 people}.\nWomen lead with {68,491 females} [ComparedWith against] {65,789 males}",
        &["breakdown 134,280: 68,491 65,789"],
    );
    // round numbers add up by chance
    relations("There came {500 sailors|u=people}, {300 cooks|u=people} and {200 clerks|u=people}", &[]);
    // two parts of nothing in particular may add up by chance
    relations("There were {42 officers}, {20 cars} and {22 horses}", &[]);
    relations(
        "There are {5,000 farms} here. {2,100 grow rice}, {1,900 grow fruit} and {1,000 raise cattle}",
        &["breakdown 5,000: 2,100 1,900 1,000"],
    );
}

#[test]
fn percents_of_a_whole_make_a_hundred() {
    relations(
        "Of {400 schools}, [Including including] {60% in towns}, {25% in villages} and {15% in the hills}",
        &["breakdown 400: 60% 25% 15%"],
    );
    relations("Of {400 schools}, [Including including] {60% in towns} and {25% in villages}", &[]);
    relations("Asked were {2,000 people}, {45% often} swim, {35% rarely}, {20% never}", &["breakdown 2,000: 45% 35% 20%"]);
    relations("Asked were {2,000 people}, {45% often} swim, {35% rarely}, {20% never}; {7% own a boat}", &["breakdown 2,000: 45% 35% 20%"]);
}

#[test]
fn items_of_a_list_below_their_whole() {
    relations("The club owns {30 boats}:\n- {12 canoes}\n- {11 yachts}\n- {7 ferries}", &["breakdown 30: 12 11 7"]);
    relations(
        "The club owns {30 boats|u=boats}:\n- {12|u=boats} canoes\n- {11|u=boats} yachts\n- {5|u=boats} ferries",
        &["!breakdown 30: 12 11 5"],
    );
    relations("The club met on {30 days}\n- {12 canoes}\n- {11 yachts}\n- {5 ferries}", &[]);
    relations("- {24 teachers}\n- {18 students}\n- {8 parents}\n[Together In total] {50 people}", &["breakdown 50: 24 18 8"]);
    relations("Boats\n- canoes {12}\n- yachts {11}\n- ferries {7}\n- [Together total] {30}", &["breakdown 30: 12 11 7"]);
}

#[test]
fn a_percent_restates_a_ratio() {
    relations("{389/392 letters} were answered, [Reaching a rate of] {99.2%}", &["ratioPercent 389/392 99.2%"]);
    relations("{99.2%} ({389/392 letters}) were answered", &["ratioPercent 389/392 99.2%"]);
    // farther off and with no word between it tells of something else
    relations("{1/3 of pensioners|b=about} are in debt and most of what they live on comes from children {33.4%}", &[]);
    relations("{389/392 letters} were answered, and {45% of readers} wrote again", &[]);
    let wrong = "{389/392 letters} were answered, [Reaching a rate of] {98.2%}";
    notices(wrong, &["percentRatio: 389/392 is 99.2347 percent, but the text says 98.2%"]);
    // cut off instead of rounded
    notices("{2/3 letters}, [Reaching a rate of] {66.6%}", &[]);
    notices("{2/3 letters}, [Reaching a rate of] {66.5%}", &["percentRatio: 2/3 is 66.6667 percent, but the text says 66.5%"]);
    notices("{2/3 letters}, [Reaching a rate of] {60%|b=more}", &[]);
    notices("{2/3 letters}, [Reaching a rate of] {70%|b=more}", &["percentRatio: 2/3 is 66.6667 percent, but the text says 70%"]);
}

#[test]
fn a_percent_restates_two_counts() {
    relations("{320 schools} of the {400 schools}, {80%}, were repaired", &["ratioPercent 320 400 80%"]);
    relations("Of {400 schools}, {320 schools} ({80%}) were repaired", &["ratioPercent 320 400 80%"]);
    relations("{240/300|l=patients} [Up improved] ({80%})", &["ratioPercent 240/300 80%"]);
    relations("{320 schools} in {400 towns} were repaired, {30% of them} in spring", &[]);
    relations(
        "{1,743 models}, [OfWhich of which] {250 models} ({14.3%}) were typical",
        &["subset 1,743: 250", "ratioPercent 250 1,743 14.3%"],
    );
    notices(
        "{1,743 models}, [OfWhich of which] {250 models} ({18%}) were typical",
        &["percentRatio: 250 of 1,743 is 14.3431 percent, but the text says 18%"],
    );
    relations("Sales rose to {320} from {400}, [Up up] {80%}", &[]);
    // the whole in the sentence before
    relations(
        "All {1,697 homes|u=homes} must move. So far {1,602 homes|u=homes} are counted, [Reaching or] {94.4%}",
        &["ratioPercent 1,602 1,697 94.4%"],
    );
    relations("All {1,697 homes|u=homes} must move. So far {1,602 homes|u=homes} are counted, [Reaching or] {64.4%}", &[]);
}

#[test]
fn changes_have_two_ends() {
    relations("Sales [Up rose] [From from] {4,000} [To to] {4,500}", &["change 4,000 4,500"]);
    relations("Sales [Up rose] {12.5%} [To to] {4,500} [From from] {4,000}", &["change 4,000 4,500 12.5%"]);
    relations("{4,500 boats} were sold, [Up up] {500} [From from] {4,000}", &["change 4,000 4,500 500"]);
    relations("Rates [Down fell] [From from] {5.5%} [To to] {4.5%}", &["change 5.5% 4.5%"]);
    relations(
        "Sales [Up rose] [By by] {500} [To to] {4,500} [ComparedWith compared with] {4,000} a year before",
        &["change 4,000 4,500 500"],
    );
    // one thing at two times, and a list of three that is none
    relations("The rate was {83.1%|l=rate} [ComparedWith against] {81.4%|l=rate} a year ago", &["change 81.4% 83.1%"]);
    relations("The rate was {83.1%|l=rate} [ComparedWith against] {81.4%|l=share} elsewhere", &["comparison 83.1% 81.4%"]);
    relations("Rubber costs {72.50|k=money|u=THB}, [Up up] [From from] {1.50|k=money|u=THB}", &[]);
    relations(
        "There were {4,312 cases}, [ComparedWith compared with] {3,105} before, [Up an increase of] {39%}",
        &["change 3,105 4,312 39%"],
    );
    relations("Fuel [Down fell] [From from] {38.50|k=money|u=THB} [To to] {36.20|k=money|u=THB/l}", &["change 38.50 36.20"]);
    relations("Unemployment is {4.1%}, [Down down] [From from] {4.3%} in spring", &["change 4.3% 4.1%"]);
    relations("Inflation moved [To to] {7.4%} [From from] {11.9%}", &["change 11.9% 7.4%"]);
    // the size stands behind both ends, in other words
    relations(
        "Profit was {470m|k=money|u=EUR|l=profit}, [Down down] [From from] {500m|k=money|u=EUR|l=profit} last spring, [Reaching or] {6%|l=profit}",
        &["change 500m 470m 6%"],
    );
    // the value before has its other end in front; what might be is none
    relations(
        "Aid costs {94m|k=money|u=EUR|l=aid}, [Up up] [From from] {88m|k=money|u=EUR|l=aid}, if raised [To to] {900|k=money|u=EUR} for all",
        &["change 88m 94m"],
    );
    // the value before is no whole
    relations(
        "{2,300 flats|u=flats|l=flats} are empty, [Up up] [From from] {2,190 flats|u=flats|l=flats}, [OfWhich of which] {890 flats|u=flats} are new",
        &["change 2,190 2,300", "subset 2,300: 890"],
    );
    relations("Books went [To to] {20 schools} [From from] {5 towns}", &[]);
    // each end with its own neighbour, each size with its own change
    relations(
        "Rates [Up rose] [To to] {18%} [From from] {9%}, and in towns [To to] {14%} [From from] {5%}",
        &["change 9% 18%", "change 5% 14%"],
    );
    relations("Profit was {24m}, [Up up] {54%}, while sales [Up rose] [From from] {144m} [To to] {207m}", &["change 144m 207m"]);
    relations("Births [Down fell] [From from] {21} [To to] {19}, and marriages [Down fell] [To to] {7}", &["change 21 19"]);
    // a range is no change, and neither is a scale said once
    relations("Teams [From from] {5 towns} [To to] {9 towns}", &[]);
    relations("Sales [Up rose] [From from] {10} [To to] {12m}", &[]);
    relations("Sales [Up rose] {12%} [ComparedWith compared with] the year before", &[]);
}

#[test]
fn the_size_of_a_change_must_fit() {
    notices("Sales [Up rose] {12%} [To to] {4,500} [From from] {4,000}", &[]);
    notices(
        "Sales [Up rose] {15%} [To to] {4,500} [From from] {4,000}",
        &["changeEnds: from 4,000 to 4,500 is 12.5 percent, but the text says 15%"],
    );
    notices(
        "Sales [Up rose] [By by] {600} [From from] {4,000} [To to] {4,500}",
        &["changeEnds: from 4,000 to 4,500 is 500, but the text says 600"],
    );
    notices("Rates [Up rose] [By by] {2%} [From from] {4%} [To to] {6%}", &[]);
    notices("Rates [Up rose] [By by] {50%} [From from] {4%} [To to] {6%}", &[]);
    notices(
        "Rates [Up rose] [By by] {3.0%} [From from] {4.0%} [To to] {6.0%}",
        &["changeEnds: from 4.0% to 6.0% is 2 points, but the text says 3.0%"],
    );
}

#[test]
fn the_same_thing_over_time() {
    relations("{1,200 ships|l=ships|p=2021} in 2021, {1,350|p=2022} in 2022 and {1,500|p=2023} in 2023", &["series 1,200 1,350 1,500"]);
    relations(
        "In 2021 came {1,200 ships|l=ships|p=2021}\nIn 2022 came {1,350 ships|l=ships|p=2022}\nIn 2023 came {1,500 ships|l=ships|p=2023}",
        &["series 1,200 1,350 1,500"],
    );
    // another thing, or the same year twice
    relations("{1,200 ships|l=ships|p=2021} in 2021, {1,350 trains|l=trains|p=2022} in 2022 and {1,500 cars|l=cars|p=2023} in 2023", &[]);
    relations("{1,200 ships|l=ships|p=2021}\n{1,350 ships|l=ships|p=2021}\n{1,500 ships|l=ships|p=2023}", &[]);
    relations("{1,200 ships|l=ships|p=2021} in 2021, [Up rising] to {1,350 ships|l=ships|p=2022} in 2022", &["change 1,200 1,350"]);
}

/// What the whole walk reads in a text: its relations by kind, its contradictions, and the period of its last figure.
fn walk(text: &str) -> (Vec<&'static str>, usize, Option<String>) {
    let a = charticle::analyze(text, &charticle::Options::default());
    let wrong = a.notices.iter().filter(|n| n.severity == charticle::notice::Severity::Contradiction).count();
    let period = a.figures.last().and_then(|f| f.period).map(|p| format!("{p:?}"));
    (a.relations.iter().map(|r| r.word()).collect(), wrong, period)
}

#[test]
fn another_thing_named_between_ends_a_change() {
    // the percent is of all fruit, the money of longans
    let (kinds, wrong, _) = walk("ผลไม้สด หดตัว 14% โดยเฉพาะลำไยซึ่งมีมูลค่าลดลงจาก 120 ล้านบาท เหลือ 90 ล้านบาท");
    assert_eq!((kinds, wrong), (vec!["change"], 0));
    let (kinds, wrong, _) = walk("ผู้ทำงานกะดึกมี 70 คน เพิ่มขึ้นจาก 65 คนในปีก่อน ผู้ลาป่วยลดลงเหลือ 19 คน");
    assert_eq!((kinds, wrong), (vec!["change"], 0));
    // the size of a rise is no value of an earlier year
    relations("{3,780,000 baht|l=budget|u=baht|p=2026}, [Up up] {27,300 baht|l=budget|u=baht|p=2025}", &[]);
}

#[test]
fn the_date_of_a_document_is_no_period() {
    assert_eq!(walk("By order No. 12/2021-HR of 3 May 2021 the town bought 45 buses.").2, None);
    assert!(walk("On 3 May 2021 the town bought 45 buses.").2.is_some());
}

#[test]
fn parallel_counts_are_compared() {
    relations(
        "Held {40 talks|u=talks|l=talks} with {900 guests|u=people|l=guests}, held {13 courses|u=talks|l=courses}, training {700 staff|u=people|l=staff}",
        &["comparison 40 13", "comparison 900 700"],
    );
    relations("{12 women|u=people|l=women} and {15 men|u=people|l=men} sang", &["comparison 12 15"]);
    relations("{45% of women|l=women} and {38% of men|l=men} sang", &["comparison 45% 38%"]);
    relations("The vote [MadeUpOf split so]: {41% red|l=red}, {29% green|l=green} and {12% blue|l=blue}", &["comparison 41% 29% 12%"]);
    relations("{45% of women|l=women} sang [ComparedWith against] {38% of men|l=men}", &["comparison 45% 38%"]);
    relations("{31% to America|l=America} [Reaching make up], {19% to Europe|l=Europe}", &["comparison 31% 19%"]);
    relations(
        "[Reaching Reached] {31% to America|l=America}, {19% to Europe|l=Europe} and {12% to China|l=China}",
        &["comparison 31% 19% 12%"],
    );
    relations(
        "The rate is {68.6%|l=rate}, [OfWhich of which] {74.4% of men|l=men} and {63.1% of women|l=women}",
        &["comparison 74.4% 63.1%"],
    );
    // semicolons set equals apart
    relations(
        "fish {2,046|k=money|u=USD|l=fish}; feed {612|k=money|u=USD|l=feed}; oil {238|k=money|u=USD|l=oil}",
        &["comparison 2,046 612 238"],
    );
    // the first is perhaps the whole of the others
    relations("{5,400|u=people|l=patients}, {5,100|u=people|l=healed}, {20|u=people|l=dead}", &[]);
    // different things
    relations("{305 students|l=students}, {9 halls|l=halls} and {2,200 houses|l=houses|b=more}", &[]);
    relations("{12 years|u=yr|k=duration} and {15 years|u=yr|k=duration}", &[]);
}

#[test]
fn awards_are_never_added() {
    let text =
        "The city [Awarded honoured] {20 groups|u=groups} and {10 people|u=people} for {30 deeds|u=deeds} in {5 years|k=duration|u=yr}";
    let parsed = read(text);
    assert_eq!(parsed.relations(), ["awards 20 10 30"]);
    relations("The city [Awarded honoured] {20 groups} and {10 people}", &["awards 20 10"]);
    relations("The city [Awarded honoured] {30 people}", &[]);
    // another award
    relations("The city [Awarded honoured] {20 groups} and {10 people}, and [Awarded gave] {4 teams} flags", &["awards 20 10"]);
    // one thing at two levels is no list of the honoured
    relations("{1,700 farms|l=farms} were [Awarded recognised] by villages and {96 farms|l=farms} by the county", &[]);
    for (r, _) in parsed.relate().0.iter().map(|r| (r, ())) {
        assert!(r.check.is_none() && matches!(r.kind, RelationKind::Awards { .. }));
    }
}

#[test]
fn furniture_and_references_never_relate() {
    relations("{42 offices|i=furniture}, [Including including] {20|i=furniture} and {22|i=furniture}", &[]);
    relations("Plan {42|k=reference}, [Including including] {20 parts} and {22 notes}", &[]);
    relations("The {42|k=ordinal} plan, [Including including] {20 parts} and {22 notes}", &[]);
}

#[test]
fn the_same_fact_is_said_once() {
    let line = "{42 offices}, [Including including] {20 big} and {22 small}";
    let again = "{42 offices|s=0}, [Including including] {20 big|s=1} and {22 small|s=2}";
    relations(&format!("{line}\n{again}"), &["breakdown 42: 20 22"]);
}

#[test]
fn lists_say_whether_they_are_complete() {
    let list = |text: &str| match read(text).relate().0.remove(0).kind {
        RelationKind::Breakdown { list, .. } => list,
        other => panic!("{other:?}"),
    };
    assert_eq!(list("{42 rooms}, [Including including] {20 big} and {22 small}"), ListKind::Open);
    assert_eq!(list("{42 rooms}: {20 big} and {22 small}"), ListKind::Complete);
    assert_eq!(list("{42 rooms} [MadeUpOf made up of] {20 big} and {22 small}"), ListKind::Complete);
}

proptest! {
    /// Parts of a complete breakdown that holds add up to its whole.
    #[test]
    fn complete_breakdowns_add_up(parts in prop::collection::vec(1u32..5000, 2..7), off in -40i64..40) {
        let whole = parts.iter().map(|&p| i64::from(p)).sum::<i64>() + off;
        prop_assume!(whole > 0);
        let list: Vec<String> = parts.iter().map(|p| format!("{{{p} things}}")).collect();
        let parsed = read(&format!("{{{whole} things}} [MadeUpOf made up of] {}", list.join(", ")));
        let (relations, notices) = parsed.relate();
        for r in &relations {
            if let (RelationKind::Breakdown { whole, parts, list: ListKind::Complete }, true) = (&r.kind, r.holds()) {
                let sum: charticle::text::Decimal = parts.iter().filter_map(|&p| parsed.figures[p].quantity.value()).sum();
                prop_assert_eq!(Some(sum), parsed.figures[*whole].quantity.value());
            }
        }
        if off == 0 {
            prop_assert_eq!(relations.len(), 1);
            prop_assert!(notices.is_empty());
        }
    }

    /// Blocks that have nothing to do with each other may stand in any order.
    #[test]
    fn order_of_blocks_changes_nothing(order in Just((0..BLOCKS.len()).collect::<Vec<_>>()).prop_shuffle()) {
        let sorted = |mut found: Vec<String>| { found.sort(); found };
        let shuffled: Vec<&str> = order.iter().map(|&i| BLOCKS[i]).collect();
        prop_assert_eq!(sorted(read(&shuffled.join("\n")).relations()), sorted(read(&BLOCKS.join("\n")).relations()));
    }

    /// Whatever stands in the text, relating neither fails nor names a figure that is not there.
    #[test]
    fn any_figures_are_survived(text in any_notation()) {
        let parsed = read(&text);
        let (relations, notices) = parsed.relate();
        for i in relations.iter().flat_map(|r| r.members()).chain(notices.iter().flat_map(|n| n.figures.clone())) {
            prop_assert!(i < parsed.figures.len());
        }
        let mut parts = std::collections::BTreeSet::new();
        for r in &relations {
            if let RelationKind::Breakdown { parts: p, .. } = &r.kind {
                prop_assert!(p.iter().all(|&p| parts.insert(p)), "a part of two breakdowns in {}", text);
            }
        }
    }
}

const BLOCKS: [&str; 6] = [
    "{960 farms}, [Including including] {410 in the hills}, {380 on the coast} and {170 in towns}",
    "{1,743 models}, [OfWhich of which] {250 models} were typical",
    "The city [Awarded honoured] {20 groups|u=groups} and {10 people|u=people}",
    "{389/392 letters} were answered, [Reaching a rate of] {99.2%}",
    "Sales [Up rose] {12.5%} [To to] {4,500} [From from] {4,000}",
    "A plain line with {3 words}",
];

fn any_notation() -> impl Strategy<Value = String> {
    let cues = [
        "[OfWhich of which] ",
        "[Including with] ",
        "[MadeUpOf of] ",
        "[Together all] ",
        "[Reaching or] ",
        "[Up up] ",
        "[From from] ",
        "[To to] ",
        "[By by] ",
        "[ComparedWith than] ",
        "[Awarded won] ",
        "",
        "",
        "",
    ];
    let numbers = [
        "0",
        "1",
        "20",
        "22",
        "42",
        "1,000",
        "79228162514264337593543950335",
        "2.5m",
        "50%",
        "0%",
        "3/4",
        "0/0",
        "10..12",
        "1|b=more",
        "9|b=less",
        "7|u=x|l=y",
        "8|u=x|l=z|p=2020",
        "9|u=x|l=z|p=2021",
        "5|k=money|u=USD",
    ];
    let ends = [" ", ", ", " (", ") ", ": ", ". ", "\n", "\n- ", "; "];
    prop::collection::vec((0..cues.len(), 0..numbers.len(), 0..ends.len()), 0..24)
        .prop_map(move |items| items.into_iter().map(|(c, n, e)| format!("{}{{{}}}{}", cues[c], numbers[n], ends[e])).collect())
}

/// A hundred thousand figures in one sentence, in one list, and in many blocks: seconds would mean that something is quadratic.
#[test]
fn many_figures_take_little_time() {
    let shapes = [
        "[Together all] {42|u=x}, {20|k=money|u=USD}, ",
        "[Including of] {7|u=x}, ",
        "{42} things, [OfWhich of which] {20} and {22} (",
        "[Up up] [From from] {7|p=2020} [To to] {9|p=2021}, {5%} ",
        "{12|u=a|l=b} and {15|u=a|l=c}, ",
        "{12|l=ships|p=2021}\n",
        "- {12}\n",
    ];
    for shape in shapes {
        let each = shape.matches('{').count();
        let parsed = notation::read_long(&shape.repeat(100_000 / each));
        let start = std::time::Instant::now();
        let (relations, _) = parsed.relate();
        let facts = charticle::charts::ArticleFacts {
            text: &parsed.text,
            language: "en",
            direction: Default::default(),
            decimal: '.',
            group: None,
        };
        let chosen = charticle::charts::choose(&parsed.figures, &relations, facts);
        assert!(start.elapsed().as_secs() < 20, "{:?} for {shape}, {} charts", start.elapsed(), chosen.len());
    }
}
