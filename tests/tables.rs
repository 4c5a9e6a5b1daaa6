//! Tables inside articles, from the text to the charts.

use charticle::figures::{Figure, Quantity};
use charticle::notice::Severity;
use charticle::relations::RelationKind;
use charticle::{Analysis, Options, analyze};

/// A paragraph above a table, so that the language is plain.
const EN: &str = "The office of statistics of the county published the numbers of the survey on Monday after it had checked them with the towns \
                  again, and the council will talk about them in spring.\n\n";

fn en(table: &str) -> String {
    format!("{EN}{table}")
}

/// The amounts of all cells as "label (qualifiers) value unit period".
fn cells(a: &Analysis<'_>) -> Vec<String> {
    a.figures.iter().filter(|f| f.is_value() && f.quantity.amount().is_some()).map(cell).collect()
}

fn cell(f: &Figure) -> String {
    let value = f.quantity.value().map_or_else(String::new, |v| v.normalize().to_string());
    let percent = if matches!(f.quantity, Quantity::Percent(_)) { "%" } else { "" };
    let narrower = if f.label.qualifiers.is_empty() { String::new() } else { format!(" ({})", f.label.qualifiers.join(", ")) };
    let year = f.period.and_then(|p| p.start()).and_then(|d| d.year).map_or_else(String::new, |y| y.to_string());
    [format!("{}{narrower}", f.label.text), format!("{value}{percent}"), f.unit.clone(), year]
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Relations in the numbers of the text, failing ones with a "!".
fn relations(a: &Analysis<'_>) -> Vec<String> {
    let number = |i: usize| a.figures[i].span.of(a.article.text).to_string();
    let show = |r: &charticle::relations::Relation| {
        let whole = r.whole().map(|w| format!(" {}:", number(w))).unwrap_or_default();
        let parts: Vec<String> = r.parts().into_iter().map(number).collect();
        format!("{}{}{whole} {}", if r.holds() { "" } else { "!" }, r.word(), parts.join(" "))
    };
    a.relations.iter().map(show).collect()
}

fn contradictions<'a>(a: &'a Analysis<'_>) -> Vec<(&'static str, &'a str)> {
    let wrong = a.notices.iter().filter(|n| n.severity == Severity::Contradiction);
    wrong.map(|n| (n.code, n.span.of(a.article.text))).collect()
}

#[track_caller]
fn has(all: &[String], wanted: &[&str]) {
    for w in wanted {
        assert!(all.iter().any(|x| x == w), "{w} is not among {all:#?}");
    }
}

#[test]
fn a_column_s_header_names_and_measures_its_cells() {
    let text =
        en("Harvest in 2023\n\nCrop\tArea, thousand ha\tHarvest (tonnes)\tYield, t/ha\nWheat\t42.0\t1,722\t4.1\nBarley\t18.5\t592\t3.2\n");
    let a = analyze(&text, &Options::default());
    assert_eq!(
        cells(&a),
        [
            "Area (Wheat) 42000 ha 2023",
            "Harvest (Wheat) 1722 t 2023",
            "Yield (Wheat) 4.1 t/ha 2023",
            "Area (Barley) 18500 ha 2023",
            "Harvest (Barley) 592 t 2023",
            "Yield (Barley) 3.2 t/ha 2023"
        ]
    );
    // no total, no sum: numbers side by side
    assert_eq!(relations(&a), ["comparison 42.0 18.5", "comparison 1,722 592", "comparison 4.1 3.2"]);
    // the words that show it stand in the header
    let f = a.figures.iter().find(|f| f.is_value()).unwrap();
    let shown: Vec<&str> = f.evidence.iter().map(|e| e.span.of(&text)).collect();
    for word in ["ha", "thousand", "Area", "Wheat", "2023"] {
        assert!(shown.contains(&word), "{word} is not among {shown:?}");
    }
}

