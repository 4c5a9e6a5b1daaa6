//! Pages as a reader meets them.
#![cfg(feature = "documents")]

use charticle_readers::{Document, documents};

fn read(html: &str) -> Document {
    documents::read("page.html", html.as_bytes()).expect("a page")
}

fn fragment(html: &str) -> String {
    documents::read("clipboard.html", html.as_bytes()).expect("a fragment").text
}

fn codes(document: &Document) -> Vec<&str> {
    document.remarks.iter().map(|r| r.code).collect()
}

const PAGE: &str = r##"<!doctype html><html lang="en"><head><title>Trees of the year | Harbour News</title>
<meta property="og:site_name" content="Harbour News"><meta property="article:published_time" content="2023-09-25T08:00:00+07:00">
<style>p { margin: 77px }</style><script>var n = 4711;</script></head>
<body><nav><a href="/1">Page 1</a> <a href="/2">Page 2</a></nav>
<div class="banner"><a href="/x">50 offers</a></div>
<article><h1>Trees of the year</h1>
<p>The town planted 18,400 trees this year, made up of 7,900 oaks, 5,200 birches, 3,100 pines and 2,200 cherries, more than ever.</p>
<p>Of 640 young trees, 592 trees, or 92.5 percent, are well, said the gardeners of the town, who counted them on a long weekend.</p>
<h2>Where they stand</h2>
<ul><li>Harbour: 9,000</li><li>Hill: <b>9,400</b></li></ul>
<ol start="3"><li>Third</li><li>Fourth</li></ol>
<figure><img src="x.png" alt="99 birds"><figcaption>One of 12 new parks</figcaption></figure>
<p hidden>Hidden 1</p><p style="display: none">Hidden 2</p><span class="sr-only">Hidden 3</span><template>Hidden 4</template>
</article>
<form action="/s"><input value="55"><select><option>66</option></select><button>77 clicks</button></form>
<footer>© 2024 Harbour News, 88 Quay Street</footer></body></html>"##;

#[test]
fn the_article_is_told_from_the_page_around_it() {
    let page = read(PAGE);
    let wanted = "Trees of the year\n\n\
        The town planted 18,400 trees this year, made up of 7,900 oaks, 5,200 birches, 3,100 pines and 2,200 cherries, more than ever.\n\n\
        Of 640 young trees, 592 trees, or 92.5 percent, are well, said the gardeners of the town, who counted them on a long weekend.\n\n\
        Where they stand\n\n- Harbour: 9,000\n- Hill: 9,400\n\n3. Third\n4. Fourth\n\nOne of 12 new parks";
    assert_eq!(page.text, wanted);
    assert_eq!(page.title.as_deref(), Some("Trees of the year"));
    assert_eq!(page.published.as_deref(), Some("2023-09-25"));
    assert_eq!(page.source.as_deref(), Some("Harbour News"));
    assert_eq!(page.language.as_deref(), Some("en"));
    assert_eq!((page.format, page.encoding), ("html", None));
    assert!(page.remarks.is_empty());
}

#[test]
fn the_whole_page_is_read_when_its_main_part_would_lose_figures() {
    let rows: String = (1..40).map(|n| format!("<tr><td>Place {n}</td><td>{}</td></tr>", n * 37)).collect();
    let page = read(&format!(
        "<html><body><div id=content><p>The long text about the towns of the coast, with commas, clauses, and words enough to be taken for the main part.</p>\
         <p>Another long paragraph about the same towns, which says, in many words, that there are 12 of them, and no more.</p></div>\
         <div class=sidebar><table>{rows}</table></div></body></html>"
    ));
    assert_eq!(codes(&page), ["wholePage"]);
    assert!(page.text.contains("Place 39\t1443"), "{}", page.text);
    assert!(page.text.contains("there are 12 of them"));
}

