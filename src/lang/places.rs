//! Words beside the names of places, one table a language: provinces, cities, districts.

use super::pack::List;

/// How a language says that a name is a place's.
#[derive(Debug)]
pub struct Places {
    /// ISO 639-1.
    pub code: &'static str,
    /// In front of the name: "tỉnh", "province of".
    pub before: List,
    /// Behind the name: "province"; written with a capital it belongs to the name ("Kent County").
    pub after: List,
    /// Behind the name and always a part of it, in the form that names take by themselves: "область".
    pub ending: List,
    /// Never a name where a name is looked for: "various", "other", "every".
    pub never: List,
}

static PLACES: &[Places] = &[
    Places {
        code: "th",
        before: &["จังหวัด", "เทศบาลนคร", "เทศบาลเมือง", "อำเภอ", "เทศบาลตำบล"],
        after: &[],
        // names stand behind their kind
        ending: &[],
        never: &["ต่าง", "อื่น", "ทุก", "หลาย", "ทั่ว", "เดียว", "ใกล้", "ชายแดน", "นี้", "นั้น", "ละ"],
    },
    Places { code: "ru", before: &["город", "республика", "посёлок", "село"], after: &[], ending: &["область", "край", "район", "округ"], never: &["все", "разные", "каждый", "другие"] },
    Places {
        code: "ar",
        before: &["محافظة", "ولاية", "مدينة", "مقاطعة", "إقليم", "إمارة", "بلدية", "منطقة"],
        after: &[],
        // names stand behind their kind
        ending: &[],
        never: &["أخرى", "مختلفة", "مجاورة", "عدة", "جميع", "كل", "هذه", "جديدة", "واحدة"],
    },
    Places {
        code: "vi",
        before: &["tỉnh", "thành phố", "tp.", "huyện", "thị xã", "quận"],
        after: &[],
        // names stand behind their kind
        ending: &[],
        never: &["khác", "các", "mỗi"],
    },
    Places {
        code: "en",
        before: &["province of", "city of", "district of", "state of", "county of", "town of"],
        after: &["province", "county", "district", "city", "region", "governorate"],
        ending: &[],
        never: &["each", "every", "various", "other", "several", "all"],
    },
];

/// The words of a language, where it has any.
pub fn by_code(code: &str) -> Option<&'static Places> {
    PLACES.iter().find(|p| p.code == code)
}