#[test]
fn a_wrong_total_is_pointed_at_where_another_column_adds_up() {
    let text = en("School\tPupils\tTeachers\nOak Street\t412\t31\nHill Road\t388\t27\nRiverside\t505\t36\nTotal\t1,305\t104\n");
    let a = analyze(&text, &Options::default());
    assert_eq!(relations(&a), ["breakdown 1,305: 412 388 505", "!breakdown 104: 31 27 36"]);
    assert_eq!(contradictions(&a), [("partsShort", "104")]);
    // a lone column too
    let a = en("School\tPupils\nOak Street\t412\nHill Road\t388\nRiverside\t505\nTotal\t1,350\n");
    assert_eq!(contradictions(&analyze(&a, &Options::default())), [("partsShort", "1,350")]);
}

#[test]
fn averages_and_chosen_rows_are_no_wrong_sums() {
    for table in [
        // a rate is not added up, and neither are means
        "Crop\tArea (ha)\tYield (t/ha)\nWheat\t420\t4.1\nBarley\t185\t3.2\nTotal\t605\t3.8\n",
        "School\tPupils\tAverage age\nOak\t412\t12.5\nHill\t388\t13.1\nTotal\t800\t12.8\n",
        "School\tPass rate, %\nOak\t81.5\nHill\t77.2\nTotal\t79.4\n",
        // only some of the rows are shown
        "Partner\tExports\tImports\nFrance\t120\t80\nSpain\t90\t60\nTotal\t900\t700\n",
    ] {
        let text = en(table);
        let a = analyze(&text, &Options::default());
        assert!(contradictions(&a).is_empty(), "{table}: {:?}", contradictions(&a));
    }
}

#[test]
fn rounded_decimals_add_up_within_their_rounding() {
    let text = en("Region\tIncome (million euros)\nNorth\t12.4\nSouth\t8.3\nEast\t5.2\nTotal\t26.0\n");
    let a = analyze(&text, &Options::default());
    assert_eq!(relations(&a), ["breakdown 26.0: 12.4 8.3 5.2"]);
    assert!(a.notices.iter().any(|n| n.code == "roundingExplains" && n.hint.starts_with("12.4 + 8.3 + 5.2 = 25.9,")));
}

#[test]
fn rows_add_up_to_a_column_of_totals() {
    let text = en(
        "Employment by sector, 2023 (thousand persons)\nSector\tMen\tWomen\tTotal\nFarms\t12.4\t8.1\t20.5\nIndustry\t45.2\t21.7\t69.6\n\
                   Services\t60.3\t88.5\t148.8\nTotal\t117.9\t118.3\t236.2\n",
    );
    let a = analyze(&text, &Options::default());
    has(&cells(&a), &["Farms (Men) 12400 persons 2023", "Employment by sector (Total) 236200 persons 2023"]);
    has(
        &relations(&a),
        &["breakdown 20.5: 12.4 8.1", "!breakdown 69.6: 45.2 21.7", "breakdown 236.2: 117.9 118.3", "!breakdown 236.2: 20.5 69.6 148.8"],
    );
    let hint = a.notices.iter().find(|n| n.span.of(&text) == "69.6").map(|n| n.hint.as_str());
    assert_eq!(hint, Some("45.2 + 21.7 = 66.9, but the text says 69.6"));
}

#[test]
fn years_as_columns_are_series_and_changes() {
    let text = en("Thousand euros\n\n\t2021\t2022\t2023\nFares\t4,120\t4,685\t5,210\nFreight\t1,340\t1,295\t(60)\n");
    let a = analyze(&text, &Options::default());
    assert_eq!(relations(&a), ["series 4,120 4,685 5,210", "series 1,340 1,295 (60)"]);
    has(&cells(&a), &["Fares 4120000 EUR 2021", "Freight -60000 EUR 2023"]);
    let text = en("\t2022/23\t2023/24\tChange, %\nOak Street\t412\t431\t4.6\nHill Road\t388\t371\t-4.4\nRiverside\t500\t520\t5.0\n");
    let a = analyze(&text, &Options::default());
    assert_eq!(relations(&a), ["change 412 431 4.6", "change 388 371 -4.4", "!change 500 520 5.0"]);
    assert_eq!(contradictions(&a), [("changeEnds", "5.0")]);
}

