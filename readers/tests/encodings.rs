//! Texts as older programs saved them.
#![cfg(feature = "documents")]

use charticle_readers::documents::read;
use encoding_rs::Encoding;

const THAI: &str = "ปี 2566 จังหวัดนี้มีโรงเรียนทั้งหมด 1,635 แห่ง แบ่งเป็นโรงเรียนประถม 878 แห่ง และโรงเรียนมัธยม 757 แห่ง";
const RUSSIAN: &str = "В 2023 году в городе было 1635 школ, из них 878 начальных и 757 средних, сообщила администрация.";

#[track_caller]
fn decoded(label: &str, text: &str) {
    let encoding = Encoding::for_label(label.as_bytes()).unwrap();
    let (bytes, _, lost) = encoding.encode(text);
    assert!(!lost, "{label}");
    let document = read("a.txt", &bytes).unwrap_or_else(|e| panic!("{label}: {e}"));
    assert_eq!(document.text, text, "{label} read as {:?}", document.encoding);
    assert_eq!(document.format, "text");
    assert!(document.encoding.is_some());
}

#[test]
fn texts_in_older_encodings_are_read() {
    decoded("windows-874", THAI);
    decoded("windows-874", "มี 5 เมือง และ 12 หมู่บ้าน");
    decoded("windows-1251", RUSSIAN);
    decoded("koi8-r", RUSSIAN);
    decoded("windows-1256", "في عام 2023 كان في المدينة 1635 مدرسة، منها 878 مدرسة ابتدائية و757 مدرسة ثانوية، كما قالت البلدية.");
    decoded("gb18030", "2023年全市共有1635所学校，其中小学878所，中学757所，比上年增加了12所。");
    decoded("big5", "2023年全市共有1635所學校，其中小學878所，中學757所，比上年增加了12所。");
    decoded("shift_jis", "2023年、市内の学校は1635校で、そのうち小学校が878校、中学校が757校だった。");
    decoded("euc-jp", "2023年、市内の学校は1635校で、そのうち小学校が878校、中学校が757校だった。");
    decoded("iso-2022-jp", "2023年、市内の学校は1635校で、そのうち小学校が878校だった。");
    decoded("euc-kr", "2023년 시내 학교는 1635개이며 그중 초등학교가 878개, 중학교가 757개였다.");
    decoded("windows-1253", "Το 2023 η πόλη είχε 1635 σχολεία, από τα οποία 878 δημοτικά και 757 γυμνάσια.");
    decoded("windows-1252", "En 2023, la ville comptait 1 635 écoles, dont 878 écoles élémentaires et 757 collèges, a annoncé la mairie.");
    decoded("windows-1250", "V roce 2023 bylo ve městě 1635 škol, z toho 878 základních a 757 středních, uvedl úřad včera večer.");
    decoded(
        "windows-1254",
        "2023 yılında şehirde 1635 okul vardı, bunların 878'i ilkokul ve 757'si ortaokuldu; sayı geçen yıla göre arttı.",
    );
    decoded("windows-1255", "בשנת 2023 היו בעיר 1635 בתי ספר, מהם 878 יסודיים ו-757 תיכונים, כך מסרה העירייה.");
}

#[test]
fn vietnamese_of_windows_has_whole_letters() {
    // Năm 2023, tỉnh có 1.635 trường học, trong đó 878 trường tiểu học.
    let bytes = b"N\xe3m 2023, ti\xd2nh co\xec 1.635 tr\xfd\xf5\xccng ho\xf2c, trong \xf0o\xec 878 tr\xfd\xf5\xccng ti\xea\xd2u ho\xf2c.";
    let document = read("a.txt", bytes).unwrap();
    assert_eq!(document.text, "Năm 2023, tỉnh có 1.635 trường học, trong đó 878 trường tiểu học.");
    assert_eq!(document.encoding.as_deref(), Some("windows-1258"));
}

#[test]
fn the_encoding_is_named() {
    let (bytes, ..) = encoding_rs::WINDOWS_874.encode(THAI);
    assert_eq!(read("a.txt", &bytes).unwrap().encoding.as_deref(), Some("windows-874"));
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(RUSSIAN);
    assert_eq!(read("a.txt", &bytes).unwrap().encoding.as_deref(), Some("windows-1251"));
}

#[test]
fn utf16_is_read_with_and_without_its_mark() {
    for text in [THAI, RUSSIAN, "There are 1,635 schools.", "2023年全市共有1635所学校， 其中小学878所。"] {
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read("a.txt", &little).unwrap().text, text);
        assert_eq!(read("a.txt", &big).unwrap().text, text);
        assert_eq!(read("a.txt", &[b"\xff\xfe", little.as_slice()].concat()).unwrap().text, text);
    }
}

#[test]
fn a_broken_byte_does_not_make_utf8_another_encoding() {
    let mut bytes = THAI.repeat(9).into_bytes();
    bytes.splice(3..3, [0xff]);
    let document = read("a.txt", &bytes).unwrap();
    assert!(document.text.contains("โรงเรียนทั้งหมด 1,635"));
    assert_eq!((document.encoding, document.remarks.first().map(|r| r.code)), (None, Some("brokenLetters")));
}

#[test]
fn old_vietnamese_encodings_are_refused_by_name() {
    // Năm 2023, tỉnh có 1.635 trường học, trong đó 878 trường tiểu học ở nông thôn và 757 trường ở thành phố.
    let tcvn3 = b"N\xa8m 2023, t\xd8nh c\xe3 1.635 tr\xad\xeang h\xe4c, trong \xae\xe3 878 tr\xad\xeang ti\xd3u h\xe4c \xeb n\xabng th\xabn v\xb5 757 tr\xad\xeang \xeb th\xb5nh ph\xe8.";
    let viscii = b"N\xe5m 2023, t\xefnh c\xf3 1.635 tr\xdf\xb6ng h\xf7c, trong \xf0\xf3 878 tr\xdf\xb6ng ti\xacu h\xf7c \xb7 n\xf4ng th\xf4n v\xe0 757 tr\xdf\xb6ng \xb7 th\xe0nh ph\xaf.";
    let vni = b"Na\xeam 2023, t\xe6nh co\xf9 1.635 tr\xf6\xf4\xf8ng ho\xefc, trong \xf1o\xf9 878 tr\xf6\xf4\xf8ng tie\xe5u ho\xefc \xf4\xfb no\xe2ng tho\xe2n va\xf8 757 tr\xf6\xf4\xf8ng \xf4\xfb tha\xf8nh pho\xe1.";
    for (bytes, code) in [(&tcvn3[..], "vietnameseTcvn3"), (&viscii[..], "vietnameseViscii"), (&vni[..], "vietnameseVni")] {
        let refused = read("a.txt", bytes).unwrap_err();
        assert_eq!(refused.code, code);
        assert!(refused.hint.contains("Unicode"));
    }
}

#[test]
fn binary_files_are_refused() {
    assert_eq!(read("a.dat", &[0, 1, 2, 3, 0, 255, 254, 9, 8, 7, 0]).unwrap_err().code, "binary");
    assert_eq!(read("a.txt", b"").unwrap_err().code, "noText");
}
