//! What the elements of HTML mean for the text of a page.

/// Elements without end tag and content.
pub const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that nobody reads as text: programs, styles, controls, drawings, ways through the site.
pub const UNREAD: &[&str] = &[
    "applet",
    "audio",
    "button",
    "canvas",
    "datalist",
    "embed",
    "frameset",
    "head",
    "iframe",
    "input",
    "map",
    "meter",
    "nav",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "progress",
    "rp",
    "rt",
    "rtc",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "video",
    "annotation",
    "annotation-xml",
    "del",
];

/// Elements that begin and end lines.
pub const BLOCK: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "xmp",
];

/// Blocks whose start tag does not end an open paragraph.
pub const LEAVES_PARAGRAPH: &[&str] =
    &["body", "caption", "html", "legend", "option", "optgroup", "tbody", "td", "tfoot", "th", "thead", "tr"];

/// Blocks that stand on lines of their own without an empty line around.
pub const LINE: &[&str] = &["dd", "dt", "li", "option", "summary", "tr"];

/// Where the search for an open list item ends: what lies outside is another list.
const LIST_SCOPE: &[&str] = &[
    "ul",
    "ol",
    "menu",
    "dir",
    "dl",
    "table",
    "td",
    "th",
    "caption",
    "blockquote",
    "section",
    "article",
    "aside",
    "figure",
    "fieldset",
    "details",
    "main",
    "header",
    "footer",
    "nav",
    "body",
    "html",
];

/// Elements that may stand in the head of a page.
const HEAD: &[&str] = &["base", "link", "meta", "noscript", "script", "style", "template", "title"];

/// What an element is when tags are missing; a set of bits.
pub type Bits = u32;
pub const PARAGRAPH: Bits = 1;
pub const ITEM: Bits = 1 << 1;
pub const TERM: Bits = 1 << 2;
pub const CELL: Bits = 1 << 3;
pub const CAPTION: Bits = 1 << 4;
pub const ROW: Bits = 1 << 5;
pub const ROWS: Bits = 1 << 6;
pub const TABLE: Bits = 1 << 7;
pub const LISTS_END: Bits = 1 << 8;
pub const CELLS_END: Bits = 1 << 9;
pub const HEADING: Bits = 1 << 10;
pub const LINK: Bits = 1 << 11;
pub const BLOCKS: Bits = 1 << 12;
pub const HEADS: Bits = 1 << 13;
pub const IN_HEAD: Bits = 1 << 14;
pub const EMPTY: Bits = 1 << 15;
pub const PAGE: Bits = 1 << 16;
/// Its content holds no tags.
pub const RAW: Bits = 1 << 17;
pub const OPTION: Bits = 1 << 18;

/// The bits of an element.
pub fn bits(name: &str) -> Bits {
    let own = match name {
        "p" => PARAGRAPH,
        "li" => ITEM,
        "dd" | "dt" => TERM,
        "td" | "th" => CELL | CELLS_END,
        "caption" => CAPTION | CELLS_END,
        "tr" => ROW,
        "thead" | "tbody" | "tfoot" => ROWS,
        "table" => TABLE | CELLS_END,
        "object" | "button" | "template" => CELLS_END,
        "html" | "body" => PAGE | CELLS_END,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => HEADING,
        "a" => LINK,
        "head" => HEADS,
        "option" => OPTION,
        "script" | "style" | "xmp" | "iframe" | "noembed" | "noframes" | "title" | "textarea" | "plaintext" => RAW,
        _ => 0,
    };
    let of = |list: &[&str], bit| if list.contains(&name) { bit } else { 0 };
    own | of(LIST_SCOPE, LISTS_END) | of(BLOCK, BLOCKS) | of(HEAD, IN_HEAD) | of(VOID, EMPTY)
}

/// Attributes that the readers look at; the others are forgotten.
pub const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "class",
    "colspan",
    "content",
    "datetime",
    "hidden",
    "href",
    "id",
    "itemprop",
    "itemtype",
    "lang",
    "name",
    "open",
    "property",
    "pubdate",
    "rel",
    "role",
    "rowspan",
    "start",
    "style",
    "type",
    "value",
    "xml:lang",
];

/// Classes of texts that are only for screen readers.
pub const UNSEEN_CLASSES: &[&str] = &["screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden", "mw-editsection", "noprint"];