#[test]
fn comments_and_links_do_not_count_as_figures_of_the_page() {
    let page = read(
        "<html><body><div class=menu><ul><li><a href=/a>News 24</a></li></ul></div><div class=post><h1>River floods 14 villages</h1>\
         <p>The river rose by 3.5 metres on Monday, and flooded 14 villages, the district said, after 9 days of rain.</p>\
         <table><tr><td>Village<td>Houses<tr><td>Upton<td>120<tr><td>Lowton<td>45</table>\
         <p>Last year, by contrast, only 4 villages were under water, and 310 people had to leave, according to officials.</p></div>\
         <div class=side><ol><li><a href=/1>17 ways to save</a><li><a href=/2>99 is enough</a></ol></div>\
         <div id=comments><h3>12 comments</h3><p>Bob, 7 May 2024: I saw 30 cars, and 6 boats, or 16 of them, on 2 roads.</p><p>Ann: 20, 21, 22, 23, 24, 25.</p></div>\
         <div id=footer>1, 2, 3, 4, 5, 6, 7, 8, 9</div></body></html>",
    );
    assert!(page.remarks.is_empty(), "{}", page.text);
    assert!(page.text.contains("Upton\t120") && !page.text.contains("99") && !page.text.contains("30 cars"), "{}", page.text);
}

#[test]
fn short_pages_of_scripts_without_spaces_are_read() {
    for (words, figure) in [
        ("<h1>โมเดล</h1><p>จังหวัดมีโมเดลทั้งหมด 1,635 โมเดล</p>", "1,635"),
        ("<p>该省共有1635个模型，其中451个在农村。</p>", "1635"),
        ("<p>يضم الميناء ٤٠ رصيفا، منها ٢٥ للصيد.</p>", "٤٠"),
    ] {
        let page = read(&format!("<html><body><div><a href=/>Home</a></div>{words}</body></html>"));
        assert!(page.text.contains(figure), "{}", page.text);
    }
}

#[test]
fn tables_are_lines_of_cells_whose_columns_line_up() {
    let table = "<table><caption>Births</caption><thead><tr><th rowspan=2>Town<th colspan=2>2021<th colspan=2>2022</tr><tr><th>m<th>f<th>m<th>f</tr></thead>\
        <tfoot><tr><td>Total<td>3<td>5<td>7<td>9</tfoot>\
        <tbody><tr><td>Oak<br>Hill<td><p>1</p><td>2<td>1\u{a0}635<td>4</tr><tr><td>Bay<td>2<td>3<td><td>5</tr></table><p>After.</p>";
    assert_eq!(
        fragment(table),
        "Births\nTown\t2021\t\t2022\t\n\tm\tf\tm\tf\nOak Hill\t1\t2\t1\u{a0}635\t4\nBay\t2\t3\t\t5\nTotal\t3\t5\t7\t9\n\nAfter."
    );
    // a table that only arranges a page
    let page =
        fragment("<table><tr><td>Menu</td><td><p>There are 12 towns.</p><table><tr><td>a<td>1<tr><td>b<td>2</table></td></tr></table>");
    assert_eq!(page, "Menu\n\nThere are 12 towns.\n\na\t1\nb\t2");
}

#[test]
fn marks_of_notes_never_join_a_number() {
    for (html, text) in [
        ("1,635<sup>[3]</sup> models", "1,635 models"),
        ("1,635<sup><a href='#n3'>3</a></sup> models", "1,635 models"),
        ("1,635<sup class=footnote-ref>3</sup> models", "1,635 models"),
        ("1,635<sup>3</sup> models", "1,635³ models"),
        ("1,635<sup>b</sup> models", "1,635 models"),
        ("5 km<sup>2</sup> and 10<sup>-6</sup>", "5 km² and 10⁻⁶"),
        ("the 1<sup>st</sup> of 3 t CO<sub>2</sub>", "the 1st of 3 t CO2"),
        ("<ins>12</ins><ins>13</ins><del>14</del>", "12 13"),
        ("漢<ruby>字<rt>12</rt></ruby>3", "漢字3"),
    ] {
        assert_eq!(fragment(&format!("<p>{html}</p>")), text, "{html}");
    }
}

#[test]
fn lines_spaces_and_entities() {
    assert_eq!(fragment("<div>12\n  km<br>13&nbsp;km<br><br>in&shy;side</div>tail<p>a<p>b"), "12 km\n13\u{a0}km\ninside\n\ntail\n\na\n\nb");
    assert_eq!(fragment("<pre>1 a\n2 b</pre>"), "1 a\n2 b");
    assert_eq!(fragment("<dl><dt>People<dd>1,200<dt>Area<dd>40 ha</dl>"), "People\t1,200\nArea\t40 ha");
    assert_eq!(fragment("<ul><li><p>One</p><ol><li>Two</li></ol></li><li>Three</ul>"), "- One\n1. Two\n- Three");
    assert_eq!(
        fragment("<p>On <time datetime='2023-09-25T10:00'></time> and <time datetime='2020-01-01'>then</time>"),
        "On 2023-09-25 and then"
    );
}