#[test]
fn years_as_rows_are_series_and_no_counts() {
    let text = en("Year\tVisitors\tFounded clubs\n2019\t131,250\t12\n2020\t44,120\t3\n2021\t60,870\t5\n");
    let a = analyze(&text, &Options::default());
    assert_eq!(relations(&a), ["series 131,250 44,120 60,870", "series 12 3 5"]);
    has(&cells(&a), &["Visitors 44120 2020"]);
    assert_eq!(a.figures.iter().filter(|f| matches!(f.quantity, Quantity::Date)).count(), 3);
}

#[test]
fn two_rows_of_headers_and_a_column_of_numbers() {
    let text = en(
        "No.\tDistrict\tPupils\t\tTeachers\t\n\t\t2022\t2023\t2022\t2023\n1\tNorth\t412\t431\t31\t33\n2\tSouth\t388\t371\t27\t26\n3\tEast\t120\t125\t9\t10\n",
    );
    let a = analyze(&text, &Options::default());
    has(&cells(&a), &["Pupils (North) 412 2022", "Teachers (South) 26 2023"]);
    has(&relations(&a), &["change 412 431", "change 31 33"]);
    let places = a.figures.iter().filter(|f| matches!(f.quantity, Quantity::Ordinal(_))).count();
    assert_eq!(places, 3, "the rows' numbers are places in an order");
}

#[test]
fn a_ragged_table_keeps_its_columns() {
    // the corner is missing, a row ends early, a cell is empty and one unknown
    let text = en("Boys\tGirls\tStaff\nNorth\t12\t15\t3\nSouth\t20\nEast\t\t9\tn/a\nWest\t8\t7\t2\n");
    let a = analyze(&text, &Options::default());
    assert_eq!(
        cells(&a),
        [
            "Boys (North) 12",
            "Girls (North) 15",
            "Staff (North) 3",
            "Boys (South) 20",
            "Girls (East) 9",
            "Boys (West) 8",
            "Girls (West) 7",
            "Staff (West) 2"
        ]
    );
}

#[test]
fn a_markdown_table_is_read_as_one() {
    let text = en(
        "| Route | Passengers | Share, % |\n|:------|-----------:|---------:|\n| North | 300 | 60.0 |\n| **South** | 200* | 45.0 |\n| East | 0 | 0.0 |\n| **Total** | **500** | 100.0 |\n\n* without June\n",
    );
    let a = analyze(&text, &Options::default());
    has(&cells(&a), &["Passengers (South) 200", "Share (South) 45%"]);
    has(&relations(&a), &["breakdown 500: 300 200 0", "ratioPercent 300 500 60.0", "!ratioPercent 200 500 45.0"]);
}

#[test]
fn marks_are_decided_by_the_column() {
    // 980 has no decimals, so 1.635 has thousands, whatever the language's usual marks are
    let text = en("Town\tPupils\tShare\nElm\t1.635\t0.5\nOak\t980\t0.3\nAsh\t720\t0.2\n");
    let a = analyze(&text, &Options::default());
    has(&cells(&a), &["Pupils (Elm) 1635", "Share (Elm) 0.5"]);
    let text = en("Town\tHeight (m)\nElm\t1.635\nOak\t2.5\nAsh\t0.75\n");
    has(&cells(&analyze(&text, &Options::default())), &["Height (Elm) 1.635 m"]);
}

