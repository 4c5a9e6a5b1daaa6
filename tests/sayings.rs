//! One thing said in many languages: changes, shares and parts are found, whatever the order of the words.

use charticle::figures::Figure;
use charticle::relations::Relation;
use charticle::{Options, analyze};

/// The relations of a text as "word value value …", "!" behind those whose arithmetic fails.
fn said(language: &str, text: &str) -> Vec<String> {
    let analysis = analyze(text, &Options { lang: Some(language), ..Options::default() });
    let value = |f: &Figure| f.quantity.value().map_or_else(String::new, |v| v.to_string());
    let line = |r: &Relation| {
        let members: Vec<String> = r.members().iter().map(|&m| value(&analysis.figures[m])).collect();
        format!("{} {}{}", r.word(), members.join(" "), if r.holds() { "" } else { "!" })
    };
    analysis.relations.iter().map(line).collect()
}

#[track_caller]
fn says(language: &str, text: &str, expected: &[&str]) {
    assert_eq!(said(language, text), expected, "{language}: {text}");
}

#[test]
fn from_and_to_stand_behind_their_figures() {
    says("tr", "Üye sayısı 1.250'den 1.750'ye çıktı.", &["change 1250 1750"]);
    says("tr", "Bilet fiyatı 62 liradan 78 liraya yükseldi.", &["change 62 78"]);
    says("tr", "Kayıtlar 310'dan 186'ya indi, yani yüzde 50 azaldı.", &["change 310 186 50!"]);
    says("hi", "दूध का दाम 42 रुपये से बढ़कर 48 रुपये हो गया।", &["change 42 48"]);
    says("hi", "खर्च 9,000 रुपये से घटकर 3,600 रुपये रह गया, यानी 50 प्रतिशत की कमी।", &["change 9000 3600 50!"]);
    says("ja", "入館料は500円から600円に上がった。", &["change 500 600"]);
    says("ja", "サバは280円から350円になった。", &["change 280 350"]);
    says("ko", "요금은 3만 원에서 3만 6천 원으로 6천 원, 20% 올랐다.", &["change 30000 36000 6000"]);
    says("fi", "Hinta nousi 20 eurosta 25 euroon.", &["change 20 25"]);
    says("hu", "A létszám 312-ről 327-re nőtt.", &["change 312 327"]);
    says("fi", "Määrä kasvoi 312:sta 327:ään.", &["change 312 327"]);
    // the ending of a place is no end of a change
    says("tr", "Bunun 3.900 tonu Akpınar, 1.800 tonu Kuzyaka köyünden geldi.", &[]);
}

#[test]
fn the_verb_may_end_the_clause() {
    says("fa", "بهای بلیت از ۶۰ دلار به ۷۵ دلار رسید، یعنی ۳۰ درصد افزایش.", &["change 60 75 30!"]);
    says("de", "Die Zahl der Leser ist von 31.200 auf 38.400 gestiegen.", &["change 31200 38400"]);
}

#[test]
fn the_whole_may_stand_first() {
    says("de", "Von 60 geplanten Stellplätzen sind 45 fertig, also 70 Prozent.", &["ratioPercent 45 60 70!"]);
    says(
        "de",
        "Von 640 befragten Lesern wünschen sich 416 längere Öffnungszeiten, das entspricht 65 Prozent.",
        &["ratioPercent 416 640 65"],
    );
    says("nl", "Van de 52 kranen draaien er nu 39 op stroom, ofwel 75 procent.", &["ratioPercent 39 52 75"]);
    says("sv", "Av de 64 båtarna har 48 fått nya motorer, alltså 75 procent.", &["ratioPercent 48 64 75"]);
    says("en", "The co-op has 1,260 members. Of these, 882 voted, or 70 percent.", &["subset 1260 882", "ratioPercent 882 1260 70"]);
    says("ko", "직원은 1,800명이며 이 가운데 여성은 1,170명, 비율은 60%이다.", &["subset 1800 1170", "ratioPercent 1170 1800 60!"]);
    says("zh", "全市运送乘客4,820万人次，其中1号线1,960万人次，2号线2,860万人次。", &["breakdown 48200000 19600000 28600000"]);
}

#[test]
fn parts_may_be_counted_by_another_word() {
    says("zh", "在1,150名接受调查的市民中，736人支持延长末班车时间，299人反对，115人没有意见。", &["breakdown 1150 736 299 115"]);
}

#[test]
fn a_series_may_begin_as_a_change() {
    says(
        "es",
        "La biblioteca creció de 58.200 socios en 2019 a 61.900 en 2020, 66.400 en 2021 y 73.500 en 2022.",
        &["series 58200 61900 66400 73500"],
    );
    // an amount of another kind before the first year is not in the list
    let road = "Ein Kilometer Radweg kostete 2019 noch 310.000 Euro, 2021 schon 365.000 Euro und 2023 rund 440.000 Euro.";
    says("de", road, &["series 310000 365000 440000"]);
}

/// The labels of a text's figures.
#[track_caller]
fn names(language: &str, text: &str, expected: &[&str]) {
    let analysis = analyze(text, &Options { lang: Some(language), ..Options::default() });
    let labels: Vec<&str> = analysis.figures.iter().map(|f| f.label.text.as_str()).collect();
    assert_eq!(labels, expected, "{language}: {text}");
}

#[test]
fn a_name_has_no_ending_counter_or_article() {
    names("de", "Die Zahl der Unfälle sank von 264 auf 228.", &["Zahl der Unfälle", "Zahl der Unfälle"]);
    names("de", "Zwei Drittel der Unfälle geschahen an Kreuzungen.", &["Unfälle"]);
    names("de", "Am Ende kamen 40 Stellen dazu.", &["Stellen"]);
    names("ko", "인구는 3만 명이다.", &["인구"]);
    names("ko", "쌀 80톤을 보냈다.", &["쌀"]);
    names("zh", "澜江市有312名教师。", &["教师"]);
    names("zh", "今年全县茶叶总产量达到8,600吨。", &["茶叶总产量"]);
    names("ja", "倉庫に橋37本がある", &["橋"]);
    names("tr", "Üye sayısı 1.250'den 1.750'ye çıktı.", &["Üye sayısı", "Üye sayısı"]);
    names("fr", "La ville a vendu 3,4 millions de tickets.", &["tickets"]);
}

#[test]
fn the_size_of_a_change_may_stand_in_the_next_sentence() {
    says("nl", "De oogst daalde van 21.500 naar 17.000 ton. Dat is een daling van 4.500 ton.", &["change 21500 17000 4500"]);
    says("tr", "Üye sayısı 1.250'den 1.750'ye çıktı. Artış yüzde 40 oldu.", &["change 1250 1750 40"]);
    says("sv", "Punktligheten steg från 86 till 91 procent, en uppgång med 5 procentenheter.", &["change 86 91 5"]);
}
