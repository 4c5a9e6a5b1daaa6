//! Pages as people paste them: every line of a page carries the kind it should be given.

use charticle::article::{Article, BlockKind, ReadOptions, clauses, read};
use charticle::text::{Day, Span};

/// Kinds by the letter in front of a page's lines; `?` leaves the line open, `c` is a caption or paragraph.
fn kind(letter: &str) -> Option<BlockKind> {
    Some(match letter {
        "T" => BlockKind::Title,
        "D" => BlockKind::Dateline,
        "B" => BlockKind::Byline,
        "H" => BlockKind::Heading,
        "P" => BlockKind::Paragraph,
        "L" => BlockKind::ListItem,
        "C" => BlockKind::Caption,
        "R" => BlockKind::TableRow,
        "S" => BlockKind::Source,
        "F" => BlockKind::Furniture,
        _ => return None,
    })
}

/// Reads a page written as "K|line" and checks the kind of every line.
fn page(marked: &str) -> (String, Vec<(String, String)>) {
    let mut text = String::new();
    let mut wanted = Vec::new();
    for line in marked.trim_start_matches('\n').lines() {
        let (letter, line) = line.split_once('|').unwrap_or(("", ""));
        if !line.trim().is_empty() {
            wanted.push((letter.trim().to_owned(), line.trim().to_owned()));
        }
        text.push_str(line);
        text.push('\n');
    }
    (text, wanted)
}

