//! Small packs for this room's own tests: only what telling pages, days and sentences apart needs.

use super::facts::Facts;
use crate::lang::{Pack, Support, UND};
use crate::text::Direction;

pub(super) static EN: Pack = Pack {
    code: "en",
    support: Support::Full,
    common: &[
        "the", "of", "and", "to", "in", "a", "is", "was", "were", "for", "on", "that", "with", "by", "as", "at", "from", "it", "has",
        "have", "this", "are", "be", "he", "she", "will", "its",
    ],
    ordinal_after: &["st", "nd", "rd", "th"],
    months: &[("january", 1), ("march", 3), ("may", 5), ("june", 6), ("september", 9)],
    weekdays: &["sunday", "monday"],
    source_lines: &["source"],
    widgets: &[
        "comments",
        "comment",
        "share",
        "read more",
        "skip to content",
        "subscribe",
        "published",
        "updated",
        "cookies",
        "tags",
        "all rights reserved",
    ],
    link_headings: &["related", "read also", "more from this section", "most read"],
    caption_words: &["photo", "picture"],
    caption_verbs: &["speaks", "speaking", "poses", "cuts"],
    byline_words: &["by", "written by"],
    abbreviations: &["mr.", "dr.", "no.", "p.m.", "inc."],
    ..UND
};

pub(super) static RU: Pack = Pack {
    code: "ru",
    support: Support::Full,
    letters: "ыэё",
    common: &["и", "в", "на", "с", "что", "как", "по", "к", "из", "за", "от", "до", "для", "это", "не", "был", "были", "году", "его", "мы"],
    months: &[("мая", 5), ("сентября", 9)],
    year_after: &["года", "г."],
    source_lines: &["источник"],
    widgets: &["комментарий", "комментарии", "поделиться"],
    link_headings: &["читайте также", "по теме"],
    caption_words: &["фото", "на снимке"],
    caption_verbs: &["выступает", "вручает"],
    byline_words: &["автор"],
    abbreviations: &["г.", "ул.", "тыс."],
    ..UND
};

pub(super) static VI: Pack = Pack {
    code: "vi",
    support: Support::Full,
    letters: "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    common: &[
        "và", "của", "các", "là", "có", "được", "trong", "cho", "với", "đã", "này", "không", "một", "những", "người", "trên", "ở", "khi",
        "để", "về",
    ],
    day_before: &["ngày"],
    month_before: &["tháng"],
    year_before: &["năm"],
    weekdays: &["thứ hai", "thứ ba"],
    source_lines: &["nguồn"],
    widgets: &["bình luận", "chia sẻ"],
    link_headings: &["tin liên quan", "xem thêm"],
    caption_words: &["ảnh", "quang cảnh"],
    caption_verbs: &["phát biểu", "trao"],
    byline_words: &["tác giả"],
    abbreviations: &["tp.", "ths."],
    ..UND
};

pub(super) static TH: Pack = Pack {
    code: "th",
    support: Support::Full,
    letters: "กขคงจชซดตถทนบปผพฟมยรลวสหอ",
    common: &["ที่", "และ", "ใน", "ของ", "การ"],
    months: &[("พฤษภาคม", 5), ("พ.ค.", 5), ("กันยายน", 9)],
    day_before: &["วันที่", "เมื่อวันที่"],
    year_before: &["ปี", "ในปี"],
    period_nouns: &["ในช่วง"],
    source_lines: &["แหล่งที่มา", "ที่มา"],
    widgets: &["ความคิดเห็น", "แชร์"],
    link_headings: &["ข่าวที่เกี่ยวข้อง", "อ่านเพิ่มเติม"],
    caption_words: &["ภาพ"],
    caption_verbs: &["กล่าวเปิดงาน", "มอบรางวัล"],
    byline_words: &["โดย"],
    abbreviations: &["พ.ศ."],
    counters: &["คน"],
    ..UND
};

pub(super) static AR: Pack = Pack {
    code: "ar",
    support: Support::Full,
    direction: Direction::Rtl,
    letters: "ةىأإآؤئ",
    common: &[
        "من", "في", "على", "إلى", "عن", "أن", "هذا", "هذه", "التي", "الذي", "مع", "كان", "كانت", "قد", "لا", "بعد", "ما", "كما", "بين",
        "خلال",
    ],
    months: &[("مايو", 5), ("سبتمبر", 9)],
    source_lines: &["المصدر"],
    widgets: &["تعليق", "شارك"],
    link_headings: &["اقرأ أيضا", "مواضيع ذات صلة"],
    caption_words: &["صورة"],
    caption_verbs: &["يتحدث", "يسلم"],
    byline_words: &["بقلم"],
    ..UND
};

/// The facts of all five.
pub(super) fn facts() -> Facts {
    Facts::compile(&[&TH, &RU, &AR, &VI, &EN])
}
