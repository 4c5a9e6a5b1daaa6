//! Charts made by hand, in five languages: every form, every bound.
#![allow(dead_code)]

use charticle::charts::{Chart, ChartCheck, ChartRow, ChartText, Form, Mark, MarkRole};
use charticle::text::{Bound, Day, Decimal, Direction, Period};

/// Words of one language for the samples.
pub struct Tongue {
    pub code: &'static str,
    pub direction: Direction,
    pub decimal: char,
    pub title: &'static str,
    pub subtitle: &'static str,
    pub total: &'static str,
    pub rest: &'static str,
    pub holds: &'static str,
    pub unit: &'static str,
    /// From short to long.
    pub labels: [&'static str; 5],
}

pub const TONGUES: [Tongue; 5] = [
    Tongue {
        code: "en",
        direction: Direction::Ltr,
        decimal: '.',
        title: "5,813 trees planted by district",
        subtitle: "planted · spring 2024",
        total: "City",
        rest: "not stated",
        holds: "adds up",
        unit: "trees",
        labels: [
            "Harbour",
            "Old town",
            "Northern hills",
            "Parks and gardens of the river bank",
            "Schools, hospitals and public squares maintained by volunteers",
        ],
    },
    Tongue {
        code: "th",
        direction: Direction::Ltr,
        decimal: '.',
        title: "ต้นไม้ 5,813 ต้น แบ่งตามเขต",
        subtitle: "ปลูกแล้ว · พ.ศ. 2567",
        total: "ทั้งเมือง",
        rest: "ไม่ได้ระบุ",
        holds: "ตรงกัน",
        unit: "ต้น",
        labels: ["ท่าเรือ", "เมืองเก่า", "เนินเขาทางเหนือ", "สวนสาธารณะและสวนหย่อมริมฝั่งแม่น้ำ", "โรงเรียนโรงพยาบาลและลานกิจกรรมที่อาสาสมัครช่วยกันดูแลรักษา"],
    },
    Tongue {
        code: "ar",
        direction: Direction::Rtl,
        decimal: '.',
        title: "5813 شجرة حسب الحي",
        subtitle: "أشجار مزروعة · ربيع 2024",
        total: "المدينة",
        rest: "غير مذكور",
        holds: "المجموع صحيح",
        unit: "شجرة",
        labels: [
            "الميناء",
            "البلدة القديمة",
            "التلال الشمالية",
            "الحدائق والبساتين على ضفة النهر",
            "المدارس والمستشفيات والساحات العامة التي يرعاها المتطوعون",
        ],
    },
    Tongue {
        code: "ru",
        direction: Direction::Ltr,
        decimal: ',',
        title: "5813 деревьев по районам",
        subtitle: "посажено · весна 2024 года",
        total: "Город",
        rest: "не указано",
        holds: "сумма сходится",
        unit: "дерева",
        labels: [
            "Порт",
            "Старый город",
            "Северные холмы",
            "Парки и скверы вдоль набережной",
            "Школы, больницы и площади, за которыми ухаживают добровольцы",
        ],
    },
    Tongue {
        code: "vi",
        direction: Direction::Ltr,
        decimal: ',',
        title: "5.813 cây xanh theo quận",
        subtitle: "đã trồng · mùa xuân 2024",
        total: "Toàn thành phố",
        rest: "không nêu rõ",
        holds: "khớp",
        unit: "cây",
        labels: [
            "Bến cảng",
            "Phố cổ",
            "Đồi phía bắc",
            "Công viên và vườn hoa dọc bờ sông",
            "Trường học, bệnh viện và quảng trường do tình nguyện viên chăm sóc",
        ],
    },
];

pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// A plain mark with a figure.
pub fn mark(figure: usize, role: MarkRole, label: &str, value: &str, written: &str) -> Mark {
    Mark {
        figure: Some(figure),
        role,
        label: label.into(),
        value: (!value.is_empty()).then(|| decimal(value)),
        high: None,
        bound: Bound::Exact,
        written: written.into(),
        unit: String::new(),
        share: None,
        period: None,
        period_written: String::new(),
        row: None,
        series: None,
    }
}

pub fn chart(tongue: &Tongue, form: Form, marks: Vec<Mark>) -> Chart {
    Chart {
        form,
        text: ChartText {
            title: tongue.title.into(),
            subtitle: tongue.subtitle.into(),
            description: format!("{}: {}", tongue.title, tongue.labels.join(", ")),
            equation: String::new(),
            verdict: String::new(),
            remainder: tongue.rest.into(),
            total: tongue.total.into(),
            note: String::new(),
        },
        relation: None,
        unit: tongue.unit.into(),
        language: tongue.code.into(),
        direction: tongue.direction,
        marks,
        check: ChartCheck::None,
        reason: "sample",
        decimal: tongue.decimal,
        corrected: false,
        rows: Vec::new(),
    }
}

pub fn years(from: i32, to: i32) -> Period {
    Period::between(Day::year(from), Day::year(to)).unwrap()
}

fn day(year: i32, month: u8, day: u8) -> Period {
    Period::at(Day::checked(Some(year), Some(month), Some(day)).unwrap())
}

/// A total with its parts and shares; the parts leave 103 when `open`.
pub fn breakdown(t: &Tongue, form: Form, open: bool) -> Chart {
    let values = [2791, 1526, 1021, 372, if open { 0 } else { 103 }];
    let mut marks = vec![Mark { unit: t.unit.into(), ..mark(0, MarkRole::Total, "", "5813", "5813") }];
    for (n, value) in values.iter().enumerate().filter(|(_, v)| **v > 0) {
        let share = (Decimal::from(*value) * decimal("100") / decimal("5813")).round_dp(1);
        let own = mark(n + 1, MarkRole::Part, t.labels[(n + 2) % 5], &value.to_string(), &value.to_string());
        marks.push(Mark { unit: t.unit.into(), share: Some(share), ..own });
    }
    if open {
        marks.push(Mark { figure: None, ..mark(0, MarkRole::Remainder, "", "103", "") });
    }
    let mut chart = chart(t, form, marks);
    chart.text.equation = if open { "2791 + 1526 + 1021 + 372 = 5710".into() } else { "2791 + 1526 + 1021 + 372 + 103 = 5813".into() };
    chart.text.verdict = if open { format!("103 {}", t.rest) } else { t.holds.into() };
    chart.check = if open { ChartCheck::None } else { ChartCheck::Holds };
    chart
}

/// A short breakdown whose names stand above its segments.
pub fn stacked(t: &Tongue) -> Chart {
    let mut marks = vec![mark(0, MarkRole::Total, "", "42", "42")];
    for (n, (value, share)) in [("24", "57.1"), ("11", "26.2")].iter().enumerate() {
        marks.push(Mark { share: Some(decimal(share)), ..mark(n + 1, MarkRole::Part, t.labels[n], value, value) });
    }
    marks.push(Mark { figure: None, ..mark(0, MarkRole::Remainder, "", "7", "7") });
    chart(t, Form::Stacked, marks)
}

/// One row a bound, and a range.
pub fn bounds(t: &Tongue, form: Form) -> Chart {
    let all = [Bound::Exact, Bound::About, Bound::AtLeast, Bound::MoreThan, Bound::AtMost, Bound::LessThan];
    let mut marks: Vec<Mark> =
        all.iter().enumerate().map(|(n, &bound)| Mark { bound, ..mark(n, MarkRole::Item, t.labels[n % 5], "1000", "1,000") }).collect();
    if form != Form::Columns {
        marks.push(Mark { high: Some(decimal("1000")), ..mark(6, MarkRole::Item, t.labels[1], "900", "900–1,000") });
    }
    chart(t, form, marks)
}

pub fn awards(t: &Tongue) -> Chart {
    let marks = [("35", t.labels[0]), ("27", t.labels[1])];
    chart(
        t,
        Form::Bars,
        marks.iter().enumerate().map(|(n, (v, l))| Mark { unit: t.unit.into(), ..mark(n, MarkRole::Item, l, v, v) }).collect(),
    )
}

pub fn ratio(t: &Tongue, form: Form) -> Chart {
    let (part, whole, share) = if form == Form::Grid { ("250", "1743", "14.3") } else { ("389", "392", "99.2") };
    let bound = if form == Form::Grid { Bound::About } else { Bound::Exact };
    let marks = vec![
        Mark { bound, share: Some(decimal(share)), unit: t.unit.into(), ..mark(0, MarkRole::Part, t.labels[2], part, part) },
        mark(1, MarkRole::Total, "", whole, whole),
    ];
    let mut chart = chart(t, form, marks);
    if form == Form::Proportion {
        chart.marks.push(mark(2, MarkRole::Point, "", "99.2", &format!("99{}2 %", t.decimal)));
        chart.text.equation = format!("389 ÷ 392 = 99{}2 %", t.decimal);
        chart.text.verdict = t.holds.into();
        chart.check = ChartCheck::Holds;
    }
    chart
}

pub fn series(t: &Tongue, form: Form, count: usize) -> Chart {
    let values = [210, 258, 241, 310, 402, 451, 520, 500, 611, 664, 640, 702];
    let marks = (0..count).map(|n| {
        let value = values[n % 12].to_string();
        let bound = if n == 7 { Bound::About } else { Bound::Exact };
        let year = 2014 + n as i32;
        Mark { bound, period: Some(years(year, year)), ..mark(n, MarkRole::Point, "", &value, &value) }
    });
    chart(t, form, marks.collect())
}

pub fn change(t: &Tongue, form: Form) -> Chart {
    let values = [("53.7", "48.0"), ("27.6", "26.3"), ("10.2", "19.3"), ("8.6", "6.4")];
    let mut marks = Vec::new();
    for (n, (a, b)) in values.iter().enumerate() {
        for (side, value) in [a, b].iter().enumerate() {
            let written = value.replace('.', &t.decimal.to_string());
            let year = 2020 + 3 * side as i32;
            marks.push(Mark { period: Some(years(year, year)), ..mark(2 * n + side, MarkRole::Point, t.labels[n], value, &written) });
        }
    }
    chart(t, form, marks)
}

pub fn single_change(t: &Tongue, form: Form) -> Chart {
    let marks = vec![
        Mark { period: Some(years(2019, 2019)), ..mark(0, MarkRole::Point, t.labels[0], "1200", "1200") },
        Mark { period: Some(years(2024, 2024)), ..mark(1, MarkRole::Point, t.labels[0], "1512", "1512") },
        mark(2, MarkRole::Cap, "", "26", "26 %"),
    ];
    chart(t, form, marks)
}

pub fn intervals(t: &Tongue, long: bool) -> Chart {
    let spans = if long { [(1990, 2003), (2001, 2024), (1990, 2030)] } else { [(2021, 2023), (2023, 2025), (2021, 2025)] };
    let marks = spans.iter().enumerate().map(|(n, &(a, b))| {
        let written = if t.code == "th" { format!("{}–{}", a + 543, b + 543) } else { format!("{a}–{b}") };
        Mark { period: Some(years(a, b)), period_written: written, ..mark(n, MarkRole::Item, t.labels[n + 1], "", "") }
    });
    chart(t, Form::Intervals, marks.collect())
}

/// Three articles: one long bar of four parts, a short one, and one that states no parts.
pub fn compared(t: &Tongue) -> Chart {
    let row =
        |id: &str, name: &str, note: &str| ChartRow { article: id.into(), name: name.into(), note: note.into(), direction: t.direction };
    let mut marks = Vec::new();
    for (r, (total, values)) in [("5813", [1526, 2791, 1124, 372]), ("1635", [451, 878, 166, 140])].iter().enumerate() {
        marks.push(Mark { row: Some(r), ..mark(5 * r, MarkRole::Total, "", total, total) });
        for (n, value) in values.iter().enumerate() {
            let own = mark(5 * r + n + 1, MarkRole::Part, t.labels[n], &value.to_string(), &value.to_string());
            marks.push(Mark { row: Some(r), series: Some(n), ..own });
        }
    }
    marks.push(Mark { row: Some(2), bound: Bound::MoreThan, ..mark(10, MarkRole::Total, "", "1743", "1743") });
    marks.push(Mark { figure: None, row: Some(2), ..mark(0, MarkRole::Remainder, t.rest, "1743", "") });
    let mut chart = chart(t, Form::Rows, marks);
    chart.rows = vec![row("a", t.labels[0], "2020–2025"), row("b", t.labels[1], "2021–2023"), row("c", t.labels[2], "")];
    chart
}

pub fn timeline(t: &Tongue, dense: bool) -> Chart {
    let mut days = vec![day(2013, 6, 3), day(2016, 5, 15), day(2019, 1, 7), day(2021, 5, 18), day(2023, 9, 25)];
    if dense {
        days.extend([day(2016, 6, 1), day(2016, 9, 2), day(2017, 1, 20), day(2023, 10, 10), day(2023, 11, 1), day(2013, 6, 30)]);
    }
    let marks = days.into_iter().enumerate().map(|(n, d)| Mark {
        period: Some(d),
        written: d.start().unwrap().to_string(),
        ..mark(n, MarkRole::Point, t.labels[n % 5], "", "")
    });
    chart(t, Form::Timeline, marks.collect())
}

pub fn cards(t: &Tongue) -> Chart {
    let marks = vec![
        Mark { unit: t.unit.into(), ..mark(0, MarkRole::Item, t.labels[1], "305", "305") },
        mark(1, MarkRole::Item, t.labels[3], "9", "9"),
        Mark { bound: Bound::MoreThan, ..mark(2, MarkRole::Item, t.labels[4], "2200", "2200") },
        Mark { bound: Bound::About, ..mark(3, MarkRole::Item, t.labels[2], "99.2", "99.2 %") },
    ];
    chart(t, Form::Card, marks)
}

pub fn over(t: &Tongue) -> Chart {
    let mut chart =
        chart(t, Form::Bars, vec![mark(0, MarkRole::Part, t.labels[0], "25", "25"), mark(1, MarkRole::Part, t.labels[1], "24", "24")]);
    chart.text.equation = "24 + 25 = 49 ≠ 42".into();
    chart.text.verdict = t.labels[4].into();
    chart.check = ChartCheck::Fails;
    chart
}

pub fn negative(t: &Tongue, form: Form) -> Chart {
    let marks = [("12.5", "12.5"), ("-8", "−8"), ("3", "3"), ("0", "0")];
    chart(t, form, marks.iter().enumerate().map(|(n, (v, w))| mark(n, MarkRole::Item, t.labels[n], v, w)).collect())
}

/// Every sample of one language with a name.
pub fn all(t: &Tongue) -> Vec<(&'static str, Chart)> {
    vec![
        ("bars", breakdown(t, Form::Bars, false)),
        ("remainder", breakdown(t, Form::Bars, true)),
        ("bounds", bounds(t, Form::Bars)),
        ("awards", awards(t)),
        ("over", over(t)),
        ("negative", negative(t, Form::Bars)),
        ("stacked", stacked(t)),
        ("stacked-wide", breakdown(t, Form::Stacked, false)),
        ("proportion", ratio(t, Form::Proportion)),
        ("grid", ratio(t, Form::Grid)),
        ("columns", series(t, Form::Columns, 5)),
        ("columns-bounds", bounds(t, Form::Columns)),
        ("columns-negative", negative(t, Form::Columns)),
        ("line", series(t, Form::Line, 10)),
        ("slope", change(t, Form::Slope)),
        ("slope-one", single_change(t, Form::Slope)),
        ("dumbbell", change(t, Form::Dumbbell)),
        ("dumbbell-one", single_change(t, Form::Dumbbell)),
        ("intervals", intervals(t, false)),
        ("intervals-long", intervals(t, true)),
        ("timeline", timeline(t, false)),
        ("timeline-dense", timeline(t, true)),
        ("rows", compared(t)),
        ("card", cards(t)),
        ("card-one", {
            let mut c = cards(t);
            c.marks.truncate(1);
            c
        }),
    ]
}