#[test]
fn sections_and_parts_of_rows() {
    let text = en(
        "Region\tSchools\tPupils\nNorthern\t\t\nHill\t7\t980\nLake\t5\t720\nSubtotal\t12\t1,700\nSouthern\t\t\nPort\t9\t1,204\nBay\t4\t530\n\
                   Subtotal\t13\t1,734\nGrand total\t25\t3,434\n",
    );
    let a = analyze(&text, &Options::default());
    has(&relations(&a), &["breakdown 12: 7 5", "breakdown 1,734: 1,204 530", "breakdown 3,434: 1,700 1,734"]);
    assert!(contradictions(&a).is_empty());
    let text = en("Post\tPersons\nTeachers\t400\nof which women\t310\nCleaners\t60\nTotal\t460\n");
    assert_eq!(relations(&analyze(&text, &Options::default())), ["subset 400: 310", "breakdown 460: 400 60"]);
    // rows within rows that nothing announces
    let text = en("Item\tAmount\nIndustry\t500\nSteel\t200\nCars\t300\nFarms\t120\nTrade\t80\nTotal\t700\n");
    assert_eq!(relations(&analyze(&text, &Options::default())), ["breakdown 500: 200 300", "breakdown 700: 500 120 80"]);
}

#[test]
fn columns_that_are_parts_of_the_one_before() {
    let text = en(
        "Town\tInhabitants\tincluding\t\n\t\turban\trural\nElm\t12,000\t7,100\t4,900\nOak\t9,000\t4,600\t4,400\nTotal\t21,000\t11,700\t9,300\n",
    );
    let a = analyze(&text, &Options::default());
    has(&relations(&a), &["breakdown 12,000: 7,100 4,900", "breakdown 21,000: 11,700 9,300", "breakdown 11,700: 7,100 4,600"]);
    has(&cells(&a), &["urban (Elm) 7100"]);
}

#[test]
fn changes_of_different_units_share_no_picture() {
    let text =
        en("Measure\t2022\t2023\nSales (million euros)\t12.5\t14.1\nCosts (million euros)\t10.1\t11.0\nStaff (persons)\t1,204\t1,187\n");
    let a = analyze(&text, &Options::default());
    assert_eq!(relations(&a).len(), 3);
    for c in &a.charts {
        let units: std::collections::BTreeSet<&str> = c.marks.iter().filter_map(|m| m.figure).map(|i| a.figures[i].unit.as_str()).collect();
        assert!(c.relation.is_none() || units.len() == 1, "{}: {units:?}", c.text.title);
    }
}

#[test]
fn a_header_of_ten_and_years_of_grams_multiply_nothing() {
    let text = en("Subject\tPupils\tMark 10\nMaths\t474\t69\nMusic\t347\t39\n");
    has(&cells(&analyze(&text, &Options::default())), &["Pupils (Maths) 474", "Mark 10 (Maths) 69"]);
    let text = "Областное управление опубликовало данные о работе предприятий за прошлый год и обещает ежемесячные отчёты.\n\nОтрасль\t2022 г.\t2023 г.\nЛес\t12,5\t13,1\nРыба\t8,2\t8,0\n";
    has(&cells(&analyze(text, &Options::default())), &["Лес 12.5 2022", "Рыба 8 2023"]);
}

#[test]
fn a_number_in_the_words_above_is_the_whole_when_the_rows_make_it() {
    let text = en(
        "In total 640 pupils learn a language at the schools of the town:\n\nLanguage\tPupils\nFrench\t310\nGerman\t205\nSpanish\t125\n",
    );
    assert_eq!(relations(&analyze(&text, &Options::default())), ["breakdown 640: 310 205 125"]);
}

#[test]
fn furniture_and_keys_are_no_tables_of_numbers() {
    let text = format!("Home\tNews\tSport\nLogin\tRegister\tAbout\n\n{EN}Share\t12\nDate:\t12 May 2023\n");
    let a = analyze(&text, &Options::default());
    assert!(a.article.tables.is_empty() && a.relations.is_empty());
    // keys with values of every kind: read, and nothing claimed
    let text = en("Population\t12,345\nArea\t56.2 km²\nFounded\t1898\nMayor\tJohn Smith\nHouseholds\t4,210\n");
    let a = analyze(&text, &Options::default());
    assert_eq!(cells(&a), ["Population 12345", "Area 56.2 km2", "Households 4210"]);
    assert_eq!(relations(&a), Vec::<String>::new());
    assert!(a.figures.iter().any(|f| matches!(f.quantity, Quantity::Date) && f.span.of(&text) == "1898"));
    // prose with a tab stays prose
    let text = format!(
        "{EN}1.\tThe first of the 12 rules says that 30 pupils are enough.\n2.\tThe second of the 12 rules says that 20 are better.\n"
    );
    assert!(analyze(&text, &Options::default()).article.tables.is_empty());
}