#[test]
fn the_clipboards_head_is_left_out() {
    let html = "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000250\r\nStartFragment:0000000141\r\nEndFragment:0000000214\r\n\
        <html><body>\r\n<!--StartFragment--><table><tr><td>Oak</td><td>7,900</td></tr></table><!--EndFragment-->\r\n</body></html>";
    assert_eq!(fragment(html), "Oak\t7,900");
    // a list as Word puts it there
    let word = "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>9 oaks<o:p></o:p></p>";
    assert_eq!(fragment(word), "- 9 oaks");
}

#[test]
fn what_the_page_says_of_itself() {
    let page = read(
        r#"<html><head><title>x</title><script type="application/ld+json">{"@graph":[{"@type":"WebSite","datePublished":"1999-01-01"},
        {"@type":"NewsArticle","headline":"H","datePublished":"2021-06-07T23:00:00Z","publisher":{"name":"The Paper"}}]}</script></head>
        <body><p>There are 5 towns.</p></body></html>"#,
    );
    assert_eq!((page.published.as_deref(), page.source.as_deref()), (Some("2021-06-07"), Some("The Paper")));
    let page = read("<html><body><p>Sent <time pubdate datetime='2020-02-03'>in February</time>: 5 towns.</p></body></html>");
    assert_eq!(page.published.as_deref(), Some("2020-02-03"));
}

#[test]
fn pages_tell_their_encoding() {
    let (thai, ..) = encoding_rs::WINDOWS_874.encode("<html><head><meta charset=tis-620></head><body><p>มี 5 เมือง</p></body></html>");
    let page = documents::read("a.htm", &thai).unwrap();
    assert_eq!((page.text.as_str(), page.encoding.as_deref()), ("มี 5 เมือง", Some("windows-874")));
    let (old, ..) = encoding_rs::WINDOWS_1251.encode(
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'></head><body><p>В городе 5 школ</p></body></html>",
    );
    assert_eq!(documents::read("a", &old).unwrap().text, "В городе 5 школ");
    // a page that names the wrong one: its bytes prove UTF-8
    let page = read("<html><head><meta charset=iso-8859-1></head><body><p>มี 5 เมือง</p></body></html>");
    assert_eq!((page.text.as_str(), page.encoding), ("มี 5 เมือง", None));
    let refused = documents::read("a.html", b"<html><head><meta charset=x-viet-tcvn></head><body>12 n\xa8m</body></html>").unwrap_err();
    assert_eq!(refused.code, "vietnameseTcvn3");
}

#[test]
fn saved_pages_are_read_in_their_transfer_encoding() {
    let mhtml = "From: <Saved by Blink>\r\nSubject: Towns\r\nDate: Mon, 25 Sep 2023 10:00:00 -0000\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--Mark--1\"\r\n\r\n\r\n----Mark--1\r\nContent-Type: text/html\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><head><meta charset=3D\"utf-8\"></head><body><p>There are =E0=B9=91=E0=B9=92 town=\r\ns.</p>\
        </body></html>\r\n----Mark--1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----Mark--1--\r\n";
    let page = documents::read("saved.mhtml", mhtml.as_bytes()).unwrap();
    assert_eq!((page.format, page.text.as_str(), page.published), ("mhtml", "There are ๑๒ towns.", None));
    let mail = "From: a@b\r\nDate: Mon, 25 Sep 2023 10:00:00 +0000\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n9yDHz9LPxMUgNSDby8/M\r\n";
    let page = documents::read("a.eml", mail.as_bytes()).unwrap();
    assert_eq!((page.text.as_str(), page.published.as_deref()), ("В городе 5 школ", Some("2023-09-25")));
}

#[test]
fn a_form_around_the_page_is_no_form() {
    let page = read("<html><body><form id=aspnetForm><input name=q><div><p>The town has 9,000 oaks.</p></div></form></body></html>");
    assert_eq!(page.text, "The town has 9,000 oaks.");
    assert_eq!(documents::read("a.html", b"<html><body><script>1</script></body></html>").unwrap_err().code, "noText");
}