fn check<'t>(text: &'t str, wanted: &[(String, String)]) -> Article<'t> {
    let (article, _) = read(text, &ReadOptions::default());
    let got: Vec<(BlockKind, &str)> = article.blocks.iter().map(|b| (b.kind, b.span.of(text))).collect();
    let mut wrong = Vec::new();
    assert_eq!(got.len(), wanted.len(), "{got:#?}");
    for ((got, said), (letter, line)) in got.iter().zip(wanted) {
        assert!(line.contains(said), "{said} is not in {line}");
        let fits = match letter.as_str() {
            "c" => matches!(got, BlockKind::Caption | BlockKind::Paragraph),
            l => kind(l).is_none_or(|k| k == *got),
        };
        if !fits {
            wrong.push(format!("{letter} not {got:?}: {line}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    article
}

struct Says<'s> {
    lang: &'s str,
    title: Option<&'s str>,
    published: Option<&'s str>,
    source: Option<&'s str>,
    byline: Option<&'s str>,
}

fn reads(marked: &str, says: Says<'_>) {
    let (text, wanted) = page(marked);
    let a = check(&text, &wanted);
    assert_eq!(a.pack.code, says.lang);
    assert_eq!(a.title.map(|t| t.of(&text)), says.title);
    assert_eq!(a.published.map(|d| d.to_string()).as_deref(), says.published);
    assert_eq!(a.source.name.as_deref(), says.source);
    assert_eq!(a.byline.map(|b| b.of(&text)), says.byline);
}

#[test]
fn an_english_newspaper_page() {
    reads(
        "
F|Skip to content
F|Home
F|News
F|Sport
F|Home > News > Harbour
T|Harbour town opens its third swimming bath in ten years
D|By Jane Doe | 3 March 2024, 14:05
F|Share
F|Save
P|The harbour town of Elmsby opened its third public swimming bath on Friday, ten years after the first one was closed for good because of a leaking roof.
P|About 1,200 people came to the opening, and 340 of them swam on the first day, according to the town council.
F|Advertisement
P|Tickets cost 4 pounds for adults and 2 pounds for children, and holders of a town card pay nothing at all on Mondays, the mayor said at the gate.
C|Photo: Elmsby Council
P|The bath has three basins and a slide. It was built in 26 months by a local firm and is heated with the warm water of the nearby mill.
F|Related
F|Old mill to become a library
F|How the harbour lost its ferries
F|Comments (14)
F|© 2024 The Elmsby Post. All rights reserved.
",
        Says { lang: "en", title: Some("Harbour town opens its third swimming bath in ten years"), published: Some("2024-03-03"), source: None, byline: Some("Jane Doe") },
    );
}

#[test]
fn an_english_page_with_headings_a_list_and_a_table() {
    reads(
        "
T|What the new bus plan means for you
B|By Tom Reed
D|Published 12 May 2023
|
P|From September the county will run 48 bus lines instead of 61, but most of them will come twice as often as they did before the change.
|
H|Which lines end
|
P|The lines that end carried fewer than 20 riders a day, and the county says that nearly all of those riders live within a mile of another line.
|
H|What it costs
|
P|The plan costs 3.2 million pounds a year. The county pays half of it, and the rest comes from fares and from the fund for rural roads:
L|- 1.6 million from the county
L|- 1.1 million from fares
L|- 0.5 million from the fund
|
R|Line	Riders	Fare
R|12	4,100	2.50
R|14	2,900	2.00
|
P|The council will vote on the plan on 3 June. Two of its members have already said that they will vote against it because the night lines are cut.
",
        Says { lang: "en", title: Some("What the new bus plan means for you"), published: Some("2023-05-12"), source: None, byline: Some("Tom Reed") },
    );
}

#[test]
fn a_russian_page_with_pictures() {
    reads(
        "
F|Главная / Новости / Общество
F|Реклама
T|В Заречном открыли детский сад на 240 мест
D|25 сентября 2023, 14:05
F|Поделиться
P|В городе Заречном в понедельник открыли новый детский сад на 240 мест, строительство которого продолжалось полтора года и обошлось в 310 млн рублей.
F|IMG_2041.jpg
c|Воспитатель Анна Ким вручает детям подарки.
P|По словам главы города, до конца года в районе откроют ещё два сада, и очередь сократится на 40 процентов, а мест станет 1120.
F|Читайте также: Как выбрать школу для первоклассника
P|Сад построили по программе, в которой участвуют 14 городов области. В группах будет не больше 20 детей, а работать в них станут 56 человек.
B|Автор: Иван Петров
F|Комментарии (0)
F|По теме
F|Парк у реки закроют на ремонт
F|Трамвай пойдёт до вокзала
F|Редакция: тел. +7 (495) 000-00-00, post@zarechny.example
",
        Says { lang: "ru", title: Some("В Заречном открыли детский сад на 240 мест"), published: Some("2023-09-25"), source: None, byline: Some("Иван Петров") },
    );
}

#[test]
fn a_vietnamese_page_with_repeated_title_and_glued_dateline() {
    reads(
        "
F|Tinlang.vn - Tin làng tin xóm
|
T|Xã Hòa An trồng thêm 12 nghìn cây xanh
|
D|Báo LàngBáo Làng07/05/2023
|
P|Sáng 7/5, xã Hòa An đã tổ chức lễ phát động trồng cây với sự tham gia của hơn 300 người dân và học sinh ở các thôn trong xã.
|
F|Xã Hòa An trồng thêm 12 nghìn cây xanh
C|Quang cảnh buổi lễ.
|
P|Theo kế hoạch, từ nay đến cuối năm toàn xã sẽ trồng 12.000 cây, trong đó có 8.000 cây keo, 3.000 cây bàng và 1.000 cây phượng.
|
F|Xã Hòa An trồng thêm 12 nghìn cây xanh - Ảnh 2.
c|Học sinh trường tiểu học trồng cây.
|
P|Mỗi hộ gia đình được phát hai cây giống để trồng trước nhà. Kinh phí do người dân đóng góp và một phần từ ngân sách của xã.
|
B|Minh Hà - Lê An
|
S|Nguồn: https://baolang.example/xa-hoa-an-trong-cay
|
F|Bình luận (0)
|
F|Cùng chủ đề
F|Cầu mới qua sông đã thông xe
F|Lễ hội mùa gặt trên cao nguyên
",
        Says {
            lang: "vi",
            title: Some("Xã Hòa An trồng thêm 12 nghìn cây xanh"),
            published: Some("2023-05-07"),
            source: Some("baolang.example"),
            byline: Some("Minh Hà - Lê An"),
        },
    );
}

#[test]
fn a_vietnamese_paper_with_its_own_frame() {
    reads(
        "
F|Thời sự
T|Giá gạo xuất khẩu tăng mạnh trong tháng 8
D|10:32 | 25/09/2023
F|Chia sẻ
P|HÀ NỘI, 25/9 (TTXVN) – Giá gạo xuất khẩu của Việt Nam trong tháng 8 đã tăng 12% so với tháng trước, theo số liệu của Hiệp hội Lương thực.
P|Trong tháng, cả nước xuất khẩu 920 nghìn tấn gạo, trong đó gạo thơm chiếm 35%, còn lại là gạo trắng và gạo nếp các loại.
C|Ảnh: TTXVN
P|Các chuyên gia cho rằng giá sẽ còn tăng do nhiều nước hạn chế xuất khẩu. Người trồng lúa được lợi nhưng chi phí phân bón cũng đã tăng.
F|Tags: gạo, xuất khẩu, giá
F|Tin liên quan
F|Nông dân vào vụ gặt sớm
",
        Says {
            lang: "vi",
            title: Some("Giá gạo xuất khẩu tăng mạnh trong tháng 8"),
            published: Some("2023-09-25"),
            source: Some("TTXVN"),
            byline: None,
        },
    );
}

#[test]
fn a_thai_page() {
    reads(
        "
F|หน้าแรก > ข่าว > ภูมิภาค
T|เทศบาลเปิดสวนสาธารณะแห่งใหม่ริมแม่น้ำ
D|7 พฤษภาคม 2566 09:30 น.
F|แชร์
P|เทศบาลเมืองบ้านริมน้ำเปิดสวนสาธารณะแห่งใหม่ริมแม่น้ำเมื่อวันอาทิตย์ที่ผ่านมา โดยมีประชาชนเข้าร่วมงาน 1,200 คน และมีร้านค้าชุมชน 45 ร้านมาออกบูธในงานนี้ด้วย
|
F|park_0012.jpg
C|นายกเทศมนตรีกล่าวเปิดงานที่ลานกลางสวน
|
P|สวนแห่งนี้มีพื้นที่ 24 ไร่ แบ่งเป็นลานกีฬา 8 ไร่ สวนดอกไม้ 10 ไร่ และสระน้ำ 6 ไร่ ใช้งบประมาณก่อสร้าง 85 ล้านบาท และใช้เวลาสร้างนานสองปีครึ่งกว่าจะแล้วเสร็จสมบูรณ์
|
B|สมชาย - วิภา
|
F|แหล่งที่มา
|
F|ความคิดเห็น (3)
|
F|ข่าวที่เกี่ยวข้อง
F|ตลาดเก่าร้อยปีเปิดให้เที่ยวทุกวันเสาร์
F|ชวนปั่นจักรยานชมทุ่งนา
",
        Says {
            lang: "th",
            title: Some("เทศบาลเปิดสวนสาธารณะแห่งใหม่ริมแม่น้ำ"),
            published: Some("2023-05-07"),
            source: None,
            byline: Some("สมชาย - วิภา"),
        },
    );
}

#[test]
fn an_arabic_page() {
    reads(
        "
F|الرئيسية
F|أخبار
T|افتتاح مكتبة عامة جديدة في وسط المدينة
D|٧ مايو ٢٠٢٣
B|بقلم: ليلى حسن
P|افتتحت البلدية يوم الأحد مكتبة عامة جديدة في وسط المدينة تضم 45 ألف كتاب، وهي المكتبة الثالثة التي تفتتح خلال خمس سنوات.
C|صورة: مكتب البلدية
P|وقال رئيس البلدية إن المكتبة تستقبل 600 زائر كل يوم، وإن الدخول إليها مجاني للطلاب، بينما يدفع الآخرون 5 دنانير في السنة.
F|اقرأ أيضا: حديقة جديدة على ضفة النهر
P|وتضم المكتبة قاعة للأطفال وأخرى للمحاضرات. وقد استغرق البناء عامين، وبلغت تكلفته نحو مليوني دينار من ميزانية المدينة.
F|تعليقات (2)
F|مواضيع ذات صلة
F|المدينة تزرع ألف شجرة
",
        Says {
            lang: "ar",
            title: Some("افتتاح مكتبة عامة جديدة في وسط المدينة"),
            published: Some("2023-05-07"),
            source: None,
            byline: Some("ليلى حسن"),
        },
    );
}

#[test]
fn a_title_may_begin_as_a_byline_does() {
    reads(
        "
T|تقرير بلدي: أشجار جديدة في كل حي
|
P|غرست بلدية المدينة الساحلية هذا الأسبوع أشجارا جديدة في كل الأحياء القديمة، وقال رئيس البلدية إن السكان شاركوا في غرسها مع أطفالهم طوال يومين.
",
        Says { lang: "ar", title: Some("تقرير بلدي: أشجار جديدة في كل حي"), published: None, source: None, byline: None },
    );
}

#[test]
fn text_without_a_page_has_no_title_and_no_furniture() {
    reads(
        "
P|Sáng nay, hội nghị đã nghe báo cáo về kết quả trồng rừng trong 5 năm qua, với tổng diện tích 4.200 ha ở 14 xã của huyện.
P|Các đại biểu đã thảo luận nhiều giải pháp để giữ rừng. Trong thời gian tới, huyện sẽ trồng thêm 600 ha ở các xã vùng cao.
",
        Says { lang: "vi", title: None, published: None, source: None, byline: None },
    );
    reads(
        "
P|ในช่วงห้าปีที่ผ่านมา อำเภอบ้านป่าได้ปลูกป่าแล้ว 4,200 ไร่ ใน 14 ตำบล โดยมีประชาชนเข้าร่วมกว่า 3,000 คน และมีโรงเรียนในพื้นที่ 26 แห่งร่วมดูแลต้นกล้าอย่างต่อเนื่องทุกปี
P|ในการประชุมครั้งนี้ ผู้เข้าร่วมได้หารือแนวทางดูแลป่าในอนาคต และเสนอให้ปลูกเพิ่มอีก 600 ไร่ในพื้นที่สูง พร้อมทั้งจัดตั้งกองทุนหมู่บ้านเพื่อดูแลต้นไม้ที่ปลูกไปแล้วให้เติบโตต่อไป
",
        Says { lang: "th", title: None, published: None, source: None, byline: None },
    );
}

#[test]
fn a_lone_line_is_a_paragraph() {
    for (text, lang) in [
        ("She bought 12 apples.", "en"),
        ("Twelve new schools in one year", "en"),
        ("Comments (12)", "und"),
        ("1. Beginn", "und"),
        ("В отряде было 84 человека", "ru"),
        ("Cả nước có 63 tỉnh thành", "vi"),
        ("ทั้งจังหวัดมี 18 อำเภอ", "th"),
        ("في المدينة 14 مدرسة", "ar"),
    ] {
        let (a, notices) = read(text, &ReadOptions::default());
        assert_eq!(a.blocks.len(), 1, "{text}");
        assert_eq!((a.blocks[0].kind, a.blocks[0].span.of(text)), (BlockKind::Paragraph, text));
        assert_eq!((a.title, a.pack.code), (None, lang), "{text}");
        assert!(notices.iter().all(|n| n.code == "basicLanguage"));
    }
}

#[test]
fn a_widget_in_the_middle_does_not_end_the_article() {
    reads(
        "
T|Ferry line to the islands starts in June
P|The ferry line to the northern islands will start on 4 June with 6 trips a day, the port office said on Tuesday after two years of talks.
F|No data
F|No data
P|Each ship carries 180 people and 24 cars, and the first month is free for people who live on the islands and for their guests.
F|No videos available
P|Tickets will cost 12 dollars.
",
        Says { lang: "en", title: Some("Ferry line to the islands starts in June"), published: None, source: None, byline: None },
    );
}

#[test]
fn markdown_loses_its_marks() {
    let text = "# Three **new** parks\n\n## Where they are\n\n* the old port\n* the mill\n\n![map](map.png)\n\nThe three parks cover 14 hectares in all, and each of them has a playground, a fountain and a place for dogs.\n\n---\n\nThey open on 1 May. The town has planted 900 trees in them, and a further 300 will follow before the end of the year.\n";
    let (a, _) = read(text, &ReadOptions::default());
    let said: Vec<(BlockKind, &str)> = a.blocks.iter().map(|b| (b.kind, b.span.of(text))).collect();
    assert_eq!(a.title.map(|t| t.of(text)), Some("Three **new** parks"));
    assert_eq!(said[1], (BlockKind::Heading, "Where they are"));
    assert_eq!(said[2], (BlockKind::ListItem, "the old port"));
    assert_eq!(said[4].0, BlockKind::Furniture);
    assert_eq!(said[6].0, BlockKind::Furniture);
    assert_eq!(said[7].0, BlockKind::Paragraph);
}

#[test]
fn any_text_is_read() {
    let long = "The council met on Monday and agreed on 12 points. ".repeat(2000);
    let thai = "เทศบาลเปิดสวนสาธารณะ ".repeat(2000);
    for text in [
        "",
        " \n\t\r\n",
        "\0\0\0",
        "\u{feff}",
        "a",
        "\n\n-\n\n",
        "|",
        "||||",
        "((((",
        "\"",
        "...",
        "\u{202e}\u{200f}",
        "1",
        "#",
        "# ",
        "- ",
        "•",
        "(0)",
        "©",
        "\r\r\r",
        long.as_str(),
        thai.as_str(),
    ] {
        let (a, _) = read(text, &ReadOptions::default());
        let mut last = 0;
        for b in &a.blocks {
            assert!(b.span.start() >= last && b.span.end() <= text.len() && !b.span.is_empty());
            last = b.span.end();
            assert!(!b.sentences.is_empty());
            let covered: String = b.sentences.iter().flat_map(|s| s.of(text).chars()).filter(|c| !c.is_whitespace()).collect();
            let whole: String = b.span.of(text).chars().filter(|c| !c.is_whitespace()).collect();
            assert_eq!(covered, whole);
        }
    }
    let crlf = "Title of the day\r\n\r\nThe first paragraph is long enough to be one, and it ends with a full stop as usual here.\r\n";
    assert_eq!(read(crlf, &ReadOptions::default()).0.title.map(|t| t.of(crlf)), Some("Title of the day"));
}

#[test]
fn the_caller_knows_better() {
    let day = Day::checked(Some(2020), Some(2), Some(29));
    let text = "Obituary\n\n3 March 2024\n\nThe first paragraph is long enough to be one, and it ends with a full stop as usual here.";
    let (a, notices) = read(text, &ReadOptions { lang: Some("vi-VN"), published: day });
    assert_eq!((a.pack.code, a.published), ("vi", day));
    assert!(notices.is_empty());
    let (a, notices) = read("Гэта мой горад", &ReadOptions { lang: Some("xx"), published: None });
    assert_eq!(a.pack.code, "und");
    assert_eq!(notices[0].code, "basicLanguage");
}

#[test]
fn furniture_is_counted_in_a_notice() {
    let text = "The first paragraph is long enough to be one, and it ends with a full stop as usual here today.\nSource\nComments (3)\nRelated\nAnother story";
    let (_, notices) = read(text, &ReadOptions::default());
    assert_eq!(notices.len(), 1);
    assert_eq!((notices[0].code, notices[0].hint.as_str()), ("furnitureSkipped", "4 lines of the page around the article left out."));
    assert_eq!(notices[0].span.of(text), "Source");
}

fn sentences(text: &str) -> Vec<&str> {
    let (a, _) = read(text, &ReadOptions::default());
    a.blocks.iter().flat_map(|b| b.sentences.iter().map(|s| s.of(text))).collect()
}

#[test]
fn sentences_end_at_their_marks_only() {
    assert_eq!(
        sentences(
            "Dr. A. Reed of Orion Inc. paid $3.5 million. \"Is it much?\" he asked. \"No!\" At 9 p.m. the hall was empty... The U.S. team won 3-2."
        ),
        [
            "Dr. A. Reed of Orion Inc. paid $3.5 million.",
            "\"Is it much?\" he asked.",
            "\"No!\"",
            "At 9 p.m. the hall was empty...",
            "The U.S. team won 3-2."
        ]
    );
    assert_eq!(
        sentences("В 2023 г. было 5 тыс. человек. Сад на ул. Мира открыл А. С. Белов. Это много? Да… Но мало."),
        ["В 2023 г. было 5 тыс. человек.", "Сад на ул. Мира открыл А. С. Белов.", "Это много?", "Да…", "Но мало."]
    );
    assert_eq!(
        sentences("Tại TP. Huế có 1.635 hộ. ThS. Lê An cho biết đã xong."),
        ["Tại TP. Huế có 1.635 hộ.", "ThS. Lê An cho biết đã xong."]
    );
    assert_eq!(
        sentences("هل زاد العدد؟ نعم، بلغ 5.2 مليون؛ وهذا كثير. وقد انتهى."),
        ["هل زاد العدد؟", "نعم، بلغ 5.2 مليون؛ وهذا كثير.", "وقد انتهى."]
    );
    assert_eq!(sentences("今年有12所学校。明年更多！"), ["今年有12所学校。", "明年更多！"]);
}

#[test]
fn thai_sentences_end_where_a_time_opens_a_new_one() {
    let text =
        "เทศบาลได้ลงทะเบียนสวนชุมชนทั้งหมด 1,200 แห่งทั่วเมืองเพื่อให้ประชาชนทุกวัยได้ออกกำลังกายและพักผ่อน ในปี 2566 เทศบาลตั้งเป้าจะเพิ่มสวนอีก 300 แห่งภายในสิ้นปีนี้";
    assert_eq!(sentences(text).len(), 2);
    let list = "ทั้งจังหวัดมีสวน 1,200 แห่ง ได้แก่ สวนดอกไม้ 400 แห่ง สวนผัก 500 แห่ง สวนผลไม้ 200 แห่ง และสวนป่า 100 แห่ง";
    assert_eq!(sentences(list), [list]);
}

fn pieces(text: &str) -> Vec<&str> {
    let (a, _) = read(text, &ReadOptions::default());
    clauses(text, Span::new(0, text.len()), a.pack).map(|c| c.of(text)).collect()
}

#[test]
fn clauses_keep_numbers_brackets_and_quotations_whole() {
    assert_eq!(
        pieces("Of 1,200 parks, 300 are new (40 of them large, all free): they open at 9:30 – most of them"),
        ["Of 1,200 parks", "300 are new (40 of them large, all free)", "they open at 9:30", "most of them"]
    );
    assert_eq!(pieces("Открыто 48 садов; «Парк, сад, лес» — 12, школ — 7"), ["Открыто 48 садов", "«Парк, сад, лес»", "12", "школ", "7"]);
    assert_eq!(pieces("منها 15 مدرسة، و27 حديقة؛ والباقي طرق"), ["منها 15 مدرسة", "و27 حديقة", "والباقي طرق"]);
    assert_eq!(pieces("từ 2021 – 2023, toàn xã có 12,5 nghìn cây"), ["từ 2021 – 2023", "toàn xã có 12,5 nghìn cây"]);
}

#[test]
fn thai_clauses_end_at_spaces_that_touch_no_number() {
    assert_eq!(pieces("เทศบาลปลูกต้นไม้ 1,635 ต้น ทั่วเมืองเก่า ด้วยแรงของทุกคน"), ["เทศบาลปลูกต้นไม้ 1,635 ต้น ทั่วเมืองเก่า", "ด้วยแรงของทุกคน"]);
}

#[test]
fn a_title_may_end_with_a_stop_or_look_like_a_credit() {
    for (title, copy) in [
        ("The whole province plants trees together, and every family takes part in the work of the spring.", true),
        ("Photo: The river in spring", false),
    ] {
        let repeat = if copy { title } else { "IMG_1201.jpg" };
        let text = format!(
            "Plainnews.example - All the plain\n\n{title}\n\nThe PlainThe Plain05/02/2024\n\nThe province planted 40,000 trees in one week, and 12,000 people from 90 villages took part in the work.\n\n{repeat}\nPeople plant trees on a hill.\n\nThe trees will be watered by the schools, and the first of them should stand as high as a man in five years.\n\nSource\n\nComments (0)"
        );
        let (a, _) = read(&text, &ReadOptions::default());
        assert_eq!(a.title.map(|t| t.of(&text)), Some(title));
        assert_eq!(a.source.name.as_deref(), Some("Plainnews.example"));
        let kinds: Vec<BlockKind> = a.blocks.iter().map(|b| b.kind).collect();
        use BlockKind::*;
        assert_eq!(kinds, [Furniture, Title, Dateline, Paragraph, Furniture, Caption, Paragraph, Furniture, Furniture]);
    }
}

#[test]
fn a_long_link_behind_the_end_does_not_bring_the_article_back() {
    let link = "ชมความงดงามของทุ่งนาขั้นบันไดในฤดูเก็บเกี่ยวที่ทอดยาวสุดสายตาท่ามกลางสายหมอกยามเช้าและวิถีชีวิตเรียบง่ายของชาวบ้านบนดอยสูงที่นักท่องเที่ยวต่างหลงรักและอยากกลับมาเยือนซ้ำอีกครั้ง";
    let story = "เทศบาลเมืองบ้านริมน้ำเปิดสวนสาธารณะแห่งใหม่ริมแม่น้ำเมื่อวันอาทิตย์ที่ผ่านมา โดยมีประชาชนเข้าร่วมงาน 1,200 คน และมีร้านค้าชุมชน 45 ร้านมาออกบูธในงานนี้ด้วย สวนแห่งนี้มีพื้นที่ 24 ไร่";
    let text = format!("{story}\n\n{story} ครั้งที่สอง\n\nแหล่งที่มา\n\nความคิดเห็น (0)\n\n{link}\n\nข่าว");
    let (a, _) = read(&text, &ReadOptions::default());
    let kinds: Vec<BlockKind> = a.blocks.iter().map(|b| b.kind).collect();
    use BlockKind::*;
    assert_eq!(kinds, [Paragraph, Paragraph, Furniture, Furniture, Furniture, Furniture]);
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    /// Pieces that pages are made of, marks in odd places included.
    fn piece() -> impl Strategy<Value = String> {
        let known = [
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "\t",
            "|",
            ". ",
            "... ",
            "? ",
            "(0)",
            "- ",
            "1. ",
            "# ",
            "«",
            "»",
            "(",
            ")",
            "\"",
            "”",
            "25/09/2023",
            "3 March 2024",
            "7 พฤษภาคม 2566",
            "Nguồn: ",
            "https://a.example/b",
            "Comments (3)",
            "No data",
            "IMG_2041.jpg",
            "By Jane Doe",
            "The council met on Monday and agreed on twelve points",
            "ในปี 2566 เทศบาลเปิดสวน",
            "Сад открыли в 2023 г. ",
            "وقال رئيس البلدية",
            "12,5",
            "—",
            "ๆ",
            "\u{200f}",
            "\0",
            "é",
            "e\u{301}",
            "🏊",
        ];
        prop_oneof![4 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn every_text_becomes_ordered_blocks_covered_by_sentences(pieces in proptest::collection::vec(piece(), 0..60)) {
            let text = pieces.concat();
            let (a, _) = read(&text, &ReadOptions::default());
            let mut last = 0;
            for b in &a.blocks {
                prop_assert!(b.span.start() >= last && !b.span.is_empty() && text.get(b.span.start()..b.span.end()).is_some());
                last = b.span.end();
                let mut at = b.span.start();
                for s in &b.sentences {
                    prop_assert!(b.span.contains(*s) && s.start() >= at && !s.is_empty() && !s.of(&text).is_empty());
                    at = s.end();
                    let mut from = s.start();
                    for c in clauses(&text, *s, b.pack) {
                        prop_assert!(s.contains(c) && c.start() >= from && !c.of(&text).is_empty());
                        from = c.end();
                    }
                }
            }
            if let Some(t) = a.title {
                prop_assert!(a.blocks.iter().any(|b| b.kind == BlockKind::Title && b.span == t));
            }
        }
    }
}

#[test]
fn datelines_credits_and_speech() {
    reads(
        "
T|Сад на сто яблонь посадили школьники
D|14 сентября 2023 года, Светлый Яр
P|Школьники посёлка Светлый Яр посадили сад на сто яблонь, и ещё 40 саженцев раздали жителям соседних улиц и детскому саду.
|
F|IMG_0417.jpg
C|Дети поливают первые деревья. Фото: Ольга Снегина
|
P|— Мы копали целый день, и никто не устал, — сказал ученик шестого класса. — Через три года здесь будут яблоки, сорок корзин, не меньше.
P|Сад огородят, а воду проведут от старого колодца, который в этом году углубили на 6 метров за счёт посёлка.
",
        Says {
            lang: "ru", title: Some("Сад на сто яблонь посадили школьники"), published: Some("2023-09-14"), source: None, byline: None
        },
    );
    reads(
        "
P|เทศบาลเมืองบ้านริมน้ำเปิดสวนสาธารณะแห่งใหม่ริมแม่น้ำเมื่อวันอาทิตย์ที่ผ่านมา โดยมีประชาชนเข้าร่วมงาน 1,200 คน และมีร้านค้าชุมชน 45 ร้านมาออกบูธในงานนี้ด้วย
P|ในพิธีเปิด เทศบาลได้มอบเกียรติบัตรให้แก่ครู 24 คนและนักเรียน 60 คน
",
        Says { lang: "th", title: None, published: None, source: None, byline: None },
    );
}

#[test]
fn the_place_is_told_where_the_article_says_it_plainly() {
    let place = |text: &str| read(text, &ReadOptions::default()).0.place;
    let says = [
        ("Schools open\n\nEastmere County has 12 schools. The schools of Eastmere County are old.\n", Some("Eastmere County")),
        (
            "Schools open\n\nPORT HALLAM, March 4, 2024 - Twelve schools of the town were opened on Monday by the mayor.\n",
            Some("Port Hallam"),
        ),
        ("Урожай собран\n\nЗаречная область собрала 120 тонн зерна. Такого урожая Заречная область не знала.\n", Some("Заречная область")),
        ("Nam Sơn có thêm trường\n\nNăm nay tỉnh Nam Sơn có 12 trường mới và 300 phòng học.\n", Some("Nam Sơn")),
        ("وادي الزيتون تجني ثمارها\n\nأنهت ولاية وادي الزيتون موسم الجني بعد سبعة أسابيع من العمل المتواصل.\n", Some("وادي الزيتون")),
        (
            "ชาวนาธารทิพย์ยิ้มได้\n\nปริมาณข้าวของจังหวัดธารทิพย์ในปีนี้สูงถึง 412,600 ตัน มากที่สุดในรอบสิบปี\n\nเกษตรกรในจังหวัดธารทิพย์กล่าวว่าฝนตกตรงเวลา และราคาข้าวเปลือกสูงกว่าปีที่แล้ว\n",
            Some("ธารทิพย์"),
        ),
        // no place, or none that is sure
        ("Schools open\n\nThe county has 12 schools, and every city in the province wants more of them.\n", None),
        ("Schools open\n\nMonday, March 4, 2024 - Twelve schools were opened by the mayor of the town.\n", None),
        ("โรงเรียนเปิดแล้ว\n\nทุกจังหวัดต่างๆ ได้เปิดโรงเรียน 12 แห่งในปีนี้ ตามที่กระทรวงกำหนด\n", None),
        ("افتتاح مدارس\n\nتعمل كل محافظة تستعد للموسم على افتتاح 12 مدرسة جديدة هذا العام.\n", None),
    ];
    for (text, wanted) in says {
        assert_eq!(place(text).as_deref(), wanted, "{text}");
    }
}