#[test]
fn units_of_captions_in_five_languages() {
    for (text, wanted) in [
        (
            "Областное управление опубликовало данные о работе предприятий за прошлый год и обещает ежемесячные отчёты.\n\nЕдиница измерения: млн руб.\nОтрасль\tВыручка\nЛес\t12,5\nРыба\t8,2\n",
            "Выручка (Лес) 12500000 RUB",
        ),
        (
            "สำนักงานสถิติจังหวัดเผยแพร่ข้อมูลผลผลิตทางการเกษตรของปีที่ผ่านมา และจะจัดทำรายงานทุกเดือนต่อไป\n\nหน่วย: พันตัน\nอำเภอ\tผลผลิต\nเมือง\t12.5\nบ้านใหม่\t8.2\n",
            "ผลผลิต (เมือง) 12500 t",
        ),
        (
            "Sở Công Thương công bố số liệu kinh doanh của các doanh nghiệp trong tỉnh năm vừa qua và sẽ báo cáo hằng tháng.\n\nĐVT: triệu đồng\nNgành\tDoanh thu\nGỗ\t12,5\nCá\t8,2\n",
            "Doanh thu (Gỗ) 12500000 VND",
        ),
        (
            "نشرت مديرية الإحصاء في المحافظة أرقام السنة الماضية عن الإنتاج وقالت إنها ستنشر تقريرا كل شهر.\n\nالوحدة: ألف طن\nالمدينة\tالإنتاج\nالنخيل\t12.5\nالربوة\t8.2\n",
            "الإنتاج (النخيل) 12500 t",
        ),
        (&en("Unit: 1,000 tonnes\nTown\tCatch\nPort\t12.5\nBay\t8.2\n"), "Catch (Port) 12500 t"),
    ] {
        let a = analyze(text, &Options::default());
        has(&cells(&a), &[wanted]);
    }
}

#[test]
fn a_table_gives_few_charts_and_long_ones_stay_linear() {
    let mut rows = String::from("Station\tVoters\tValid\tSpoilt\n");
    let mut sums = [0u64; 3];
    for i in 0..3000u64 {
        let (valid, spoilt) = (100 + i * 7 % 800, 1 + i % 40);
        for (s, v) in sums.iter_mut().zip([valid + spoilt, valid, spoilt]) {
            *s += v;
        }
        rows.push_str(&format!("Station {i}\t{}\t{valid}\t{spoilt}\n", valid + spoilt));
    }
    rows.push_str(&format!("Total\t{}\t{}\t{}\n", sums[0], sums[1], sums[2] + 1));
    let text = en(&rows);
    let a = analyze(&text, &Options::default());
    assert_eq!(contradictions(&a).len(), 1);
    assert!(a.notices.iter().all(|n| n.hint.len() < 400), "a sum of thousands is not written out");
    let text = en("Region\tA\tB\tC\tD\tE\tF\tG\nNorth\t1\t2\t3\t4\t5\t6\t7\nSouth\t3\t4\t5\t6\t7\t8\t9\nTotal\t4\t6\t8\t10\t12\t14\t16\n");
    let a = analyze(&text, &Options::default());
    let drawn =
        a.charts.iter().filter(|c| c.relation.is_some_and(|r| matches!(a.relations[r].kind, RelationKind::Breakdown { .. }))).count();
    assert!((1..=3).contains(&drawn), "{drawn} charts");
}
